package nexthop.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Fact;
import nexthop.knowledge.Repetition;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.Topology;

/** The trusted application pool that a scenario is about, in its topology. */
record Subject(Surroundings surroundings, ApplicationPool pool) {

    TopologyGraph graph() {
        return surroundings.graph();
    }

    Topology topology() {
        return graph().topology();
    }

    /** The values of a fact; none if it is not known or there are none. */
    List<String> values(Fact fact) {
        return switch (fact) {
            case POOL -> List.of(pool.fqdn());
            case UCMA -> pool.ucma().isKnown() ? List.of(pool.ucma().label()) : List.of();
            case DOMAIN -> Optional.of(Names.domain(pool.fqdn())).filter(domain -> !domain.isEmpty()).stream().toList();
            case NEXT_HOP -> graph().nextHop(pool).map(Pool::fqdn).stream().toList();
            case NEXT_HOP_GENERATION -> graph().nextHop(pool)
                    .flatMap(hop -> Optional.ofNullable(hop.generation()))
                    .map(ServerGeneration::label)
                    .stream()
                    .toList();
            case APPLICATIONS -> applications().stream().map(Application::applicationId).toList();
            case ENDPOINTS -> contactObjects().stream().map(Endpoint::sipAddress).toList();
            case COMPUTERS -> computers(pool);
            case NEWEST_POOLS -> surroundings.newestNames();
            case NEWEST_GENERATION -> graph().newestGeneration().map(ServerGeneration::label).stream().toList();
            case OLDER_POOLS -> surroundings.olderNames();
            case GENERATIONS -> graph().generationsPresent().isEmpty()
                    ? List.of("no server pool of a known generation")
                    : graph().generationsPresent().stream().map(ServerGeneration::label).toList();
            case SIP_DOMAINS -> topology().sipDomains().stream().map(SipDomain::name).toList();
        };
    }

    List<Application> applications() {
        return topology().applicationsOf(pool.id());
    }

    /** The endpoints that are contact objects; a user endpoint is an ordinary user, whom no scenario moves. */
    List<Endpoint> contactObjects() {
        return topology().endpointsOfPool(pool.id())
                .stream()
                .filter(endpoint -> endpoint.kind() == EndpointKind.APPLICATION)
                .toList();
    }

    List<String> computers(Pool of) {
        return topology().computersOf(of.id()).stream().map(Computer::fqdn).toList();
    }

    /** The SiteId of a pool's site. */
    Optional<String> siteId(Pool of) {
        return topology().find(of.site(), Site.class).flatMap(site -> Optional.ofNullable(site.siteId()));
    }

    /** The pool in use that bears this name; a retired one if there is no other. */
    Optional<Pool> named(String fqdn) {
        List<Pool> pools = topology().poolsNamed(fqdn);
        return pools.stream().filter(found -> !found.retired()).findFirst().or(() -> pools.stream().findFirst());
    }

    /** For each member of a collection, the values of its names; a name without value is not known. */
    List<Map<String, String>> members(Repetition.Collection collection) {
        return switch (collection) {
            case ENDPOINTS -> contactObjects().stream().map(this::member).toList();
            case APPLICATIONS -> applications().stream().map(Subject::member).toList();
            case COMPUTERS -> computers(pool).stream().map(name -> Map.of("computer", name)).toList();
            case SIP_DOMAINS ->
                topology().sipDomains().stream().map(domain -> Map.of("sipDomain", domain.name())).toList();
        };
    }

    private Map<String, String> member(Endpoint endpoint) {
        Map<String, String> values = new TreeMap<>(Map.of("endpoint", endpoint.sipAddress()));
        if (!endpoint.displayName().isEmpty()) {
            values.put("endpointName", endpoint.displayName());
        }
        topology().find(endpoint.owner(), Application.class)
                .ifPresent(owner -> values.put("endpointApplication", owner.applicationId()));
        return values;
    }

    private static Map<String, String> member(Application application) {
        Integer port = application.port();
        return port == null
                ? Map.of("application", application.applicationId())
                : Map.of("application", application.applicationId(), "applicationPort", port.toString());
    }
}
