package nexthop.rule.endpoint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nexthop.model.Endpoint;
import nexthop.model.Shown;
import nexthop.rule.Wording;

/** The parts of a SIP address, as far as the rules need them. */
final class SipAddress {
    /** An address of IP version 6 in its brackets, or what comes before a port, a parameter or a header. */
    private static final Pattern DOMAIN = Pattern.compile("\\[[^\\]]*\\]|[^;:?]+");

    private SipAddress() {}

    /** What makes two addresses the same: their text without the scheme and without regard to case. */
    static String key(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith(Endpoint.SCHEME) ? lower.substring(Endpoint.SCHEME.length()) : lower;
    }

    /** The domain in lower case, without port or parameters; empty if there is none. */
    static String domain(String address) {
        String key = key(address);
        if (!key.contains("@")) {
            return "";
        }
        Matcher domain = DOMAIN.matcher(key.substring(key.lastIndexOf('@') + 1));
        return domain.lookingAt() ? domain.group() : "";
    }

    /** What is wrong with an address, in a sentence; empty if nothing is. */
    static Optional<String> fault(String address) {
        if (!address.toLowerCase(Locale.ROOT).startsWith(Endpoint.SCHEME)) {
            return Optional.of("It does not begin with “sip:”.");
        }
        for (int letter : address.codePoints().toArray()) {
            if (!Shown.isVisible(letter) || letter == ' ') {
                return Optional.of("It holds " + (letter == ' ' ? "a space" : Wording.quoted(letter)) + ".");
            }
        }
        String rest = address.substring(Endpoint.SCHEME.length());
        int at = rest.indexOf('@');
        if (at <= 0 || at != rest.lastIndexOf('@') || domain(address).isEmpty()) {
            return Optional.of("It needs a name, one “@” and a domain.");
        }
        return Optional.empty();
    }
}
