package nexthop.exchange.powershell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nexthop.model.Endpoint;
import nexthop.model.Shown;
import nexthop.model.Text;

/**
 * A SIP address as an endpoint bears it: {@code sip:user@domain}, the letters' case as given.
 *
 * @param value with its scheme in lower case
 */
record SipAddress(String value) {
    /** What RFC 3261 allows in the user part, less what separates addresses in lists and parts of a URI. */
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_+!~*'()&=$%-][A-Za-z0-9._+!~*'()&=$%-]*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final int LONGEST_DOMAIN = 253;

    /** What a text turned out to be: an address, or the reason why it is none. */
    sealed interface Reading {
        record Of(SipAddress address) implements Reading {}

        /** @param reason the end of a sentence, for example “has no domain”; safe to print */
        record Wrong(String reason) implements Reading {}
    }

    /** @param text with or without {@code sip:}; white space about it does not count */
    static Reading read(String text) {
        String trimmed = text.strip();
        boolean schemed = trimmed.regionMatches(true, 0, Endpoint.SCHEME, 0, Endpoint.SCHEME.length());
        String rest = schemed ? trimmed.substring(Endpoint.SCHEME.length()) : trimmed;
        Optional<String> objection = Text.objection(rest);
        if (objection.isPresent()) {
            return new Reading.Wrong(objection.get());
        }
        int at = rest.lastIndexOf('@');
        if (at < 0) {
            return new Reading.Wrong("has no @ between user and domain");
        }
        String user = rest.substring(0, at);
        String domain = rest.substring(at + 1);
        if (user.isEmpty()) {
            return new Reading.Wrong("has nothing before the @");
        }
        if (!USER.matcher(user).matches() || user.endsWith(".")) {
            return new Reading.Wrong("has " + Shown.quoted(user) + " before the @, which is no user part");
        }
        return wrongDomain(domain).<Reading>map(Reading.Wrong::new)
                .orElseGet(() -> new Reading.Of(new SipAddress(Endpoint.SCHEME + rest)));
    }

    private static Optional<String> wrongDomain(String domain) {
        if (domain.isEmpty()) {
            return Optional.of("has no domain after the @");
        }
        if (domain.length() > LONGEST_DOMAIN) {
            return Optional.of("has a domain longer than " + LONGEST_DOMAIN + " characters");
        }
        for (String label : domain.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return Optional.of("has the domain " + Shown.quoted(domain)
                        + ", which may hold letters a to z, digits, hyphens and dots only");
            }
        }
        return Optional.empty();
    }

    /** What two spellings of one address have in common. */
    String key() {
        return key(value);
    }

    static String key(String sipAddress) {
        return sipAddress.toLowerCase(Locale.ROOT);
    }
}
