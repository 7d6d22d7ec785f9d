package nexthop.ui.canvas.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import nexthop.layout.Point;
import nexthop.layout.Rect;

/**
 * Draws what is dragged into line: with the edges and centres of what stands near, or else with the grid. Each axis for itself.
 *
 * @param dx what to add to the dragged thing's position
 * @param dy what to add to the dragged thing's position
 * @param guides the lines it is in line with, for show
 */
public record Snapping(double dx, double dy, List<Guide> guides) {
    /** The grid's mesh, in sheet pixels. */
    public static final double GRID = 10;

    /** How close to a line one must be to be drawn to it, in screen pixels. */
    public static final double REACH = 6;

    /** How far a guide reaches beyond what it joins. */
    private static final double OVERHANG = 12;

    public Snapping {
        guides = List.copyOf(guides);
    }

    /** Leaves everything where it is. */
    public static Snapping none() {
        return new Snapping(0, 0, List.of());
    }

    /**
     * @param dragged where the dragged thing would be
     * @param others what stands near
     * @param reach in sheet pixels
     * @param grid whether it is drawn to the grid where nothing stands near
     */
    public static Snapping of(Rect dragged, Collection<Rect> others, double reach, boolean grid) {
        Optional<Double> dx = nearest(dragged, others, reach, ALONG_X);
        Optional<Double> dy = nearest(dragged, others, reach, ALONG_Y);
        Rect snapped = dragged.moved(dx.orElseGet(() -> grid ? toGrid(dragged.x()) - dragged.x() : 0),
                dy.orElseGet(() -> grid ? toGrid(dragged.y()) - dragged.y() : 0));
        List<Guide> guides = new ArrayList<>();
        if (dx.isPresent()) {
            upright(snapped, others, guides);
        }
        if (dy.isPresent()) {
            level(snapped, others, guides);
        }
        return new Snapping(snapped.x() - dragged.x(), snapped.y() - dragged.y(), guides);
    }

    /** The nearest coordinate on the grid. */
    public static double toGrid(double coordinate) {
        return Math.rint(coordinate / GRID) * GRID;
    }

    private static final List<ToDoubleFunction<Rect>> ALONG_X = List.of(Rect::x, rect -> rect.center().x(),
            Rect::right);
    private static final List<ToDoubleFunction<Rect>> ALONG_Y = List.of(Rect::y, rect -> rect.center().y(),
            Rect::bottom);

    /** The shortest way by which an edge or the centre meets the same line of another. */
    private static Optional<Double> nearest(Rect dragged, Collection<Rect> others, double reach,
            List<ToDoubleFunction<Rect>> lines) {
        double best = Double.POSITIVE_INFINITY;
        for (Rect other : others) {
            for (ToDoubleFunction<Rect> line : lines) {
                double way = line.applyAsDouble(other) - line.applyAsDouble(dragged);
                if (Math.abs(way) < Math.abs(best)) {
                    best = way;
                }
            }
        }
        return Math.abs(best) <= reach ? Optional.of(best) : Optional.empty();
    }

    private static void upright(Rect snapped, Collection<Rect> others, List<Guide> guides) {
        for (ToDoubleFunction<Rect> line : ALONG_X) {
            double x = line.applyAsDouble(snapped);
            double top = snapped.y();
            double bottom = snapped.bottom();
            boolean any = false;
            for (Rect other : others) {
                if (Math.abs(line.applyAsDouble(other) - x) < 0.01) {
                    any = true;
                    top = Math.min(top, other.y());
                    bottom = Math.max(bottom, other.bottom());
                }
            }
            if (any) {
                guides.add(new Guide(new Point(x, top - OVERHANG), new Point(x, bottom + OVERHANG)));
            }
        }
    }

    private static void level(Rect snapped, Collection<Rect> others, List<Guide> guides) {
        for (ToDoubleFunction<Rect> line : ALONG_Y) {
            double y = line.applyAsDouble(snapped);
            double left = snapped.x();
            double right = snapped.right();
            boolean any = false;
            for (Rect other : others) {
                if (Math.abs(line.applyAsDouble(other) - y) < 0.01) {
                    any = true;
                    left = Math.min(left, other.x());
                    right = Math.max(right, other.right());
                }
            }
            if (any) {
                guides.add(new Guide(new Point(left - OVERHANG, y), new Point(right + OVERHANG, y)));
            }
        }
    }
}
