package nexthop.rule.order;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nexthop.edit.Edit;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.OperationalFact;
import nexthop.knowledge.StepKind;
import nexthop.model.Drawing;
import nexthop.model.Topology;
import nexthop.rule.Sketch;
import org.jspecify.annotations.Nullable;

/** The stages of a plan, put together by hand, so that it can be a bad one. */
final class PlanSpecimens {
    /** A step as a test describes it. */
    private record Planned(String label, StepKind kind, Set<OperationalFact> sets, Set<OperationalFact> clears,
            @Nullable Function<Topology, Edit> effect, boolean needed) {}

    private final String pool;
    private final Topology start;
    private final List<Planned> steps = new ArrayList<>();
    private final Set<Integer> ticked = new HashSet<>();

    private PlanSpecimens(String pool, Topology start) {
        this.pool = pool;
        this.start = start;
    }

    static PlanSpecimens of(String pool, Topology start) {
        return new PlanSpecimens(pool, start);
    }

    PlanSpecimens step(String label, StepKind kind) {
        steps.add(new Planned(label, kind, Set.of(), Set.of(), null, true));
        return this;
    }

    PlanSpecimens step(String label, StepKind kind, Function<Topology, Edit> effect) {
        steps.add(new Planned(label, kind, Set.of(), Set.of(), effect, true));
        return this;
    }

    /** The last step leaves something to be done. */
    PlanSpecimens sets(OperationalFact... facts) {
        Planned last = steps.removeLast();
        steps.add(new Planned(last.label(), last.kind(), Set.of(facts), last.clears(), last.effect(), last.needed()));
        return this;
    }

    /** The last step sees to something. */
    PlanSpecimens clears(OperationalFact... facts) {
        Planned last = steps.removeLast();
        steps.add(new Planned(last.label(), last.kind(), last.sets(), Set.of(facts), last.effect(), last.needed()));
        return this;
    }

    /** The topology does not need the last step. */
    PlanSpecimens notNeeded() {
        Planned last = steps.removeLast();
        steps.add(new Planned(last.label(), last.kind(), last.sets(), last.clears(), last.effect(), false));
        return this;
    }

    PlanSpecimens ticked(Integer... numbers) {
        ticked.addAll(List.of(numbers));
        return this;
    }

    List<Stage> stages() {
        Topology topology = start;
        Set<OperationalFact> facts = EnumSet.noneOf(OperationalFact.class);
        List<Stage> stages = new ArrayList<>(List.of(stage("", topology, facts, null)));
        for (Planned step : steps) {
            int number = stages.size();
            Function<Topology, Edit> effect = step.effect();
            if (effect != null) {
                topology = effect.apply(topology).apply(Drawing.empty().with(topology)).topology();
            }
            if (step.needed()) {
                facts.addAll(step.sets());
                facts.removeAll(step.clears());
            }
            stages.add(stage(step.label(), topology, facts, new PlannedStep(Sketch.id(pool), number, step.kind(),
                    step.clears(), step.needed(), ticked.contains(number))));
        }
        return stages;
    }

    private static Stage stage(String label, Topology topology, Set<OperationalFact> facts,
            @Nullable PlannedStep step) {
        return Stage.ofPlan(label, topology, () -> TopologyGraph.of(topology), facts, step);
    }
}
