package nexthop.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nexthop.graph.TopologyGraph;
import nexthop.model.ElementId;
import nexthop.rule.NextHopAdvice;
import nexthop.rule.NextHopAdvice.Candidate;
import nexthop.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a possible next hop while its link is being drawn. The advice on one pool is worked out once, when the drawing
 * of the link begins, and kept as long as the topology stays the same.
 */
final class NextHopHints {
    private final Supplier<TopologyGraph> graph;
    private @Nullable TopologyGraph advisedGraph;
    private @Nullable ElementId advisedPool;
    private final Map<ElementId, Candidate> candidates = new HashMap<>();

    NextHopHints(Supplier<TopologyGraph> graph) {
        this.graph = graph;
    }

    /** The first reason why the target is not simply right; empty if it is, or if nothing is known of it. */
    Optional<String> verdict(ElementId pool, ElementId target) {
        advise(pool);
        return Optional.ofNullable(candidates.get(target))
                .filter(candidate -> candidate.verdict() != Verdict.USE && !candidate.reasons().isEmpty())
                .map(candidate -> candidate.reasons().getFirst().text());
    }

    private void advise(ElementId pool) {
        TopologyGraph now = graph.get();
        if (now == advisedGraph && pool.equals(advisedPool)) {
            return;
        }
        advisedGraph = now;
        advisedPool = pool;
        candidates.clear();
        for (Candidate candidate : NextHopAdvice.on(now).candidates(pool)) {
            candidates.put(candidate.pool().id(), candidate);
        }
    }
}
