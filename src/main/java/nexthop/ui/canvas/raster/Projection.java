package nexthop.ui.canvas.raster;

import nexthop.layout.Rect;

/**
 * Where the sheet lies on a picture: a point of it is at {@code point * scale + offset}, in pixels of the picture.
 *
 * @param scale pixels of the picture per sheet pixel, above 0
 * @param density pixels of the picture per pixel of the window: 1, or more on a screen of high resolution
 */
public record Projection(double scale, double x, double y, double density) {
    /** Pixels of the picture per sheet pixel for things that do not grow with the sheet for ever: lines, heads, badges. */
    public double stroke() {
        return Math.min(1.5 * density, scale);
    }

    public double x(double onSheet) {
        return onSheet * scale + x;
    }

    public double y(double onSheet) {
        return onSheet * scale + y;
    }

    /** How far out the sheet is seen, whatever the resolution: 1 is 100 %. */
    public double zoom() {
        return scale / density;
    }

    /** The part of the sheet on a picture of this size. */
    public Rect visible(int width, int height) {
        return new Rect(-x / scale, -y / scale, width / scale, height / scale);
    }
}
