package nexthop.scenario.path;

import java.util.ArrayList;
import java.util.List;
import nexthop.graph.TopologyGraph;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/**
 * The smallest topology in which an application pool is in a given situation; scenarios fit it as they fit any other topology in which
 * a pool is in this situation.
 *
 * @param pool the application pool, always {@link #POOL}
 */
record SmallTopology(Drawing drawing, ElementId pool) {
    static final ElementId POOL = new ElementId("pool");
    private static final ElementId CENTRAL = new ElementId("central");
    private static final ElementId BACK_COMPAT = new ElementId("backcompat");

    static SmallTopology of(Situation situation, Cast cast) {
        List<Element> elements = new ArrayList<>();
        boolean anyLync = situation.generations().stream().anyMatch(generation -> !generation.isOcs());
        boolean anyOcs = situation.generations().stream().anyMatch(ServerGeneration::isOcs);
        if (anyLync) {
            elements.add(new Site(CENTRAL, "Central", "1", Site.Kind.CENTRAL));
            elements.add(new ManagementStore(new ElementId("store"), "CMS", null, CENTRAL));
        }
        if (situation.inBackCompatSite() || situation.merged() && anyOcs) {
            elements.add(new Site(BACK_COMPAT, Site.BACK_COMPAT_NAME, Site.BACK_COMPAT_NAME, Site.Kind.BACK_COMPAT));
        }
        for (ServerGeneration generation : situation.generations()) {
            addServers(elements, situation, generation, cast.servers(generation));
        }
        ServerGeneration nextHop = situation.nextHop();
        elements.add(ApplicationPool.named(POOL, cast.pool(), situation.ucma())
                .withNextHop(nextHop == null ? null : server(nextHop, 0))
                .withSite(situation.inBackCompatSite() ? BACK_COMPAT : anyLync ? CENTRAL : null));
        addApplications(elements, situation, cast.applications());
        return new SmallTopology(new Drawing(Topology.of(elements), Layout.empty()), POOL);
    }

    TopologyGraph graph() {
        return TopologyGraph.of(drawing.topology());
    }

    private static void addServers(List<Element> elements, Situation situation, ServerGeneration generation,
            List<String> names) {
        ElementId site = generation.isOcs() ? situation.merged() ? BACK_COMPAT : null : CENTRAL;
        for (int number = 0; number < names.size(); number++) {
            elements.add(ServerPool.frontEnd(server(generation, number), names.get(number), generation).withSite(site));
        }
        if (situation.users().contains(generation)) {
            ElementId id = new ElementId("users-" + generation.ordinal());
            elements.add(new Users(id, server(generation, 0), "Users", null));
        }
    }

    /** The ids of a generation's pools, in an order that is theirs too: five digits are more than any topology needs. */
    private static ElementId server(ServerGeneration generation, int number) {
        return new ElementId("server-" + generation.ordinal() + "-" + (10_000 + number));
    }

    private static void addApplications(List<Element> elements, Situation situation, List<String> ids) {
        @Nullable
        Answer migrated = switch (situation.entries()) {
            case NO_APPLICATION -> null;
            case MIGRATED -> Answer.YES;
            case NOT_MIGRATED -> Answer.NO;
            case UNKNOWN -> Answer.UNKNOWN;
        };
        if (migrated == null) {
            return;
        }
        int number = 0;
        for (String id : ids) {
            elements.add(Application.named(application(number++), POOL, id, null).withEntriesMigrated(migrated));
        }
        ServerGeneration nextHop = situation.nextHop();
        @Nullable
        PoolReference registrar = switch (situation.contacts()) {
            case NONE -> null;
            case FOLLOW -> nextHop == null ? PoolReference.none() : PoolReference.to(server(nextHop, 0));
            case BEHIND -> PoolReference.none();
            case UNKNOWN -> PoolReference.unknown();
        };
        if (registrar != null) {
            elements.add(Endpoint.named(new ElementId("endpoint"), application(0), "sip:app@example.test")
                    .withRegistrar(registrar));
        }
    }

    private static ElementId application(int number) {
        return new ElementId("application-" + number);
    }
}
