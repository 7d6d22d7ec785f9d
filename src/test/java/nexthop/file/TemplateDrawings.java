package nexthop.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nexthop.edit.SetInterop;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.ManagementTool;
import nexthop.model.Modality;
import nexthop.model.Placement;
import nexthop.model.PoolPair;
import nexthop.model.PoolReference;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/**
 * The drawings that the templates in {@code assets/templates} hold, by their ids. The files are written from here, and a test compares
 * them with it; run {@link #main} after a change.
 */
public final class TemplateDrawings {
    private static final double LEFT = 60;
    private static final double MIDDLE = 340;
    private static final double RIGHT = 620;
    private static final double TOP = 60;
    private static final double SECOND = 240;
    private static final double THIRD = 430;
    private static final double FOURTH = 600;

    private final List<Element> elements = new ArrayList<>();
    private final Map<ElementId, Placement> places = new TreeMap<>();
    private final String title;

    private TemplateDrawings(String title) {
        this.title = title;
    }

    /** Every template's drawing, by id. */
    public static Map<String, Drawing> all() {
        Map<String, Drawing> all = new LinkedHashMap<>();
        all.put("contoso-2013", contoso());
        figures(all);
        starts(all);
        lessons(all);
        return all;
    }

    /** Writes the files anew, below the folder given. */
    static void main(String[] args) throws IOException, UnwritableDrawingException {
        for (Map.Entry<String, Drawing> template : all().entrySet()) {
            Files.write(Path.of(args[0], template.getKey() + DocumentFormat.EXTENSION),
                    DocumentFormat.write(template.getValue()));
        }
    }

    private static void figures(Map<String, Drawing> all) {
        ServerGeneration lync10 = ServerGeneration.LYNC_2010;
        ServerGeneration lync13 = ServerGeneration.LYNC_2013;
        all.put("figure-s1", coexistence("Scenario 1", lync10).drawing());
        all.put("figure-s2-before", withNewPool(coexistence("Scenario 2, before the upgrade", lync10), lync10, false));
        all.put("figure-s2-after", upgraded("Scenario 2, after the upgrade", lync10));
        all.put("figure-s3", migrated("Scenario 3", lync10).drawing());
        all.put("figure-s4", alone("Scenario 4", lync10, true).drawing());
        all.put("figure-s5-before", withNewPool(migrated("Scenario 5, before the upgrade", lync10), lync10, false));
        all.put("figure-s5-after", upgradedAfterMigration());
        all.put("figure-2013-upgrade-before",
                withNewPool(coexistence("Upgrade to UCMA 4.0, before", lync13), lync13, false));
        all.put("figure-2013-upgrade-after", upgraded("Upgrade to UCMA 4.0, after", lync13));
        all.put("figure-2013-as-is", migrated("As it is on Lync Server 2013", lync13).drawing());
        all.put("figure-2013-direct", alone("Straight against Lync Server 2013", lync13, true).drawing());
    }

