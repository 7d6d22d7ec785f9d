package nexthop.rule.order;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.OperationalFact;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Topology;
import nexthop.rule.CheckedTopology;
import nexthop.rule.Finding;
import nexthop.rule.RuleBook;
import nexthop.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A state on the way through changes, and the change that led to it. It keeps what was found out about it, so that the same stage can
 * be looked at again, as the last of a longer row, for next to nothing. Safe for use from any thread.
 */
public final class Stage {
    private final String label;
    private final Topology topology;
    private final Supplier<TopologyGraph> graph;
    private final Set<OperationalFact> facts;
    private final @Nullable PlannedStep step;
    private volatile @Nullable List<Finding> errors;
    private volatile @Nullable Difference difference;

    /** Which elements a stage does not share with another one. */
    private record Difference(Topology from, Set<ElementId> elements) {}

    private Stage(String label, Topology topology, Supplier<TopologyGraph> graph, Set<OperationalFact> facts,
            @Nullable PlannedStep step) {
        this.label = label;
        this.topology = topology;
        this.graph = graph;
        this.facts = Set.copyOf(facts);
        this.step = step;
    }

    /** What an edit has led to; with an empty label, what was there before the first one. */
    public static Stage of(String label, Topology topology) {
        return new Stage(label, topology, () -> TopologyGraph.of(topology), Set.of(), null);
    }

    /**
     * What a step of a plan has led to.
     *
     * @param graph its topology as a graph; asked for when it is needed
     * @param facts what is so once the step is done and stands in no topology
     * @param step null for the state the plan starts from
     */
    public static Stage ofPlan(String label, Topology topology, Supplier<TopologyGraph> graph,
            Set<OperationalFact> facts, @Nullable PlannedStep step) {
        return new Stage(label, topology, graph, facts, step);
    }

    /** What the change is called. */
    public String label() {
        return label;
    }

    public Topology topology() {
        return topology;
    }

    public Set<OperationalFact> facts() {
        return facts;
    }

    /** The step of a plan that it is; empty for an edit, and for the beginning. */
    public Optional<PlannedStep> step() {
        return Optional.ofNullable(step);
    }

    /**
     * What the rules on topologies call an error in this state, if that has been looked at.
     */
    Optional<List<Finding>> errors() {
        return Optional.ofNullable(errors);
    }

    /**
     * Looks at it.
     *
     * @param near another state that was looked at lately, from which this one is reached sooner; null if there is none
     */
    CheckedTopology check(@Nullable CheckedTopology near, BooleanSupplier cancelled) {
        CheckedTopology checked = near == null
                ? RuleBook.standard().checked(graph.get(), cancelled)
                : near.after(graph.get(), cancelled);
        errors = checked.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
        return checked;
    }

    /** The elements that are new, different or gone as against an earlier state. */
    Set<ElementId> changedSince(Stage before) {
        Difference known = difference;
        if (known == null || known.from() != before.topology) {
            known = new Difference(before.topology, differing(before.topology, topology));
            difference = known;
        }
        return known.elements();
    }

    /** Walks through both in the order of the ids, for most elements are the very same. */
    static Set<ElementId> differing(Topology before, Topology after) {
        Set<ElementId> differing = new HashSet<>();
        Iterator<Element> olds = before.elements().iterator();
        Iterator<Element> news = after.elements().iterator();
        Element old = next(olds);
        Element now = next(news);
        while (old != null || now != null) {
            int order = old == null ? 1 : now == null ? -1 : old == now ? 0 : old.id().compareTo(now.id());
            if (order == 0 && old != null && now != null && old != now && !old.equals(now)) {
                differing.add(now.id());
            } else if (order < 0 && old != null) {
                differing.add(old.id());
            } else if (order > 0 && now != null) {
                differing.add(now.id());
            }
            old = order <= 0 ? next(olds) : old;
            now = order >= 0 ? next(news) : now;
        }
        return Set.copyOf(differing);
    }

    private static @Nullable Element next(Iterator<Element> elements) {
        return elements.hasNext() ? elements.next() : null;
    }

    @Override
    public String toString() {
        return "Stage[" + label + ", " + topology + "]";
    }
}
