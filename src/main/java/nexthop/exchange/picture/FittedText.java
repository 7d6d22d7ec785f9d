package nexthop.exchange.picture;

/** A text made to fit a width: set a little smaller if that is enough, else cut short with an ellipsis. */
record FittedText(String text, Ink.Style style) {
    /** As small as a text becomes before it is cut, against its proper size. */
    private static final double SMALLEST = 0.86;

    private static final String ELLIPSIS = "…";

    static FittedText of(Ink ink, String text, Ink.Style style, double width) {
        double full = ink.width(text, style);
        if (full <= width) {
            return new FittedText(text, style);
        }
        double size = Math.max(style.size() * SMALLEST, Math.floor(style.size() * width / full * 10) / 10);
        Ink.Style smaller = style.withSize(size);
        return ink.width(text, smaller) <= width
                ? new FittedText(text, smaller)
                : new FittedText(cut(ink, text, style, width), style);
    }

    /** As {@link #of}, but never smaller than its size. */
    static FittedText cut(Ink ink, String text, Ink.Style style, double width, boolean evenNothing) {
        if (ink.width(text, style) <= width) {
            return new FittedText(text, style);
        }
        String cut = cut(ink, text, style, width);
        return new FittedText(evenNothing && cut.equals(ELLIPSIS) ? "" : cut, style);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static String cut(Ink ink, String text, Ink.Style style, double width) {
        int low = 0;
        int high = text.codePointCount(0, text.length());
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (ink.width(start(text, middle) + ELLIPSIS, style) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return start(text, low).stripTrailing() + ELLIPSIS;
    }

    private static String start(String text, int codePoints) {
        return text.substring(0, text.offsetByCodePoints(0, codePoints));
    }
}