    private static void starts(Map<String, Drawing> all) {
        ServerGeneration lync10 = ServerGeneration.LYNC_2010;
        ServerGeneration lync13 = ServerGeneration.LYNC_2013;
        all.put("ucma3-coexist-lync2013", lyncPair("UCMA 3.0 beside Lync Server 2013"));
        all.put("ucma3-migrate-lync2013", lyncPair("UCMA 3.0, to be migrated to Lync Server 2013"));
        all.put("ucma3-upgrade-ucma4", lyncPair("UCMA 3.0, to be upgraded to UCMA 4.0"));
        all.put("ucma3-direct-lync2013", ucma3Alone("UCMA 3.0 straight against Lync Server 2013", lync13));
        all.put("ucma2-coexist-lync2013", unmerged("UCMA 2.0 before the merge with Lync Server 2013", lync13));
        all.put("ucma2-migrate-lync2013",
                coexistence("UCMA 2.0, to be migrated as it is to Lync Server 2013", lync13).drawing());
        all.put("ucma2-upgrade-ucma4", coexistence("UCMA 2.0, to be upgraded to UCMA 4.0", lync13).drawing());
        all.put("ucma2-direct-lync2013", alone("UCMA 2.0 straight against Lync Server 2013", lync13, false).drawing());
        all.put("ucma3-coexist-ocs2007r2", withOlder("UCMA 3.0 beside OCS 2007 R2", ServerGeneration.OCS_2007_R2));
        all.put("ucma3-coexist-ocs2007", withOlder("UCMA 3.0 beside OCS 2007", ServerGeneration.OCS_2007));
        all.put("ucma3-direct-ocs2007r2",
                onlyOcs("UCMA 3.0 on OCS 2007 R2 alone", ServerGeneration.OCS_2007_R2, UcmaVersion.UCMA_3_0));
        all.put("ucma2-coexist-lync2010", unmerged("UCMA 2.0 before the merge with Lync Server 2010", lync10));
        all.put("ucma2-upgrade-ucma3", coexistence("UCMA 2.0, to be upgraded to UCMA 3.0", lync10).drawing());
        all.put("ucma2-migrate-lync2010",
                coexistence("UCMA 2.0, to be migrated in place to Lync Server 2010", lync10).drawing());
        all.put("ucma2-direct-lync2010", alone("UCMA 2.0 straight against Lync Server 2010", lync10, false).drawing());
        all.put("ucma2-upgrade-ucma3-after-migration",
                migrated("UCMA 2.0 on Lync Server 2010, to be upgraded to UCMA 3.0", lync10).drawing());
        all.put("ucma1-recompile",
                onlyOcs("UCMA 1.0, to be recompiled", ServerGeneration.OCS_2007, UcmaVersion.UCMA_1_0));
        all.put("ucma4-coexist", ucma4Coexistence());
    }

    /** Each is a figure or the start of a scenario with one mistake put in. */
    private static void lessons(Map<String, Drawing> all) {
        ServerGeneration lync10 = ServerGeneration.LYNC_2010;
        ServerGeneration lync13 = ServerGeneration.LYNC_2013;
        all.put("lesson-late-application", withLateApplication(coexistence("A second application", lync10)));
        all.put("lesson-shared-computer", withComputerOfOldPool(coexistence("Computers for the new pool", lync10)));
        all.put("lesson-pool-outside-backcompatsite", withPoolOutside(coexistence("A branch office", lync10)));
        all.put("lesson-foreign-domain", withForeignAddress(alone("An address of Fabrikam", lync10, false)));
        all.put("lesson-contact-left-behind", withContactLeftBehind(migrated("Ready for the upgrade", lync10)));
        all.put("lesson-third-generation", withThirdGeneration());
        all.put("lesson-legacy-next-hop", withLegacyNextHop(coexistence("A pool for UCMA 4.0", lync13)));
        all.put("lesson-users-cut-off", withInteropCut(coexistence("Calls that do not arrive", lync13).drawing()));
        all.put("lesson-application-on-front-end", withComputerOfFrontEnd(alone("One computer less", lync13, false)));
    }

    private static Drawing withLateApplication(TemplateDrawings drawing) {
        ElementId application = new ElementId("application-faq");
        drawing.elements.add(Application.named(application, id("pool", "ivr"), Application.ID_PREFIX + "faq", 6001)
                .withEntriesMigrated(Answer.NO)
                .withOffers(Set.of(Modality.INSTANT_MESSAGING)));
        drawing.elements.add(Endpoint.named(new ElementId("endpoint-faq"), application, "sip:faq@contoso.com")
                .withDisplayName("Questions and answers")
                .withHome(PoolReference.to(id("pool", "ocsr2-pool")))
                .withRegistrar(PoolReference.none())
                .withTool(ManagementTool.WMI));
        return drawing.drawing();
    }

    private static Drawing withComputerOfOldPool(TemplateDrawings drawing) {
        drawing.newPool("ivr-new", UcmaVersion.UCMA_3_0, ServerGeneration.LYNC_2010, MIDDLE, FOURTH);
        drawing.replace(new Computer(id("computer", "ivr-new-2"), id("pool", "ivr-new"), fqdn("ivr-2")));
        return drawing.drawing();
    }

