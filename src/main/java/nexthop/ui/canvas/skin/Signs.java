package nexthop.ui.canvas.skin;

import java.util.HashMap;
import java.util.Map;
import nexthop.layout.Tone;
import nexthop.ui.canvas.raster.Mask;
import nexthop.ui.canvas.raster.Picture;

/** Small shapes that say far out, and without colour, what a colour says: how grave a finding is, what a step has changed. */
final class Signs {
    private enum Shape {
        DISC, TRIANGLE, SQUARE, DIAMOND
    }

    private record Key(Shape shape, int halves) {}

    /** The smallest sign whose form can be told, in pixels of the window from its middle. */
    static final double LEAST = 4;

    private final Inks inks;
    private final Map<Key, Mask> masks = new HashMap<>();

    Signs(Inks inks) {
        this.inks = inks;
    }

    /** The form of the badge that a card bears from near: a disc for errors, a triangle for warnings, a square for notes. */
    void mark(Picture picture, Mark.Level level, double radius, int x, int y) {
        Shape shape = switch (level) {
            case ERROR -> Shape.DISC;
            case WARNING -> Shape.TRIANGLE;
            case INFORMATION -> Shape.SQUARE;
        };
        Ink ink = switch (level) {
            case ERROR -> Ink.ERROR;
            case WARNING -> Ink.WARNING;
            case INFORMATION -> Ink.INFORMATION;
        };
        put(picture, shape, radius, x, y, ink);
    }

    /** What it is about for the time being: what a step has changed, or what a gesture may end on. */
    void raised(Picture picture, double radius, int x, int y) {
        put(picture, Shape.DIAMOND, radius, x, y, Ink.ACCENT);
    }

    private void put(Picture picture, Shape shape, double radius, int x, int y, Ink ink) {
        picture.stamp(mask(shape, radius * 1.4), x, y, inks.argb(Ink.CARD));
        picture.stamp(mask(shape, radius), x, y, inks.argb(ink));
    }

    private Mask mask(Shape shape, double radius) {
        int halves = (int) Math.max(2, Math.rint(2 * radius));
        return masks.computeIfAbsent(new Key(shape, halves), key -> switch (key.shape) {
            case DISC -> Mask.disc(key.halves / 2.0);
            case TRIANGLE -> Mask.triangle(key.halves / 2.0);
            case SQUARE -> Mask.square(key.halves / 2.0);
            case DIAMOND -> Mask.diamond(key.halves / 2.0);
        });
    }

    /** Whether a tone stands for what a migration leaves behind: OCS, and the UCMA that goes with it. */
    static boolean isLegacy(Tone tone) {
        return switch (tone) {
            case OCS_2007, OCS_2007_R2, UCMA_1, UCMA_2 -> true;
            default -> false;
        };
    }
}
