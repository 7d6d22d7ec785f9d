package nexthop.exchange.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines that fit a width. */
final class WrappedText {
    private final Ink ink;
    private final Ink.Style style;
    private final double width;
    private final List<String> lines = new ArrayList<>();

    private WrappedText(Ink ink, Ink.Style style, double width) {
        this.ink = ink;
        this.style = style;
        this.width = width;
    }

    /**
     * The lines, broken at blanks or, where a word is longer than a line, within it.
     *
     * @param text its own lines parted by line feeds
     * @param most how many lines there is room for; if there are more, the last one ends with an ellipsis
     */
    static List<String> lines(Ink ink, String text, Ink.Style style, double width, int most) {
        WrappedText wrapped = new WrappedText(ink, style, width);
        for (String line : text.split("\n", -1)) {
            wrapped.wrap(line.stripTrailing());
            if (wrapped.lines.size() > most) {
                return wrapped.cutAfter(most);
            }
        }
        return wrapped.lines;
    }

    private void wrap(String text) {
        String line = "";
        for (String word : text.split("(?<= )(?=[^ ])")) {
            if (!line.isEmpty() && !fits(line + word.stripTrailing())) {
                lines.add(line.stripTrailing());
                line = "";
            }
            String rest = word;
            while (rest.codePointCount(0, rest.length()) > 1 && !fits(rest.stripTrailing())) {
                int cut = longestStart(rest);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line += rest;
        }
        lines.add(line.stripTrailing());
    }

    private boolean fits(String line) {
        return ink.width(line, style) <= width;
    }

    /** At least one character, however narrow the line. */
    private int longestStart(String word) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && fits(word.substring(0, word.offsetByCodePoints(end, 1)))) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private List<String> cutAfter(int most) {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, FittedText.of(ink, kept.getLast() + "…", style, width).text());
        return kept;
    }
}
