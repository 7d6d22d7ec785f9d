package nexthop.model;

/**
 * Text from elsewhere as a message or a finding shows it: nothing in it can hide, turn the text round, steer a terminal or go on for
 * pages.
 */
public final class Shown {
    /** How many characters of a text are shown, in code points. */
    private static final int LONGEST = 120;

    private Shown() {}

    /** The text, cut short, with every character that does not show spelled out, for example {@code ⟨U+202E⟩}. */
    public static String plain(String text) {
        boolean tooLong = text.length() > LONGEST && text.codePointCount(0, text.length()) > LONGEST;
        return tooLong ? inFull(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "…" : inFull(text);
    }

    /** The same in quotation marks. */
    public static String quoted(String text) {
        return "“" + plain(text) + "”";
    }

    /** The whole text, however long, with every character that does not show spelled out. */
    public static String inFull(String text) {
        return isPrintableAscii(text) ? text : spelledOut(text);
    }

    /** Nearly all names are, and need no copy. */
    private static boolean isPrintableAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > '~') {
                return false;
            }
        }
        return true;
    }

    private static String spelledOut(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isVisible(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(character(point));
            }
        });
        return shown.toString();
    }

    /** One character, spelled out if it does not show. */
    public static String character(int point) {
        return isVisible(point) ? Character.toString(point) : "⟨" + Text.codePoint(point) + "⟩";
    }

    /** Whether a character leaves ink, or is the plain space, and does not change the direction of the text. */
    public static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> point != 0x115F && point != 0x1160 && point != 0x3164 && point != 0xFFA0; // fillers of the Korean alphabet
        };
    }

    /** A number of things, in the singular or plural, for example {@code 3 computers}. */
    public static String count(int number, String singular) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }
}
