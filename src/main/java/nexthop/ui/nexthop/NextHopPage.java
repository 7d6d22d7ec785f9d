package nexthop.ui.nexthop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Part;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.rule.NextHopAdvice;
import nexthop.rule.NextHopAdvice.Candidate;
import nexthop.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/** What the panel says about a selection. */
public sealed interface NextHopPage {

    /**
     * An application pool and how its next hop is judged.
     *
     * @param current empty if it has no next hop that is a server pool
     * @param nextHop the name of the next hop; empty if it has none
     */
    record Routed(ApplicationPool pool, String nextHop, Optional<Candidate> current) {}

    /**
     * About one application pool.
     *
     * @param nextHop the name of its next hop; empty if it has none
     * @param candidates every server pool, best first; empty if there is none, or the pool is retired
     */
    record ForPool(ApplicationPool pool, String nextHop, List<Candidate> candidates) implements NextHopPage {
        public ForPool {
            candidates = List.copyOf(candidates);
        }
    }

    /** About one server pool: the application pools whose next hop it is. */
    record Through(ServerPool pool, List<Routed> routed) implements NextHopPage {
        public Through {
            routed = List.copyOf(routed);
        }
    }

    /**
     * About several application pools.
     *
     * @param selected whether they are the selected ones, rather than all there are
     */
    record Overview(List<Routed> pools, boolean selected) implements NextHopPage {
        public Overview {
            pools = List.copyOf(pools);
        }
    }

    /**
     * The page for a selection.
     *
     * @throws CancellationException once it is not wanted any more
     */
    static NextHopPage of(TopologyGraph graph, Selection.State selection, BooleanSupplier cancelled) {
        Topology topology = graph.topology();
        NextHopAdvice advice = NextHopAdvice.on(graph);
        List<Element> pools = poolsOf(topology, selection);
        if (pools.size() == 1 && pools.getFirst() instanceof ApplicationPool pool) {
            return new ForPool(pool, nameOf(topology, pool.nextHop()), advice.candidates(pool.id()));
        }
        if (pools.size() == 1 && pools.getFirst() instanceof ServerPool pool) {
            List<ApplicationPool> behind = graph.topology()
                    .applicationPools()
                    .stream()
                    .filter(candidate -> pool.id().equals(candidate.nextHop()))
                    .toList();
            return new Through(pool, routed(topology, advice, behind, cancelled));
        }
        List<ApplicationPool> several = pools.stream()
                .filter(ApplicationPool.class::isInstance)
                .map(ApplicationPool.class::cast)
                .toList();
        return several.isEmpty()
                ? new Overview(routed(topology, advice, topology.applicationPools(), cancelled), false)
                : new Overview(routed(topology, advice, several, cancelled), true);
    }

    private static List<Routed> routed(Topology topology, NextHopAdvice advice, Collection<ApplicationPool> pools,
            BooleanSupplier cancelled) {
        List<Routed> routed = new ArrayList<>();
        for (ApplicationPool pool : pools) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            routed.add(new Routed(pool, nameOf(topology, pool.nextHop()), advice.current(pool.id())));
        }
        routed.sort(Comparator.comparing((Routed one) -> one.pool().fqdn(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(one -> one.pool().id()));
        return routed;
    }

    /** The pools that are selected, or hold what is selected. */
    private static List<Element> poolsOf(Topology topology, Selection.State selection) {
        if (selection.link() instanceof Relation.NextHop hop) {
            return topology.element(hop.from()).map(List::of).orElse(List.of());
        }
        return selection.elements().stream().flatMap(id -> owner(topology, id).stream()).distinct().toList();
    }

    private static Optional<Element> owner(Topology topology, ElementId id) {
        Optional<Element> element = topology.element(id);
        for (int depth = 0; depth < 4 && element.isPresent() && element.get() instanceof Part part; depth++) {
            element = topology.element(part.owner());
        }
        return element;
    }

    private static String nameOf(Topology topology, @Nullable ElementId id) {
        return id == null ? "" : topology.element(id).map(Element::name).orElse(id.value());
    }
}
