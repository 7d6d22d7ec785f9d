package nexthop.scenario.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nexthop.knowledge.PathValues;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.YenShortestPathIterator;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** The ways from a situation to a goal, the cheapest first; found once for each of them. May be asked from any thread. */
final class Search {
    private static final Search STANDARD = new Search();

    /** How many ways are shown besides the best. */
    static final int ALTERNATIVES = 2;

    /** How many candidates are looked at for them: most are the best way with a detour. */
    private static final int CANDIDATES = 80;

    /** A family counts for more than an id, and a cost for more than any family on a path: the sums never meet. */
    private static final double COST = 1e6;

    private static final double FAMILY = 1e3;

    private record Question(Situation start, PathValues.Goal goal) {}

    /** An edge of the graph that is searched: a road, or, without one, the arrival from a goal. */
    private record Track(Situation from, Optional<Road> road) {}

    private final Map<Question, List<List<Road>>> answers = new ConcurrentHashMap<>();

    static Search standard() {
        return STANDARD;
    }

    /** The ways to the goal, best first; none if there is none, and an empty one if the goal is reached. */
    List<List<Road>> ways(Situation start, PathValues.Goal goal) {
        return answers.computeIfAbsent(new Question(start, goal), Search::search);
    }

    /** What a way costs, for comparison alone. */
    static double cost(List<Road> way) {
        return way.stream().mapToDouble(road -> weight(road.scenario())).sum();
    }

    private static double weight(Scenario scenario) {
        ScenarioBook book = ScenarioBook.standard();
        long before = book.scenarios().stream().filter(other -> other.id().compareTo(scenario.id()) < 0).count()
                + book.infrastructure().stream().filter(other -> other.id().compareTo(scenario.id()) < 0).count();
        return COST * book.paths().cost(scenario) + FAMILY * scenario.family().ordinal() + before;
    }

    private static List<List<Road>> search(Question question) {
        if (question.start().isAt(question.goal())) {
            return List.of(List.of());
        }
        Graph<Optional<Situation>, Track> graph = reachable(question);
        List<List<Road>> kept = new ArrayList<>();
        if (!graph.containsVertex(Optional.empty())) {
            return kept;
        }
        YenShortestPathIterator<Optional<Situation>, Track> found = new YenShortestPathIterator<>(graph,
                Optional.of(question.start()), Optional.empty());
        List<List<Road>> equal = new ArrayList<>();
        for (int count = 0; count < CANDIDATES && found.hasNext() && kept.size() <= ALTERNATIVES; count++) {
            List<Road> way = roads(found.next());
            if (!equal.isEmpty() && cost(way) > cost(equal.getFirst())) {
                keep(equal, kept);
                equal.clear();
            }
            equal.add(way);
        }
        keep(equal, kept);
        return List.copyOf(kept.subList(0, Math.min(kept.size(), ALTERNATIVES + 1)));
    }

    /** Those that are no more than a way already kept with its legs in another order, or with more legs besides. */
    private static void keep(List<List<Road>> equal, List<List<Road>> kept) {
        equal.sort(Comparator.comparing(Search::order));
        for (List<Road> way : equal) {
            Set<String> legs = new HashSet<>(ids(way));
            if (kept.stream().noneMatch(better -> legs.containsAll(ids(better)))) {
                kept.add(way);
            }
        }
    }

    /** Of ways that cost the same, the one that upgrades before it migrates comes first, and the infrastructure last; then by id. */
    private static String order(List<Road> way) {
        return way.stream()
                .map(road -> road.scenario().family().ordinal() + road.scenario().id())
                .collect(Collectors.joining(" "));
    }

    private static List<String> ids(List<Road> way) {
        return way.stream().map(road -> road.scenario().id()).toList();
    }

    private static List<Road> roads(GraphPath<Optional<Situation>, Track> path) {
        return path.getEdgeList().stream().flatMap(track -> track.road().stream()).toList();
    }

    /** Everything that can be reached; nobody goes on from a goal. */
    private static Graph<Optional<Situation>, Track> reachable(Question question) {
        Graph<Optional<Situation>, Track> graph = new DirectedWeightedMultigraph<>(Track.class);
        Deque<Situation> waiting = new ArrayDeque<>(List.of(question.start()));
        graph.addVertex(Optional.of(question.start()));
        while (!waiting.isEmpty()) {
            Situation here = waiting.poll();
            if (here.isAt(question.goal())) {
                graph.addVertex(Optional.empty());
                add(graph, Optional.of(here), Optional.empty(), new Track(here, Optional.empty()), 0);
                continue;
            }
            for (Road road : RoadMap.standard().at(here).roads()) {
                if (graph.addVertex(Optional.of(road.to()))) {
                    waiting.add(road.to());
                }
                add(graph, Optional.of(here), Optional.of(road.to()), new Track(here, Optional.of(road)),
                        weight(road.scenario()));
            }
        }
        return graph;
    }

    private static void add(Graph<Optional<Situation>, Track> graph, Optional<Situation> from, Optional<Situation> to,
            Track track, double weight) {
        graph.addEdge(from, to, track);
        graph.setEdgeWeight(track, weight);
    }
}
