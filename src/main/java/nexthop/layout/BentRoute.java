package nexthop.layout;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.Placement;

/** The way of a link that is led through points by hand: straight stretches through all of them, from border to border. */
final class BentRoute {
    private final List<Point> route = new ArrayList<>();

    private BentRoute() {}

    /** Empty if no bend lies outside both cards. */
    static List<Point> of(Rect from, Rect to, List<Placement> bends) {
        List<Point> through = bends.stream()
                .map(bend -> new Point(bend.x(), bend.y()))
                .filter(point -> !from.grown(Link.GAP).contains(point) && !to.grown(Link.GAP).contains(point))
                .toList();
        if (through.isEmpty()) {
            return List.of();
        }
        BentRoute bent = new BentRoute();
        bent.leave(from, through.getFirst());
        through.subList(1, through.size()).forEach(bent::turnTo);
        bent.arrive(to);
        return bent.withoutNeedlessPoints();
    }

    /** Off the side that faces the first bend: straight to it, or, if it is beside a corner, across and then up or down. */
    private void leave(Rect card, Point bend) {
        if (bend.x() >= card.x() && bend.x() <= card.right()) {
            route.add(new Point(bend.x(), border(card.y(), card.bottom(), bend.y())));
        } else if (bend.y() >= card.y() && bend.y() <= card.bottom()) {
            route.add(new Point(border(card.x(), card.right(), bend.x()), bend.y()));
        } else {
            double middle = card.center().y();
            route.add(new Point(border(card.x(), card.right(), bend.x()), middle));
            route.add(new Point(bend.x(), middle));
        }
        route.add(bend);
    }

    private void turnTo(Point next) {
        Point last = route.getLast();
        if (last.x() != next.x() && last.y() != next.y()) {
            route.add(goesAcross() ? new Point(last.x(), next.y()) : new Point(next.x(), last.y()));
        }
        route.add(next);
    }

    private void arrive(Rect card) {
        Point last = route.getLast();
        if (last.x() >= card.x() && last.x() <= card.right()) {
            route.add(new Point(last.x(), border(card.y(), card.bottom(), last.y())));
        } else if (last.y() >= card.y() && last.y() <= card.bottom()) {
            route.add(new Point(border(card.x(), card.right(), last.x()), last.y()));
        } else if (goesAcross()) {
            double middle = card.center().y();
            route.add(new Point(last.x(), middle));
            route.add(new Point(border(card.x(), card.right(), last.x()), middle));
        } else {
            double middle = card.center().x();
            route.add(new Point(middle, last.y()));
            route.add(new Point(middle, border(card.y(), card.bottom(), last.y())));
        }
    }

    /** Whether the last stretch so far is level. */
    private boolean goesAcross() {
        return route.size() > 1 && route.get(route.size() - 2).y() == route.getLast().y();
    }

    /** The coordinate of the side that faces a point, and a gap off it. */
    private static double border(double low, double high, double toward) {
        return toward < (low + high) / 2 ? low - Link.GAP : high + Link.GAP;
    }

    private List<Point> withoutNeedlessPoints() {
        List<Point> kept = new ArrayList<>();
        for (Point point : route) {
            if (!kept.isEmpty() && kept.getLast().equals(point)) {
                continue;
            }
            if (kept.size() > 1 && isStraight(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return kept.size() > 1 ? kept : List.of();
    }

    /** Whether the way goes straight on, and not back over itself. */
    private static boolean isStraight(Point a, Point b, Point c) {
        boolean across = a.y() == b.y() && b.y() == c.y() && (b.x() - a.x()) * (c.x() - b.x()) >= 0;
        boolean down = a.x() == b.x() && b.x() == c.x() && (b.y() - a.y()) * (c.y() - b.y()) >= 0;
        return across || down;
    }
}
