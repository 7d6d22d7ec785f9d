package nexthop.rule.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nexthop.graph.Relation;
import nexthop.graph.Reach;
import nexthop.graph.TopologyGraph;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.ManagementStore;
import nexthop.model.Pool;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.ServerPool.ServerRole;
import nexthop.model.Topology;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/**
 * What the loss of a server pool or a trusted application pool means for everything else in a topology.
 *
 * <p>Users reach an application if their pool reaches its next hop over interop. A server pool that is lost takes the applications routed
 * through it out of reach of everybody, and those that only it joined out of reach of each other. Users of a pool with a known backup fail
 * over to it; applications do not, for they have one next hop.
 */
public final class Impact {
    /**
     * A trusted application pool whose applications nobody reaches any more.
     *
     * @param applications those that run there; may be empty
     * @param endpoints the addresses they answer
     * @param callers the other server pools from which users reach them now
     */
    public record Stopped(ApplicationPool pool, List<Application> applications, List<Endpoint> endpoints,
            List<ServerPool> callers, List<StandIn> standIns) {
        public Stopped {
            applications = List.copyOf(applications);
            endpoints = List.copyOf(endpoints);
            callers = List.copyOf(callers);
            standIns = List.copyOf(standIns);
        }
    }

    /** Another pool that goes on running one of the applications. */
    public record StandIn(Application application, ApplicationPool pool) {}

    /**
     * Users elsewhere who reach less, though neither their pool nor the application's next hop is lost: only the lost pool joined them.
     *
     * @param homes where they are homed
     * @param pools whose applications they reach now and no more afterwards
     */
    public record CutOff(List<ServerPool> homes, List<ApplicationPool> pools) {
        public CutOff {
            homes = List.copyOf(homes);
            pools = List.copyOf(pools);
        }
    }

    private static final Comparator<Element> BY_NAME = Comparator
            .comparing((Element element) -> element.name().toLowerCase(Locale.ROOT))
            .thenComparing(Element::id);

    private final TopologyGraph graph;
    private final TopologyGraph afterwards;
    private final Pool lost;
    private final Loss loss;
    private final List<Stopped> stopped;
    private final List<Endpoint> strays;
    private final List<Users> homeless;
    private final Optional<ServerPool> backup;
    private final List<CutOff> cutOff;
    private final List<ApplicationPool> lostByFailover;
    private final List<ManagementStore> stores;
    private @Nullable Map<String, List<ApplicationPool>> runners;
    private @Nullable List<ServerPool> homes;

    private Impact(TopologyGraph graph, Pool lost, Loss loss) {
        this.graph = graph;
        this.lost = lost;
        this.loss = loss;
        this.afterwards = TopologyGraph.of(withoutLost(graph.topology(), lost));
        this.backup = lost instanceof ServerPool server ? backup(server) : Optional.empty();
        this.stopped = stoppedPools().stream().map(this::stopped).toList();
        this.strays = findStrays();
        this.homeless = graph.topology().usersOf(lost.id()).stream().filter(Impact::areSome).toList();
        this.cutOff = lost instanceof ServerPool ? cutOffs() : List.of();
        this.lostByFailover = lost instanceof ServerPool server && !homeless.isEmpty()
                ? backup.map(standby -> lostByFailover(server, standby)).orElse(List.of())
                : List.of();
        this.stores = graph.topology()
                .managementStores()
                .stream()
                .filter(store -> lost.id().equals(store.pool()))
                .toList();
    }

    /**
     * What the loss of a pool means.
     *
     * @return empty if there is no server pool or trusted application pool in use with this id
     */
    public static Optional<Impact> ofLosing(TopologyGraph graph, ElementId pool, Loss loss) {
        return graph.topology()
                .find(pool, Pool.class)
                .filter(found -> !found.retired() && canBeLost(found))
                .map(found -> new Impact(graph, found, loss));
    }

    /** Whether the loss of such a pool can be thought through; of the others nothing is known that would depend on them. */
    public static boolean canBeLost(Element element) {
        return element instanceof ServerPool || element instanceof ApplicationPool;
    }

    /** The topology as it would be, with the lost pool out of use. */
    public TopologyGraph afterwards() {
        return afterwards;
    }

    public Pool lost() {
        return lost;
    }

    public Loss loss() {
        return loss;
    }

    /** The application pools that nobody reaches any more, by name. */
    public List<Stopped> stopped() {
        return stopped;
    }

