package nexthop.ui.canvas.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The letters of a font. They are drawn once, large; each size one asks for is made from those. Somebody who zooms asks for another size
 * with every frame, and drawing letters takes far longer than making them smaller.
 */
public final class Typeface {
    /** Draws letters of a font. */
    public interface Pen {
        /**
         * Draws letters, or words as a whole.
         *
         * @param size of the font, in pixels
         * @return as many as were asked for, in their order
         */
        List<Letter> draw(List<String> texts, int size);

        /** How far the highest letters rise above the baseline, as a share of the font's size. */
        double ascent();

        /** The height of a line, as a share of the font's size. */
        double lineHeight();
    }

    /** The sizes letters are drawn in: the smaller they are, the less work it is to make them smaller still. */
    private static final int[] DRAWN = {40, 80, 200};

    /** Letters are drawn at least so many times as large as they are shown, as long as there is such a size. */
    private static final double LEAST_RATIO = 2.6;

    /** Sizes that are kept at once; each frame needs a handful. */
    private static final int MOST_SIZES = 16;

    /** The longest words that are drawn as a whole, in letters. */
    private static final int MOST_AS_WHOLE = 60;

    private static final int MOST_LETTERS = 2_000;

    private final Pen pen;
    private final Map<Integer, Map<String, Letter>> drawn = new HashMap<>();
    private final Map<Double, Lettering> sizes = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Double, Lettering> eldest) {
            return size() > MOST_SIZES;
        }
    };

    public Typeface(Pen pen) {
        this.pen = pen;
    }

    /**
     * The letters in a size.
     *
     * @param size of the font in pixels, above 0
     */
    public Lettering at(double size) {
        return sizes.computeIfAbsent(size, wanted -> new Lettering(this, wanted));
    }

    double ascent() {
        return pen.ascent();
    }

    double lineHeight() {
        return pen.lineHeight();
    }

    /** In which size letters are drawn that are to be shown in another one. */
    static int drawnFor(double size) {
        return Arrays.stream(DRAWN)
                .filter(large -> large >= LEAST_RATIO * size)
                .findFirst()
                .orElse(DRAWN[DRAWN.length - 1]);
    }

    /** A letter, or words as a whole, in one of the sizes they are drawn in. */
    Letter drawn(String text, int size) {
        Map<String, Letter> known = drawn.computeIfAbsent(size, _ -> usual(size));
        Letter letter = known.get(text);
        if (letter == null) {
            if (known.size() > MOST_LETTERS) {
                known.clear();
            }
            String whole = text.substring(0,
                    text.offsetByCodePoints(0, Math.min(MOST_AS_WHOLE, text.codePointCount(0, text.length()))));
            letter = pen.draw(List.of(whole), size).getFirst();
            known.put(text, letter);
        }
        return letter;
    }

    /** What most names consist of is drawn at one go. */
    private Map<String, Letter> usual(int size) {
        List<String> texts = new ArrayList<>();
        for (char letter = ' '; letter <= '~'; letter++) {
            texts.add(String.valueOf(letter));
        }
        texts.addAll(List.of("…", "·"));
        List<Letter> letters = pen.draw(texts, size);
        Map<String, Letter> known = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            known.put(texts.get(i), letters.get(i));
        }
        return known;
    }
}
