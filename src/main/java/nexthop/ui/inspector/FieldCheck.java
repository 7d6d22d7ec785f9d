package nexthop.ui.inspector;

import nexthop.model.Application;
import nexthop.model.Endpoint;
import nexthop.model.Text;

/**
 * Says in words what is wrong with a text before it goes into the topology.
 *
 * <p>A topology may hold a wrong name, because the real system may: a name against the rules is doubtful, not refused. Refused is
 * only what no document can hold (see {@link Text}) or what has no meaning: an empty name, letters where a number belongs.
 */
public final class FieldCheck {
    private static final int LONGEST_FQDN = 253;
    private static final int LONGEST_LABEL = 63;
    private static final int HIGHEST_PORT = 65_535;

    private FieldCheck() {}

    /** A text that may be empty. */
    public static FieldVerdict optionalText(String text) {
        return Text.objection(text)
                .map(objection -> FieldVerdict.refused("This text " + objection + ", so no document can keep it."))
                .orElse(FieldVerdict.FINE);
    }

    /** A text that must not be empty. */
    public static FieldVerdict text(String text) {
        return text.isBlank() ? FieldVerdict.refused("This cannot be empty.") : optionalText(text);
    }

    /**
     * The fully qualified domain name of a pool or computer: at least two labels of letters, digits and hyphens, each of 1 to 63
     * characters, together at most 253 (RFC 1123, section 2.1).
     */
    public static FieldVerdict fqdn(String text) {
        FieldVerdict general = text(text);
        if (!general.isFine()) {
            return general;
        }
        FieldVerdict host = hostName(text);
        if (!host.isFine()) {
            return host;
        }
        if (text.indexOf('.') < 0) {
            return FieldVerdict
                    .doubtful("“" + text + "” is a bare host name. A pool and its computers need a full name, such as "
                            + text + ".contoso.com.");
        }
        return FieldVerdict.FINE;
    }

    /** An Active Directory or SIP domain, or another name that may be a single label. */
    public static FieldVerdict domain(String text) {
        FieldVerdict general = text(text);
        return general.isFine() ? hostName(text) : general;
    }

    public static FieldVerdict optionalDomain(String text) {
        return text.isEmpty() ? FieldVerdict.FINE : domain(text);
    }

    /** A SIP address with its scheme: {@code sip:user@domain}. */
    public static FieldVerdict sipAddress(String text) {
        FieldVerdict general = text(text);
        if (!general.isFine()) {
            return general;
        }
        if (!text.regionMatches(true, 0, Endpoint.SCHEME, 0, Endpoint.SCHEME.length())) {
            return FieldVerdict.doubtful("A SIP address begins with “sip:”, for example sip:help@contoso.com.");
        }
        String address = text.substring(Endpoint.SCHEME.length());
        int space = address.indexOf(' ');
        if (space >= 0) {
            return FieldVerdict.doubtful("A SIP address holds no space; there is one at place "
                    + place(text, Endpoint.SCHEME.length() + space) + ".");
        }
        int at = address.indexOf('@');
        if (at < 0) {
            return FieldVerdict.doubtful("There is no “@” between the name and the domain.");
        }
        if (at == 0) {
            return FieldVerdict.doubtful("There is no name before the “@”.");
        }
        if (address.indexOf('@', at + 1) >= 0) {
            return FieldVerdict.doubtful("There is more than one “@”.");
        }
        String domain = address.substring(at + 1);
        return domain.isEmpty() ? FieldVerdict.doubtful("There is no domain after the “@”.") : hostName(domain);
    }

    /** The id of an application with its prefix: {@code urn:application:name}. */
    public static FieldVerdict applicationId(String text) {
        FieldVerdict general = text(text);
        if (!general.isFine()) {
            return general;
        }
        if (!text.startsWith(Application.ID_PREFIX)) {
            return FieldVerdict.doubtful("An application id begins with “" + Application.ID_PREFIX + "”, for example "
                    + Application.ID_PREFIX + "ivr.");
        }
        String name = text.substring(Application.ID_PREFIX.length());
        if (name.isEmpty()) {
            return FieldVerdict.doubtful("The name after “" + Application.ID_PREFIX + "” is missing.");
        }
        int space = name.indexOf(' ');
        return space < 0
                ? FieldVerdict.FINE
                : FieldVerdict.doubtful("An application id holds no space; there is one at place "
                        + place(text, Application.ID_PREFIX.length() + space) + ".");
    }

