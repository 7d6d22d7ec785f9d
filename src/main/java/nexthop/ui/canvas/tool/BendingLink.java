package nexthop.ui.canvas.tool;

import java.util.ArrayList;
import java.util.List;
import nexthop.edit.BendLink;
import nexthop.graph.Relation;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Placement;
import nexthop.ui.canvas.geometry.Snapping;

/**
 * A stretch of a link follows the pointer, across its own direction; the corners of the way become its bends. It keeps to the grid unless
 * Alt is held.
 *
 * @param route the link's way before
 * @param stretch the index of the point it begins at
 * @param free whether Alt is held
 */
public record BendingLink(Pointer start, Relation link, List<Point> route, int stretch, List<Placement> points,
        boolean free) implements Tool {

    static Tool begin(Relation link, Pointer start, Board board) {
        List<Point> route = board.sheet().link(link).map(Link::route).orElse(List.of());
        boolean hidden = !board.sheet().shown(link.from()).equals(link.from())
                || !board.sheet().shown(link.to()).equals(link.to());
        if (route.size() < 2 || hidden) {
            return new Idle();
        }
        return new BendingLink(start, link, route, nearest(route, start.sheet()), List.of(), false);
    }

    private static int nearest(List<Point> route, Point at) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < route.size() - 1; i++) {
            Rect piece = Rect.between(route.get(i), route.get(i + 1));
            double dx = Math.max(0, Math.max(piece.x() - at.x(), at.x() - piece.right()));
            double dy = Math.max(0, Math.max(piece.y() - at.y(), at.y() - piece.bottom()));
            double distance = Math.hypot(dx, dy);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        boolean anywhere = pointer.alt() || !board.layout().grid();
        Point from = route.get(stretch);
        Point to = route.get(stretch + 1);
        boolean level = from.y() == to.y();
        double by = level
                ? onGrid(from.y() + pointer.sheet().y() - start.sheet().y(), anywhere) - from.y()
                : onGrid(from.x() + pointer.sheet().x() - start.sheet().x(), anywhere) - from.x();
        double dx = level ? 0 : by;
        double dy = level ? by : 0;
        List<Point> corners = new ArrayList<>(route.subList(1, stretch + 1));
        if (stretch > 0) {
            corners.set(corners.size() - 1, from.plus(dx, dy));
        } else {
            corners.add(between(from, to, stretch == route.size() - 2 ? 0.25 : 0.4).plus(dx, dy));
        }
        if (stretch < route.size() - 2) {
            corners.add(to.plus(dx, dy));
            corners.addAll(route.subList(stretch + 2, route.size() - 1));
        } else {
            corners.add(between(from, to, stretch == 0 ? 0.75 : 0.6).plus(dx, dy));
        }
        List<Placement> bends = corners.stream()
                .limit(Layout.MOST_BENDS)
                .map(corner -> Placement.nearest(corner.x(), corner.y()))
                .toList();
        return new BendingLink(start, link, route, stretch, bends, pointer.alt());
    }

    private static double onGrid(double coordinate, boolean free) {
        return free ? coordinate : Snapping.toGrid(coordinate);
    }

    private static Point between(Point a, Point b, double share) {
        return new Point(a.x() + (b.x() - a.x()) * share, a.y() + (b.y() - a.y()) * share);
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        if (!points.isEmpty()) {
            board.perform(new BendLink(label(link, board), ends(), points));
        }
        return new Idle();
    }

    /** What an edit that bends a link is called. */
    static String label(Relation link, Board board) {
        return "Bend link from " + name(link.from(), board) + " to " + name(link.to(), board);
    }

    private LinkEnds ends() {
        return new LinkEnds(link.from(), link.to());
    }

    private static String name(ElementId id, Board board) {
        return board.topology().element(id).map(Element::name).orElse(id.value());
    }

    @Override
    public Overlay overlay() {
        return points.isEmpty()
                ? Overlay.none()
                : Overlay.none()
                        .bending(new Overlay.Bent(ends(), points))
                        .with(hand())
                        .saying(free ? DraggingSelection.FREE : "", false);
    }

    private Overlay.Hand hand() {
        return route.get(stretch).y() == route.get(stretch + 1).y() ? Overlay.Hand.DOWN : Overlay.Hand.ACROSS;
    }
}