    /** The contact objects of other pools that are homed or registered there, by name. */
    public List<Endpoint> strays() {
        return strays;
    }

    /** The users who are homed there. */
    public List<Users> homeless() {
        return homeless;
    }

    /** The pool those users fail over to; empty if there is none or none is known. */
    public Optional<ServerPool> backup() {
        return backup;
    }

    /** The application pools that those users reach now and not from the pool they fail over to, other than {@link #stopped}. */
    public List<ApplicationPool> lostByFailover() {
        return lostByFailover;
    }

    /** Users elsewhere who reach less, though neither end is lost. */
    public List<CutOff> cutOff() {
        return cutOff;
    }

    /** The Central Management Stores that are on the pool. */
    public List<ManagementStore> stores() {
        return stores;
    }

    /** Whether nothing else depends on the pool. */
    public boolean isHarmless() {
        return stopped.isEmpty() && strays.isEmpty() && homeless.isEmpty() && cutOff.isEmpty() && stores.isEmpty();
    }

    /** Every element that is hit, the lost pool first. */
    public Set<ElementId> hit() {
        Set<ElementId> hit = new LinkedHashSet<>(Set.of(lost.id()));
        stopped.forEach(one -> {
            hit.add(one.pool().id());
            one.applications().forEach(application -> hit.add(application.id()));
            one.endpoints().forEach(endpoint -> hit.add(endpoint.id()));
            one.callers().forEach(caller -> hit.add(caller.id()));
        });
        strays.forEach(stray -> hit.add(stray.id()));
        homeless.forEach(users -> hit.add(users.id()));
        cutOff.forEach(cut -> {
            cut.homes().forEach(home -> hit.add(home.id()));
            cut.pools().forEach(pool -> hit.add(pool.id()));
        });
        stores.forEach(store -> hit.add(store.id()));
        return hit;
    }

    /** The relations of {@link #afterwards} that no longer carry anything: those of the lost pool. */
    public Set<Relation> hitRelations() {
        return afterwards.graph()
                .edgesOf(lost.id())
                .stream()
                .filter(relation -> !(relation instanceof Relation.MemberOf))
                .collect(Collectors.toSet());
    }

    // ---- working it out

    private static Topology withoutLost(Topology topology, Pool lost) {
        Element retired = switch (lost) {
            case ServerPool pool -> pool.withRetired(true);
            case ApplicationPool pool -> pool.withRetired(true);
            default -> lost;
        };
        return topology.with(retired);
    }

    private List<ApplicationPool> stoppedPools() {
        return switch (lost) {
            case ApplicationPool pool ->
                graph.topology().applicationsOf(pool.id()).isEmpty() ? List.of() : List.of(pool);
            case ServerPool pool -> sorted(graph.routedThrough(pool.id()));
            default -> List.of();
        };
    }

    private Stopped stopped(ApplicationPool pool) {
        Topology topology = graph.topology();
        List<Application> applications = sorted(topology.applicationsOf(pool.id()));
        List<ServerPool> callers = graph.nextHop(pool)
                .map(nextHop -> homes().stream()
                        .filter(home -> !home.id().equals(lost.id()) && graph.canReach(home, nextHop))
                        .toList())
                .orElse(List.of());
        List<StandIn> standIns = new ArrayList<>();
        for (Application application : applications) {
            for (ApplicationPool other : running(application)) {
                boolean isReached = !other.id().equals(pool.id()) && afterwards.nextHop(other).isPresent();
                if (isReached) {
                    standIns.add(new StandIn(application, other));
                }
            }
        }
        return new Stopped(pool, applications, sorted(topology.endpointsOfPool(pool.id())), callers, standIns);
    }

    /** The pools in use afterwards that run an application of the same id. */
    private List<ApplicationPool> running(Application application) {
        return runners().getOrDefault(application.applicationId().toLowerCase(Locale.ROOT), List.of());
    }

    private Map<String, List<ApplicationPool>> runners() {
        Map<String, List<ApplicationPool>> known = runners;
        if (known == null) {
            known = new HashMap<>();
            for (ApplicationPool pool : sorted(afterwards.applicationPoolsInUse())) {
                Set<String> ids = new HashSet<>();
                for (Application application : graph.topology().applicationsOf(pool.id())) {
                    String id = application.applicationId().toLowerCase(Locale.ROOT);
                    if (ids.add(id)) {
                        known.computeIfAbsent(id, _ -> new ArrayList<>()).add(pool);
                    }
                }
            }
            runners = known;
        }
        return known;
    }

