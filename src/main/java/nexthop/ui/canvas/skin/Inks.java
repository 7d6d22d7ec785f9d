package nexthop.ui.canvas.skin;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;

/** The colours of the current theme as numbers for painting into memory, looked up anew for every frame. */
final class Inks {
    private final InkedRegion region;
    private final Map<Ink, Integer> known = new EnumMap<>(Ink.class);

    Inks(InkedRegion region) {
        this.region = region;
    }

    /** The theme may have changed. */
    void refresh() {
        known.clear();
    }

    /** As {@code 0xAARRGGBB}. */
    int argb(Ink ink) {
        return known.computeIfAbsent(ink, this::look);
    }

    Color colour(Ink ink) {
        return region.colour(ink);
    }

    private int look(Ink ink) {
        Color colour = region.colour(ink);
        return (int) Math.round(colour.getOpacity() * 255) << 24 | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
    }
}
