package nexthop.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Points on squares around a point, from which one that will do is looked for from near to far. */
final class Rings {
    private Rings() {}

    /**
     * The points of one square, nearest first; below before above, right before left.
     *
     * @param ring how many steps they are away; 0 is the point itself
     * @param step the distance between them
     */
    static List<Point> around(Point center, int ring, double step) {
        return around(center, ring, step, step);
    }

    static List<Point> around(Point center, int ring, double stepX, double stepY) {
        List<Point> points = new ArrayList<>();
        for (int i = -ring; i <= ring; i++) {
            for (int j = -ring; j <= ring; j += Math.abs(i) == ring ? 1 : Math.max(1, 2 * ring)) {
                points.add(new Point(i * stepX, j * stepY));
            }
        }
        points.sort(Comparator.comparingDouble((Point point) -> Math.hypot(point.x(), point.y()))
                .thenComparing(Comparator.comparingDouble(Point::y).reversed())
                .thenComparing(Comparator.comparingDouble(Point::x).reversed()));
        return points.stream().map(point -> center.plus(point.x(), point.y())).toList();
    }
}
