package nexthop.scenario.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.PathValues;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.scenario.Recommendation;
import nexthop.scenario.path.MigrationPath.Alternative;
import nexthop.scenario.path.MigrationPath.Route;
import nexthop.scenario.path.MigrationPath.Status;

/** Finds migration paths. Everything here may be called from any thread; pools in one situation share the work. */
public final class MigrationPaths {
    private final TopologyGraph graph;
    private final PathValues.Goal goal;

    private MigrationPaths(TopologyGraph graph, PathValues.Goal goal) {
        this.graph = graph;
        this.goal = goal;
    }

    /**
     * The path of a pool to the newest goal that is documented.
     *
     * @throws IllegalArgumentException if the drawing holds no such trusted application pool
     */
    public static MigrationPath of(Drawing drawing, ElementId pool) {
        return of(TopologyGraph.of(drawing.topology()), pool, ScenarioBook.standard().paths().newest());
    }

    /** As {@link #of(Drawing, ElementId)}, to any of the {@linkplain PathValues#goals goals} and with the graph at hand. */
    public static MigrationPath of(TopologyGraph graph, ElementId pool, PathValues.Goal goal) {
        ApplicationPool found = graph.topology()
                .find(pool, ApplicationPool.class)
                .orElseThrow(() -> new IllegalArgumentException("There is no trusted application pool " + pool));
        return new MigrationPaths(graph, goal).path(found);
    }

    /** The paths of all trusted application pools in use, in the order of their ids. */
    public static Map<ElementId, MigrationPath> forAll(TopologyGraph graph, PathValues.Goal goal) {
        MigrationPaths paths = new MigrationPaths(graph, goal);
        Map<ElementId, MigrationPath> all = new LinkedHashMap<>();
        graph.applicationPoolsInUse().forEach(pool -> all.put(pool.id(), paths.path(pool)));
        return all;
    }

    private MigrationPath path(ApplicationPool pool) {
        if (pool.retired()) {
            return retired(pool);
        }
        List<String> unknown = unknown(pool);
        if (!unknown.isEmpty()) {
            return without(pool, Status.FIRST,
                    "The path of " + pool.fqdn() + " to " + goal.label() + " can be told once this is known.", unknown);
        }
        Situation here = Situation.of(graph, pool);
        if (here.isAt(goal)) {
            return without(pool, Status.ARRIVED, pool.fqdn() + " is at " + goal.label() + ". There is nothing to do.",
                    List.of());
        }
        ServerGeneration newest = here.generations().last();
        if (newest.isNewerThan(goal.server())) {
            return without(pool, Status.NONE, noneBeside(pool, newest), List.of());
        }
        if (!here.isDocumented()) {
            return afterRetiring(pool, here);
        }
        List<List<Road>> ways = Search.standard().ways(here, goal);
        if (!ways.isEmpty()) {
            String summary = pool.fqdn() + " reaches " + goal.label() + " in " + legs(ways.getFirst()) + "."
                    + worthSaying(here, ways.getFirst());
            return with(pool, Status.OPEN, summary, List.of(), ways);
        }
        List<String> first = Recommendation.of(graph, pool.id())
                .first()
                .stream()
                .map(Recommendation.FirstStep::sentence)
                .toList();
        return without(pool, first.isEmpty() ? Status.NONE : Status.FIRST,
                "No documented path leads " + pool.fqdn() + " from where it stands to " + goal.label() + ".", first);
    }

    private MigrationPath retired(ApplicationPool pool) {
        Optional<ApplicationPool> next = graph.applicationPoolsInUse()
                .stream()
                .filter(other -> holdsAll(other, graph.topology().applicationsOf(pool.id())))
                .findFirst();
        return new MigrationPath(pool.id(), pool.fqdn(), goal, Status.NONE,
                pool.fqdn() + " is retired; no path starts from it."
                        + next.map(other -> " Its applications run on " + other.fqdn() + ".").orElse(""),
                List.of(), Optional.empty(), List.of(), next.map(ApplicationPool::id));
    }

    private boolean holdsAll(ApplicationPool pool, List<Application> wanted) {
        List<Application> held = graph.topology().applicationsOf(pool.id());
        return !wanted.isEmpty() && wanted.stream()
                .allMatch(one -> held.stream()
                        .anyMatch(other -> other.applicationId().equalsIgnoreCase(one.applicationId())));
    }

    private List<String> unknown(ApplicationPool pool) {
        List<String> unknown = new ArrayList<>();
        if (!pool.ucma().isKnown()) {
            unknown.add("Say which UCMA version " + pool.fqdn() + " is built with.");
        }
        graph.nextHop(pool)
                .filter(nextHop -> nextHop.generation() == null)
                .ifPresent(nextHop -> unknown.add("Say which generation " + nextHop.fqdn() + " is of."));
        if (unknown.isEmpty() && graph.generationsPresent().isEmpty()) {
            unknown.add(graph.serverPoolsInUse().isEmpty()
                    ? "Draw or import the server pools of the topology."
                    : "Say which generation the server pools are of.");
        }
        return unknown;
    }

