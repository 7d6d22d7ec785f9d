package nexthop.model;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What any name or other text of a topology may consist of, wherever it comes from: a file, an import, or somebody's typing.
 *
 * <p>This says nothing about what is a right name; that is for the rules. It keeps out what would make a text say something else
 * than what it shows, or could not be stored.
 */
public final class Text {
    /** The greatest length of a text, in code points. */
    public static final int MAX_LENGTH = 256;

    private Text() {}

    /**
     * Why a topology may not hold this text, as the end of a sentence, for example “holds the control character U+0007”.
     *
     * @return empty if it may
     */
    public static Optional<String> objection(String text) {
        return objection(text, MAX_LENGTH);
    }

    /**
     * As {@link #objection(String)}, for a text that may be of another length.
     *
     * @param longest in code points
     */
    public static Optional<String> objection(String text, int longest) {
        int length = 0;
        for (int at = 0; at < text.length(); length++) {
            int point = text.codePointAt(at);
            String kind = forbidden(point);
            if (kind != null) {
                return Optional.of("holds the " + kind + " " + codePoint(point));
            }
            at += Character.charCount(point);
        }
        return length > longest ? Optional.of("is longer than " + longest + " characters") : Optional.empty();
    }

    private static @Nullable String forbidden(int point) {
        if (Character.getType(point) == Character.CONTROL) {
            return "control character";
        }
        if (point == 0x2028 || point == 0x2029) {
            return "line separator";
        }
        if (isBidiControl(point)) {
            return "writing direction control";
        }
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            return "half character";
        }
        if ((point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF) {
            return "non-character";
        }
        return null;
    }

    /** Whether the code point steers the writing direction of its neighbours and is itself not seen. */
    public static boolean isBidiControl(int point) {
        return point == 0x061C || point == 0x200E || point == 0x200F || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }

    /** A code point as the Unicode charts write it, for example {@code U+202E}. */
    public static String codePoint(int point) {
        return "U+" + (point < 0x1000 ? Integer.toHexString(0x10000 | point).substring(1) : Integer.toHexString(point))
                .toUpperCase(Locale.ROOT);
    }
}
