package nexthop.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds a way for a link where none of the simple ones is free: the easiest one along the channels beside and between the cards. The
 * ways are a grid of lines that keep off every card's border as the arrangement's gaps do; it is searched by A*, which prefers short
 * ways with few bends.
 */
final class WayFinder {
    /** After so many steps the search is given up: there is no way, or none that an eye could follow. */
    private static final int MOST_STEPS = 60_000;

    /** As near to a card as a link runs where the gaps are narrow, in pixels. */
    private static final double NARROW = Router.CLEARANCE + 3;

    /** A place a link can leave or arrive at: the point at the card, and the first crossing of lines straight out from it. */
    private record Gate(Point port, boolean upright, int column, int row, double effort) {}

    /** A crossing of lines as it was come to; steps are compared by what the whole way will take at least. */
    private record Step(int state, double taken, double least) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int byLeast = Double.compare(least, other.least);
            return byLeast != 0 ? byLeast : Integer.compare(state, other.state);
        }
    }

    private final Router.End from;
    private final Router.End to;
    private final Collection<Rect> others;
    /** How far from a card the lines run that go up and down beside it, and those that go across above and below. */
    private final double acrossGap;
    private final double alongGap;
    private final double[] columns;
    private final double[] rows;
    /** Whether the piece of a line from one crossing to the next runs over a card. */
    private final boolean[] blockedAcross;
    private final boolean[] blockedUpright;

    private WayFinder(Router.End from, Router.End to, Collection<Rect> others, Rect area, double narrow) {
        this.acrossGap = narrow > 0 ? narrow : Spacing.COLUMN_CHANNEL + from.lane();
        this.alongGap = narrow > 0 ? narrow : Spacing.ROW_CHANNEL + from.lane();
        this.from = from;
        this.to = to;
        this.others = others;
        List<Rect> cards = new ArrayList<>(others);
        cards.add(from.card());
        cards.add(to.card());
        this.columns = columns(cards, area);
        this.rows = rows(cards, area);
        this.blockedAcross = new boolean[columns.length * rows.length];
        this.blockedUpright = new boolean[columns.length * rows.length];
        cards.forEach(this::block);
    }

    /**
     * The easiest way between two cards that runs over no card.
     *
     * @param others the cards in the area besides the two
     * @param area where the way may run
     * @return the bends with both ends; null if there is no way
     */
    static @Nullable List<Point> way(Router.End from, Router.End to, Collection<Rect> others, Rect area) {
        List<Point> way = new WayFinder(from, to, others, area, 0).search();
        return way != null ? way : new WayFinder(from, to, others, area, NARROW).search();
    }

    private double[] columns(List<Rect> cards, Rect area) {
        TreeSet<Double> lines = new TreeSet<>();
        for (Rect card : cards) {
            lines.add(card.x() - acrossGap);
            lines.add(card.right() + acrossGap);
        }
        for (Router.End end : List.of(from, to)) {
            for (Router.Side side : Router.Side.values()) {
                if (side == Router.Side.TOP || side == Router.Side.BOTTOM) {
                    lines.add(port(end, side).x());
                }
            }
        }
        return within(lines, area.x(), area.right());
    }

    private double[] rows(List<Rect> cards, Rect area) {
        TreeSet<Double> lines = new TreeSet<>();
        for (Rect card : cards) {
            lines.add(card.y() - alongGap);
            lines.add(card.bottom() + alongGap);
        }
        for (Router.End end : List.of(from, to)) {
            lines.add(end.card().y() - Spacing.HUB_CHANNEL - from.lane());
            lines.add(end.card().bottom() + Spacing.HUB_CHANNEL + from.lane());
            for (Router.Side side : Router.Side.values()) {
                if (side == Router.Side.LEFT || side == Router.Side.RIGHT) {
                    lines.add(port(end, side).y());
                }
            }
        }
        return within(lines, area.y(), area.bottom());
    }

    private static double[] within(TreeSet<Double> lines, double low, double high) {
        return lines.subSet(low, true, high, true).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void block(Rect card) {
        Rect kept = card.grown(Router.CLEARANCE);
        int firstColumn = lastUpTo(columns, kept.x());
        int lastColumn = lastUpTo(columns, kept.right());
        int firstRow = lastUpTo(rows, kept.y());
        int lastRow = lastUpTo(rows, kept.bottom());
        for (int column = Math.max(0, firstColumn); column <= lastColumn; column++) {
            for (int row = Math.max(0, firstRow); row <= lastRow; row++) {
                boolean insideAcross = columns[column] > kept.x() && columns[column] < kept.right();
                boolean insideUpright = rows[row] > kept.y() && rows[row] < kept.bottom();
                blockedUpright[at(column, row)] |= insideAcross && row + 1 < rows.length && rows[row] < kept.bottom()
                        && rows[row + 1] > kept.y();
                blockedAcross[at(column, row)] |= insideUpright && column + 1 < columns.length
                        && columns[column] < kept.right() && columns[column + 1] > kept.x();
            }
        }
    }

    private int at(int column, int row) {
        return column * rows.length + row;
    }

    /** The index of the last line that is not beyond a coordinate; -1 if all are. */
    private static int lastUpTo(double[] lines, double value) {
        int found = Arrays.binarySearch(lines, value);
        return found >= 0 ? found : -found - 2;
    }

    // ---- gates

    /** Where a link leaves a card: at the side it is expected at, it has a share of the side. */
    private Point port(Router.End end, Router.Side side) {
        return Router.port(end.card(), side, side == expected(end) ? end.share() : 0.5);
    }

    private Router.Side expected(Router.End end) {
        return end == from ? Router.side(from.card(), to.card()) : Router.side(to.card(), from.card());
    }

    private List<Gate> gates(Router.End end, double effortElsewhere) {
        List<Gate> gates = new ArrayList<>();
        for (Router.Side side : Router.Side.values()) {
            Gate gate = gate(end, side, side == expected(end) ? 0 : effortElsewhere);
            if (gate != null) {
                gates.add(gate);
            }
        }
        return gates;
    }

    private @Nullable Gate gate(Router.End end, Router.Side side, double effort) {
        Point port = port(end, side);
        boolean upright = side == Router.Side.TOP || side == Router.Side.BOTTOM;
        boolean back = side == Router.Side.TOP || side == Router.Side.LEFT;
        int column = beyond(columns, port.x(), upright, back);
        int row = beyond(rows, port.y(), !upright, back);
        if (column < 0 || row < 0 || column >= columns.length || row >= rows.length) {
            return null;
        }
        Point out = new Point(columns[column], rows[row]);
        Rect stretch = Rect.between(port, out).grown(Router.CLEARANCE);
        return others.stream().anyMatch(stretch::overlaps)
                ? null
                : new Gate(port, upright, column, row, effort + distance(port, out));
    }

    /** The line at a coordinate itself, or the next one before or after it that keeps off the card. */
    private static int beyond(double[] lines, double value, boolean itself, boolean back) {
        if (itself) {
            return Arrays.binarySearch(lines, value);
        }
        return back ? lastUpTo(lines, value - Router.CLEARANCE) : lastUpTo(lines, value + Router.CLEARANCE) + 1;
    }

    // ---- search

    private @Nullable List<Point> search() {
        List<Gate> exits = gates(from, Router.OTHER_SIDE_EFFORT);
        List<Gate> entries = gates(to, 2 * Router.OTHER_SIDE_EFFORT);
        double[] taken = new double[2 * columns.length * rows.length];
        Arrays.fill(taken, Double.POSITIVE_INFINITY);
        int[] before = new int[taken.length];
        Arrays.fill(before, -1);
        PriorityQueue<Step> open = new PriorityQueue<>();
        for (Gate exit : exits) {
            reach(state(exit.column, exit.row, exit.upright), -1, exit.effort, taken, before, open);
        }
        double best = Double.POSITIVE_INFINITY;
        int last = -1;
        Gate entered = null;
        int steps = 0;
        while (!open.isEmpty() && steps++ < MOST_STEPS) {
            Step step = open.poll();
            if (step.least >= best) {
                break;
            }
            if (step.taken > taken[step.state]) {
                continue;
            }
            for (Gate entry : entries) {
                if (step.state / 2 == at(entry.column, entry.row)) {
                    boolean bends = isUpright(step.state) != entry.upright;
                    double whole = step.taken + entry.effort + (bends ? Router.BEND_EFFORT : 0);
                    if (whole < best) {
                        best = whole;
                        last = step.state;
                        entered = entry;
                    }
                }
            }
            expand(step, taken, before, open);
        }
        return entered == null ? null : points(last, entered, before, exits);
    }

    private void expand(Step step, double[] taken, int[] before, PriorityQueue<Step> open) {
        int column = step.state / 2 / rows.length;
        int row = step.state / 2 % rows.length;
        boolean upright = isUpright(step.state);
        double straight = step.taken + (upright ? 0 : Router.BEND_EFFORT);
        if (row + 1 < rows.length && !blockedUpright[at(column, row)]) {
            reach(state(column, row + 1, true), step.state, straight + rows[row + 1] - rows[row], taken, before, open);
        }
        if (row > 0 && !blockedUpright[at(column, row - 1)]) {
            reach(state(column, row - 1, true), step.state, straight + rows[row] - rows[row - 1], taken, before, open);
        }
        double turned = step.taken + (upright ? Router.BEND_EFFORT : 0);
        if (column + 1 < columns.length && !blockedAcross[at(column, row)]) {
            reach(state(column + 1, row, false), step.state, turned + columns[column + 1] - columns[column], taken,
                    before, open);
        }
        if (column > 0 && !blockedAcross[at(column - 1, row)]) {
            reach(state(column - 1, row, false), step.state, turned + columns[column] - columns[column - 1], taken,
                    before, open);
        }
    }

    private void reach(int state, int previous, double effort, double[] taken, int[] before, PriorityQueue<Step> open) {
        if (effort < taken[state]) {
            taken[state] = effort;
            before[state] = previous;
            double x = columns[state / 2 / rows.length];
            double y = rows[state / 2 % rows.length];
            double beside = Math.max(0, Math.max(to.card().x() - x, x - to.card().right()));
            double above = Math.max(0, Math.max(to.card().y() - y, y - to.card().bottom()));
            open.add(new Step(state, effort, effort + beside + above));
        }
    }

    private int state(int column, int row, boolean upright) {
        return 2 * at(column, row) + (upright ? 1 : 0);
    }

    private static boolean isUpright(int state) {
        return state % 2 == 1;
    }

    // ---- the way found

    private List<Point> points(int last, Gate entered, int[] before, List<Gate> exits) {
        List<Integer> states = new ArrayList<>();
        for (int state = last; state >= 0; state = before[state]) {
            states.add(state);
        }
        Collections.reverse(states);
        int first = states.getFirst();
        Gate left = exits.stream()
                .filter(exit -> state(exit.column, exit.row, exit.upright) == first)
                .findFirst()
                .orElseThrow();
        List<Point> points = new ArrayList<>();
        for (int state : states) {
            points.add(new Point(columns[state / 2 / rows.length], rows[state / 2 % rows.length]));
        }
        points.addFirst(left.port);
        points.add(entered.port);
        return straightened(points);
    }

    /** The way without the points at which it does not bend. */
    private static List<Point> straightened(List<Point> way) {
        List<Point> bends = new ArrayList<>();
        for (Point point : way) {
            int size = bends.size();
            if (size >= 2 && (bends.get(size - 2).x() == point.x() && bends.get(size - 1).x() == point.x()
                    || bends.get(size - 2).y() == point.y() && bends.get(size - 1).y() == point.y())) {
                bends.removeLast();
            }
            bends.add(point);
        }
        return bends;
    }

    private static double distance(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }
}