    private static Drawing withPoolOutside(TemplateDrawings drawing) {
        drawing.serverPool("ocsr2-branch", ServerGeneration.OCS_2007_R2, null, RIGHT, SECOND, 0);
        drawing.elements.removeIf(element -> element.id().equals(id("users", "ocsr2-branch")));
        return drawing.drawing();
    }

    private static Drawing withForeignAddress(TemplateDrawings drawing) {
        Endpoint sales = (Endpoint) drawing.element(new ElementId("endpoint-sales"));
        drawing.replace(sales.withSipAddress("sip:sales@fabrikam.com"));
        return drawing.drawing();
    }

    private static Drawing withContactLeftBehind(TemplateDrawings drawing) {
        Endpoint support = (Endpoint) drawing.element(new ElementId("endpoint-support"));
        drawing.replace(support.withRegistrar(PoolReference.none()));
        return drawing.drawing();
    }

    private static Drawing withThirdGeneration() {
        TemplateDrawings drawing = new TemplateDrawings("On the way to Lync Server 2013")
                .surroundings(ServerGeneration.LYNC_2013);
        drawing.serverPool("ocsr2-pool", ServerGeneration.OCS_2007_R2, null, MIDDLE, SECOND, 1240);
        drawing.legacyPool("ivr", UcmaVersion.UCMA_2_0, "ocsr2-pool", null, Answer.NO, LEFT, SECOND);
        drawing.serverPool("lync10-fe", ServerGeneration.LYNC_2010, "redmond", LEFT, THIRD, 120);
        return drawing.drawing();
    }

    private static Drawing withLegacyNextHop(TemplateDrawings drawing) {
        drawing.newPool("ivr-new", UcmaVersion.UCMA_4_0, ServerGeneration.LYNC_2013, MIDDLE, FOURTH);
        drawing.replace(drawing.pool("ivr-new").withNextHop(id("pool", "ocsr2-pool")));
        return drawing.drawing();
    }

    private static Drawing withInteropCut(Drawing drawing) {
        PoolPair pair = new PoolPair(id("pool", "ocsr2-pool"), id("pool", "lync13-fe"));
        return new SetInterop("Cut the interop", pair, false).apply(drawing);
    }

    private static Drawing withComputerOfFrontEnd(TemplateDrawings drawing) {
        drawing.replace(new Computer(id("computer", "ivr-1"), id("pool", "ivr"), fqdn("lync13-fe-1")));
        return drawing.drawing();
    }

    /** Figure S1 and its twin: the OCS pool and the UCMA 2.0 pool merged into BackCompatSite. */
    private static TemplateDrawings coexistence(String title, ServerGeneration lync) {
        TemplateDrawings drawing = new TemplateDrawings(title).surroundings(lync);
        drawing.site("BackCompatSite", null, Site.Kind.BACK_COMPAT);
        drawing.serverPool("ocsr2-pool", ServerGeneration.OCS_2007_R2, "backcompatsite", MIDDLE, SECOND, 1240);
        drawing.legacyPool("ivr", UcmaVersion.UCMA_2_0, "ocsr2-pool", "backcompatsite", Answer.YES, LEFT, SECOND);
        return drawing;
    }

    /** The same before the merge. */
    private static Drawing unmerged(String title, ServerGeneration lync) {
        TemplateDrawings drawing = new TemplateDrawings(title).surroundings(lync);
        drawing.serverPool("ocsr2-pool", ServerGeneration.OCS_2007_R2, null, MIDDLE, SECOND, 1240);
        drawing.legacyPool("ivr", UcmaVersion.UCMA_2_0, "ocsr2-pool", null, Answer.NO, LEFT, SECOND);
        return drawing.drawing();
    }

