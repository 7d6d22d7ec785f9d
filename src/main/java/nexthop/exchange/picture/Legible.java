package nexthop.exchange.picture;

import nexthop.model.Text;

/** Text of a topology as a picture may hold it: no character that XML forbids, and none that works without being seen. */
final class Legible {
    private Legible() {}

    static String of(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (isForbiddenInXml(point)) {
                legible.append('\uFFFD');
            } else if (isInvisible(point)) {
                legible.append('⟨').append(Text.codePoint(point)).append('⟩');
            } else {
                legible.appendCodePoint(point);
            }
        }
        return legible.toString();
    }

    /** The characters XML 1.0 has no way to hold, and the non-characters it advises against. */
    private static boolean isForbiddenInXml(int point) {
        return point < 0x20 && point != '\t' && point != '\n' && point != '\r'
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE || (point & 0xFFFE) == 0xFFFE
                || point >= 0xFDD0 && point <= 0xFDEF;
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
