package nexthop.rule.name;

import java.util.Locale;
import java.util.Optional;
import nexthop.rule.Wording;

/**
 * The form of a host name: labels of letters, digits and hyphens (RFC 952, RFC 1123), joined by dots. Nothing is repaired or
 * translated on the way: a name is right as it stands, or it is not.
 */
public final class HostName {
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_LABEL = 63;

    private HostName() {}

    /** What is wrong with a fully qualified name, in a sentence that names the character; empty if nothing is. */
    public static Optional<String> faultOfQualified(String name) {
        Optional<String> fault = faultOfPart(name);
        if (fault.isPresent()) {
            return fault;
        }
        if (!name.contains(".")) {
            return Optional.of("It is a single label; a fully qualified name has a domain behind it, as in "
                    + name.toLowerCase(Locale.ROOT) + ".contoso.com.");
        }
        return isNumber(name.substring(name.lastIndexOf('.') + 1))
                ? Optional.of("It ends in a number, as an IP address does; a host name is needed.")
                : Optional.empty();
    }

    /** What is wrong with the name of something that may also bear a bare host name or an IP address. */
    public static Optional<String> faultOfBare(String name) {
        return isAddress(name) ? Optional.empty() : faultOfPart(name);
    }

    private static Optional<String> faultOfPart(String name) {
        if (name.isEmpty()) {
            return Optional.of("It is empty.");
        }
        int length = name.length();
        for (int i = 0; i < length; i += Character.charCount(name.codePointAt(i))) {
            int letter = name.codePointAt(i);
            if (!isAllowed(letter)) {
                return Optional
                        .of("It holds " + Wording.quoted(letter) + " at position " + (name.codePointCount(0, i) + 1)
                                + "; only the letters a to z, digits, hyphens and dots may stand in it.");
            }
        }
        if (length > LONGEST_NAME) {
            return Optional.of("It is " + length + " characters long; at most " + LONGEST_NAME + " are allowed.");
        }
        return faultOfLabels(name);
    }

    private static Optional<String> faultOfLabels(String name) {
        if (name.startsWith(".")) {
            return Optional.of("It begins with a dot.");
        }
        if (name.endsWith(".")) {
            return Optional.of("It ends with a dot.");
        }
        for (String label : name.split("\\.", -1)) {
            if (label.isEmpty()) {
                return Optional.of("It has two dots in a row.");
            }
            if (label.length() > LONGEST_LABEL) {
                return Optional.of("Its part “" + label.substring(0, 20) + "…” is " + label.length()
                        + " characters long; at most " + LONGEST_LABEL + " are allowed between two dots.");
            }
            if (label.startsWith("-") || label.endsWith("-")) {
                return Optional.of("Its part “" + label + "” " + (label.startsWith("-") ? "begins" : "ends")
                        + " with a hyphen “-”.");
            }
        }
        return Optional.empty();
    }

    private static boolean isAllowed(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9'
                || letter == '-' || letter == '.';
    }

    private static boolean isNumber(String label) {
        return !label.isEmpty() && label.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** Whether it looks like an IP address; it is not for us to judge one. */
    private static boolean isAddress(String name) {
        return name.indexOf(':') >= 0
                && name.chars().allMatch(letter -> "0123456789abcdefABCDEF:.[]%".indexOf(letter) >= 0);
    }
}
