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

    /** The point half way along the route, where a badge or label goes. */
    public Point middle() {
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
