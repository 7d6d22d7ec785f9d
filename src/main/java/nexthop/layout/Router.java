package nexthop.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lays orthogonal routes from the border of one card to the border of another: straight where the two face each other, otherwise with
 * few bends, and around other cards where a simple way around is found.
 */
final class Router {
    /** How near a route may come to a card it does not belong to, in pixels. */
    static final double CLEARANCE = 5;

    /** A straight link stands at least this far from the corners of the cards it joins. */
    private static final double CORNER = 16;

    /** Up to this distance a way around other cards is looked for if they are many; a farther one could not be followed. */
    private static final double DETOUR_WITHIN = 3_000;

    /** What a bend, or an end at another side than expected, weighs against length when routes are compared, in pixels. */
    static final double BEND_EFFORT = 40;

    static final double OTHER_SIDE_EFFORT = 120;

    /** How far beyond the rectangle around both cards a link's way may depend on other ones. */
    static final double REACH = 3 * Spacing.HUB_CHANNEL + CLEARANCE;

    private Router() {}

    /** The sides of a card. */
    enum Side {
        TOP, BOTTOM, LEFT, RIGHT
    }

    /**
     * One end of a link.
     *
     * @param card the card's bounds
     * @param share where along its side the link leaves or arrives, from 0 to 1
     * @param alone whether no other link uses that side, so that the end may slide along it
     * @param lane how far off the middle of a gap the link runs, so that links of different kinds do not run upon each other
     */
    record End(Rect card, double share, boolean alone, double lane) {}

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
     * @param others the other cards
     */
    static List<Point> route(End from, End to, Obstacles.Others others) {
        List<Point> direct = direct(from, to);
        Predicate<Rect> blocked = others::areOverlapping;
        if (!others.areFew() && !goesAround(from.card(), to.card()) || crossings(direct, blocked) == 0) {
            return direct;
        }
        List<List<Point>> candidates = detours(from, to);
        candidates.removeIf(Router::isBackwards);
        Heading heading = new Heading(side(from.card(), to.card()), side(to.card(), from.card()));
        candidates.sort(Comparator.comparingDouble(candidate -> effort(candidate, heading)));
        List<Point> best = direct;
        int fewest = crossings(direct, blocked);
        for (List<Point> candidate : candidates) {
            int crossings = crossings(candidate, blocked);
            if (crossings < fewest) {
                best = candidate;
                fewest = crossings;
            }
            if (fewest == 0) {
                return best;
            }
        }
        Rect area = from.card().union(to.card()).grown(REACH);
        List<Point> way = WayFinder.way(from, to, others.within(area), area);
        return way == null ? best : way;
    }

    /** Whether links between cards so far apart look for a way around others, however many there are. */
    static boolean goesAround(Rect from, Rect to) {
        return distance(from.center(), to.center()) <= DETOUR_WITHIN;
    }

    /** The sides at which a link would leave and arrive if nothing stood in its way. */
    private record Heading(Side leaving, Side arriving) {}

    /** Length and bends of a route, and sides other than the expected ones: the less, the easier to follow. */
    private static double effort(List<Point> route, Heading heading) {
        double length = 0;
        for (int i = 1; i < route.size(); i++) {
            length += distance(route.get(i - 1), route.get(i));
        }
        boolean leavesElsewhere = isVertical(heading.leaving) != isVertical(route.get(0), route.get(1));
        boolean arrivesElsewhere = isVertical(heading.arriving) != isVertical(route.get(route.size() - 2),
                route.getLast());
        return length + route.size() * BEND_EFFORT + (leavesElsewhere ? OTHER_SIDE_EFFORT : 0)
                + (arrivesElsewhere ? 2 * OTHER_SIDE_EFFORT : 0);
    }

    private static int crossings(List<Point> route, Predicate<Rect> blocked) {
        int crossings = 0;
        for (int i = 1; i < route.size(); i++) {
            if (blocked.test(Rect.between(route.get(i - 1), route.get(i)).grown(CLEARANCE))) {
                crossings++;
            }
        }
        return crossings;
    }

    /** Whether the route turns back on itself, which looks like a link that ends in the void. */
    private static boolean isBackwards(List<Point> route) {
        for (int i = 2; i < route.size(); i++) {
            Point a = route.get(i - 2);
            Point b = route.get(i - 1);
            Point c = route.get(i);
            if ((b.x() - a.x()) * (c.x() - b.x()) < 0 || (b.y() - a.y()) * (c.y() - b.y()) < 0) {
                return true;
            }
        }
        return false;
    }

