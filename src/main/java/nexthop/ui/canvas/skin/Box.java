package nexthop.ui.canvas.skin;

import nexthop.layout.Rect;
import nexthop.ui.canvas.raster.Projection;

/** A rectangle on whole pixels of a picture, never less than two of them wide or high. */
record Box(int x, int y, int width, int height) {
    static Box of(Rect onSheet, Projection projection) {
        int x = pixel(projection.x(onSheet.x()));
        int y = pixel(projection.y(onSheet.y()));
        return new Box(x, y, Math.max(2, pixel(projection.x(onSheet.right())) - x),
                Math.max(2, pixel(projection.y(onSheet.bottom())) - y));
    }

    private static int pixel(double at) {
        return (int) Math.round(Math.clamp(at, -1e8, 1e8));
    }
}
