package nexthop.ui.canvas.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.edit.BendLink;
import nexthop.graph.Relation;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Placement;

/**
 * Arrow keys lead a link another way: they move one of its bends, and others can be gone to, added and taken away. All of it is one edit.
 *
 * @param begun the points the link was led through when it began, or those that stood for its own way
 * @param points those it is led through now
 * @param at the index of the one that the arrow keys move; 0 if there is none
 * @param remark what there is to say of the last key; may be empty
 */
public record BendingByKeyboard(Relation link, List<Placement> begun, List<Placement> points, int at,
        String remark) implements KeyboardRun {

    private static final String KEYS = "Arrow keys move it, Tab goes to the next, Insert adds one, Delete takes it away, "
            + "Enter keeps the way, Esc gives it up.";

    public BendingByKeyboard {
        begun = List.copyOf(begun);
        points = List.copyOf(points);
    }

    /** Takes hold of the first bend of a link; one that goes straight is given one. Empty if its ends are not to be seen. */
    public static Optional<BendingByKeyboard> of(Relation link, Board board) {
        List<Point> route = board.sheet().link(link).map(Link::route).orElse(List.of());
        boolean hidden = !board.sheet().shown(link.from()).equals(link.from())
                || !board.sheet().shown(link.to()).equals(link.to());
        if (route.size() < 2 || hidden) {
            return Optional.empty();
        }
        List<Placement> points = board.layout().bends(ends(link));
        if (points.isEmpty()) {
            points = route.size() > 2
                    ? route.subList(1, Math.min(route.size() - 1, 1 + Layout.MOST_BENDS))
                            .stream()
                            .map(BendingByKeyboard::placement)
                            .toList()
                    : List.of(placement(middle(route.getFirst(), route.getLast())));
        }
        return Optional.of(new BendingByKeyboard(link, points, points, 0, ""));
    }

    private static LinkEnds ends(Relation link) {
        return new LinkEnds(link.from(), link.to());
    }

    private static Placement placement(Point point) {
        return Placement.nearest(point.x(), point.y());
    }

    private static Point point(Placement place) {
        return new Point(place.x(), place.y());
    }

    private static Point middle(Point a, Point b) {
        return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }

    /** The bend that the arrow keys move; empty if the link has none. */
    public Optional<Point> bend() {
        return points.isEmpty() ? Optional.empty() : Optional.of(point(points.get(at)));
    }

    @Override
    public Tool nudged(double dx, double dy, Board board) {
        if (points.isEmpty()) {
            return this;
        }
        List<Placement> moved = new ArrayList<>(points);
        Placement before = points.get(at);
        moved.set(at, Placement.nearest(before.x() + dx, before.y() + dy));
        return new BendingByKeyboard(link, begun, moved, at, "");
    }

    /** Goes on to the next bend, or back to the one before; after the last comes the first. */
    public BendingByKeyboard stepped(boolean forward) {
        int next = points.isEmpty() ? 0 : Math.floorMod(at + (forward ? 1 : -1), points.size());
        return new BendingByKeyboard(link, begun, points, next, "");
    }

    /** Adds a bend half way to the next one, or to the link's end, and goes to it. */
    public BendingByKeyboard added(Board board) {
        if (points.size() >= Layout.MOST_BENDS) {
            return new BendingByKeyboard(link, begun, points, at,
                    "A link has " + Layout.MOST_BENDS + " bends at most. ");
        }
        List<Point> route = board.index().sheet().link(link).map(Link::route).orElse(List.of());
        List<Placement> more = new ArrayList<>(points);
        if (points.isEmpty()) {
            more.add(placement(route.isEmpty() ? new Point(0, 0) : middle(route.getFirst(), route.getLast())));
            return new BendingByKeyboard(link, begun, more, 0, "");
        }
        Point here = point(points.get(at));
        Point next = at + 1 < points.size() ? point(points.get(at + 1)) : route.isEmpty() ? here : route.getLast();
        more.add(at + 1, placement(middle(here, next)));
        return new BendingByKeyboard(link, begun, more, at + 1, "");
    }

    /** Takes the bend away; without any the link finds its own way. */
    public BendingByKeyboard removed() {
        if (points.isEmpty()) {
            return this;
        }
        List<Placement> fewer = new ArrayList<>(points);
        fewer.remove(at);
        return new BendingByKeyboard(link, begun, fewer, Math.max(0, Math.min(at, fewer.size() - 1)), "");
    }

    @Override
    public Tool settled(Board board) {
        if (!points.equals(begun)) {
            board.perform(new BendLink(BendingLink.label(link, board), ends(link), points));
        }
        return new Idle();
    }

    @Override
    public Overlay overlay() {
        String which = points.isEmpty()
                ? "No bend: the link finds its own way. Insert adds a bend, Enter keeps the way, Esc gives it up."
                : "Bend " + (at + 1) + " of " + points.size() + ". " + KEYS;
        Overlay saying = Overlay.none().saying(remark + which, !remark.isEmpty());
        return points.equals(begun) ? saying : saying.bending(new Overlay.Bent(ends(link), points));
    }
}