    /** Figure S3 and its twin: the legacy pool routed through the Lync pool. */
    private static TemplateDrawings migrated(String title, ServerGeneration lync) {
        TemplateDrawings drawing = coexistence(title, lync);
        drawing.replace(drawing.pool("ivr").withNextHop(id("pool", front(lync))));
        drawing.registerEndpoints(front(lync), null, null);
        return drawing;
    }

    /** Figures with the new pool in place; it holds no application yet. */
    private static Drawing withNewPool(TemplateDrawings drawing, ServerGeneration lync, boolean takenOver) {
        drawing.newPool("ivr-new", ucma(lync), lync, MIDDLE, FOURTH);
        if (takenOver) {
            drawing.application("ivr-new", 6000, Answer.UNKNOWN);
        }
        return drawing.drawing();
    }

    private static Drawing upgraded(String title, ServerGeneration lync) {
        TemplateDrawings drawing = coexistence(title, lync);
        drawing.strike("ivr", "ocsr2-pool");
        drawing.registerEndpoints(front(lync), "ivr-new", ManagementTool.POWERSHELL);
        return withNewPool(drawing, lync, true);
    }

    private static Drawing upgradedAfterMigration() {
        TemplateDrawings drawing = migrated("Scenario 5, after the upgrade", ServerGeneration.LYNC_2010);
        drawing.strike("ivr", "lync10-fe");
        drawing.registerEndpoints("lync10-fe", "ivr-new", ManagementTool.POWERSHELL);
        return withNewPool(drawing, ServerGeneration.LYNC_2010, true);
    }

    /** Figure S4 and its twin, or the state before it: a UCMA 2.0 pool and one Lync generation. */
    private static TemplateDrawings alone(String title, ServerGeneration lync, boolean deployed) {
        TemplateDrawings drawing = new TemplateDrawings(title);
        drawing.controller(MIDDLE + 20, TOP);
        drawing.site("Redmond", "1", Site.Kind.CENTRAL);
        drawing.serverPool(front(lync), lync, "redmond", MIDDLE + 40, SECOND, 8310);
        drawing.store(lync, RIGHT + 40, SECOND);
        if (deployed) {
            drawing.site("BackCompatSite", null, Site.Kind.BACK_COMPAT);
        }
        drawing.legacyPool("ivr", UcmaVersion.UCMA_2_0, deployed ? front(lync) : null,
                deployed ? "backcompatsite" : null, deployed ? Answer.YES : Answer.NO, LEFT - 20, SECOND);
        drawing.elements.replaceAll(element -> element instanceof ApplicationPool pool
                ? pool.withCreatedUnder(lync) // nothing older is about
                : element);
        if (deployed) {
            drawing.registerEndpoints(front(lync), null, null);
        }
        return drawing;
    }

    private static Drawing lyncPair(String title) {
        TemplateDrawings drawing = new TemplateDrawings(title).surroundings(ServerGeneration.LYNC_2013);
        drawing.serverPool("lync10-fe", ServerGeneration.LYNC_2010, "redmond", MIDDLE, SECOND, 1240);
        drawing.lyncPool("bots", UcmaVersion.UCMA_3_0, ServerGeneration.LYNC_2010, "lync10-fe", LEFT, SECOND);
        return drawing.drawing();
    }

    private static Drawing ucma3Alone(String title, ServerGeneration lync) {
        TemplateDrawings drawing = new TemplateDrawings(title).surroundings(lync);
        drawing.lyncPool("bots", UcmaVersion.UCMA_3_0, lync, null, MIDDLE, FOURTH);
        return drawing.drawing();
    }

    private static Drawing withOlder(String title, ServerGeneration ocs) {
        TemplateDrawings drawing = new TemplateDrawings(title).surroundings(ServerGeneration.LYNC_2010);
        drawing.site("BackCompatSite", null, Site.Kind.BACK_COMPAT);
        drawing.serverPool(ocs == ServerGeneration.OCS_2007 ? "ocs-pool" : "ocsr2-pool", ocs, "backcompatsite", MIDDLE,
                SECOND, 1240);
        drawing.lyncPool("bots", UcmaVersion.UCMA_3_0, ServerGeneration.LYNC_2010, "lync10-fe", MIDDLE, FOURTH);
        return drawing.drawing();
    }

