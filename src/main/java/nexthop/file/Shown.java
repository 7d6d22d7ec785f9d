package nexthop.file;

import nexthop.model.Text;

/** Text from a file as a message shows it: nothing in it can hide, steer a terminal or go on for pages. */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    /** The text in quotation marks, cut short after {@value #LONGEST} characters. */
    static String quoted(String text) {
        return "“" + inFull(shortened(text)) + "”";
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The text with every character that does not show spelled out, for example {@code ⟨U+202E⟩}. */
    static String inFull(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isInvisible(point)) {
                shown.append('⟨').append(Text.codePoint(point)).append('⟩');
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
