package nexthop.layout;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * The colours of a drawing, for light and for dark surroundings, as {@code #RRGGBB}. The canvas's style sheet and the exported
 * pictures both keep to this table.
 *
 * @param ground behind everything
 * @param card the ground of a card
 * @param cardLine the border of a card
 * @param text names on cards
 * @param textSoft captions, and the paler end of a name
 * @param chip the ground of a chip
 * @param chipText the text of a chip
 * @param frame the ground of a site's frame
 * @param frameLine the border of a site's frame
 * @param hatch the stripes of BackCompatSite
 * @param link next hops in use
 * @param linkSoft interop and replication
 * @param retired what a migration has put out of use
 * @param error marks of errors
 * @param warning marks of warnings
 * @param information marks of information
 * @param onMark the sign within a mark
 * @param accent around what a step has changed
 * @param accentSoft the ground around that
 * @param dimmed text and links that a step has not changed, while others are shown
 * @param note the ground of a note
 * @param noteLine the border of a note
 * @param tones the colour of each tone
 * @param edges the line around the bar of a card of each tone: the tone itself, darkened where it is too pale to be seen on the card
 */
public record Palette(String ground, String card, String cardLine, String text, String textSoft, String chip,
        String chipText, String frame, String frameLine, String hatch, String link, String linkSoft, String retired,
        String error, String warning, String information, String onMark, String accent, String accentSoft,
        String dimmed, String note, String noteLine, Map<Tone, String> tones, Map<Tone, String> edges) {

    /** The least contrast of graphics that mean something, after WCAG 2.1. */
    private static final double SEEN = 3;

    private static final Map<Tone, String> BY_DAY = tones("#8A6D3B", "#B7791F", "#2B6CB0", "#14806A", "#B83280",
            "#4D7C0F", "#C9C0F0", "#A79BEA", "#7C6FE0", "#5A4BB0", "#8492A6", "#5F7089");

    private static final Map<Tone, String> BY_NIGHT = tones("#B8975A", "#E0A33E", "#5B9BE0", "#2FB394", "#E06BB0",
            "#8DBE3F", "#DAD4F8", "#BDB3F2", "#9A8FF0", "#8577E6", "#8A99AD", "#8497B3");

    /** For paper, documents and the window by day. */
    public static final Palette LIGHT = new Palette("#FFFFFF", "#FFFFFF", "#CBD4DF", "#16202C", "#56657A", "#EDF1F6",
            "#334155", "#FBFCFE", "#8694A6", "#F7F1E5", "#44546A", "#71819A", "#C4291C", "#C4291C", "#A15C00",
            "#2B5F9E", "#FFFFFF", "#0B62D0", "#E2ECF9", "#7F8896", "#FFF6D6", "#A98F3C", BY_DAY,
            edges(BY_DAY, "#FFFFFF"));

    /** For the window by night. */
    public static final Palette DARK = new Palette("#14191F", "#1F2731", "#3D4957", "#E4EAF1", "#A3B0C0", "#2C3642",
            "#C9D4E0", "#181E26", "#5F6E80", "#262420", "#A9B8CA", "#8494A8", "#FF7B6E", "#FF7B6E", "#E3B04B",
            "#7FB2EA", "#14191F", "#5EA2F5", "#213245", "#75808E", "#3A3420", "#8F7F45", BY_NIGHT,
            edges(BY_NIGHT, "#1F2731"));

    public Palette {
        tones = Map.copyOf(tones);
        edges = Map.copyOf(edges);
    }

    /**
     * Another palette with the same parts.
     *
     * @param colour gives for the name of each part (for example {@code cardLine}, {@code tone-lync-2013}) and its colour here that
     *     of the other palette; asked in the order of the parts
     */
    public Palette mapped(BinaryOperator<String> colour) {
        Map<Tone, String> otherTones = new EnumMap<>(Tone.class);
        Map<Tone, String> otherEdges = new EnumMap<>(Tone.class);
        for (Tone tone : Tone.values()) {
            String name = tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
            otherTones.put(tone, colour.apply("tone-" + name, tone(tone)));
            otherEdges.put(tone, colour.apply("edge-" + name, edge(tone)));
        }
        return new Palette(colour.apply("ground", ground), colour.apply("card", card),
                colour.apply("cardLine", cardLine), colour.apply("text", text), colour.apply("textSoft", textSoft),
                colour.apply("chip", chip), colour.apply("chipText", chipText), colour.apply("frame", frame),
                colour.apply("frameLine", frameLine), colour.apply("hatch", hatch), colour.apply("link", link),
                colour.apply("linkSoft", linkSoft), colour.apply("retired", retired), colour.apply("error", error),
                colour.apply("warning", warning), colour.apply("information", information),
                colour.apply("onMark", onMark), colour.apply("accent", accent), colour.apply("accentSoft", accentSoft),
                colour.apply("dimmed", dimmed), colour.apply("note", note), colour.apply("noteLine", noteLine),
                otherTones, otherEdges);
    }

    /** The colour of what bears this tone. */
    public String tone(Tone tone) {
        String colour = tones.get(tone);
        if (colour == null) {
            throw new IllegalStateException("Every tone has a colour: " + tone);
        }
        return colour;
    }

    /** The colour of the line around a card's bar: the tone itself, darkened where it is too pale to be seen on the card. */
    public String edge(Tone tone) {
        return edges.getOrDefault(tone, tone(tone));
    }

    private static Map<Tone, String> edges(Map<Tone, String> tones, String card) {
        Map<Tone, String> edges = new EnumMap<>(Tone.class);
        tones.forEach((tone, colour) -> edges.put(tone, edge(colour, card)));
        return edges;
    }

    private static String edge(String tone, String card) {
        String colour = tone;
        while (contrast(colour, card) < SEEN) {
            int rgb = Integer.parseInt(colour.substring(1), 16);
            colour = String.format("#%02X%02X%02X", darker(rgb >> 16), darker(rgb >> 8), darker(rgb));
        }
        return colour;
    }

    private static int darker(int channel) {
        return (int) ((channel & 0xFF) * 0.95);
    }

    /** In the order of the tones. */
    private static Map<Tone, String> tones(String... colours) {
        Map<Tone, String> tones = new EnumMap<>(Tone.class);
        for (Tone tone : Tone.values()) {
            tones.put(tone, colours[tone.ordinal()]);
        }
        return tones;
    }

    /** How well one colour stands out from another, from 1 (not at all) to 21, by the formula of WCAG 2.1. */
    public static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
