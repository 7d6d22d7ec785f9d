package nexthop.exchange.picture;

import java.util.ArrayList;
import java.util.List;
import nexthop.layout.Point;
import org.jspecify.annotations.Nullable;

/** The corners of a route, rounded. */
final class Bends {
    private Bends() {}

    /**
     * A straight stretch, and the turn that follows it.
     *
     * @param to where the stretch ends
     * @param corner the control point of the turn; null for the last stretch
     * @param after where the turn ends; null for the last stretch
     */
    record Piece(Point to, @Nullable Point corner, @Nullable Point after) {}

    static List<Piece> of(List<Point> points, double radius) {
        List<Piece> pieces = new ArrayList<>(points.size());
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point before = points.get(i - 1);
            Point after = points.get(i + 1);
            double reach = Math.min(radius, Math.min(distance(before, corner), distance(corner, after)) / 2);
            pieces.add(new Piece(towards(corner, before, reach), corner, towards(corner, after, reach)));
        }
        pieces.add(new Piece(points.getLast(), null, null));
        return pieces;
    }

    private static Point towards(Point from, Point to, double reach) {
        double distance = distance(from, to);
        return distance == 0
                ? from
                : from.plus((to.x() - from.x()) / distance * reach, (to.y() - from.y()) / distance * reach);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
