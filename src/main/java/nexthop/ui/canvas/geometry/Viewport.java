package nexthop.ui.canvas.geometry;

import nexthop.layout.Point;
import nexthop.layout.Rect;

/**
 * Which part of the sheet is on the screen, and how large. A point of the sheet is shown at {@code point * scale + offset}, in pixels
 * from the canvas's top left corner.
 *
 * <p>Whatever it is given, a viewport is usable: a scale out of range is brought into it, and numbers that are none are ignored.
 *
 * @param scale screen pixels per sheet pixel, from {@value #MIN_SCALE} to {@value #MAX_SCALE}
 * @param x where the sheet's origin is shown, finite
 * @param y where the sheet's origin is shown, finite
 */
public record Viewport(double scale, double x, double y) {
    /** The smallest scale, 2 %. */
    public static final double MIN_SCALE = 0.02;

    /** The largest scale, 400 %. */
    public static final double MAX_SCALE = 4;

    /** The farthest the sheet's origin may be from the screen; beyond, doubles would begin to stutter. */
    private static final double LIMIT = 1e7;

    /** The scales that zooming by a step passes through. */
    private static final double[] STEPS = {0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5,
            2, 3, 4};

    private static final Viewport INITIAL = new Viewport(1, 0, 0);

    public Viewport {
        scale = Double.isNaN(scale) ? 1 : Math.clamp(scale, MIN_SCALE, MAX_SCALE);
        x = finite(x);
        y = finite(y);
    }

    /** The sheet at 100 %, its origin in the canvas's corner. */
    public static Viewport initial() {
        return INITIAL;
    }

    /**
     * This view, moved as little as it takes for something of the drawing to be seen.
     *
     * @param drawing what is drawn, on the sheet
     * @param width of the canvas
     * @param height of the canvas
     * @param least how many pixels of the drawing are seen at least, or of the canvas if that is smaller
     */
    public Viewport keepingInSight(Rect drawing, double width, double height, double least) {
        return new Viewport(scale, x + pull(drawing.x() * scale + x, drawing.right() * scale + x, width, least),
                y + pull(drawing.y() * scale + y, drawing.bottom() * scale + y, height, least));
    }

    private static double pull(double from, double to, double size, double least) {
        double seen = Math.min(least, size / 2);
        return to < seen ? seen - to : from > size - seen ? size - seen - from : 0;
    }

    public Point toScreen(Point onSheet) {
        return new Point(onSheet.x() * scale + x, onSheet.y() * scale + y);
    }

    public Point toSheet(Point onScreen) {
        return new Point((onScreen.x() - x) / scale, (onScreen.y() - y) / scale);
    }

    public Rect toScreen(Rect onSheet) {
        return new Rect(onSheet.x() * scale + x, onSheet.y() * scale + y, onSheet.width() * scale,
                onSheet.height() * scale);
    }

    /** The part of the sheet that a canvas of this size shows. */
    public Rect visible(double width, double height) {
        return new Rect(-x / scale, -y / scale, Math.max(0, width) / scale, Math.max(0, height) / scale);
    }

    /** The viewport after its content moved by this many screen pixels. */
    public Viewport panned(double dx, double dy) {
        return Double.isFinite(dx) && Double.isFinite(dy) ? new Viewport(scale, x + dx, y + dy) : this;
    }

    /** The viewport at another scale, with what is shown at a point of the screen staying there. */
    public Viewport scaledAbout(Point onScreen, double changed) {
        if (!Double.isFinite(onScreen.x()) || !Double.isFinite(onScreen.y()) || Double.isNaN(changed)) {
            return this;
        }
        double clamped = Math.clamp(changed, MIN_SCALE, MAX_SCALE);
        double growth = clamped / scale;
        return new Viewport(clamped, onScreen.x() - (onScreen.x() - x) * growth,
                onScreen.y() - (onScreen.y() - y) * growth);
    }

    /** The viewport zoomed by a factor about a point of the screen. */
    public Viewport zoomedAbout(Point onScreen, double factor) {
        return factor > 0 ? scaledAbout(onScreen, scale * factor) : this;
    }

    /** The next larger scale of a step by step zoom. */
    public double stepUp() {
        for (double step : STEPS) {
            if (step > scale * 1.01) {
                return step;
            }
        }
        return MAX_SCALE;
    }

    /** The next smaller scale of a step by step zoom. */
    public double stepDown() {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < scale * 0.99) {
                return STEPS[i];
            }
        }
        return MIN_SCALE;
    }

    /**
     * The viewport that shows a part of the sheet in the middle of a canvas, as large as fits but at most at 100 %.
     *
     * @param margin the space to leave around it, in screen pixels
     */
    public Viewport fitting(Rect part, double width, double height, double margin) {
        if (!(width > 0 && height > 0) || !isFinite(part)) {
            return this;
        }
        double across = Math.max(1, width - 2 * margin) / Math.max(1, part.width());
        double down = Math.max(1, height - 2 * margin) / Math.max(1, part.height());
        double fit = Math.clamp(Math.min(across, down), MIN_SCALE, 1);
        return new Viewport(fit, x, y).centredOn(part.center(), width, height);
    }

    /** The viewport at the same scale with a point of the sheet in the middle of the canvas. */
    public Viewport centredOn(Point onSheet, double width, double height) {
        return new Viewport(scale, width / 2 - onSheet.x() * scale, height / 2 - onSheet.y() * scale);
    }

    /** The viewport after the least movement that brings a part of the sheet into view; this one if it is in view. */
    public Viewport revealing(Rect part, double width, double height, double margin) {
        if (!(width > 0 && height > 0) || !isFinite(part)) {
            return this;
        }
        Rect shown = toScreen(part);
        double dx = shift(shown.x(), shown.right(), margin, width - margin);
        double dy = shift(shown.y(), shown.bottom(), margin, height - margin);
        return dx == 0 && dy == 0 ? this : panned(dx, dy);
    }

    private static double shift(double from, double to, double least, double most) {
        if (from < least) {
            return least - from;
        }
        return to > most ? Math.max(most - to, least - from) : 0;
    }

    private static boolean isFinite(Rect part) {
        return Double.isFinite(part.x() + part.y() + part.width() + part.height());
    }

    private static double finite(double value) {
        return Double.isNaN(value) ? 0 : Math.clamp(value, -LIMIT, LIMIT);
    }
}
