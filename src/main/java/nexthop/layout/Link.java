package nexthop.layout;

import java.util.List;
import nexthop.graph.Relation;

/**
 * A relation as it is drawn between two cards.
 *
 * @param route at least two points, the first {@value #GAP} px off the border of the card it starts from, the last as far off the
 *     other; neighbouring points differ in one coordinate only
 */
public record Link(Relation relation, List<Point> route) {
    /** The space between a card's border and the end of a link, in pixels. */
    public static final double GAP = 4;

    /** As near as a badge may come to a bend, in pixels. */
    private static final double ROOM_FOR_BADGE = 16;

    public Link {
        route = List.copyOf(route);
    }

    /** The smallest rectangle that holds the route. */
    public Rect bounds() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point point : route) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return new Rect(left, top, right - left, bottom - top);
    }

    /** Where a badge or label goes: half way along the route, or in the middle of its longest stretch if there is a bend half way. */
    public Point middle() {
        Point half = halfWay();
        for (int i = 1; i < route.size() - 1; i++) {
            if (distance(half, route.get(i)) < ROOM_FOR_BADGE) {
                return middleOfLongestStretch();
            }
        }
        return half;
    }

    private Point halfWay() {
        double half = length() / 2;
        for (int i = 1; i < route.size(); i++) {
            Point from = route.get(i - 1);
            Point to = route.get(i);
            double piece = distance(from, to);
            if (half <= piece && piece > 0) {
                double share = half / piece;
                return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
            }
            half -= piece;
        }
        return route.getLast();
    }

    private Point middleOfLongestStretch() {
        Point from = route.getFirst();
        Point to = route.get(1);
        for (int i = 2; i < route.size(); i++) {
            if (distance(route.get(i - 1), route.get(i)) > distance(from, to)) {
                from = route.get(i - 1);
                to = route.get(i);
            }
        }
        return Rect.between(from, to).center();
    }

    private double length() {
        double sum = 0;
        for (int i = 1; i < route.size(); i++) {
            sum += distance(route.get(i - 1), route.get(i));
        }
        return sum;
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
