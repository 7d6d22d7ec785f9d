package nexthop.exchange.report;

import java.util.ArrayList;
import java.util.List;

/** Running text in lines of a terminal's width. */
final class Paragraph {
    private static final int WIDTH = 100;

    private Paragraph() {}

    /** The text broken into lines: the first begins with {@code head}, the others are indented. */
    static List<String> lines(String head, int indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(head);
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

    /** The text broken into lines, all of them indented. */
    static List<String> lines(int indent, String text) {
        return lines(" ".repeat(indent), indent, text);
    }
}
