package nexthop.ui.canvas.skin;

import java.util.Arrays;
import javafx.scene.paint.Color;

/** The colours of the current theme as numbers for painting into memory, looked up anew for every frame. */
final class Inks {
    private final InkedRegion region;
    private final int[] known = new int[Ink.values().length];
    private final boolean[] isKnown = new boolean[known.length];

    Inks(InkedRegion region) {
        this.region = region;
    }

    /** The theme may have changed. */
    void refresh() {
        Arrays.fill(isKnown, false);
    }

    /** As {@code 0xAARRGGBB}. */
    int argb(Ink ink) {
        int at = ink.ordinal();
        if (!isKnown[at]) {
            known[at] = look(ink);
            isKnown[at] = true;
        }
        return known[at];
    }

    private int look(Ink ink) {
        Color colour = region.colour(ink);
        return (int) Math.round(colour.getOpacity() * 255) << 24 | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
    }
}
