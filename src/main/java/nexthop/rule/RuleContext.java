package nexthop.rule;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nexthop.edit.MergeLegacyPools;
import nexthop.graph.Reach;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.SupportMatrix;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.PoolPair;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.ServerPool.ServerRole;
import nexthop.model.Topology;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the rules looks at: a topology, its graph, what is known of the products, and the answers to questions that
 * several rules ask, each worked out once. For one thread.
 */
public final class RuleContext {
    /** An application behind a next hop. */
    private record Route(ElementId nextHop, String applicationId) {}

    /**
     * Where a context is to be had when the run is over: the one of the run while memory lasts, else another one of the same topology.
     * Findings hold this, and are carried on from edit to edit; each must not keep the graph it was found in.
     */
    static final class Source {
        private final Topology topology;
        private final RuleBook book;
        private SoftReference<RuleContext> kept;

        private Source(RuleContext context) {
            this.topology = context.topology();
            this.book = context.book;
            this.kept = new SoftReference<>(context);
        }

        /** To be asked, and the answer used, by the thread that holds this object's lock. */
        RuleContext context() {
            RuleContext known = kept.get();
            if (known == null) {
                known = new RuleContext(TopologyGraph.of(topology), book);
                kept = new SoftReference<>(known);
            }
            return known;
        }
    }

    private final TopologyGraph graph;
    private final RuleBook book;
    private final Source source;
    private final List<ServerPool> serverPools;
    private final List<ApplicationPool> applicationPools;
    private @Nullable Map<Route, SortedMap<ElementId, ApplicationPool>> routes;
    private @Nullable FrontEnds frontEnds;
    private @Nullable Choice choice;
    private @Nullable Reaches reach;
    private @Nullable Set<String> sipDomains;
    private @Nullable List<Pool> poolsInUse;
    private @Nullable Map<String, List<Computer>> serverComputers;
    private @Nullable Map<String, List<Computer>> applicationComputers;
    private @Nullable Map<Boolean, Map<Reach, List<ServerPool>>> homes;
    private @Nullable Map<ElementId, ServerPool> standbys;
    private final boolean seenOcs;

    RuleContext(TopologyGraph graph, RuleBook book) {
        this.graph = graph;
        this.book = book;
        this.source = new Source(this);
        this.serverPools = graph.serverPoolsInUse();
        this.applicationPools = graph.applicationPoolsInUse();
        this.seenOcs = topology().serverPools().stream().anyMatch(pool -> isOcs(pool.generation()));
    }

    public Topology topology() {
        return graph.topology();
    }

    public TopologyGraph graph() {
        return graph;
    }

    public SupportMatrix matrix() {
        return SupportMatrix.standard();
    }

    public List<ServerPool> serverPoolsInUse() {
        return serverPools;
    }

    public List<ApplicationPool> applicationPoolsInUse() {
        return applicationPools;
    }

    /** All pools in use. */
    public List<Pool> poolsInUse() {
        List<Pool> known = poolsInUse;
        if (known == null) {
            known = topology().pools().stream().filter(pool -> !pool.retired()).toList();
            poolsInUse = known;
        }
        return known;
    }

    /** The pool's next hop, if it is what a next hop must be: a Front End pool that is there and in use. */
    public Optional<ServerPool> registrar(ApplicationPool pool) {
        return graph.nextHop(pool).filter(found -> found.role() == ServerRole.FRONT_END);
    }

    /** The generation of the pool's next hop, if that is a Front End pool in use of known generation. */
    public Optional<ServerGeneration> registrarGeneration(ApplicationPool pool) {
        return registrar(pool).map(ServerPool::generation);
    }

