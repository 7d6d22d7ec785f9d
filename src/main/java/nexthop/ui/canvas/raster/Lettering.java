package nexthop.ui.canvas.raster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes in one font and size. Baselines are on whole pixels; along them letters stand at every quarter of one. */
public final class Lettering {
    private static final int SHIFTS = 4;
    private static final String CUT = "…";

    /** A letter in this size, at each shift that has been asked for. */
    private static final class Sized {
        private final Letter letter;
        private final double advance;
        private final Mask[] masks = new Mask[SHIFTS];

        Sized(Letter letter, double ratio) {
            this.letter = letter;
            this.advance = letter.advance() / ratio;
        }
    }

    private final Typeface face;
    private final double size;
    private final int drawnSize;
    private final double ratio;
    private final Map<String, Sized> letters = new HashMap<>();
    private final Sized[] plain = new Sized[0x7f];

    Lettering(Typeface face, double size) {
        this.face = face;
        this.size = size;
        drawnSize = Typeface.drawnFor(size);
        ratio = drawnSize / size;
    }

    /** Of the font, in pixels. */
    public double size() {
        return size;
    }

    /** How far the highest letters rise above the baseline, in pixels. */
    public double ascent() {
        return face.ascent() * size;
    }

    public double lineHeight() {
        return face.lineHeight() * size;
    }

    /** How wide a text is, in pixels. */
    public double width(String text) {
        double width = 0;
        if (isWhole(text)) {
            return sized(text).advance;
        }
        for (int i = 0; i < text.length(); i++) {
            width += sized(text, i).advance;
        }
        return width;
    }

    /** The text, or, where there is not the room for it, its beginning and a sign that something is missing. */
    public String shortened(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        if (isWhole(text)) {
            int letters = (int) (text.codePointCount(0, text.length()) * room / width(text)) - 1;
            return letters < 1 ? "" : text.substring(0, text.offsetByCodePoints(0, letters)) + CUT;
        }
        double left = room - width(CUT);
        int end = 0;
        while (end < text.length() && left - sized(text, end).advance >= 0) {
            left -= sized(text, end).advance;
            end++;
        }
        return end == 0 ? "" : text.substring(0, end) + CUT;
    }

    /** The text, or, where there is not the room for it, its beginning and its end: what tells one of many names apart is often there. */
    public String shortenedWithin(String text, double room) {
        if (width(text) <= room || isWhole(text)) {
            return shortened(text, room);
        }
        double left = room - width(CUT);
        int head = 0;
        int tail = text.length();
        while (head < tail) {
            boolean atHead = head <= 2 * (text.length() - tail);
            double next = sized(text, atHead ? head : tail - 1).advance;
            if (next > left) {
                break;
            }
            left -= next;
            head += atHead ? 1 : 0;
            tail -= atHead ? 0 : 1;
        }
        return head == 0 ? "" : text.substring(0, head) + CUT + text.substring(tail);
    }

    /**
     * The lines of a text that is to be no wider than so much; words that are wider are cut.
     *
     * @param most how many lines there are at most; what does not fit is left out, which the last line tells
     */
    public List<String> lines(String text, double room, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, room, lines);
        }
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, Math.max(0, most)));
        if (!shown.isEmpty()) {
            shown.set(shown.size() - 1, shortened(shown.getLast() + " " + CUT + CUT, room));
        }
        return shown;
    }

    private void wrap(String paragraph, double room, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > room) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(shortened(line.toString(), room));
    }

    /**
     * Writes a text.
     *
     * @param x where it begins
     * @param baseline the row its letters stand on
     * @return where it ends
     */
    public double write(Picture picture, String text, double x, int baseline, int colour) {
        if (baseline + 2 * size < 0 || baseline - 2 * size > picture.height()) {
            return x;
        }
        if (isWhole(text)) {
            return write(picture, sized(text), x, baseline, colour);
        }
        double at = x;
        for (int i = 0; i < text.length() && at < picture.width(); i++) {
            at = write(picture, sized(text, i), at, baseline, colour);
        }
        return at;
    }

    private double write(Picture picture, Sized sized, double x, int baseline, int colour) {
        int quarters = (int) Math.floor(Math.clamp(x, -1e8, 1e8) * SHIFTS + 0.5);
        int shift = Math.floorMod(quarters, SHIFTS);
        Mask mask = sized.masks[shift];
        if (mask == null) {
            mask = sized.letter.reduced(ratio, (double) shift / SHIFTS);
            sized.masks[shift] = mask;
        }
        picture.stamp(mask, Math.floorDiv(quarters, SHIFTS), baseline, colour);
        return x + sized.advance;
    }

    private Sized sized(String text, int at) {
        char letter = text.charAt(at);
        if (letter < plain.length) {
            Sized known = plain[letter];
            if (known == null) {
                known = sized(String.valueOf(letter));
                plain[letter] = known;
            }
            return known;
        }
        return sized(String.valueOf(letter));
    }

    private Sized sized(String unit) {
        return letters.computeIfAbsent(unit, wanted -> new Sized(face.drawn(wanted, drawnSize), ratio));
    }

    /**
     * Whether a text is more than its letters one after the other: it is written from the right, letters change with their neighbours, or
     * one takes several characters.
     */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x300 && !standsAlone(letter)) {
                return true;
            }
        }
        return false;
    }

    /** Greek and Cyrillic, punctuation, and the scripts of East Asia. */
    private static boolean standsAlone(char letter) {
        return letter >= 0x370 && letter < 0x483 || letter >= 0x48a && letter < 0x530
                || letter >= 0x2010 && letter <= 0x2027 || letter >= 0x2030 && letter < 0x205f
                || letter >= 0x20a0 && letter < 0x20d0 || letter >= 0x2100 && letter < 0x2600
                || letter >= 0x3000 && letter < 0x3099 || letter >= 0x309b && letter < 0xa000
                || letter >= 0xac00 && letter < 0xd7a4 || letter >= 0xff00 && letter < 0xfff0;
    }
}