    /** Whether it would be better to know where the contact objects are registered. */
    private String worthSaying(Situation here, List<Road> way) {
        if (here.contacts() != Situation.Contacts.UNKNOWN || here.nextHop() == null) {
            return "";
        }
        List<List<Road>> ifTheyFollow = Search.standard().ways(here.with(Situation.Contacts.FOLLOW), goal);
        boolean isBetter = !ifTheyFollow.isEmpty() && Search.cost(ifTheyFollow.getFirst()) < Search.cost(way);
        return isBetter
                ? " There is a better way if its contact objects have its next hop as their registrar: say so in the"
                        + " inspector if they do."
                : "";
    }

    private String noneBeside(ApplicationPool pool, ServerGeneration newest) {
        return newest.isNewerThan(ScenarioBook.standard().paths().newest().server())
                ? "The vendor’s pages end with " + ScenarioBook.standard().paths().newest().server().label() + ": of "
                        + pool.fqdn() + " beside " + newest.label() + " they say nothing."
                : newest.label() + " is there already; " + pool.fqdn() + " does not go back to " + goal.label() + ".";
    }

    // ---- three generations

    /** Retiring so much that two generations are left, and that the way from there is the cheapest. */
    private MigrationPath afterRetiring(ApplicationPool pool, Situation here) {
        SortedSet<ServerGeneration> bestKept = new TreeSet<>();
        List<List<Road>> bestWays = List.of();
        for (ServerGeneration one : here.generations()) {
            for (ServerGeneration other : here.generations().tailSet(one)) {
                SortedSet<ServerGeneration> kept = new TreeSet<>(List.of(one, other));
                if (kept.size() == 2 && (here.nextHop() == null || kept.contains(here.nextHop()))) {
                    List<List<Road>> ways = Search.standard().ways(here.withOnly(kept), goal);
                    // of two as good, the one that keeps the newer generations
                    if (!ways.isEmpty() && (bestWays.isEmpty()
                            || Search.cost(ways.getFirst()) <= Search.cost(bestWays.getFirst()))) {
                        bestKept = kept;
                        bestWays = ways;
                    }
                }
            }
        }
        SortedSet<ServerGeneration> dropped = new TreeSet<>(here.generations());
        dropped.removeAll(bestKept);
        String tooMany = phrase(here.generations().stream().map(ServerGeneration::label).toList())
                + " at once are outside what is documented.";
        if (bestWays.isEmpty()) {
            return without(pool, Status.FIRST, tooMany, List.of("Retire server pools until two generations are left."));
        }
        List<String> first = dropped.stream().map(this::retire).toList();
        return with(pool, Status.FIRST, tooMany + " From there " + pool.fqdn() + " reaches " + goal.label() + " in "
                + legs(bestWays.getFirst()) + ".", first, bestWays);
    }

    private String retire(ServerGeneration generation) {
        List<ServerPool> servers = graph.serverPoolsInUse()
                .stream()
                .filter(server -> server.generation() == generation)
                .toList();
        List<String> routed = servers.stream()
                .flatMap(server -> graph.routedThrough(server.id()).stream())
                .map(ApplicationPool::fqdn)
                .toList();
        boolean users = servers.stream().anyMatch(server -> !graph.topology().usersOf(server.id()).isEmpty());
        String names = phrase(servers.stream().map(ServerPool::fqdn).toList());
        String hanging = routed.isEmpty()
                ? users ? "Its users have to move first." : "No users and no applications hang on it."
                : phrase(routed) + (routed.size() == 1 ? " is" : " are") + " still routed through it"
                        + (users ? ", and users are homed there." : ".");
        return "Retire " + generation.label() + " (" + names + ") first. " + hanging;
    }

    // ---- sentences

    private MigrationPath without(ApplicationPool pool, Status status, String summary, List<String> first) {
        return new MigrationPath(pool.id(), pool.fqdn(), goal, status, summary, first, Optional.empty(), List.of(),
                Optional.empty());
    }

    private MigrationPath with(ApplicationPool pool, Status status, String summary, List<String> first,
            List<List<Road>> ways) {
        if (ways.getFirst().isEmpty()) {
            return without(pool, status, summary, first);
        }
        Told told = new Told(Cast.of(graph, pool));
        List<Route> routes = ways.stream().map(told::route).toList();
        Route best = routes.getFirst();
        List<Alternative> others = new ArrayList<>();
        for (int number = 1; number < routes.size(); number++) {
            others.add(Told.alternative(routes.get(number), routes.subList(0, number)));
        }
        return new MigrationPath(pool.id(), pool.fqdn(), goal, status, summary, first, Optional.of(best), others,
                Optional.empty());
    }

    private static String legs(List<Road> way) {
        return way.size() == 1 ? "one leg" : way.size() + " legs";
    }

    private static String phrase(List<String> names) {
        if (names.size() > 6) {
            return String.join(", ", names.subList(0, 5)) + " and " + (names.size() - 5) + " more";
        }
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