    // ---- the ordinary way

    private static List<Point> direct(End from, End to) {
        Side leaving = side(from.card(), to.card());
        Side arriving = side(to.card(), from.card());
        Point start = port(from.card(), leaving, from.share());
        Point end = port(to.card(), arriving, to.share());
        if (isVertical(leaving) && isVertical(arriving)) {
            return vertical(from, start, to, end);
        }
        if (!isVertical(leaving) && !isVertical(arriving)) {
            return horizontal(from, start, to, end);
        }
        Point corner = isVertical(leaving) ? new Point(start.x(), end.y()) : new Point(end.x(), start.y());
        return List.of(start, corner, end);
    }

    private static List<Point> vertical(End from, Point start, End to, Point end) {
        double x = common(from, start.x(), from.card().x(), from.card().right(), to, end.x(), to.card().x(),
                to.card().right());
        if (!Double.isNaN(x)) {
            return List.of(new Point(x, start.y()), new Point(x, end.y()));
        }
        double middle = (start.y() + end.y()) / 2 + from.lane();
        return List.of(start, new Point(start.x(), middle), new Point(end.x(), middle), end);
    }

    private static List<Point> horizontal(End from, Point start, End to, Point end) {
        double y = common(from, start.y(), from.card().y(), from.card().bottom(), to, end.y(), to.card().y(),
                to.card().bottom());
        if (!Double.isNaN(y)) {
            return List.of(new Point(start.x(), y), new Point(end.x(), y));
        }
        double middle = (start.x() + end.x()) / 2 + from.lane();
        return List.of(start, new Point(middle, start.y()), new Point(middle, end.y()), end);
    }

    /** The coordinate of a straight link between two sides that face each other; NaN if it has to bend. */
    private static double common(End from, double start, double fromLow, double fromHigh, End to, double end,
            double toLow, double toHigh) {
        if (Math.abs(start - end) <= 0.5) {
            return start;
        }
        double low = Math.max(fromLow, toLow) + CORNER;
        double high = Math.min(fromHigh, toHigh) - CORNER;
        if (low > high) {
            return Double.NaN;
        }
        if (from.alone() && to.alone()) {
            return (low + high) / 2;
        }
        if (from.alone() && end >= low && end <= high) {
            return end;
        }
        return to.alone() && start >= low && start <= high ? start : Double.NaN;
    }

    // ---- ways around

    /** Routes through the gaps beside the two cards. */
    private static List<List<Point>> detours(End from, End to) {
        List<List<Point>> detours = new ArrayList<>();
        boolean upwards = to.card().center().y() < from.card().center().y();
        boolean leftwards = to.card().center().x() < from.card().center().x();
        Side[] acrossFirst = leftwards ? new Side[]{Side.LEFT, Side.RIGHT} : new Side[]{Side.RIGHT, Side.LEFT};
        Side[] alongFirst = upwards ? new Side[]{Side.TOP, Side.BOTTOM} : new Side[]{Side.BOTTOM, Side.TOP};
        for (Side leaving : acrossFirst) {
            for (Side arriving : alongFirst) {
                detours.add(aroundByColumn(from, leaving, to, arriving == Side.TOP ? Side.BOTTOM : Side.TOP));
            }
        }
        for (Side leaving : alongFirst) {
            for (Side arriving : acrossFirst) {
                detours.add(aroundByRow(from, leaving, to, arriving == Side.LEFT ? Side.RIGHT : Side.LEFT));
            }
        }
        for (Side side : Side.values()) {
            detours.add(sameSide(from, to, side));
        }
        for (Side leaving : alongFirst) {
            Side arriving = leaving == Side.TOP ? Side.BOTTOM : Side.TOP;
            detours.add(late(from, leaving, to, arriving, Spacing.ROW_CHANNEL, true));
            detours.add(late(from, leaving, to, arriving, Spacing.ROW_CHANNEL, false));
        }
        for (Side leaving : acrossFirst) {
            Side arriving = leaving == Side.LEFT ? Side.RIGHT : Side.LEFT;
            detours.add(late(from, leaving, to, arriving, Spacing.COLUMN_CHANNEL, true));
            detours.add(late(from, leaving, to, arriving, Spacing.COLUMN_CHANNEL, false));
        }
        return detours;
    }

