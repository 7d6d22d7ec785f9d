package nexthop.exchange.picture;

/**
 * How wide a text is at most in the fonts a viewer is likely to use. It asks no font of this machine, so that a picture is the same
 * wherever it is made; a little too wide rather than too narrow.
 */
final class CharWidths {
    private CharWidths() {}

    /** The width in pixels of a text of this size. */
    static double width(String text, double size, boolean bold) {
        double ems = 0;
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            ems += ems(point);
        }
        return ems * size * (bold ? 1.06 : 1);
    }

    private static double ems(int point) {
        if (point < 0x80) {
            return latin((char) point);
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.LOWERCASE_LETTER -> 0.62;
            default -> isWide(point) ? 1.25 : 0.85;
        };
    }

    /** East Asian characters and pictures fill a square. */
    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3 || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F || point >= 0xFF00 && point <= 0xFFEF || point >= 0x1F000;
    }

    private static double latin(char letter) {
        return switch (letter) {
            case 'i', 'j', 'l', '|', '!', '\'', '.', ',', ':', ';' -> 0.29;
            case ' ' -> 0.29;
            case 'f', 't', 'r', '(', ')', '[', ']', '/', '\\', '`', '"', 'I' -> 0.38;
            case '-' -> 0.43;
            case 'm', 'M', 'W', '@', '%' -> 0.92;
            case 'w', '+', '=', '<', '>', '~', '#' -> 0.79;
            case 'c', 'k', 's', 'v', 'x', 'y', 'z', 'J' -> 0.55;
            default -> letter >= 'A' && letter <= 'Z' ? 0.74 : 0.62;
        };
    }
}
