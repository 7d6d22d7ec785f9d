package nexthop.knowledge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;

/**
 * Where migration paths lead to, and how dear it is to follow a scenario.
 *
 * @param goals at least one; the first is meant unless somebody says otherwise
 * @param costs for every standing, from 1 to {@value #DEAREST}; the worse the standing, the dearer
 */
public record PathValues(List<Goal> goals, Map<Standing, Integer> costs) {
    /** A path of a hundred of the dearest scenarios still has a cost that a double holds exactly, its ties included. */
    public static final int DEAREST = 10_000;

    /** Applications built with a version, routed through a generation. */
    public record Goal(String id, UcmaVersion ucma, ServerGeneration server) {

        /** For example {@code UCMA 4.0 on Lync Server 2013}. */
        public String label() {
            return ucma.label() + " on " + server.label();
        }
    }

    public PathValues {
        goals = List.copyOf(goals);
        costs = Collections.unmodifiableMap(new EnumMap<>(costs));
    }

    /** The goal that is meant unless somebody says otherwise: the newest that the pages describe. */
    public Goal newest() {
        return goals.getFirst();
    }

    public Optional<Goal> goal(String id) {
        return goals.stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    /** What it costs to follow a scenario; one that we rank first costs no more than a recommended one. */
    public int cost(Scenario scenario) {
        Standing standing = scenario.rankedFirst() ? Standing.RECOMMENDED : scenario.standing();
        return costs.getOrDefault(standing, DEAREST);
    }

    static PathValues read(Cursor file) {
        List<Goal> goals = file.list("goals", goal -> new Goal(goal.text("id"), goal.word("ucma", UcmaVersion.class),
                goal.word("server", ServerGeneration.class)));
        if (goals.isEmpty() || goals.stream().map(Goal::id).distinct().count() < goals.size()) {
            throw file.wrong("there is at least one goal, and each has an id of its own");
        }
        Map<Standing, Integer> costs = file.object("costs", PathValues::costs);
        return new PathValues(goals, costs);
    }

    private static Map<Standing, Integer> costs(Cursor cursor) {
        Map<Standing, Integer> costs = new EnumMap<>(Standing.class);
        int before = 1;
        for (Standing standing : Standing.values()) {
            int cost = cursor.number(standing.word());
            if (cost < before || cost > DEAREST) {
                throw cursor.wrong("a worse standing costs no less than a better one, and at most " + DEAREST);
            }
            costs.put(standing, cost);
            before = cost;
        }
        return costs;
    }
}
