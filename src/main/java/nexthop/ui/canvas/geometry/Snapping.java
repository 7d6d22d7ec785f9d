package nexthop.ui.canvas.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import nexthop.layout.Point;
import nexthop.layout.Rect;

/**
 * Draws what is dragged into line: with the edges and centres of what stands near, or so that its gap to a neighbour equals another one,
 * whichever is nearer; else with the grid. Each axis for itself.
 *
 * @param dx what to add to the dragged thing's position
 * @param dy what to add to the dragged thing's position
 * @param guides the lines it is in line with and the gaps that are equal, for show
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
        List<Rect> turnedOthers = others.stream().map(EqualGaps::turned).toList();
        EqualGaps row = EqualGaps.inRow(dragged, others);
        EqualGaps column = EqualGaps.inRow(EqualGaps.turned(dragged), turnedOthers);
        double dx = way(nearest(dragged, others, ALONG_X), row.nearest(dragged, reach), reach,
                grid ? toGrid(dragged.x()) - dragged.x() : 0);
        double dy = way(nearest(dragged, others, ALONG_Y), column.nearest(EqualGaps.turned(dragged), reach), reach,
                grid ? toGrid(dragged.y()) - dragged.y() : 0);
        Rect snapped = dragged.moved(dx, dy);
        List<Guide> guides = new ArrayList<>();
        guides.addAll(withoutNeedlessCentre(upright(snapped, others)));
        guides.addAll(withoutNeedlessCentre(level(snapped, others)));
        guides.addAll(EqualGaps.inRow(snapped, others).marks(snapped));
        Rect turned = EqualGaps.turned(snapped);
        EqualGaps.inRow(turned, turnedOthers).marks(turned).forEach(mark -> guides.add(EqualGaps.turned(mark)));
        return new Snapping(dx, dy, guides);
    }

    /** Into line wins over an equal gap that is as near, and both over the grid. */
    private static double way(double intoLine, OptionalDouble toEqualGap, double reach, double toGrid) {
        double gap = toEqualGap.orElse(Double.POSITIVE_INFINITY);
        double best = Math.abs(gap) < Math.abs(intoLine) ? gap : intoLine;
        return Math.abs(best) <= reach ? best : toGrid;
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
    private static double nearest(Rect dragged, Collection<Rect> others, List<ToDoubleFunction<Rect>> lines) {
        double best = Double.POSITIVE_INFINITY;
        for (Rect other : others) {
            for (ToDoubleFunction<Rect> line : lines) {
                double way = line.applyAsDouble(other) - line.applyAsDouble(dragged);
                if (Math.abs(way) < Math.abs(best)) {
                    best = way;
                }
            }
        }
        return best;
    }

    /** Where both edges are in line, that the centre is too goes without saying. */
    private static List<Guide> withoutNeedlessCentre(List<Guide> guides) {
        return guides.size() == ALONG_X.size() ? List.of(guides.getFirst(), guides.getLast()) : guides;
    }

    private static List<Guide> upright(Rect snapped, Collection<Rect> others) {
        List<Guide> guides = new ArrayList<>();
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
                guides.add(Guide.line(new Point(x, top - OVERHANG), new Point(x, bottom + OVERHANG)));
            }
        }
        return guides;
    }

    private static List<Guide> level(Rect snapped, Collection<Rect> others) {
        List<Guide> guides = new ArrayList<>();
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
                guides.add(Guide.line(new Point(left - OVERHANG, y), new Point(right + OVERHANG, y)));
            }
        }
        return guides;
    }
}
