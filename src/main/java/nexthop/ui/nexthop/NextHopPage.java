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
import nexthop.rule.Verdict;
import nexthop.scenario.NextHopChange;
import nexthop.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/** What the panel says about a selection. */
public sealed interface NextHopPage {

    /** So many next hops are judged, to see whether there are better ones, while nobody waits. */
    int COMPARED = 20_000;

    /**
     * An application pool and how its next hop is judged.
     *
     * @param current empty if it has no next hop that is a server pool
     * @param nextHop the name of the next hop; empty if it has none
     * @param better the best next hop, if there is one of a better verdict; not looked for where there are very many
     */
    record Routed(ApplicationPool pool, String nextHop, Optional<Candidate> current, Optional<Candidate> better) {}

    /**
     * About one application pool.
     *
     * @param nextHop the name of its next hop; empty if it has none
     * @param candidates every server pool, best first; empty if there is none, or the pool is retired
     * @param graph of the topology that was asked
     */
    record ForPool(ApplicationPool pool, String nextHop, List<Candidate> candidates,
            TopologyGraph graph) implements NextHopPage {
        public ForPool {
            candidates = List.copyOf(candidates);
        }

        /** What it means and takes to choose a candidate. */
        NextHopChange change(Candidate candidate) {
            return NextHopChange.to(graph, pool, candidate.pool(), candidate.verdict());
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
            return new ForPool(pool, nameOf(topology, pool.nextHop()), advice.candidates(pool.id()), graph);
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
        boolean isCompared = (long) pools.size() * topology.serverPools().size() <= COMPARED;
        for (ApplicationPool pool : pools) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            Optional<Candidate> current = advice.current(pool.id());
            routed.add(new Routed(pool, nameOf(topology, pool.nextHop()), current,
                    isCompared ? better(advice, pool, current) : Optional.empty()));
        }
        routed.sort(Comparator.comparing((Routed one) -> one.pool().fqdn(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(one -> one.pool().id()));
        return routed;
    }

    private static Optional<Candidate> better(NextHopAdvice advice, ApplicationPool pool, Optional<Candidate> current) {
        Verdict verdict = current.map(Candidate::verdict).orElse(Verdict.NOT_AN_OPTION);
        return verdict == Verdict.USE
                ? Optional.empty()
                : advice.candidates(pool.id())
                        .stream()
                        .findFirst()
                        .filter(best -> best.verdict().compareTo(verdict) < 0);
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