    private static Drawing onlyOcs(String title, ServerGeneration ocs, UcmaVersion ucma) {
        TemplateDrawings drawing = new TemplateDrawings(title);
        String pool = ocs == ServerGeneration.OCS_2007 ? "ocs-pool" : "ocsr2-pool";
        drawing.controller(MIDDLE, TOP);
        drawing.serverPool(pool, ocs, null, MIDDLE, SECOND, 1240);
        if (ucma == UcmaVersion.UCMA_1_0) {
            drawing.legacyPool("ivr", ucma, pool, null, Answer.NO, LEFT, SECOND);
        } else {
            drawing.userEndpointPool("bots", ocs);
        }
        return drawing.drawing();
    }

    private static Drawing ucma4Coexistence() {
        TemplateDrawings drawing = new TemplateDrawings("UCMA 4.0 beside OCS 2007 R2")
                .surroundings(ServerGeneration.LYNC_2013);
        drawing.site("BackCompatSite", null, Site.Kind.BACK_COMPAT);
        drawing.serverPool("ocsr2-pool", ServerGeneration.OCS_2007_R2, "backcompatsite", MIDDLE, SECOND, 1240);
        drawing.lyncPool("bots", UcmaVersion.UCMA_4_0, ServerGeneration.LYNC_2013, "lync13-fe", MIDDLE, FOURTH);
        return drawing.drawing();
    }

    /** The sample: an upgrade under way, and one pool that is routed wrongly. */
    private static Drawing contoso() {
        TemplateDrawings drawing = new TemplateDrawings("Contoso 2013");
        drawing.site("BackCompatSite", null, Site.Kind.BACK_COMPAT);
        drawing.site("Redmond", "1", Site.Kind.CENTRAL);
        drawing.serverPool("ocsr2-pool", ServerGeneration.OCS_2007_R2, "backcompatsite", 400, 80, 1240);
        drawing.legacyPool("ivr-old", UcmaVersion.UCMA_2_0, "ocsr2-pool", "backcompatsite", Answer.YES, 60, 80);
        drawing.controller(680, 80);
        drawing.serverPool("lync13-fe", ServerGeneration.LYNC_2013, "redmond", 400, 320, 8310);
        drawing.store(ServerGeneration.LYNC_2013, 680, 320);
        drawing.newPool("ivr-new", UcmaVersion.UCMA_4_0, ServerGeneration.LYNC_2013, 400, 510);
        ElementId bots = id("pool", "bots");
        drawing.elements.add(ApplicationPool.named(bots, fqdn("bots"), UcmaVersion.UCMA_3_0)
                .withProvisioning(Provisioning.AUTOMATIC)
                .withCreatedUnder(ServerGeneration.LYNC_2013)
                .withNextHop(id("pool", "ocsr2-pool"))
                .withSite(id("site", "redmond")));
        drawing.places.put(bots, new Placement(60, 510));
        drawing.elements.add(new Computer(id("computer", "bots"), bots, fqdn("bots")));
        ElementId application = drawing.application("bots", "faq", 6000, Answer.UNKNOWN);
        drawing.elements.add(Endpoint.named(new ElementId("endpoint-faq"), application, "sip:faq@contoso.com")
                .withDisplayName("Questions and answers")
                .withHome(PoolReference.none())
                .withRegistrar(PoolReference.to(id("pool", "ocsr2-pool")))
                .withTool(ManagementTool.POWERSHELL));
        return drawing.drawing();
    }

    private TemplateDrawings surroundings(ServerGeneration lync) {
        controller(MIDDLE, TOP);
        site("Redmond", "1", Site.Kind.CENTRAL);
        serverPool(front(lync), lync, "redmond", MIDDLE, THIRD, 8310);
        store(lync, RIGHT, THIRD);
        return this;
    }

    private static String front(ServerGeneration lync) {
        return lync == ServerGeneration.LYNC_2010 ? "lync10-fe" : "lync13-fe";
    }

