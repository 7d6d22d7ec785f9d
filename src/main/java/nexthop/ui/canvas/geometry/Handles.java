package nexthop.ui.canvas.geometry;

import nexthop.layout.Point;
import nexthop.layout.Rect;

/** Where a card's handle and mark sit, on the sheet. */
public final class Handles {
    /** The radius of the handle a next hop is drawn from, in sheet pixels. */
    public static final double HANDLE = 9;

    /** The radius of a mark that tells of findings, in sheet pixels. */
    public static final double MARK = 10;

    private Handles() {}

    /** The middle of the handle of a card: half way down its right border. */
    public static Point handle(Rect card) {
        return new Point(card.right(), card.center().y());
    }

    /** The middle of the mark of a card: at its top right corner. */
    public static Point mark(Rect card) {
        return new Point(card.right() - 2, card.y() + 1);
    }

    /** Whether a point lies on a round thing. */
    public static boolean covers(Point middle, double radius, Point point) {
        return Math.hypot(middle.x() - point.x(), middle.y() - point.y()) <= radius;
    }
}
