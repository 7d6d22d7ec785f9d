package nexthop.rule.order;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Part;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.rule.CheckedTopology;
import nexthop.rule.Finding;
import nexthop.rule.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The stages that one run of the order rules looks at, by number: 0 is what was there before, n what the n-th change has led to. For one
 * thread.
 */
public final class Course {
    /**
     * How much of the middle is checked by the rules on topologies in one run, in elements times states: some seconds' worth. What
     * was checked before costs nothing, so of a row that grows change by change nothing is left out.
     */
    static final long CHECKED_AT_ONCE = 400_000;

    private final List<Stage> stages;
    private final BooleanSupplier cancelled;
    private long budget = CHECKED_AT_ONCE;
    private @Nullable CheckedTopology lately;

    /** @param stages the first is what was there before */
    Course(List<Stage> stages, BooleanSupplier cancelled) {
        this.stages = List.copyOf(stages);
        this.cancelled = cancelled;
    }

    /** How many changes there are. */
    public int length() {
        return stages.size() - 1;
    }

    public Stage stage(int n) {
        return stages.get(n);
    }

    public Topology topology(int n) {
        return stages.get(n).topology();
    }

    /** The state after the last change. */
    public Topology last() {
        return stages.getLast().topology();
    }

    /** Whether the changes are steps of a plan rather than edits. */
    public boolean isPlan() {
        return stages.stream().anyMatch(stage -> stage.step().isPresent());
    }

    /**
     * The elements that change n has made, altered or removed, in the order of their ids.
     *
     * @param n from 1
     * @throws CancellationException if the run is not wanted any more
     */
    public List<ElementId> changed(int n) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("The check was cancelled.");
        }
        return changes(n).stream().sorted().toList();
    }

    private Set<ElementId> changes(int n) {
        return stages.get(n).changedSince(stages.get(n - 1));
    }

    /**
     * Whether an element was there before the first change. What has been drawn since does not exist in the real system yet, so
     * nothing can be done to it too early.
     */
    public boolean wasThere(ElementId id) {
        return topology(0).contains(id);
    }

    /** Whether change n touches anything that was there before, be it by a part. */
    boolean touchesWhatWasThere(int n) {
        for (ElementId id : changes(n)) {
            if (wasThere(root(topology(n).contains(id) ? topology(n) : topology(n - 1), id))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the rules on topologies call an error after change n; empty where that was not looked at, for want of time.
     *
     * @throws CancellationException if the run is not wanted any more
     */
    Optional<List<Finding>> errors(int n) {
        Stage stage = stages.get(n);
        if (stage.errors().isEmpty()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The check was cancelled.");
            }
            long cost = Math.max(1, stage.topology().elements().size());
            if (cost > budget) {
                return Optional.empty();
            }
            budget -= cost;
            lately = stage.check(lately, cancelled);
        }
        return stage.errors();
    }

    /** The first change after this one of which something holds; null if there is none. */
    public @Nullable Integer firstAfter(int n, IntPredicate holds) {
        for (int later = n + 1; later <= length(); later++) {
            if (holds.test(later)) {
                return later;
            }
        }
        return null;
    }

    /** A change in a sentence: {@code “Delete fe.contoso.com”}, or {@code step 3 “Enable the topology”} of a plan. */
    public String named(int n) {
        String label = "“" + Wording.name(stages.get(n).label()) + "”";
        return stages.get(n).step().map(step -> "step " + step.number() + " " + label).orElse(label);
    }

    /** The same at the beginning of a sentence. */
    public String startingNamed(int n) {
        String named = named(n);
        return Character.toUpperCase(named.charAt(0)) + named.substring(1);
    }

    /** The trusted application pool that the plan is about. */
    public ElementId subject() {
        return stages.stream()
                .flatMap(stage -> stage.step().stream())
                .findFirst()
                .map(PlannedStep::pool)
                .orElseThrow(() -> new IllegalStateException("These are not the stages of a plan"));
    }

    /** The elements that the changes have made, altered or removed all in all, in the order of their ids. */
    List<ElementId> changedInAll() {
        return Stage.differing(topology(0), last()).stream().sorted().toList();
    }

    // What several rules ask of a state

    /** The pool that an element is, or is a part of. */
    static ElementId root(Topology topology, ElementId id) {
        ElementId root = id;
        for (int depth = 0; depth < 4 && topology.element(root).orElse(null) instanceof Part part; depth++) {
            root = part.owner();
        }
        return root;
    }

    static Optional<ServerPool> serverInUse(Topology topology, ElementId id) {
        return topology.find(id, ServerPool.class).filter(pool -> !pool.retired());
    }

    static Optional<ApplicationPool> poolInUse(Topology topology, ElementId id) {
        return topology.find(id, ApplicationPool.class).filter(pool -> !pool.retired());
    }

    /** The application pool in use that an endpoint belongs to. */
    static Optional<ApplicationPool> poolOf(Topology topology, Endpoint endpoint) {
        return topology.find(endpoint.owner(), Application.class)
                .flatMap(application -> poolInUse(topology, application.owner()));
    }
}