    private static UcmaVersion ucma(ServerGeneration lync) {
        return lync == ServerGeneration.LYNC_2010 ? UcmaVersion.UCMA_3_0 : UcmaVersion.UCMA_4_0;
    }

    private static String fqdn(String name) {
        return name + ".contoso.com";
    }

    private static ElementId id(String kind, String name) {
        return new ElementId(Topology.slug(kind, kind.equals("site") ? name : fqdn(name)));
    }

    private void controller(double x, double y) {
        DomainController controller = new DomainController(id("dc", "dc"), fqdn("dc"), "contoso.com");
        elements.add(controller);
        places.put(controller.id(), new Placement(x, y));
    }

    private void site(String name, @Nullable String siteId, Site.Kind kind) {
        elements.add(new Site(id("site", name), name, siteId, kind));
    }

    private void serverPool(String name, ServerGeneration generation, @Nullable String site, double x, double y,
            int users) {
        ElementId id = id("pool", name);
        elements.add(new ServerPool(id, fqdn(name), generation, ServerPool.ServerRole.FRONT_END,
                ServerPool.Edition.ENTERPRISE, site == null ? null : id("site", site), List.of(), new TreeSet<>(),
                false, PoolReference.unknown()));
        places.put(id, new Placement(x, y));
        computers(name, generation.isOcs() ? 5 : 4);
        elements.add(new Users(id("users", name), id, "Users", users));
    }

    private void computers(String pool, int count) {
        for (int i = 1; i <= count; i++) {
            elements.add(new Computer(id("computer", pool + "-" + i), id("pool", pool), fqdn(pool + "-" + i)));
        }
    }

    private void store(ServerGeneration lync, double x, double y) {
        ManagementStore store = new ManagementStore(new ElementId("cms"), "CMS", id("pool", front(lync)),
                id("site", "redmond"));
        elements.add(store);
        places.put(store.id(), new Placement(x, y));
    }

    /** A pool made with the WMI tools, with one application and three contact objects. */
    private void legacyPool(String name, UcmaVersion ucma, @Nullable String nextHop, @Nullable String site,
            Answer migrated, double x, double y) {
        ElementId id = id("pool", name);
        elements.add(ApplicationPool.named(id, fqdn(name), ucma)
                .withProvisioning(Provisioning.MANUAL)
                .withCreatedUnder(
                        ucma == UcmaVersion.UCMA_1_0 ? ServerGeneration.OCS_2007 : ServerGeneration.OCS_2007_R2)
                .withNextHop(nextHop == null ? null : id("pool", nextHop))
                .withSite(site == null ? null : id("site", site)));
        places.put(id, new Placement(x, y));
        computers(name, 2);
        ElementId application = application(name, 6000, migrated);
        PoolReference home = nextHop == null || nextHop.startsWith("lync") && !hasPool("ocsr2-pool")
                ? PoolReference.none()
                : PoolReference.to(id("pool", hasPool("ocs-pool") ? "ocs-pool" : "ocsr2-pool"));
        for (String who : List.of("help", "sales", "support")) {
            elements.add(Endpoint.named(new ElementId("endpoint-" + who), application, "sip:" + who + "@contoso.com")
                    .withDisplayName(who.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + who.substring(1))
                    .withHome(home)
                    .withRegistrar(PoolReference.none())
                    .withTool(ManagementTool.WMI));
        }
    }

    /** A pool made with the cmdlets, with one application and one contact object. */
    private void lyncPool(String name, UcmaVersion ucma, ServerGeneration under, @Nullable String nextHop, double x,
            double y) {
        ElementId id = id("pool", name);
        elements.add(ApplicationPool.named(id, fqdn(name), ucma)
                .withProvisioning(Provisioning.AUTOMATIC)
                .withCreatedUnder(under)
                .withNextHop(nextHop == null ? null : id("pool", nextHop))
                .withSite(id("site", "redmond")));
        places.put(id, new Placement(x, y));
        computers(name, 2);
        ElementId application = application(name, "faq", 6000, Answer.UNKNOWN);
        elements.add(Endpoint.named(new ElementId("endpoint-faq"), application, "sip:faq@contoso.com")
                .withDisplayName("Questions and answers")
                .withHome(PoolReference.none())
                .withRegistrar(nextHop == null ? PoolReference.unknown() : PoolReference.to(id("pool", nextHop)))
                .withTool(ManagementTool.POWERSHELL));
    }

