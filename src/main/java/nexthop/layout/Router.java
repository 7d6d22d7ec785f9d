package nexthop.layout;

import java.util.ArrayList;
import java.util.List;

/** Lays orthogonal routes from the border of one card to the border of another. */
final class Router {
    private Router() {}

    /** The sides of a card. */
    enum Side {
        TOP, BOTTOM, LEFT, RIGHT
    }

    /** The side of {@code from} at which a link to {@code to} leaves. */
    static Side side(Rect from, Rect to) {
        double gapX = Math.max(to.x() - from.right(), from.x() - to.right());
        double gapY = Math.max(to.y() - from.bottom(), from.y() - to.bottom());
        if (gapY >= 0 && (gapX < 0 || gapY >= Math.min(gapX, 40))) {
            return to.center().y() < from.center().y() ? Side.TOP : Side.BOTTOM;
        }
        return to.center().x() < from.center().x() ? Side.LEFT : Side.RIGHT;
    }

    /**
     * A route.
     *
     * @param fromShare where along its side the link leaves, from 0 to 1
     * @param toShare where along its side the link arrives, from 0 to 1
     */
    static List<Point> route(Rect from, double fromShare, Rect to, double toShare) {
        Side leaving = side(from, to);
        Side arriving = side(to, from);
        Point start = port(from, leaving, fromShare);
        Point end = port(to, arriving, toShare);
        List<Point> points = new ArrayList<>(4);
        points.add(start);
        if (isVertical(leaving) && isVertical(arriving)) {
            if (Math.abs(start.x() - end.x()) > 0.5) {
                double middle = (start.y() + end.y()) / 2;
                points.add(new Point(start.x(), middle));
                points.add(new Point(end.x(), middle));
            } else {
                end = new Point(start.x(), end.y());
            }
        } else if (!isVertical(leaving) && !isVertical(arriving)) {
            if (Math.abs(start.y() - end.y()) > 0.5) {
                double middle = (start.x() + end.x()) / 2;
                points.add(new Point(middle, start.y()));
                points.add(new Point(middle, end.y()));
            } else {
                end = new Point(end.x(), start.y());
            }
        } else {
            points.add(isVertical(leaving) ? new Point(start.x(), end.y()) : new Point(end.x(), start.y()));
        }
        points.add(end);
        return points;
    }

    private static boolean isVertical(Side side) {
        return side == Side.TOP || side == Side.BOTTOM;
    }

    private static Point port(Rect card, Side side, double share) {
        return switch (side) {
            case TOP -> new Point(card.x() + card.width() * share, card.y() - Link.GAP);
            case BOTTOM -> new Point(card.x() + card.width() * share, card.bottom() + Link.GAP);
            case LEFT -> new Point(card.x() - Link.GAP, card.y() + card.height() * share);
            case RIGHT -> new Point(card.right() + Link.GAP, card.y() + card.height() * share);
        };
    }
}