    /** Out to the side, along the gap between two columns, across in front of the other card, and in from above or below. */
    private static List<Point> aroundByColumn(End from, Side leaving, End to, Side arriving) {
        Point start = port(from.card(), leaving, 0.5);
        Point end = port(to.card(), arriving, to.share());
        double x = leaving == Side.LEFT
                ? from.card().x() - Spacing.COLUMN_CHANNEL
                : from.card().right() + Spacing.COLUMN_CHANNEL + from.lane();
        double y = arriving == Side.TOP
                ? to.card().y() - Spacing.HUB_CHANNEL
                : to.card().bottom() + Spacing.HUB_CHANNEL + from.lane();
        return List.of(start, new Point(x, start.y()), new Point(x, y), new Point(end.x(), y), end);
    }

    /** Out above or below, along the gap between two rows, down or up beside the other card, and in from the side. */
    private static List<Point> aroundByRow(End from, Side leaving, End to, Side arriving) {
        Point start = port(from.card(), leaving, 0.5);
        Point end = port(to.card(), arriving, to.share());
        double y = leaving == Side.TOP
                ? from.card().y() - Spacing.ROW_CHANNEL
                : from.card().bottom() + Spacing.ROW_CHANNEL + from.lane();
        double x = arriving == Side.LEFT
                ? to.card().x() - Spacing.HUB_CHANNEL
                : to.card().right() + Spacing.HUB_CHANNEL + from.lane();
        return List.of(start, new Point(start.x(), y), new Point(x, y), new Point(x, end.y()), end);
    }

    /** Out and in on the same side, over the heads of what stands between. */
    private static List<Point> sameSide(End from, End to, Side side) {
        Point start = port(from.card(), side, from.share());
        Point end = port(to.card(), side, to.share());
        return switch (side) {
            case TOP -> over(start, end, Math.min(start.y(), end.y()) - Spacing.ROW_CHANNEL - from.lane());
            case BOTTOM -> over(start, end, Math.max(start.y(), end.y()) + Spacing.ROW_CHANNEL + from.lane());
            case LEFT -> beside(start, end, Math.min(start.x(), end.x()) - Spacing.COLUMN_CHANNEL - from.lane());
            case RIGHT -> beside(start, end, Math.max(start.x(), end.x()) + Spacing.COLUMN_CHANNEL + from.lane());
        };
    }

    private static List<Point> over(Point start, Point end, double y) {
        return List.of(start, new Point(start.x(), y), new Point(end.x(), y), end);
    }

    private static List<Point> beside(Point start, Point end, double x) {
        return List.of(start, new Point(x, start.y()), new Point(x, end.y()), end);
    }

    /** As the ordinary way, but turning close to one of the cards instead of half way. */
    private static List<Point> late(End from, Side leaving, End to, Side arriving, double channel, boolean atEnd) {
        Point start = port(from.card(), leaving, from.share());
        Point end = port(to.card(), arriving, to.share());
        double away = channel + from.lane() - Link.GAP;
        return switch (leaving) {
            case TOP -> over(start, end, atEnd ? end.y() + away : start.y() - away);
            case BOTTOM -> over(start, end, atEnd ? end.y() - away : start.y() + away);
            case LEFT -> beside(start, end, atEnd ? end.x() + away : start.x() - away);
            case RIGHT -> beside(start, end, atEnd ? end.x() - away : start.x() + away);
        };
    }

    private static double distance(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static boolean isVertical(Point from, Point to) {
        return from.x() == to.x();
    }

    private static boolean isVertical(Side side) {
        return side == Side.TOP || side == Side.BOTTOM;
    }

    static Point port(Rect card, Side side, double share) {
        return switch (side) {
            case TOP -> new Point(card.x() + card.width() * share, card.y() - Link.GAP);
            case BOTTOM -> new Point(card.x() + card.width() * share, card.bottom() + Link.GAP);
            case LEFT -> new Point(card.x() - Link.GAP, card.y() + card.height() * share);
            case RIGHT -> new Point(card.right() + Link.GAP, card.y() + card.height() * share);
        };
    }
}
