package nexthop.exchange.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Text that is safe on a terminal: nothing in it can move the cursor, change colours or title, or reorder what is read. Such
 * characters are spelled out, for example <code>&#92;u{202e}</code>.
 */
public final class TerminalText {
    private TerminalText() {}

    /** A text of one line: line breaks and tabs within are spelled out too. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** A text of any number of lines; only its line feeds are left as they are. */
    public static String lines(String text) {
        return escaped(text, true);
    }

    /** A writer that lets nothing through but safe text and line feeds. */
    public static Writer filter(Writer out) {
        return new FilterWriter(out) {
            private char waiting;

            @Override
            public void write(int unit) throws IOException {
                write(new char[]{(char) unit}, 0, 1);
            }

            @Override
            public void write(String text, int offset, int length) throws IOException {
                write(text.toCharArray(), offset, length);
            }

            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                String piece = (waiting == 0 ? "" : String.valueOf(waiting)) + new String(text, offset, length);
                waiting = 0;
                if (!piece.isEmpty() && Character.isHighSurrogate(piece.charAt(piece.length() - 1))) {
                    waiting = piece.charAt(piece.length() - 1);
                    piece = piece.substring(0, piece.length() - 1);
                }
                out.write(lines(piece));
            }
        };
    }

    private static String escaped(String text, boolean keepLineFeeds) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (isUnsafe(point) && !(point == '\n' && keepLineFeeds)) {
                safe.append("\\u{").append(Integer.toHexString(point).toLowerCase(Locale.ROOT)).append('}');
            } else {
                safe.appendCodePoint(point);
            }
        }
        return safe.toString();
    }

    /** Control characters of both sets, line separators, direction controls and other characters that act without being seen. */
    private static boolean isUnsafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
