package nexthop.model;

import java.util.ArrayList;
import java.util.List;

/** A small topology for tests: a merged OCS 2007 R2 pool with a UCMA 2.0 pool behind it, and a Lync 2013 pool. */
public final class Contoso {
    public static final ElementId BACK_COMPAT = new ElementId("site-backcompatsite");
    public static final ElementId REDMOND = new ElementId("site-redmond");
    public static final ElementId R2 = new ElementId("pool-ocsr2");
    public static final ElementId LYNC_2013 = new ElementId("pool-lync13");
    public static final ElementId OLD = new ElementId("pool-ivr-old");
    public static final ElementId OLD_APPLICATION = new ElementId("app-ivr-old");
    public static final ElementId HELP = new ElementId("endpoint-help");
    public static final ElementId STORE = new ElementId("cms");

    private Contoso() {}

    /** Before the merge: nothing stands in BackCompatSite, which is not there. */
    public static Topology unmerged() {
        List<Element> elements = new ArrayList<>();
        elements.add(new Site(REDMOND, "Redmond", "1", Site.Kind.CENTRAL));
        elements.add(ServerPool.frontEnd(R2, "ocsr2-pool.contoso.com", ServerGeneration.OCS_2007_R2));
        elements.add(
                ServerPool.frontEnd(LYNC_2013, "lync13-fe.contoso.com", ServerGeneration.LYNC_2013).withSite(REDMOND));
        elements.add(new ManagementStore(STORE, "CMS", LYNC_2013, REDMOND));
        elements.add(ApplicationPool.named(OLD, "ivr-old.contoso.com", UcmaVersion.UCMA_2_0)
                .withCreatedUnder(ServerGeneration.OCS_2007_R2)
                .withNextHop(R2));
        elements.add(
                Application.named(OLD_APPLICATION, OLD, "urn:application:ivr", 6000).withEntriesMigrated(Answer.NO));
        elements.add(Endpoint.named(HELP, OLD_APPLICATION, "sip:help@contoso.com")
                .withHome(PoolReference.to(R2))
                .withRegistrar(PoolReference.none())
                .withTool(ManagementTool.WMI));
        elements.add(new Computer(new ElementId("computer-ivr1"), OLD, "ivr1.contoso.com"));
        elements.add(new Users(new ElementId("users-r2"), R2, "Users", 1240));
        elements.add(new Users(new ElementId("users-13"), LYNC_2013, "Users", 8310));
        return Topology.of(elements);
    }
}