    /** A port that may be unknown (empty); otherwise a number, rightly from 1 to 65535. */
    public static FieldVerdict port(String text) {
        if (text.isEmpty()) {
            return FieldVerdict.FINE;
        }
        FieldVerdict number = number(text);
        if (!number.isFine()) {
            return number;
        }
        int port = Integer.parseInt(text);
        String range = "A port is a number from 1 to " + HIGHEST_PORT + ".";
        if (port > HIGHEST_PORT) {
            return FieldVerdict.refused(range);
        }
        return port == 0 ? FieldVerdict.doubtful(range) : FieldVerdict.FINE;
    }

    /** How many there are; empty if not known. */
    public static FieldVerdict count(String text) {
        return text.isEmpty() ? FieldVerdict.FINE : number(text.replace(" ", ""));
    }

    /** Texts with commas between them; may be empty. */
    public static FieldVerdict list(String text) {
        for (String item : text.split("[,;]")) {
            FieldVerdict verdict = optionalText(item.strip());
            if (!verdict.isFine()) {
                return verdict;
            }
        }
        return FieldVerdict.FINE;
    }

    private static FieldVerdict number(String text) {
        for (int at = 0; at < text.length(); at++) {
            char digit = text.charAt(at);
            if (digit < '0' || digit > '9') {
                return FieldVerdict.refused(
                        "“" + shown(digit) + "” at place " + (at + 1) + " is not a digit; write a whole number.");
            }
        }
        return text.length() <= 9 ? FieldVerdict.FINE : FieldVerdict.refused("This number is too large.");
    }

    private static FieldVerdict hostName(String text) {
        for (int at = 0; at < text.length();) {
            int character = text.codePointAt(at);
            if (character != '.' && !isLetterDigitHyphen(character)) {
                return FieldVerdict.doubtful("“" + shown(character) + "” at place " + place(text, at)
                        + " does not belong in a host name: only letters a to z, digits, hyphens and dots do.");
            }
            at += Character.charCount(character);
        }
        if (text.length() > LONGEST_FQDN) {
            return FieldVerdict.doubtful("This name is " + text.length()
                    + " characters long; a domain name has at most " + LONGEST_FQDN + ".");
        }
        return labels(text);
    }

    private static FieldVerdict labels(String text) {
        String[] labels = text.split("\\.", -1);
        for (String label : labels) {
            if (label.isEmpty()) {
                return FieldVerdict.doubtful(emptyLabel(text));
            }
            if (label.length() > LONGEST_LABEL) {
                return FieldVerdict.doubtful("The part “" + label.substring(0, 12) + "…” is " + label.length()
                        + " characters long; a part between dots has at most " + LONGEST_LABEL + ".");
            }
            if (label.startsWith("-") || label.endsWith("-")) {
                return FieldVerdict.doubtful(
                        "The part “" + label + "” " + (label.startsWith("-") ? "begins" : "ends") + " with a hyphen.");
            }
        }
        boolean onlyDigits = labels[labels.length - 1].chars().allMatch(Character::isDigit);
        return onlyDigits && labels.length > 1
                ? FieldVerdict.doubtful("This looks like an IP address; a name is needed here.")
                : FieldVerdict.FINE;
    }

    private static String emptyLabel(String text) {
        if (text.startsWith(".")) {
            return "The name begins with a dot.";
        }
        return text.endsWith(".") ? "The name ends with a dot." : "There are two dots in a row.";
    }

    private static boolean isLetterDigitHyphen(int character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9' || character == '-';
    }

    /** The place people count, from 1, by characters rather than by UTF-16 units. */
    private static int place(String text, int at) {
        return text.codePointCount(0, at) + 1;
    }

    private static String shown(int character) {
        return character == ' ' ? "space" : Character.toString(character);
    }
}
