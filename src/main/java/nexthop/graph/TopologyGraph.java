package nexthop.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Pool;
import nexthop.model.PoolPair;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import org.jgrapht.Graph;
import org.jgrapht.graph.AbstractBaseGraph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DefaultGraphSpecificsStrategy;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * A topology as a directed JGraphT graph: the vertices are the ids of its elements, the edges its {@link Relation relations}, the
 * derived ones (interop, replication) among them.
 *
 * <p>A reference to an element that is not there makes no edge. The graph of a topology never changes.
 */
public final class TopologyGraph {
    /**
     * Above this many pairs, interop is drawn from each pool to one pool of the next generation instead of to all: thousands of pools
     * would otherwise make millions of edges that say nothing more. Questions about reachability do not depend on it.
     */
    static final int INTEROP_PAIRS_DRAWN = 64;

    private final Topology topology;
    private final List<ServerGeneration> generations;
    private volatile @Nullable Graph<ElementId, Relation> graph;
    private volatile @Nullable Map<ElementId, Integer> islands;
    private volatile @Nullable Map<ElementId, Reach> reaches;

    private TopologyGraph(Topology topology) {
        this.topology = topology;
        this.generations = generationsOf(topology);
    }

    public static TopologyGraph of(Topology topology) {
        return new TopologyGraph(topology);
    }

    public Topology topology() {
        return topology;
    }

    /** The graph itself, read-only; retired relations are in it and say so. Made at the first question, as most need none. */
    public Graph<ElementId, Relation> graph() {
        Graph<ElementId, Relation> known = graph;
        if (known == null) {
            known = build(topology);
            graph = known;
        }
        return known;
    }

