package nexthop.layout;

import java.util.EnumMap;
import java.util.Map;

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
 */
public record Palette(String ground, String card, String cardLine, String text, String textSoft, String chip,
        String chipText, String frame, String frameLine, String hatch, String link, String linkSoft, String retired,
        String error, String warning, String information, String onMark, Map<Tone, String> tones) {

    /** The least contrast of graphics that mean something, after WCAG 2.1. */
    private static final double SEEN = 3;

    /** For paper, documents and the window by day. */
    public static final Palette LIGHT = new Palette("#FFFFFF", "#FFFFFF", "#CBD4DF", "#16202C", "#56657A", "#EDF1F6",
            "#334155", "#FBFCFE", "#B9C4D2", "#F7F1E5", "#44546A", "#71819A", "#C4291C", "#C4291C", "#A15C00",
            "#2B5F9E", "#FFFFFF", tones("#8A6D3B", "#B7791F", "#2B6CB0", "#14806A", "#B83280", "#4D7C0F", "#C9C0F0",
                    "#A79BEA", "#7C6FE0", "#5A4BB0", "#8492A6", "#5F7089"));

    /** For the window by night. */
    public static final Palette DARK = new Palette("#14191F", "#1F2731", "#3D4957", "#E4EAF1", "#A3B0C0", "#2C3642",
            "#C9D4E0", "#181E26", "#465362", "#262420", "#A9B8CA", "#8494A8", "#FF7B6E", "#FF7B6E", "#E3B04B",
            "#7FB2EA", "#14191F", tones("#B8975A", "#E0A33E", "#5B9BE0", "#2FB394", "#E06BB0", "#8DBE3F", "#DAD4F8",
                    "#BDB3F2", "#9A8FF0", "#8577E6", "#8A99AD", "#8497B3"));

    public Palette {
        tones = Map.copyOf(tones);
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
        String colour = tone(tone);
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
