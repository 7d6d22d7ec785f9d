package nexthop.exchange.runbook;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import nexthop.model.Shown;

/**
 * HTML as it is written down. What comes from elsewhere enters by {@link #text} and its like alone, and is nothing but text afterwards:
 * never the name of an element or attribute, never an address, style or script.
 */
public final class HtmlText {
    /** Neither so short that it does not matter nor so long that it might not fit a line. No escaped character holds a hyphen. */
    private static final Pattern HYPHENATED = Pattern
            .compile("(?<![A-Za-z0-9_.:@-])(?=[A-Za-z0-9_.:@-]{4,48}(?![A-Za-z0-9_.:@-]))"
                    + "[A-Za-z0-9_.:@]*-[A-Za-z0-9_.:@-]*[A-Za-z0-9]");

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Markup of our own. */
    public HtmlText markup(String ours) {
        out.append(ours);
        return this;
    }

    /** Text from anywhere. */
    public HtmlText text(String foreign) {
        return text(foreign, List.of(), "", "");
    }

    /**
     * Text from anywhere, in which the labels of what is still to be decided are marked.
     *
     * @param before what stands before each label
     * @param after what stands after it
     */
    HtmlText text(String foreign, Collection<String> open, String before, String after) {
        int at = 0;
        while (at < foreign.length()) {
            int start = foreign.length();
            int end = start;
            for (String label : open) {
                String mark = before + label + after;
                int found = foreign.indexOf(mark, at);
                if (found >= 0 && found < start) {
                    start = found;
                    end = found + mark.length();
                }
            }
            out.append(unbroken(escaped(foreign.substring(at, start))));
            if (end > start) {
                out.append("<mark>").append(escaped(foreign.substring(start, end))).append("</mark>");
            }
            at = Math.max(end, start);
        }
        return this;
    }

    /** Keeps names with hyphens, such as host names and cmdlets, from being broken there, where they would read as two. */
    private static String unbroken(String escaped) {
        return escaped.indexOf('-') < 0
                ? escaped
                : HYPHENATED.matcher(escaped).replaceAll("<span class=\"n\">$0</span>");
    }

    /** An element that holds text from anywhere. */
    public HtmlText element(String name, String foreign) {
        return element(name, "", foreign);
    }

    /** @param look the element's classes; may be empty */
    public HtmlText element(String name, String look, String foreign) {
        return markup("<" + name + (look.isEmpty() ? "" : " class=\"" + look + "\"") + ">").text(foreign)
                .markup("</" + name + ">");
    }

    /** A link to a page on the web; only the text if the address is not safe to follow. */
    public HtmlText link(URI address, String foreign) {
        if (!"https".equals(address.getScheme())) {
            return text(foreign);
        }
        return markup("<a rel=\"noreferrer\" href=\"" + escaped(address.toASCIIString()) + "\">").text(foreign)
                .markup("</a>");
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** Text as it may stand in an element or between the quotes of an attribute. */
    static String escaped(String foreign) {
        String shown = Shown.inFull(foreign);
        StringBuilder safe = new StringBuilder(shown.length() + 16);
        for (int i = 0; i < shown.length(); i++) {
            char unit = shown.charAt(i);
            switch (unit) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(unit);
            }
        }
        return safe.toString();
    }
}
