package nexthop.scenario;

/**
 * Writes values as PowerShell.
 *
 * <p>The only form ever used is the single-quoted string, in which nothing is expanded. The text is pure ASCII: Windows PowerShell 5.1
 * takes a file without a byte order mark for ANSI, and the bytes of many letters then hold one of the characters that it takes for a
 * quote (U+2018 to U+201B besides the apostrophe). So everything beyond printable ASCII is written by its number.
 */
public final class PowerShellText {
    private PowerShellText() {}

    /** An expression, usable as an argument, whose value is exactly this text. */
    public static String quoted(String value) {
        if (value.chars().allMatch(PowerShellText::isPlain)) {
            return literal(value);
        }
        StringBuilder expression = new StringBuilder("(");
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            if (!isPlain(value.charAt(i))) {
                // The first operand decides that + joins texts, so it is always a string.
                if (i > start || i == 0) {
                    append(expression, literal(value.substring(start, i)));
                }
                append(expression, "[char]0x%04X".formatted((int) value.charAt(i)));
                start = i + 1;
            }
        }
        if (start < value.length()) {
            append(expression, literal(value.substring(start)));
        }
        return expression.append(')').toString();
    }

    /**
     * What stands where a value is still to be decided. It cannot run: PowerShell refuses {@code <} wherever it stands outside quotes.
     *
     * @param label printable ASCII
     */
    public static String undecided(String label) {
        return "<" + label + ">";
    }

    private static void append(StringBuilder expression, String operand) {
        expression.append(expression.length() == 1 ? "" : " + ").append(operand);
    }

    private static String literal(String plain) {
        return "'" + plain.replace("'", "''") + "'";
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && character <= '~';
    }
}
