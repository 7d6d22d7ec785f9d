package nexthop.edit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts one domain suffix in the place of another: in host names, SIP addresses and distinguished names. Each name is looked at once. */
final class Suffix {
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}_]([\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}_])?(\\.[\\p{L}\\p{N}_]([\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}_])?)*");

    private final String from;
    private final String to;
    private final Pattern distinguished;
    private final String distinguishedTo;

    Suffix(String from, String to) {
        this.from = from;
        this.to = to;
        this.distinguished = Pattern.compile("(?iu)(^|,\\s*)" + Arrays.stream(from.split("\\."))
                .map(label -> "DC\\s*=\\s*" + Pattern.quote(label) + "\\s*")
                .collect(Collectors.joining(",\\s*")) + "$");
        this.distinguishedTo = Arrays.stream(to.split("\\."))
                .map(label -> "DC=" + label)
                .collect(Collectors.joining(","));
    }

    /** Why this is no suffix, as a sentence; empty if it is one. */
    static Optional<String> objection(String suffix) {
        if (suffix.isEmpty()) {
            return Optional.of("A domain suffix is needed, for example contoso.com.");
        }
        return suffix.length() <= 253 && FORM.matcher(suffix).matches()
                ? Optional.empty()
                : Optional.of("A domain suffix has labels of letters, digits and hyphens with dots between them, for"
                        + " example contoso.com.");
    }

    /** A host name or SIP domain, a SIP or mail address, or a distinguished name with the other suffix; as it is if it has not the one. */
    String renamed(String text) {
        Matcher matcher = distinguished.matcher(text);
        if (matcher.find()) {
            return text.substring(0, matcher.start()) + matcher.group(1) + distinguishedTo;
        }
        int start = text.length() - from.length();
        if (start < 0 || !text.regionMatches(true, start, from, 0, from.length()) || hasNewOne(text)) {
            return text;
        }
        boolean whole = start == 0 || text.charAt(start - 1) == '.' || text.charAt(start - 1) == '@';
        return whole ? text.substring(0, start) + to : text;
    }

    /** Where the new suffix ends with the old one, a name that has the new one already is done. */
    private boolean hasNewOne(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String ending = to.toLowerCase(Locale.ROOT);
        return to.length() > from.length() && ending.endsWith("." + from.toLowerCase(Locale.ROOT))
                && (lower.equals(ending) || lower.endsWith("." + ending) || lower.endsWith("@" + ending));
    }
}