    private List<Endpoint> findStrays() {
        if (!(lost instanceof ServerPool)) {
            return List.of();
        }
        Topology topology = graph.topology();
        List<Endpoint> strays = new ArrayList<>();
        for (ApplicationPool pool : graph.applicationPoolsInUse()) {
            if (lost.id().equals(pool.nextHop())) {
                continue;
            }
            for (Endpoint endpoint : topology.endpointsOfPool(pool.id())) {
                boolean isThere = endpoint.registrar()
                        .target()
                        .or(() -> endpoint.home().target())
                        .filter(lost.id()::equals)
                        .isPresent();
                if (isThere && endpoint.kind() == EndpointKind.APPLICATION) {
                    strays.add(endpoint);
                }
            }
        }
        return sorted(strays);
    }

    private List<ServerPool> homes() {
        List<ServerPool> known = homes;
        if (known == null) {
            known = sorted(graph.serverPoolsInUse()
                    .stream()
                    .filter(pool -> graph.topology().usersOf(pool.id()).stream().anyMatch(Impact::areSome))
                    .toList());
            homes = known;
        }
        return known;
    }

    private static boolean areSome(Users users) {
        Integer count = users.count();
        return count == null || count > 0;
    }

    /** By reach, for all pools of one reach the same: thousands of pools cost no more than there are islands. */
    private List<CutOff> cutOffs() {
        Map<Reach, List<ApplicationPool>> routed = new TreeMap<>();
        for (ApplicationPool pool : sorted(afterwards.applicationPoolsInUse())) {
            afterwards.nextHop(pool)
                    .map(nextHop -> afterwards.reaches().get(nextHop.id()))
                    .ifPresent(reach -> routed.computeIfAbsent(reach, _ -> new ArrayList<>()).add(pool));
        }
        Map<Reach, List<ServerPool>> homed = new TreeMap<>();
        for (ServerPool home : homes()) {
            Reach reach = afterwards.reaches().get(home.id());
            if (reach != null) {
                homed.computeIfAbsent(reach, _ -> new ArrayList<>()).add(home);
            }
        }
        List<CutOff> found = new ArrayList<>();
        homed.forEach((reach, pools) -> {
            List<ApplicationPool> unreached = new ArrayList<>();
            routed.forEach((other, behind) -> {
                if (!reach.includes(other) && reached(pools.getFirst(), behind.getFirst())) {
                    unreached.addAll(behind);
                }
            });
            if (!unreached.isEmpty()) {
                found.add(new CutOff(pools, sorted(unreached)));
            }
        });
        return found;
    }

    private List<ApplicationPool> lostByFailover(ServerPool server, ServerPool standby) {
        List<ApplicationPool> unreached = new ArrayList<>();
        for (ApplicationPool pool : afterwards.applicationPoolsInUse()) {
            ServerPool nextHop = afterwards.nextHop(pool).orElse(null);
            if (nextHop != null && graph.canReach(server, nextHop) && !afterwards.canReach(standby, nextHop)) {
                unreached.add(pool);
            }
        }
        return sorted(unreached);
    }

    private boolean reached(ServerPool home, ApplicationPool pool) {
        return graph.nextHop(pool).filter(nextHop -> graph.canReach(home, nextHop)).isPresent();
    }

    /** The pool somebody has stated; else the one that is paired with it, for pairs are mutual from Lync Server 2013 on. */
    private Optional<ServerPool> backup(ServerPool server) {
        Optional<ElementId> stated = server.backup().target();
        if (stated.isPresent()) {
            return graph.topology().find(stated.get(), ServerPool.class).filter(this::isStandby);
        }
        if (server.backup() instanceof PoolReference.None) {
            return Optional.empty();
        }
        return graph.serverPoolsInUse()
                .stream()
                .filter(pool -> pool.backup().target().filter(server.id()::equals).isPresent())
                .filter(pool -> isPaired(pool) && isStandby(pool))
                .findFirst();
    }

    private boolean isStandby(ServerPool pool) {
        return !pool.retired() && pool.role() == ServerRole.FRONT_END && !pool.id().equals(lost.id());
    }

    private static boolean isPaired(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return generation != null && !generation.isOlderThan(ServerGeneration.LYNC_2013);
    }

    private static <T extends Element> List<T> sorted(List<T> elements) {
        return elements.stream().sorted(BY_NAME).toList();
    }
}
