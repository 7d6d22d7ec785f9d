package nexthop.ui.scenario;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.knowledge.Step;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Part;
import nexthop.model.PlanRecord;
import nexthop.model.Tick;
import nexthop.model.Topology;
import nexthop.scenario.Plan;
import nexthop.scenario.Recommendation;
import nexthop.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/** Which pool the panel is about, and which plan for it: what was taken up, what is under way, or what fits best. */
final class PlanAtHand {
    private PlanAtHand() {}

    /**
     * @param chosen by pool, the scenario somebody has taken up
     */
    static ScenarioPage pageOf(TopologyGraph graph, Drawing drawing, Selection.State selection,
            Map<ElementId, String> chosen) {
        Topology topology = graph.topology();
        ApplicationPool pool = poolOf(topology, selection);
        if (pool == null) {
            return new ScenarioPage.NoPool(topology.applicationPools()
                    .stream()
                    .sorted(Comparator.comparing(ApplicationPool::fqdn, String.CASE_INSENSITIVE_ORDER))
                    .toList());
        }
        Recommendation recommendation = Recommendation.of(graph, pool.id());
        Optional<Plan> plan = atHand(graph, drawing, recommendation, chosen.getOrDefault(pool.id(), ""))
                .map(choice -> Plan.of(choice.scenario(), drawing, pool.id()));
        return new ScenarioPage.ForPool(pool.id(), pool.fqdn(), recommendation, plan);
    }

    /** What was chosen, if it fits or has been begun; else what has been begun and is not over; else what is best. */
    private static Optional<Recommendation.Choice> atHand(TopologyGraph graph, Drawing drawing,
            Recommendation recommendation, String chosen) {
        SortedMap<String, PlanRecord> records = drawing.plans().of(recommendation.pool());
        return choice(graph, recommendation, chosen).filter(choice -> choice.fits() || records.containsKey(chosen))
                .or(() -> underWay(graph, records, recommendation))
                .or(recommendation::best);
    }

    /** The choice of a scenario or task, or of a step between scenarios that the migration path may lead over. */
    private static Optional<Recommendation.Choice> choice(TopologyGraph graph, Recommendation recommendation,
            String scenario) {
        return recommendation.choice(scenario)
                .or(() -> ScenarioBook.standard()
                        .scenario(scenario)
                        .map(step -> Recommendation.choices(List.of(step), graph, recommendation.pool()).getFirst()));
    }

    /** The scenario that somebody ticked a step of last, and has not ticked all of. */
    private static Optional<Recommendation.Choice> underWay(TopologyGraph graph, SortedMap<String, PlanRecord> records,
            Recommendation recommendation) {
        return records.entrySet()
                .stream()
                .filter(entry -> !entry.getValue().ticks().isEmpty())
                .sorted(Comparator.comparing(entry -> lastTick(entry.getValue()), Comparator.reverseOrder()))
                .flatMap(entry -> choice(graph, recommendation, entry.getKey())
                        .filter(choice -> !isOver(choice.scenario(), entry.getValue()))
                        .stream())
                .findFirst();
    }

    private static boolean isOver(Scenario scenario, PlanRecord plan) {
        return scenario.steps().stream().map(Step::id).allMatch(plan.ticks()::containsKey);
    }

    private static Instant lastTick(PlanRecord plan) {
        return plan.ticks().values().stream().map(Tick::at).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    }

    /** The application pool that is selected, or holds what is selected, or starts the selected link; the only one there is if nothing is. */
    static @Nullable ApplicationPool poolOf(Topology topology, Selection.State selection) {
        if (selection.link() instanceof Relation.NextHop hop) {
            return topology.find(hop.from(), ApplicationPool.class).orElse(null);
        }
        ElementId first = selection.first().orElse(null);
        if (first == null) {
            List<ApplicationPool> pools = topology.applicationPools().stream().filter(pool -> !pool.retired()).toList();
            return pools.size() == 1 ? pools.getFirst() : null;
        }
        Element element = topology.element(first).orElse(null);
        for (int depth = 0; depth < 4 && element instanceof Part part; depth++) {
            element = topology.element(part.owner()).orElse(null);
        }
        return element instanceof ApplicationPool pool ? pool : null;
    }
}
