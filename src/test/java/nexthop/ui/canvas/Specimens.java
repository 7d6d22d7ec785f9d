package nexthop.ui.canvas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nexthop.edit.History;
import nexthop.graph.Relation;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.Placement;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import nexthop.ui.canvas.skin.Mark;
import nexthop.ui.canvas.skin.Marks;
import nexthop.ui.session.DocumentSession;

/** Drawings for the tests of the canvas. */
public final class Specimens {
    public static final ElementId LEGACY_SITE = new ElementId("site-backcompatsite");
    public static final ElementId REDMOND = new ElementId("site-redmond");
    public static final ElementId IVR_OLD = new ElementId("pool-ivr-old.contoso.com");
    public static final ElementId OCS = new ElementId("pool-ocsr2-pool.contoso.com");
    public static final ElementId LYNC = new ElementId("pool-lync13-fe.contoso.com");
    public static final ElementId CMS = new ElementId("store-cms");
    public static final ElementId BOTS = new ElementId("pool-bots.contoso.com");
    public static final ElementId IVR_NEW = new ElementId("pool-ivr-new.contoso.com");

    private Specimens() {}

    /** A migration half done: two sites, two server pools, three trusted application pools and the store. */
    public static Drawing migration() {
        List<Element> elements = new ArrayList<>();
        elements.add(new Site(LEGACY_SITE, Site.BACK_COMPAT_NAME, Site.BACK_COMPAT_NAME, Site.Kind.BACK_COMPAT));
        elements.add(new Site(REDMOND, "Redmond", "1", Site.Kind.CENTRAL));
        elements.add(ServerPool.frontEnd(OCS, "ocsr2-pool.contoso.com", ServerGeneration.OCS_2007_R2)
                .withEdition(ServerPool.Edition.ENTERPRISE)
                .withSite(LEGACY_SITE));
        elements.add(ServerPool.frontEnd(LYNC, "lync13-fe.contoso.com", ServerGeneration.LYNC_2013)
                .withEdition(ServerPool.Edition.ENTERPRISE)
                .withSite(REDMOND));
        elements.add(ApplicationPool.named(IVR_OLD, "ivr-old.contoso.com", UcmaVersion.UCMA_2_0)
                .withNextHop(OCS)
                .withSite(LEGACY_SITE));
        elements.add(ApplicationPool.named(BOTS, "bots.contoso.com", UcmaVersion.UCMA_3_0)
                .withNextHop(OCS)
                .withCreatedUnder(ServerGeneration.LYNC_2013)
                .withSite(REDMOND));
        elements.add(ApplicationPool.named(IVR_NEW, "ivr-new.contoso.com", UcmaVersion.UCMA_4_0)
                .withNextHop(LYNC)
                .withSite(REDMOND));
        elements.add(new ManagementStore(CMS, "CMS", LYNC, REDMOND));
        computers(elements, IVR_OLD, "ivr-old", 2);
        computers(elements, OCS, "ocsr2", 5);
        computers(elements, LYNC, "lync13", 4);
        computers(elements, BOTS, "bots", 1);
        computers(elements, IVR_NEW, "ivr-new", 2);
        elements.add(new Users(new ElementId("users-old"), OCS, "Users", 1240));
        elements.add(new Users(new ElementId("users-new"), LYNC, "Users", 8310));
        elements.add(Application.named(new ElementId("app-bots"), BOTS, "urn:application:bots", 6000));
        elements.add(Application.named(new ElementId("app-ivr"), IVR_OLD, "urn:application:ivr", 6001));
        for (int i = 1; i <= 3; i++) {
            elements.add(Endpoint.named(new ElementId("endpoint-help" + i), new ElementId("app-ivr"),
                    "sip:help" + i + "@contoso.com"));
        }
        Map<ElementId, Placement> places = new LinkedHashMap<>();
        places.put(IVR_OLD, new Placement(60, 70));
        places.put(OCS, new Placement(400, 70));
        places.put(LYNC, new Placement(400, 310));
        places.put(CMS, new Placement(670, 310));
        places.put(BOTS, new Placement(60, 500));
        places.put(IVR_NEW, new Placement(400, 500));
        Topology topology = Topology.of(elements)
                .withSipDomains(new TreeSet<>(Set.of(new SipDomain("contoso.com", true))));
        return new Drawing(topology, Layout.empty().with(places));
    }

    private static void computers(List<Element> elements, ElementId pool, String name, int count) {
        for (int i = 1; i <= count; i++) {
            elements.add(new Computer(new ElementId("computer-" + name + i), pool, name + i + ".contoso.com"));
        }
    }

    /** What the rules might say of the migration. */
    public static Marks migrationMarks() {
        Relation bots = new Relation.NextHop(BOTS, OCS, false);
        Mark legacy = new Mark(Mark.Level.ERROR, 1, "next hop is a legacy pool",
                "The next hop of bots.contoso.com is a legacy pool; a pool created after the merge must use Lync Server 2013.");
        return new Marks(
                Map.of(BOTS, legacy, IVR_NEW,
                        new Mark(Mark.Level.WARNING, 1, "", "ivr-new.contoso.com holds no endpoint yet."), CMS,
                        new Mark(Mark.Level.INFORMATION, 1, "", "Nobody has said where the store is backed up.")),
                Map.of(bots, legacy));
    }

    public static DocumentSession session(Drawing drawing) {
        return new DocumentSession(History.startingSaved(drawing));
    }

    /**
     * A tidy topology: server pools in rows, each with nine trusted application pools laid beside it.
     *
     * @param elements how many cards
     */
    public static Drawing tidy(int elements) {
        List<Element> all = new ArrayList<>();
        Map<ElementId, Placement> places = new LinkedHashMap<>();
        int groups = Math.max(1, elements / 10);
        int columns = Math.max(1, (int) Math.round(Math.sqrt(groups / 2.0)));
        for (int group = 0; group < groups; group++) {
            double x = (group % columns) * 1_300.0;
            double y = (group / columns) * 420.0;
            ElementId server = new ElementId("pool-fe" + group);
            ServerGeneration generation = ServerGeneration.values()[2 + group % 2];
            all.add(ServerPool.frontEnd(server, "fe" + group + ".contoso.com", generation));
            places.put(server, new Placement(x, y + 120));
            for (int i = 0; i < 9; i++) {
                ElementId id = new ElementId("pool-app" + group + "-" + i);
                all.add(ApplicationPool
                        .named(id, "app" + group + "-" + i + ".contoso.com", UcmaVersion.values()[2 + i % 2])
                        .withNextHop(server));
                places.put(id, new Placement(x + 320 + (i % 3) * 300, y + (i / 3) * 120));
            }
        }
        return new Drawing(Topology.of(all), Layout.empty().with(places));
    }
}
