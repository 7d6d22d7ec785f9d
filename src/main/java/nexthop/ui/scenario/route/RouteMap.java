package nexthop.ui.scenario.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.model.ElementId;
import nexthop.scenario.path.MigrationPath;
import nexthop.scenario.path.MigrationPath.Alternative;
import nexthop.scenario.path.MigrationPath.Leg;
import nexthop.scenario.path.MigrationPath.Route;
import nexthop.scenario.path.MigrationPath.Status;
import nexthop.scenario.path.MigrationPath.Stop;

/**
 * What the map shows, row by row from top to bottom: one route with its stops and legs, and beside it, in lanes of their own, where
 * the other routes leave it and come back.
 *
 * @param headline of the whole, in a few words
 * @param lanes how many other routes are drawn beside it
 * @param others the routes to choose instead of this one
 */
record RouteMap(String headline, List<Row> rows, int lanes, List<Other> others) {

    /** A row of the map. */
    sealed interface Row {
        /** What is drawn of the other routes. */
        List<Lane> lanes();
    }

    /**
     * Words on where the pool is, where it is at no stop of a route.
     *
     * @param leadsOn whether something follows below
     */
    record Here(String text, Mark mark, Optional<ElementId> goesOnIn, boolean leadsOn) implements Row {
        @Override
        public List<Lane> lanes() {
            return List.of();
        }
    }

    /** What sets the pool apart. */
    enum Mark {
        ARRIVED, ATTENTION
    }

    /** Something that comes before the first stop. */
    record First(String sentence) implements Row {
        @Override
        public List<Lane> lanes() {
            return List.of();
        }
    }

    /**
     * A stop.
     *
     * @param number from 1
     * @param isHere whether the pool stands here now
     * @param before the leg that leads here; none at the beginning
     * @param after the leg that leads on; none at the goal
     * @param followsFirst whether something that has to come first stands above
     */
    record AtStop(Stop stop, int number, int count, boolean isHere, Optional<Leg> before, Optional<Leg> after,
            boolean followsFirst, List<Lane> lanes) implements Row {
        boolean isGoal() {
            return after.isEmpty();
        }

        /** What a screen reader says. */
        String spoken() {
            String remarks = stop.situation().remarks();
            return "Stop " + number + " of " + count + ": " + stop.situation().label().replace(" · ", ", ")
                    + (remarks.isEmpty() ? "" : ", " + remarks)
                    + (isHere ? ". You are here." : isGoal() ? ". The goal." : ".");
        }
    }

    /**
     * A leg.
     *
     * @param isNext whether it can be taken up as the pool stands
     */
    record OnLeg(Leg leg, int number, boolean isNext, List<Lane> lanes) implements Row {
        String spoken() {
            String interruption = leg.interruption().label();
            return "Leg " + number + ": " + leg.title() + ", " + leg.standing()
                    + (interruption.isEmpty() ? "" : ", " + interruption) + ".";
        }
    }

    /**
     * What one row shows of another route.
     *
     * @param route by which it is chosen
     * @param number of the lane, from 0 beside the route that is shown
     * @param stops where its own stops lie in this row, from 0 at the top to 1 at the bottom
     */
    record Lane(int route, int number, Piece piece, List<Double> stops) {}

    /** A piece of a lane. */
    enum Piece {
        /** Leaves the route that is shown, downwards. */
        LEAVES, PASSES,
        /** Comes back from above. */
        RETURNS,
        /** Ends at a goal of its own. */
        ENDS
    }

    /**
     * A route to choose.
     *
     * @param route by which it is chosen
     */
    record Other(int route, String title, String text) {}

