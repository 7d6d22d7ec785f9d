package nexthop.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import nexthop.graph.TopologyGraph;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * A topology with its findings, from which those of the next one are found without asking every rule about everything again.
 * Immutable.
 */
public final class CheckedTopology {
    /**
     * A finding and what it hangs on.
     *
     * @param pool the pool that a {@link PoolRule} was asked about; null for other rules
     */
    private record Found(@Nullable ElementId pool, Finding finding) {
        Found fixedIn(RuleContext context) {
            return new Found(pool, finding.with(LaterFixes.in(context, finding.fixes())));
        }
    }

    /**
     * What a pool rule went by.
     *
     * @param fixes what its fixes went by, where they can change though the findings do not
     */
    private record GoneBy(Object findings, Object fixes) {}

    private static final Comparator<Found> ORDER = Comparator.comparing(Found::finding, RuleBook.ORDER);

    private final RuleBook book;
    private final TopologyGraph graph;
    private final List<Found> found;
    private final List<Finding> findings;
    private final Map<String, GoneBy> goneBy;

    private CheckedTopology(RuleBook book, TopologyGraph graph, List<Found> found, Map<String, GoneBy> goneBy) {
        this.book = book;
        this.graph = graph;
        this.found = found;
        this.findings = found.stream().map(Found::finding).toList();
        this.goneBy = goneBy;
    }

    /** A first run, which asks every rule about everything; {@link RuleBook#checked(TopologyGraph)} says more. */
    static CheckedTopology first(RuleBook book, TopologyGraph graph, BooleanSupplier cancelled) {
        return new Run(book, graph, null, cancelled).result(List.of());
    }

    public TopologyGraph graph() {
        return graph;
    }

    public Topology topology() {
        return graph.topology();
    }

    /** As {@link RuleBook#check(Topology)} gives them: the gravest first, then by element, then by rule. */
    public List<Finding> findings() {
        return findings;
    }

    /** As {@link #after(TopologyGraph, BooleanSupplier)}, to the end. */
    public CheckedTopology after(TopologyGraph changed) {
        return after(changed, () -> false);
    }

    /**
     * Another topology with its findings, usually this one after an edit. The findings are those that {@link RuleBook#check} gives;
     * the more the two topologies share, the sooner they are there.
     *
     * @param cancelled asked between the rules
     * @throws CancellationException once it says true
     */
    public CheckedTopology after(TopologyGraph changed, BooleanSupplier cancelled) {
        Comparison comparison = new Comparison(Changes.between(topology(), changed.topology()), goneBy);
        return new Run(book, changed, comparison, cancelled).result(found);
    }

    @Override
    public String toString() {
        return "CheckedTopology[" + topology() + ", " + findings.size() + " findings]";
    }

    /** What tells a rule that need not be asked again from one that has to be. */
    private record Comparison(Changes changes, Map<String, GoneBy> goneBy) {
        boolean touches(Rule rule) {
            return changes.touch(rule);
        }

        boolean touchesEveryPool(Rule rule, GoneBy now) {
            GoneBy then = goneBy.get(rule.id());
            return changes.reachEveryPool() || then == null || !now.findings().equals(then.findings());
        }

        boolean touchesEveryFix(Rule rule, GoneBy now) {
            GoneBy then = goneBy.get(rule.id());
            return then == null || !now.fixes().equals(then.fixes());
        }

        Set<ElementId> touchedPools() {
            return changes.touchedPools();
        }
    }

    /** One run of the rules. */
    private static final class Run {
        private final RuleBook book;
        private final RuleContext context;
        private final @Nullable Comparison comparison;
        private final BooleanSupplier cancelled;
        private final List<Found> fresh = new ArrayList<>();
        private final Set<String> askedAboutAll = new HashSet<>();
        private final Set<String> otherwiseFixed = new HashSet<>();
        private final Map<String, GoneBy> goesBy = new HashMap<>();

        /** @param comparison null asks every rule about everything */
        Run(RuleBook book, TopologyGraph graph, @Nullable Comparison comparison, BooleanSupplier cancelled) {
            this.book = book;
            this.context = new RuleContext(graph, book);
            this.comparison = comparison;
            this.cancelled = cancelled;
        }

        /** @param before what was found before */
        CheckedTopology result(List<Found> before) {
            for (Rule rule : book.rules()) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("The check was cancelled.");
                }
                if (rule instanceof PoolRule poolRule) {
                    ask(poolRule);
                } else if (comparison == null || comparison.touches(rule)) {
                    askedAboutAll.add(rule.id());
                    add(rule, null, rule.check(context));
                }
            }
            return new CheckedTopology(book, context.graph(), sorted(before), goesBy);
        }

        private void ask(PoolRule rule) {
            GoneBy now = new GoneBy(rule.goesBy(context),
                    rule instanceof NextHopRule offering ? offering.fixesGoBy(context) : Rule.NOTHING);
            goesBy.put(rule.id(), now);
            if (comparison == null || comparison.touchesEveryPool(rule, now)) {
                askedAboutAll.add(rule.id());
                context.poolsInUse().forEach(pool -> ask(rule, pool));
            } else {
                if (comparison.touchesEveryFix(rule, now)) {
                    otherwiseFixed.add(rule.id());
                }
                touchedPools(comparison).forEach(pool -> ask(rule, pool));
            }
        }

        private void ask(PoolRule rule, Pool pool) {
            add(rule, pool.id(), rule.checkPool(context, pool));
        }

        private List<Pool> touchedPools(Comparison with) {
            return with.touchedPools()
                    .stream()
                    .flatMap(id -> context.topology().find(id, Pool.class).stream())
                    .filter(pool -> !pool.retired())
                    .toList();
        }

        private void add(Rule rule, @Nullable ElementId pool, List<Defect> defects) {
            for (Defect defect : defects) {
                fresh.add(new Found(pool, book.finding(rule, defect)));
            }
        }

        /** What was found now, and what was found before and still stands. */
        private List<Found> sorted(List<Found> before) {
            List<Found> all = new ArrayList<>(before.size() + fresh.size());
            for (Found old : before) {
                if (stillStands(old)) {
                    all.add(otherwiseFixed.contains(old.finding().rule()) ? old.fixedIn(context) : old);
                }
            }
            all.addAll(fresh);
            all.sort(ORDER); // nearly in order already, which makes it quick
            return List.copyOf(all);
        }

        private boolean stillStands(Found old) {
            return comparison != null && !askedAboutAll.contains(old.finding().rule())
                    && (old.pool() == null || !comparison.touchedPools().contains(old.pool()));
        }
    }
}