    /** All relations of one type. */
    public <T extends Relation> List<T> relations(Class<T> type) {
        return graph().edgeSet().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The server pools in use. */
    public List<ServerPool> serverPoolsInUse() {
        return topology.serverPools().stream().filter(pool -> !pool.retired()).toList();
    }

    /** The trusted application pools in use. */
    public List<ApplicationPool> applicationPoolsInUse() {
        return topology.applicationPools().stream().filter(pool -> !pool.retired()).toList();
    }

    /** The generations of the server pools in use, oldest first; pools of unknown generation are left out. */
    public List<ServerGeneration> generationsPresent() {
        return generations;
    }

    public Optional<ServerGeneration> newestGeneration() {
        return generations.isEmpty() ? Optional.empty() : Optional.of(generations.getLast());
    }

    /** Whether the pool is of an older generation than the newest one in use; a pool of unknown generation is not. */
    public boolean isLegacy(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return generation != null && newestGeneration().filter(generation::isOlderThan).isPresent();
    }

    /** The server pool that is the pool's next hop, if it has one that is there and in use. */
    public Optional<ServerPool> nextHop(ApplicationPool pool) {
        return topology.find(pool.nextHop(), ServerPool.class).filter(found -> !found.retired());
    }

    /** The application pools in use whose next hop this is. */
    public List<ApplicationPool> routedThrough(ElementId serverPool) {
        if (!graph().containsVertex(serverPool)) {
            return List.of();
        }
        List<ApplicationPool> pools = new ArrayList<>();
        for (Relation relation : graph().incomingEdgesOf(serverPool)) {
            if (relation instanceof Relation.NextHop && !relation.retired()) {
                topology.find(relation.from(), ApplicationPool.class).ifPresent(pools::add);
            }
        }
        return pools;
    }

    /**
     * Whether an OCS pool has been merged (it stands in BackCompatSite). A Lync pool always counts as merged: two Lync generations in
     * one document are merged by that.
     */
    public boolean isMerged(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return generation == null || !generation.isOcs() || topology.isInBackCompatSite(pool);
    }

    /**
     * Whether users of one server pool reach, over interop, what is routed through the other one. Pools of one merged topology do,
     * and so do OCS pools among each other, merged or not; a cut pair may still be joined through a third pool.
     */
    public boolean canReach(ServerPool from, ServerPool to) {
        if (from.retired() || to.retired()) {
            return false;
        }
        if (from.id().equals(to.id())) {
            return true;
        }
        Reach reach = reaches().get(from.id());
        Reach other = reaches().get(to.id());
        return reach != null && other != null && reach.includes(other);
    }

    /** Whom each server pool in use reaches; pools of which it is equal reach the same and are reached by the same. */
    public Map<ElementId, Reach> reaches() {
        Map<ElementId, Reach> known = reaches;
        if (known == null) {
            known = Collections.unmodifiableMap(reachesOf(serverPoolsInUse()));
            reaches = known;
        }
        return known;
    }

    private Map<ElementId, Reach> reachesOf(List<ServerPool> pools) {
        Map<ElementId, Integer> ocs = new HashMap<>();
        List<ServerPool> ofOcs = pools.stream().filter(TopologyGraph::isOcs).toList();
        if (ofOcs.stream().map(this::isMerged).distinct().count() > 1) {
            number(ofOcs, ocs);
        }
        Map<ElementId, Reach> found = new HashMap<>();
        islands().forEach((id, island) -> found.put(id, new Reach(island, ocs.getOrDefault(id, Reach.NONE))));
        return found;
    }

    private static boolean isOcs(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return generation != null && generation.isOcs();
    }

    /**
     * The islands of server pools in use, as a number for each pool: interop joins the pools of one island, and none of two.
     */
    public Map<ElementId, Integer> islands() {
        Map<ElementId, Integer> known = islands;
        if (known == null) {
            known = Collections.unmodifiableMap(islandsOf(serverPoolsInUse()));
            islands = known;
        }
        return known;
    }

    private Map<ElementId, Integer> islandsOf(List<ServerPool> pools) {
        Map<ElementId, Integer> numbers = new HashMap<>();
        Map<Boolean, List<ServerPool>> byMerge = pools.stream().collect(Collectors.partitioningBy(this::isMerged));
        number(byMerge.getOrDefault(true, List.of()), numbers);
        number(byMerge.getOrDefault(false, List.of()), numbers);
        return numbers;
    }

    /** Walks over the pools not yet reached only, so that it costs no more than there are pools and cuts. */
    private void number(List<ServerPool> mainland, Map<ElementId, Integer> numbers) {
        List<ServerPool> apart = new LinkedList<>(mainland);
        for (int number = numbers.size(); !apart.isEmpty(); number++) {
            Deque<ServerPool> waiting = new ArrayDeque<>(List.of(apart.removeFirst()));
            while (!waiting.isEmpty()) {
                ServerPool here = waiting.pop();
                numbers.put(here.id(), number);
                for (Iterator<ServerPool> rest = apart.iterator(); rest.hasNext();) {
                    ServerPool next = rest.next();
                    if (!topology.interopCuts().contains(new PoolPair(here.id(), next.id()))) {
                        waiting.push(next);
                        rest.remove();
                    }
                }
            }
        }
    }

    private static List<ServerGeneration> generationsOf(Topology topology) {
        Set<ServerGeneration> present = EnumSet.noneOf(ServerGeneration.class);
        for (ServerPool pool : topology.serverPools()) {
            ServerGeneration generation = pool.generation();
            if (!pool.retired() && generation != null) {
                present.add(generation);
            }
        }
        return List.copyOf(present);
    }

    /** A directed multigraph without an index of the edges by their ends, which takes as long to make as the rest and which nobody asks. */
    private static final class Relations extends AbstractBaseGraph<ElementId, Relation> {
        private static final long serialVersionUID = 1L;

        Relations() {
            super(null, null, DefaultGraphType.directedMultigraph(), new DefaultGraphSpecificsStrategy<>());
        }
    }

    private static Graph<ElementId, Relation> build(Topology topology) {
        Graph<ElementId, Relation> graph = new Relations();
        for (Element element : topology.elements()) {
            graph.addVertex(element.id());
        }
        for (Element element : topology.elements()) {
            switch (element) {
                case ApplicationPool pool -> addNextHops(graph, topology, pool);
                case Users users -> add(graph, new Relation.HomedOn(users.id(), users.owner()));
                case Application application -> add(graph, new Relation.RunsOn(application.id(), application.owner()));
                case Computer computer -> add(graph, new Relation.RunsOn(computer.id(), computer.owner()));
                case Endpoint endpoint -> {
                    add(graph, new Relation.AnsweredBy(endpoint.id(), endpoint.owner()));
                    endpoint.registrar()
                            .target()
                            .ifPresent(pool -> add(graph, new Relation.RegisteredAt(endpoint.id(), pool)));
                }
                default -> {
                }
            }
            ElementId site = siteOf(element);
            if (site != null) {
                add(graph, new Relation.MemberOf(element.id(), site));
            }
        }
        addReplication(graph, topology);
        addInterop(graph, topology);
        return new AsUnmodifiableGraph<>(graph);
    }

    /** The site an element stands on; null if it stands on none or cannot. */
    private static @Nullable ElementId siteOf(Element element) {
        return switch (element) {
            case Pool pool -> pool.site();
            case ManagementStore store -> store.site();
            default -> null;
        };
    }

    private static void add(Graph<ElementId, Relation> graph, Relation relation) {
        if (graph.containsVertex(relation.from()) && graph.containsVertex(relation.to())
                && !relation.from().equals(relation.to())) {
            graph.addEdge(relation.from(), relation.to(), relation);
        }
    }

    private static void addNextHops(Graph<ElementId, Relation> graph, Topology topology, ApplicationPool pool) {
        nextHops(topology, pool).forEach(hop -> add(graph, hop));
    }

    /** The edges of a pool's next hops, in use and retired, as far as they are there; they are found without making the graph. */
    public List<Relation.NextHop> nextHops(ApplicationPool pool) {
        return nextHops(topology, pool).stream()
                .filter(hop -> topology.contains(hop.to()) && !hop.to().equals(hop.from()))
                .toList();
    }

    private static List<Relation.NextHop> nextHops(Topology topology, ApplicationPool pool) {
        List<Relation.NextHop> hops = new ArrayList<>(1);
        ElementId nextHop = pool.nextHop();
        if (nextHop != null) {
            hops.add(new Relation.NextHop(pool.id(), nextHop, pool.retired() || isRetired(topology, nextHop)));
        }
        for (ElementId old : pool.retiredNextHops()) {
            if (!old.equals(nextHop)) {
                hops.add(new Relation.NextHop(pool.id(), old, true));
            }
        }
        return hops;
    }

    private static boolean isRetired(Topology topology, ElementId pool) {
        return topology.find(pool, Pool.class).filter(Pool::retired).isPresent();
    }

    /** Lync pools and auto-provisioned application pools replicate the store; with several stores, the first one is drawn. */
    private static void addReplication(Graph<ElementId, Relation> graph, Topology topology) {
        if (topology.managementStores().isEmpty()) {
            return;
        }
        ElementId store = topology.managementStores().getFirst().id();
        for (ServerPool pool : topology.serverPools()) {
            ServerGeneration generation = pool.generation();
            if (!pool.retired() && generation != null && !generation.isOcs()) {
                add(graph, new Relation.Replication(pool.id(), store));
            }
        }
        for (ApplicationPool pool : topology.applicationPools()) {
            if (!pool.retired() && pool.provisioning() == Provisioning.AUTOMATIC) {
                add(graph, new Relation.Replication(pool.id(), store));
            }
        }
    }

    private static void addInterop(Graph<ElementId, Relation> graph, Topology topology) {
        List<ServerPool> merged = topology.serverPools()
                .stream()
                .filter(pool -> !pool.retired() && pool.generation() != null)
                .filter(pool -> isLyncOrMerged(topology, pool))
                .toList();
        List<Relation.Interop> pairs = pairs(merged);
        List<Relation.Interop> drawn = pairs.size() <= INTEROP_PAIRS_DRAWN ? pairs : stars(merged);
        for (Relation.Interop interop : drawn) {
            if (!topology.interopCuts().contains(new PoolPair(interop.from(), interop.to()))) {
                add(graph, interop);
            }
        }
    }

    private static boolean isLyncOrMerged(Topology topology, ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return generation != null && (!generation.isOcs() || topology.isInBackCompatSite(pool));
    }

    /** Every pair of different generations, but no more than one beyond what is drawn. */
    private static List<Relation.Interop> pairs(List<ServerPool> pools) {
        List<Relation.Interop> pairs = new ArrayList<>();
        for (ServerPool older : pools) {
            for (ServerPool newer : pools) {
                if (isOlder(older, newer)) {
                    pairs.add(new Relation.Interop(older.id(), newer.id()));
                    if (pairs.size() > INTEROP_PAIRS_DRAWN) {
                        return pairs;
                    }
                }
            }
        }
        return pairs;
    }

    /** From each pool to the first pool of the next generation present. */
    private static List<Relation.Interop> stars(List<ServerPool> pools) {
        List<Relation.Interop> pairs = new ArrayList<>();
        SortedSet<ServerGeneration> generations = new TreeSet<>();
        for (ServerPool pool : pools) {
            generations.add(generationOf(pool));
        }
        List<ServerGeneration> ordered = List.copyOf(generations);
        for (int i = 0; i + 1 < ordered.size(); i++) {
            ServerGeneration here = ordered.get(i);
            ServerGeneration next = ordered.get(i + 1);
            ServerPool hub = pools.stream().filter(pool -> pool.generation() == next).findFirst().orElseThrow();
            for (ServerPool pool : pools) {
                if (pool.generation() == here) {
                    pairs.add(new Relation.Interop(pool.id(), hub.id()));
                }
            }
        }
        return Collections.unmodifiableList(pairs);
    }

    private static boolean isOlder(ServerPool a, ServerPool b) {
        return generationOf(a).isOlderThan(generationOf(b));
    }

    private static ServerGeneration generationOf(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        if (generation == null) {
            throw new IllegalStateException("Only pools of known generation take part in interop: " + pool.fqdn());
        }
        return generation;
    }
}