    RouteMap {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /**
     * The map of a path.
     *
     * @param shown which route stands out: 0 for the best, then the alternatives
     */
    static RouteMap of(MigrationPath path, int shown) {
        List<Row> rows = new ArrayList<>();
        if (path.status() != Status.OPEN) {
            rows.add(new Here(path.summary(), path.status() == Status.ARRIVED ? Mark.ARRIVED : Mark.ATTENTION,
                    path.goesOnIn(), !path.first().isEmpty()));
            path.first().forEach(sentence -> rows.add(new First(sentence)));
        }
        List<Route> routes = routes(path);
        if (routes.isEmpty()) {
            return new RouteMap(headline(path), rows, 0, List.of());
        }
        int main = Math.clamp(shown, 0, routes.size() - 1);
        rows.addAll(rows(path, routes, main));
        return new RouteMap(headline(path), rows, routes.size() - 1, others(path, main));
    }

    private static String headline(MigrationPath path) {
        String goal = "Path to " + path.goal().label();
        return switch (path.status()) {
            case ARRIVED -> goal + ": arrived";
            case NONE -> goal + ": none";
            case FIRST -> goal + ": something comes first";
            case OPEN -> goal + ": "
                    + path.best()
                            .map(best -> best.legs().size() == 1 ? "1 leg" : best.legs().size() + " legs")
                            .orElse("");
        };
    }

    private static List<Route> routes(MigrationPath path) {
        List<Route> routes = new ArrayList<>(path.best().stream().toList());
        path.others().stream().map(Alternative::route).forEach(routes::add);
        return routes;
    }

    private static List<Other> others(MigrationPath path, int shown) {
        List<Other> others = new ArrayList<>();
        if (shown > 0) {
            others.add(new Other(0, "The best way", path.summary()));
        }
        for (int number = 1; number <= path.others().size(); number++) {
            if (number != shown) {
                Alternative other = path.others().get(number - 1);
                others.add(new Other(number, "Another way: " + other.by(), other.whyDearer()));
            }
        }
        return others;
    }

    private static List<Row> rows(MigrationPath path, List<Route> routes, int shown) {
        Route route = routes.get(shown);
        List<List<Lane>> lanes = lanes(routes, shown);
        boolean isFirst = path.status() == Status.FIRST;
        int count = route.stops().size();
        List<Row> rows = new ArrayList<>();
        for (int stop = 0; stop < count; stop++) {
            Optional<Leg> before = stop == 0 ? Optional.empty() : Optional.of(route.legs().get(stop - 1));
            Optional<Leg> after = stop == count - 1 ? Optional.empty() : Optional.of(route.legs().get(stop));
            rows.add(new AtStop(route.stops().get(stop), stop + 1, count, stop == 0 && !isFirst, before, after,
                    stop == 0 && isFirst, lanes.get(2 * stop)));
            int number = stop;
            after.ifPresent(
                    leg -> rows.add(new OnLeg(leg, number + 1, number == 0 && !isFirst, lanes.get(2 * number + 1))));
        }
        return rows;
    }

    /** For each row of stops and legs, the pieces of the other routes. */
    private static List<List<Lane>> lanes(List<Route> routes, int shown) {
        int rows = routes.get(shown).stops().size() * 2 - 1;
        List<List<Lane>> lanes = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            lanes.add(new ArrayList<>());
        }
        int number = 0;
        for (int route = 0; route < routes.size(); route++) {
            if (route != shown) {
                addLane(lanes, routes.get(shown), routes.get(route), route, number++);
            }
        }
        return lanes;
    }

    private static void addLane(List<List<Lane>> lanes, Route main, Route other, int route, int number) {
        int shared = 0;
        while (shared < other.legs().size() && shared < main.legs().size()
                && main.legs().get(shared).scenario().id().equals(other.legs().get(shared).scenario().id())) {
            shared++;
        }
        int back = main.stops().size();
        int own = 0;
        for (int stop = shared + 1; stop < other.stops().size() && back == main.stops().size(); stop++) {
            int met = indexOf(main, other.stops().get(stop), shared + 1);
            back = met < 0 ? back : met;
            own += met < 0 ? 1 : 0;
        }
        boolean returns = back < main.stops().size();
        int from = 2 * shared;
        int to = returns ? 2 * back : lanes.size() - 1;
        int between = to - from - 1;
        int ownBetween = returns ? own : own - 1; // the last one is where the lane ends
        lanes.get(from).add(new Lane(route, number, Piece.LEAVES, List.of()));
        for (int row = 1; row <= between; row++) {
            lanes.get(from + row).add(new Lane(route, number, Piece.PASSES, stops(row - 1, between, ownBetween)));
        }
        lanes.get(to).add(new Lane(route, number, returns ? Piece.RETURNS : Piece.ENDS, List.of()));
    }

    private static int indexOf(Route route, Stop wanted, int from) {
        for (int stop = from; stop < route.stops().size(); stop++) {
            if (route.stops().get(stop).situation().equals(wanted.situation())) {
                return stop;
            }
        }
        return -1;
    }

    /** Which of so many stops, spread evenly over the rows, lie in this row. */
    private static List<Double> stops(int row, int rows, int count) {
        List<Double> stops = new ArrayList<>();
        for (int stop = 1; stop <= count; stop++) {
            double at = (double) stop * rows / (count + 1);
            if (at >= row && at < row + 1) {
                stops.add(at - row);
            }
        }
        return stops;
    }
}