    /** What U4 leaves of UCMA 3.0 on OCS 2007 R2: a user endpoint, instant messages and conferences. */
    private void userEndpointPool(String name, ServerGeneration ocs) {
        ElementId id = id("pool", name);
        elements.add(ApplicationPool.named(id, fqdn(name), UcmaVersion.UCMA_3_0)
                .withProvisioning(Provisioning.MANUAL)
                .withCreatedUnder(ocs));
        places.put(id, new Placement(LEFT, SECOND));
        computers(name, 2);
        ElementId application = id("application", name);
        elements.add(Application.named(application, id, "urn:application:faq", 6000)
                .withOffers(Set.of(Modality.INSTANT_MESSAGING, Modality.CONFERENCING)));
        elements.add(Endpoint.named(new ElementId("endpoint-faq"), application, "sip:faq@contoso.com")
                .withKind(EndpointKind.USER)
                .withHome(PoolReference.to(id("pool", "ocsr2-pool"))));
    }

    private void newPool(String name, UcmaVersion ucma, ServerGeneration lync, double x, double y) {
        ElementId id = id("pool", name);
        elements.add(ApplicationPool.named(id, fqdn(name), ucma)
                .withProvisioning(Provisioning.AUTOMATIC)
                .withCreatedUnder(lync)
                .withNextHop(id("pool", front(lync)))
                .withSite(id("site", "redmond")));
        places.put(id, new Placement(x, y));
        computers(name, 2);
    }

    private ElementId application(String pool, int port, Answer migrated) {
        return application(pool, "ivr", port, migrated);
    }

    private ElementId application(String pool, String name, int port, Answer migrated) {
        ElementId id = id("application", pool);
        elements.add(Application.named(id, id("pool", pool), Application.ID_PREFIX + name, port)
                .withEntriesMigrated(migrated)
                .withOffers(Set.of(Modality.INSTANT_MESSAGING, Modality.AUDIO)));
        return id;
    }

    private void strike(String pool, String nextHop) {
        replace(pool(pool).withNextHop(null)
                .withRetiredNextHops(new TreeSet<>(Set.of(id("pool", nextHop))))
                .withRetired(true));
    }

    /** Gives every contact object a registrar and, where they have moved, another pool and tool. */
    private void registerEndpoints(String registrar, @Nullable String pool, @Nullable ManagementTool tool) {
        for (Element element : List.copyOf(elements)) {
            if (element instanceof Endpoint endpoint) {
                Endpoint changed = endpoint.withRegistrar(PoolReference.to(id("pool", registrar)));
                if (pool != null && tool != null) {
                    changed = changed.withOwner(id("application", pool)).withTool(tool).withHome(PoolReference.none());
                }
                replace(changed);
            }
        }
    }

    private boolean hasPool(String name) {
        return elements.stream().anyMatch(element -> element.id().equals(id("pool", name)));
    }

    private ApplicationPool pool(String name) {
        return (ApplicationPool) element(id("pool", name));
    }

    private Element element(ElementId id) {
        return elements.stream().filter(element -> element.id().equals(id)).findFirst().orElseThrow();
    }

    private void replace(Element changed) {
        elements.replaceAll(element -> element.id().equals(changed.id()) ? changed : element);
    }

    private Drawing drawing() {
        Topology topology = Topology.of(elements)
                .withTitle(title)
                .withSipDomains(new TreeSet<>(Set.of(new SipDomain("contoso.com", true))));
        return new Drawing(topology, new Layout(new TreeMap<>(places)));
    }
}
