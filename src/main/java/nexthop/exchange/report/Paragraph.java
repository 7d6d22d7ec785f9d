package nexthop.exchange.report;

import java.util.ArrayList;
import java.util.List;

/** Running text in lines of a terminal's width. */
final class Paragraph {
    private static final int WIDTH = 100;

    private Paragraph() {}

    /** The text broken into lines, each with the indent in front; the first one with {@code head} in place of as much of it. */
    static List<String> lines(String head, int indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(head);
        line.append(" ".repeat(Math.max(0, indent - head.length())));
        boolean empty = true;
        for (String word : TerminalText.line(text.replace('\n', ' ')).split(" +")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    static List<String> lines(int indent, String text) {
        return lines("", indent, text);
    }
}
