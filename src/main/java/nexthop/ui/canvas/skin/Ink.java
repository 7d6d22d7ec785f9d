package nexthop.ui.canvas.skin;

import java.util.Locale;
import javafx.scene.paint.Color;
import nexthop.layout.Tone;

/** The colours of all that is painted; each is a property of the style sheet, {@code -nexthop-ink-} and its name. */
public enum Ink {
    GROUND("#fbfcfd"), DOT("#dfe4ea"), FRAME("#ffffff"), FRAME_LINE("#d5dce4"), FRAME_TITLE("#475467"), HATCH(
            "#f0ede6"), CARD("#ffffff"), CARD_LINE("#d5dce4"), CARD_TEXT("#16202c"), LINK("#44546a"), LINK_SOFT(
                    "#8290a3"), LINK_TEXT("#56657a"), DIMMED("#b9c1cb"), ACCENT("#0b62d0"), ERROR("#c4291c"), WARNING(
                            "#a36200"), INFORMATION("#2b5f9e"), TONE_OCS_2007("#8a6d2f"), TONE_OCS_2007_R2(
                                    "#b9770e"), TONE_LYNC_2010("#2b6cb0"), TONE_LYNC_2013("#14805e"), TONE_SFB_2015(
                                            "#0e7fa8"), TONE_SFB_2019("#0a5a8a"), TONE_UCMA_1(
                                                    "#c4b5fd"), TONE_UCMA_2("#a99bec"), TONE_UCMA_3(
                                                            "#7b68d9"), TONE_UCMA_4("#5a45b0"), TONE_UNKNOWN(
                                                                    "#98a2b3"), TONE_SURROUNDINGS("#64748b");

    private final Color fallback;

    Ink(String fallback) {
        this.fallback = Color.web(fallback);
    }

    /** The property's name in a style sheet. */
    public String property() {
        return "-nexthop-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The colour where no style sheet gives one. */
    public Color fallback() {
        return fallback;
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

    /** The style class that gives a node this tone's colour. */
    public static String styleClass(Tone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
