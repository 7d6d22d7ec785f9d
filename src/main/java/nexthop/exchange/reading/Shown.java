package nexthop.exchange.reading;

import nexthop.model.Text;

/** Text from a foreign file as a message shows it: nothing in it can hide, steer a terminal or go on for pages. */
public final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    /** The text, cut short, with every character that does not show spelled out, for example {@code ⟨U+202E⟩}. */
    public static String plain(String text) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST) + 16);
        int count = 0;
        for (int at = 0; at < text.length(); count++) {
            if (count == LONGEST) {
                return shown.append('…').toString();
            }
            int point = text.codePointAt(at);
            if (isInvisible(point)) {
                shown.append('⟨').append(Text.codePoint(point)).append('⟩');
            } else {
                shown.appendCodePoint(point);
            }
            at += Character.charCount(point);
        }
        return shown.toString();
    }

    /** The same in quotation marks. */
    public static String quoted(String text) {
        return "“" + plain(text) + "”";
    }

    /** A number of things, in the singular or plural, for example {@code 3 computers}. */
    public static String count(int number, String singular) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> point != ' ' && Character.isSpaceChar(point);
        };
    }
}
