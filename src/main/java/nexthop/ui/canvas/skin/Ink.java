package nexthop.ui.canvas.skin;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.paint.Color;
import nexthop.layout.Palette;
import nexthop.layout.Tone;

/** The colours of all that is painted; each is a property of the style sheet, {@code -nexthop-ink-} and its name. */
public enum Ink {
    GROUND, DOT, FRAME, FRAME_LINE, FRAME_TITLE, HATCH, CARD, CARD_LINE, CARD_TEXT, CARD_TEXT_SOFT, CHIP, CHIP_TEXT, SHADOW, NOTE, NOTE_LINE, LINK, LINK_SOFT, LINK_TEXT, DIMMED, ACCENT, ACCENT_SOFT, ERROR, WARNING, INFORMATION, TONE_OCS_2007, TONE_OCS_2007_R2, TONE_LYNC_2010, TONE_LYNC_2013, TONE_SFB_2015, TONE_SFB_2019, TONE_UCMA_1, TONE_UCMA_2, TONE_UCMA_3, TONE_UCMA_4, TONE_UNKNOWN, TONE_SURROUNDINGS, EDGE_UCMA_1, EDGE_UCMA_2;

    private static final String TONE = "TONE_";

    /** The property's name in a style sheet. */
    public String property() {
        return "-nexthop-ink-" + hyphened(name());
    }

    /** The colour where no style sheet gives one. */
    public Color fallback() {
        return Color.web(in(Palette.LIGHT).orElse(Palette.LIGHT.textSoft()));
    }

    /** The colour in the table that exported pictures keep to as well; empty for what no picture shows. */
    public Optional<String> in(Palette palette) {
        return switch (this) {
            case GROUND -> Optional.of(palette.ground());
            case FRAME -> Optional.of(palette.frame());
            case FRAME_LINE -> Optional.of(palette.frameLine());
            case HATCH -> Optional.of(palette.hatch());
            case CARD -> Optional.of(palette.card());
            case CARD_LINE -> Optional.of(palette.cardLine());
            case CARD_TEXT -> Optional.of(palette.text());
            case LINK -> Optional.of(palette.link());
            case LINK_SOFT -> Optional.of(palette.linkSoft());
            case LINK_TEXT, FRAME_TITLE, CARD_TEXT_SOFT -> Optional.of(palette.textSoft());
            case CHIP -> Optional.of(palette.chip());
            case CHIP_TEXT -> Optional.of(palette.chipText());
            case ERROR -> Optional.of(palette.error());
            case WARNING -> Optional.of(palette.warning());
            case INFORMATION -> Optional.of(palette.information());
            case DIMMED -> Optional.of(palette.dimmed());
            case ACCENT -> Optional.of(palette.accent());
            case DOT, SHADOW, NOTE, NOTE_LINE, ACCENT_SOFT -> Optional.empty();
            case EDGE_UCMA_1 -> Optional.of(palette.edge(Tone.UCMA_1));
            case EDGE_UCMA_2 -> Optional.of(palette.edge(Tone.UCMA_2));
            default -> Optional.of(palette.tone(Tone.valueOf(name().substring(TONE.length()))));
        };
    }

    public static Ink of(Tone tone) {
        return switch (tone) {
            case OCS_2007 -> TONE_OCS_2007;
            case OCS_2007_R2 -> TONE_OCS_2007_R2;
            case LYNC_2010 -> TONE_LYNC_2010;
            case LYNC_2013 -> TONE_LYNC_2013;
            case SFB_2015 -> TONE_SFB_2015;
            case SFB_2019 -> TONE_SFB_2019;
            case UCMA_1 -> TONE_UCMA_1;
            case UCMA_2 -> TONE_UCMA_2;
            case UCMA_3 -> TONE_UCMA_3;
            case UCMA_4 -> TONE_UCMA_4;
            case UNKNOWN -> TONE_UNKNOWN;
            case SURROUNDINGS -> TONE_SURROUNDINGS;
        };
    }

    /** The line around a bar of this tone: of the same colour, unless that is too pale to be seen on a card. */
    static Ink edgeOf(Tone tone) {
        return switch (tone) {
            case UCMA_1 -> EDGE_UCMA_1;
            case UCMA_2 -> EDGE_UCMA_2;
            default -> of(tone);
        };
    }

    /** The style class that gives a node this tone's colour. */
    public static String styleClass(Tone tone) {
        return "tone-" + hyphened(tone.name());
    }

    private static String hyphened(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
