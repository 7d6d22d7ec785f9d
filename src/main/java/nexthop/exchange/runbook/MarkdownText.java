package nexthop.exchange.runbook;

import java.net.URI;
import nexthop.model.Shown;

/**
 * Markdown (CommonMark with the tables and task lists of GitHub) as it is written down. Text from elsewhere stays on its line and is
 * escaped, so that it makes no heading, list, link, emphasis, code or HTML.
 */
final class MarkdownText {
    /** What means something anywhere in a line. */
    private static final String ANYWHERE = "\\`*_{}[]<>|~&#!";

    /** What means something as the first character of a line. */
    private static final String AT_START = "+-=:";

    private final StringBuilder out = new StringBuilder(1 << 14);

    /** Lines of our own, or made of pieces that are already safe. */
    MarkdownText line(String safe) {
        out.append(safe).append('\n');
        return this;
    }

    MarkdownText blank() {
        return line("");
    }

    /** A code block; its fence is longer than any run of backticks within. */
    MarkdownText code(String indent, String foreign) {
        String fence = "`".repeat(Math.max(3, longestRun(foreign) + 1));
        return line(indent + fence + (fence.length() == 3 ? "powershell" : "")).line(indent + Shown.inFull(foreign))
                .line(indent + fence);
    }

    /** Text from anywhere, for the inside of a line or of a table's cell. */
    static String text(String foreign) {
        String shown = Shown.inFull(foreign).strip();
        StringBuilder safe = new StringBuilder(shown.length() + 16);
        int digits = 0;
        while (digits < shown.length() && shown.charAt(digits) >= '0' && shown.charAt(digits) <= '9') {
            digits++;
        }
        for (int i = 0; i < shown.length(); i++) {
            char unit = shown.charAt(i);
            boolean marksItem = i == digits && digits > 0 && (unit == '.' || unit == ')');
            if (ANYWHERE.indexOf(unit) >= 0 || i == 0 && AT_START.indexOf(unit) >= 0 || marksItem) {
                safe.append('\\');
            }
            safe.append(unit);
        }
        return safe.toString();
    }

    /** Code within a line, whatever backticks it holds; in a table a pipe has to be escaped even there. */
    static String inlineCode(String foreign) {
        String shown = Shown.inFull(foreign).strip();
        if (shown.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(longestRun(shown) + 1);
        String pad = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
        return fence + pad + shown.replace("|", "\\|") + pad + fence;
    }

    /** A link; only the text if the address is not safe to follow. */
    static String link(URI address, String foreign) {
        return "https".equals(address.getScheme())
                ? "[" + text(foreign) + "](<" + address.toASCIIString().replace("<", "%3C").replace(">", "%3E") + ">)"
                : text(foreign);
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
