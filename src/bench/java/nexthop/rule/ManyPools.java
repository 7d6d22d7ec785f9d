package nexthop.rule;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;

/** Large topologies that are the same on every machine: Lync 2010 and 2013 merged, four trusted application pools to a server pool. */
public final class ManyPools {
    private static final ElementId SITE = new ElementId("site");

    private ManyPools() {}

    /**
     * A topology of about so many elements.
     *
     * @param faulty whether every application pool was made too late for its next hop, has endpoints left behind and a bad name
     */
    public static Topology ofElements(int size, boolean faulty) {
        List<Element> elements = new ArrayList<>(List.of(new Site(SITE, "Redmond", "1", Site.Kind.CENTRAL),
                new ManagementStore(new ElementId("cms"), "CMS", null, SITE)));
        for (int group = 0; elements.size() < size; group++) {
            ElementId older = server(elements, group, ServerGeneration.LYNC_2010);
            ElementId newer = server(elements, group, ServerGeneration.LYNC_2013);
            for (int i = 0; i < 8; i++) {
                applicationPool(elements, group * 8 + i, faulty ? older : newer, newer, faulty);
            }
        }
        return Topology.of(elements);
    }

    /** A topology of so many pools, half of them server pools, with nothing else. */
    public static Topology ofPools(int size) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < size / 2; i++) {
            ServerGeneration generation = i % 2 == 0 ? ServerGeneration.LYNC_2010 : ServerGeneration.LYNC_2013;
            ElementId server = new ElementId("fe-" + i);
            elements.add(ServerPool.frontEnd(server, "fe" + i + ".contoso.com", generation));
            elements.add(
                    ApplicationPool.named(new ElementId("ap-" + i), "ap" + i + ".contoso.com", UcmaVersion.UCMA_3_0)
                            .withNextHop(server)
                            .withCreatedUnder(generation));
        }
        return Topology.of(elements);
    }

    private static ElementId server(List<Element> elements, int group, ServerGeneration generation) {
        String name = (generation == ServerGeneration.LYNC_2010 ? "fe10-" : "fe13-") + group;
        ElementId id = new ElementId(name);
        elements.add(ServerPool.frontEnd(id, name + ".contoso.com", generation).withSite(SITE));
        elements.add(new Computer(new ElementId("c-" + name), id, name + "-01.contoso.com"));
        elements.add(new Users(new ElementId("u-" + name), id, "Users", 500));
        return id;
    }

    private static void applicationPool(List<Element> elements, int number, ElementId nextHop, ElementId registrar,
            boolean faulty) {
        String name = "ap-" + number;
        ElementId id = new ElementId(name);
        ElementId application = new ElementId("app-" + number);
        elements.add(ApplicationPool.named(id, name + (faulty ? "_.contoso.com" : ".contoso.com"), UcmaVersion.UCMA_3_0)
                .withNextHop(nextHop)
                .withCreatedUnder(ServerGeneration.LYNC_2013)
                .withSite(SITE));
        elements.add(new Computer(new ElementId("c-" + name), id, name + "-01.contoso.com"));
        elements.add(Application.named(application, id, "urn:application:app" + number, 6000));
        for (int i = 0; i < 2; i++) {
            elements.add(Endpoint.named(new ElementId("e-" + number + "-" + i), application,
                    "sip:e" + number + "x" + i + "@contoso.com").withRegistrar(PoolReference.to(registrar)));
        }
    }
}
