package nexthop.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nexthop.edit.SetNextHop;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.SupportMatrix;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.ServerPool.ServerRole;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the rules looks at: a topology, its graph, what is known of the products, and the answers to questions that
 * several rules ask, each worked out once. For one thread.
 */
public final class RuleContext {
    /** How many next hops are offered as fixes of one finding. */
    private static final int OFFERED = 5;

    private static final Comparator<ServerPool> BY_NAME = Comparator
            .comparing((ServerPool pool) -> pool.fqdn().toLowerCase(Locale.ROOT))
            .thenComparing(ServerPool::id);

    /** An application behind a next hop. */
    private record Route(ElementId nextHop, String applicationId) {}

    private final TopologyGraph graph;
    private final RuleBook book;
    private final List<ServerPool> serverPools;
    private final List<ApplicationPool> applicationPools;
    private @Nullable Map<Route, List<ApplicationPool>> routes;
    private @Nullable List<List<ServerPool>> frontEnds;
    private final Map<ElementId, List<List<ServerPool>>> frontEndsBySite = new HashMap<>();

    RuleContext(TopologyGraph graph, RuleBook book) {
        this.graph = graph;
        this.book = book;
        this.serverPools = graph.serverPoolsInUse();
        this.applicationPools = graph.applicationPoolsInUse();
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

    /** The pool's next hop, if it is what a next hop must be: a Front End pool that is there and in use. */
    public Optional<ServerPool> registrar(ApplicationPool pool) {
        return graph.nextHop(pool).filter(found -> found.role() == ServerRole.FRONT_END);
    }

    /** The generation of the pool's next hop, if that is a Front End pool in use of known generation. */
    public Optional<ServerGeneration> registrarGeneration(ApplicationPool pool) {
        return registrar(pool).map(ServerPool::generation);
    }

    /** The other pools in use that run this application and have this next hop. */
    public List<ApplicationPool> sharing(ElementId nextHop, Application application) {
        Map<Route, List<ApplicationPool>> known = routes;
        if (known == null) {
            known = routes();
            routes = known;
        }
        Route route = new Route(nextHop, application.applicationId().toLowerCase(Locale.ROOT));
        return known.getOrDefault(route, List.of())
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
                            book.page(rule.id()).severity(defect.kind()))));
        }
        return judgements;
    }

    /** What one rule says of a next hop. */
    record Judgement(NextHopRule rule, Defect defect, Verdict verdict, Severity severity) {}

    /**
     * Fixes that give the pool another next hop, best first: at most five Front End pools that no rule calls an error, those of the
     * best verdict, then those of the pool's own site, then of the newest generation, then by name.
     */
    public List<Fix> betterNextHops(ApplicationPool pool) {
        record Offer(ServerPool server, Verdict verdict) {}
        List<Offer> offers = new ArrayList<>();
        for (ServerPool server : likely(pool)) {
            if (!server.id().equals(pool.nextHop())) {
                List<Judgement> judgements = judge(pool.withNextHop(server.id()));
                if (judgements.stream().noneMatch(judgement -> judgement.severity() == Severity.ERROR)) {
                    offers.add(new Offer(server, worst(judgements)));
                }
            }
        }
        return offers.stream()
                .sorted(Comparator.comparing(Offer::verdict))
                .limit(OFFERED)
                .map(offer -> new Fix("Use " + Wording.name(offer.server()),
                        SetNextHop.of(topology(), pool.id(), offer.server().id())))
                .toList();
    }

    static Verdict worst(List<Judgement> judgements) {
        return judgements.stream().map(Judgement::verdict).max(Comparator.naturalOrder()).orElse(Verdict.USE);
    }

    /** Of each generation a few Front End pools, newest generation first, those of the pool's site before the others. */
    private List<ServerPool> likely(ApplicationPool pool) {
        List<ServerPool> likely = new ArrayList<>();
        ElementId site = pool.site();
        List<List<ServerPool>> near = site == null ? List.of() : frontEndsBySite(site);
        List<List<ServerPool>> all = frontEnds();
        for (int i = 0; i < all.size(); i++) {
            Set<ServerPool> some = new java.util.LinkedHashSet<>();
            if (i < near.size()) {
                near.get(i).stream().limit(OFFERED + 1L).forEach(some::add);
            }
            all.get(i).stream().limit(OFFERED + 1L).forEach(some::add);
            some.stream().limit(OFFERED + 1L).forEach(likely::add);
        }
        return likely;
    }

    private List<List<ServerPool>> frontEnds() {
        List<List<ServerPool>> known = frontEnds;
        if (known == null) {
            known = byGeneration(serverPools);
            frontEnds = known;
        }
        return known;
    }

    private List<List<ServerPool>> frontEndsBySite(ElementId site) {
        return frontEndsBySite.computeIfAbsent(site,
                _ -> byGeneration(serverPools.stream().filter(server -> site.equals(server.site())).toList()));
    }

    /** One list for each generation present, newest first, each by name. */
    private List<List<ServerPool>> byGeneration(List<ServerPool> pools) {
        return graph.generationsPresent()
                .reversed()
                .stream()
                .map(generation -> pools.stream()
                        .filter(pool -> pool.generation() == generation && pool.role() == ServerRole.FRONT_END)
                        .sorted(BY_NAME)
                        .toList())
                .toList();
    }

    private Map<Route, List<ApplicationPool>> routes() {
        Map<Route, List<ApplicationPool>> found = new HashMap<>();
        for (ApplicationPool pool : applicationPools) {
            ElementId nextHop = pool.nextHop();
            if (nextHop == null) {
                continue;
            }
            Set<String> ids = new HashSet<>();
            for (Application application : topology().applicationsOf(pool.id())) {
                String id = application.applicationId().toLowerCase(Locale.ROOT);
                if (ids.add(id)) {
                    found.computeIfAbsent(new Route(nextHop, id), _ -> new ArrayList<>()).add(pool);
                }
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return "RuleContext[" + Objects.toString(topology()) + "]";
    }
}
