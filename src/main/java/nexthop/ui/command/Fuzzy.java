package nexthop.ui.command;

import java.util.Locale;

/** Tells how well a text answers what somebody typed. */
final class Fuzzy {
    /** No match. */
    static final int NONE = 0;

    private static final int WHOLE = 4;
    private static final int BEGINNING = 3;
    static final int WITHIN = 2;
    private static final int SCATTERED = 1;

    private Fuzzy() {}

    /**
     * A score from {@link #NONE} up: the whole text, its beginning, a part of it, or the letters in their order with others between.
     */
    static int score(String text, String typed) {
        String hay = text.toLowerCase(Locale.ROOT);
        String needle = typed.strip().toLowerCase(Locale.ROOT);
        if (hay.equals(needle)) {
            return WHOLE;
        }
        if (hay.startsWith(needle)) {
            return BEGINNING;
        }
        if (hay.contains(needle)) {
            return WITHIN;
        }
        int at = 0;
        for (int i = 0; i < hay.length() && at < needle.length(); i++) {
            if (hay.charAt(i) == needle.charAt(at)) {
                at++;
            }
        }
        return at == needle.length() ? SCATTERED : NONE;
    }
}