    /** The names of the SIP domains, in lower case. */
    public Set<String> sipDomains() {
        Set<String> known = sipDomains;
        if (known == null) {
            known = topology().sipDomains()
                    .stream()
                    .map(domain -> domain.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
            sipDomains = known;
        }
        return known;
    }

    /** Whether there is an Office Communications Server pool, be it out of use. */
    public boolean hasSeenOcs() {
        return seenOcs;
    }

    /**
     * The server pools with users from which nothing leads to a registrar.
     *
     * @param merged true for those among the merged pools (Lync pools count as merged), false for the OCS pools not merged
     */
    public List<ServerPool> usersOutOfReach(ServerPool registrar, boolean merged) {
        Reach reach = graph.reaches().get(registrar.id());
        List<ServerPool> apart = new ArrayList<>();
        homes().getOrDefault(merged, Map.of()).forEach((homed, pools) -> {
            if (reach == null || !homed.includes(reach)) {
                apart.addAll(pools);
            }
        });
        return apart;
    }

    /** The server pools with users, by whether they are merged and by whom they reach. */
    private Map<Boolean, Map<Reach, List<ServerPool>>> homes() {
        Map<Boolean, Map<Reach, List<ServerPool>>> known = homes;
        if (known == null) {
            known = new HashMap<>();
            for (ServerPool pool : serverPools) {
                Reach reach = graph.reaches().get(pool.id());
                if (reach != null && topology().usersOf(pool.id()).stream().anyMatch(RuleContext::areSome)) {
                    known.computeIfAbsent(graph.isMerged(pool), _ -> new TreeMap<>())
                            .computeIfAbsent(reach, _ -> new ArrayList<>())
                            .add(pool);
                }
            }
            homes = known;
        }
        return known;
    }

    private static boolean areSome(Users users) {
        Integer count = users.count();
        return count == null || count > 0;
    }

    /** The computers of the server pools in use, by name in lower case. */
    public Map<String, List<Computer>> serverComputers() {
        Map<String, List<Computer>> known = serverComputers;
        if (known == null) {
            known = computers(serverPools);
            serverComputers = known;
        }
        return known;
    }

    /** The computers of the trusted application pools in use, by name in lower case. */
    public Map<String, List<Computer>> applicationComputers() {
        Map<String, List<Computer>> known = applicationComputers;
        if (known == null) {
            known = computers(applicationPools);
            applicationComputers = known;
        }
        return known;
    }

    private Map<String, List<Computer>> computers(List<? extends Pool> pools) {
        Map<String, List<Computer>> byName = new HashMap<>();
        for (Pool pool : pools) {
            for (Computer computer : topology().computersOf(pool.id())) {
                byName.computeIfAbsent(computer.fqdn().toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(computer);
            }
        }
        return byName;
    }

    /** The Front End pool in use that stands in for this one when it fails, if one is known. */
    public Optional<ServerPool> standbyOf(ServerPool server) {
        return Optional.ofNullable(standbys().get(server.id()));
    }

    /**
     * Which Front End pool in use stands in for which, by the id of the one that may fail: the backup pool somebody has stated, else
     * the pool that names it as its own backup, for pairs are mutual from Lync Server 2013 on.
     */
    public Map<ElementId, ServerPool> standbys() {
        Map<ElementId, ServerPool> known = standbys;
        if (known == null) {
            known = new HashMap<>();
            for (ServerPool pool : serverPools) {
                ServerPool backup = topology().find(pool.backup().target().orElse(null), ServerPool.class).orElse(null);
                if (backup != null && canPair(pool) && canPair(backup) && !backup.id().equals(pool.id())) {
                    known.put(pool.id(), backup);
                }
            }
            addPartners(known);
            standbys = known;
        }
        return known;
    }

    private void addPartners(Map<ElementId, ServerPool> stated) {
        for (ServerPool pool : serverPools) {
            ServerPool backup = stated.get(pool.id());
            ServerGeneration generation = pool.generation();
            if (backup != null && backup.backup() instanceof PoolReference.Unknown && generation != null
                    && !generation.isOlderThan(ServerGeneration.LYNC_2013)) {
                stated.putIfAbsent(backup.id(), pool);
            }
        }
    }

    private static boolean canPair(ServerPool pool) {
        return !pool.retired() && pool.role() == ServerRole.FRONT_END;
    }

    /** The other pools in use that run this application and have this next hop. */
    public List<ApplicationPool> sharing(ElementId nextHop, Application application) {
        Map<Route, SortedMap<ElementId, ApplicationPool>> known = routes;
        if (known == null) {
            known = routes();
            routes = known;
        }
        Route route = new Route(nextHop, application.applicationId().toLowerCase(Locale.ROOT));
        return known.getOrDefault(route, Collections.emptySortedMap())
                .values()
                .stream()
                .filter(pool -> !pool.id().equals(application.owner()))
                .toList();
    }

    /**
     * What the rules about next hops say of a pool.
     *
     * @param pool as {@link NextHopRule#judge} takes it
     */
    List<Judgement> judge(ApplicationPool pool) {
        List<Judgement> judgements = new ArrayList<>();
        for (NextHopRule rule : book.nextHopRules()) {
            rule.judge(this, pool)
                    .ifPresent(defect -> judgements.add(new Judgement(rule, defect, rule.verdict(defect.kind()),
                            book.severity(rule, defect.kind()))));
        }
        return judgements;
    }

    /**
     * Fixes worked out when somebody looks at them.
     *
     * @param work asked once at most, with a context of the same topology
     */
    List<Fix> later(Function<RuleContext, List<Fix>> work) {
        return new LaterFixes(source, work);
    }

    /** What one rule says of a next hop. */
    record Judgement(NextHopRule rule, Defect defect, Verdict verdict, Severity severity) {}

    /**
     * Fixes that give the pool another next hop, best first: at most five Front End pools that no rule calls an error, and of which
     * the rule that asks has nothing to say. The best verdict comes first, then the newest generation, then the pool's own site, then
     * the name.
     */
    public List<Fix> betterNextHops(ApplicationPool pool, NextHopRule asking) {
        return new NextHopFixes(this, book, frontEnds()).better(pool, asking);
    }

    /**
     * The fix that merges the legacy pools; none where an OCS pool to be merged has its interop cut, for that would come to matter
     * by the merge.
     */
    public List<Fix> merge() {
        for (PoolPair cut : topology().interopCuts()) {
            if (isToBeMerged(cut.first()) || isToBeMerged(cut.second())) {
                return List.of();
            }
        }
        return List.of(new Fix("Merge the legacy pools", new MergeLegacyPools("Merge legacy pools")));
    }

    private boolean isToBeMerged(ElementId server) {
        return topology().find(server, ServerPool.class)
                .filter(pool -> !pool.retired() && !graph.isMerged(pool))
                .isPresent();
    }

    private static boolean isOcs(@Nullable ServerGeneration generation) {
        return generation != null && generation.isOcs();
    }

    static Verdict worst(List<Judgement> judgements) {
        return judgements.stream().map(Judgement::verdict).max(Comparator.naturalOrder()).orElse(Verdict.USE);
    }

    private FrontEnds frontEnds() {
        FrontEnds known = frontEnds;
        if (known == null) {
            known = FrontEnds.of(serverPools, graph.generationsPresent(), NextHopFixes.OFFERED + 1);
            frontEnds = known;
        }
        return known;
    }

    private record Ages(List<ServerGeneration> generations, boolean seenOcs) {}

    /** The generations there are and have been, as a value. */
    public Object ages() {
        return new Ages(graph.generationsPresent(), seenOcs);
    }

    /** Empty if all server pools reach each other. */
    private record Reaches(Map<ElementId, Reach> ofPools, Map<Boolean, Map<Reach, List<ServerPool>>> homes) {}

    /** Where users are and what they reach, as a value. */
    public Object reach() {
        Reaches known = reach;
        if (known == null) {
            boolean apart = new HashSet<>(graph.reaches().values()).size() > 1;
            known = apart ? new Reaches(graph.reaches(), homes()) : new Reaches(Map.of(), Map.of());
            reach = known;
        }
        return known;
    }

    /** What the choice of a next hop depends on, the pools themselves apart. */
    private record Choice(Object ages, FrontEnds frontEnds, Object reach, List<Fix> merge) {}

    /** What the fixes of the rules about next hops go by, as a value: while it stays equal, so do those of a pool that no edit touches. */
    public Object choice() {
        Choice known = choice;
        if (known == null) {
            known = new Choice(ages(), frontEnds(), reach(), merge());
            choice = known;
        }
        return known;
    }

    private Map<Route, SortedMap<ElementId, ApplicationPool>> routes() {
        Map<Route, SortedMap<ElementId, ApplicationPool>> found = new HashMap<>();
        for (Application application : topology().applications()) {
            ApplicationPool pool = topology().find(application.owner(), ApplicationPool.class).orElse(null);
            ElementId nextHop = pool == null || pool.retired() ? null : pool.nextHop();
            if (pool != null && nextHop != null) {
                Route route = new Route(nextHop, application.applicationId().toLowerCase(Locale.ROOT));
                found.computeIfAbsent(route, _ -> new TreeMap<>()).put(pool.id(), pool);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return "RuleContext[" + topology() + "]";
    }
}
