package nexthop.ui.canvas.skin;

import nexthop.layout.Frame;
import nexthop.layout.Rect;
import nexthop.ui.canvas.raster.Picture;
import nexthop.ui.canvas.raster.Projection;

/** Paints what everything stands on: the ground, the grid, and the frames of the sites without their titles. */
final class GroundPainter {
    /** The distance of the grid's dots, in sheet pixels. */
    private static final double DOTS = 20;

    /** The least distance between two dots, in pixels of the window. */
    private static final double LEAST_APART = 12;

    private static final int FRAME_OPACITY = 184;

    private final Inks inks;

    GroundPainter(Inks inks) {
        this.inks = inks;
    }

    void paint(Picture picture, Painting painting, Projection projection) {
        picture.fill(inks.argb(Ink.GROUND));
        if (painting.gridShown()) {
            paintDots(picture, projection);
        }
        Rect visible = projection.visible(picture.width(), picture.height());
        for (Frame frame : painting.index().framesIn(visible.grown(20))) {
            if (isDimmed(frame, painting)) {
                paintDimmed(picture, painting.bounds(frame), projection);
            } else {
                paintFrame(picture, frame, painting.bounds(frame), projection);
            }
        }
    }

    private void paintDots(Picture picture, Projection projection) {
        double step = DOTS * projection.scale();
        while (step < LEAST_APART * projection.density()) {
            step *= 2;
        }
        int size = (int) Math.max(2, Math.rint(2 * projection.density()));
        int colour = inks.argb(Ink.DOT);
        for (double y = mod(projection.y(), step); y < picture.height(); y += step) {
            for (double x = mod(projection.x(), step); x < picture.width(); x += step) {
                picture.rect((int) Math.round(x), (int) Math.round(y), size, size, colour);
            }
        }
    }

    private static double mod(double value, double step) {
        double rest = value % step;
        return rest < 0 ? rest + step : rest;
    }

    /** A site is dimmed with all that is in it, and not as long as any of that is not. */
    static boolean isDimmed(Frame frame, Painting painting) {
        return painting.looks().emphasis(frame.site()) == Emphasis.DIMMED && painting.index()
                .cardsIn(painting.bounds(frame))
                .stream()
                .allMatch(card -> painting.looks().emphasis(card.id()) == Emphasis.DIMMED);
    }

    /** Nothing but dots where its border is. */
    private void paintDimmed(Picture picture, Rect bounds, Projection projection) {
        Box box = Box.of(bounds, projection);
        int dot = (int) Math.max(1, Math.rint(projection.density()));
        picture.dashedBorder(box.x(), box.y(), box.width(), box.height(), 0, dot, 2 * dot, 5 * dot,
                inks.argb(Ink.DIMMED));
    }

    private void paintFrame(Picture picture, Frame frame, Rect bounds, Projection projection) {
        Box box = Box.of(bounds, projection);
        double density = projection.density();
        int radius = (int) (10 * Math.min(density, projection.scale()));
        int line = inks.argb(Ink.FRAME_LINE);
        int thickness = (int) Math.max(1, Math.rint(density));
        picture.roundRect(box.x(), box.y(), box.width(), box.height(), radius,
                inks.argb(Ink.FRAME) & 0xffffff | FRAME_OPACITY << 24);
        if (frame.backCompat()) {
            int inset = Math.max(1, radius * 3 / 10);
            double step = Math.max(8 * density, 20 * projection.scale());
            picture.hatch(box.x() + inset, box.y() + inset, box.width() - 2 * inset, box.height() - 2 * inset,
                    box.x() + box.y(), step, step * 0.42, inks.argb(Ink.HATCH));
            int on = (int) (4 * density);
            picture.dashedBorder(box.x(), box.y(), box.width(), box.height(), radius, thickness, on, on - thickness,
                    line);
        } else {
            picture.roundBorder(box.x(), box.y(), box.width(), box.height(), radius, thickness, line);
        }
    }
}
