package nexthop.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the little Markdown our own pages are written in: headings, paragraphs, lists, code blocks, and within a line code, bold,
 * emphasis and links. Everything else stays as it is written.
 */
public final class Markdown {
    /** A piece of a page. */
    public sealed interface Block {
        /** @param level 1 to 6, 1 the greatest */
        record Heading(int level, List<Span> spans) implements Block {}

        record Paragraph(List<Span> spans) implements Block {}

        /** @param marker a bullet, or the item's number with its dot */
        record Item(String marker, List<Span> spans) implements Block {}

        record Code(String text) implements Block {}

        /** @param rows the cells of each row, the head first */
        record Table(List<List<List<Span>>> rows) implements Block {}
    }

    /** How words within a line are set. */
    public enum Style {
        PLAIN, BOLD, EMPHASIS, CODE, LINK
    }

    /** @param target the address of a link; empty otherwise */
    public record Span(Style style, String text, String target) {
        static Span plain(String text) {
            return new Span(Style.PLAIN, text, "");
        }
    }

    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*)");
    private static final Pattern ITEM = Pattern.compile(" {0,3}(?:([-*+])|(\\d{1,3}[.)])) +(.*)");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("\\|? *:?-+:? *(\\| *:?-+:? *)*\\|?");
    private static final Pattern INLINE = Pattern.compile(
            "`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*\\s][^*]*)\\*|\\[([^\\]]+)\\]\\(([^)\\s]+)\\)|<(https?://[^>\\s]+)>");

    private Markdown() {}

    public static List<Block> read(String text) {
        return new Reader(text.lines().toList()).read();
    }

    /** The spans of one line or paragraph. */
    public static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher found = INLINE.matcher(text);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                spans.add(Span.plain(text.substring(from, found.start())));
            }
            spans.add(span(found));
            from = found.end();
        }
        if (from < text.length()) {
            spans.add(Span.plain(text.substring(from)));
        }
        return spans;
    }

    private static Span span(Matcher found) {
        if (found.group(1) != null) {
            return new Span(Style.CODE, found.group(1), "");
        }
        if (found.group(2) != null) {
            return new Span(Style.BOLD, found.group(2), "");
        }
        if (found.group(3) != null) {
            return new Span(Style.EMPHASIS, found.group(3), "");
        }
        return found.group(4) != null
                ? new Span(Style.LINK, found.group(4), found.group(5))
                : new Span(Style.LINK, found.group(6), found.group(6));
    }

    /** Goes through the lines once. */
    private static final class Reader {
        private final List<String> lines;
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private String marker = "";
        private int at;

        Reader(List<String> lines) {
            this.lines = lines;
        }

        List<Block> read() {
            while (at < lines.size()) {
                String line = lines.get(at++);
                Matcher heading = HEADING.matcher(line);
                Matcher item = ITEM.matcher(line);
                if (line.startsWith("```")) {
                    close();
                    code();
                } else if (line.isBlank()) {
                    close();
                } else if (heading.matches()) {
                    close();
                    blocks.add(new Block.Heading(heading.group(1).length(), spans(heading.group(2))));
                } else if (item.matches()) {
                    close();
                    marker = item.group(1) != null ? "•" : item.group(2);
                    open.append(item.group(3));
                } else if (at < lines.size() && line.contains("|") && RULE_OF_TABLE.matcher(lines.get(at)).matches()) {
                    close();
                    table(line);
                } else {
                    open.append(open.isEmpty() ? "" : " ").append(line.strip());
                }
            }
            close();
            return blocks;
        }

        private void close() {
            if (!open.isEmpty()) {
                List<Span> spans = spans(open.toString());
                blocks.add(marker.isEmpty() ? new Block.Paragraph(spans) : new Block.Item(marker, spans));
            }
            open.setLength(0);
            marker = "";
        }

        private void code() {
            List<String> code = new ArrayList<>();
            while (at < lines.size() && !lines.get(at).startsWith("```")) {
                code.add(lines.get(at++));
            }
            at++;
            blocks.add(new Block.Code(String.join("\n", code)));
        }

        private void table(String head) {
            List<List<List<Span>>> rows = new ArrayList<>();
            rows.add(cells(head));
            at++;
            while (at < lines.size() && lines.get(at).contains("|")) {
                rows.add(cells(lines.get(at++)));
            }
            blocks.add(new Block.Table(rows));
        }

        private static List<List<Span>> cells(String line) {
            String inner = line.strip();
            inner = inner.startsWith("|") ? inner.substring(1) : inner;
            inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
            List<List<Span>> cells = new ArrayList<>();
            for (String cell : inner.split("\\|", -1)) {
                cells.add(spans(cell.strip()));
            }
            return cells;
        }
    }
}
