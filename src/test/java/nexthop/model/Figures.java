package nexthop.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The eleven figures of the vendor's pages, as topologies that are whole: every pool has a computer, every application a port and an
 * endpoint. All have a domain controller, and users on every server pool.
 */
public final class Figures {
    public static final ElementId BACK_COMPAT = new ElementId("site-backcompatsite");
    public static final ElementId REDMOND = new ElementId("site-redmond");
    public static final ElementId R2 = new ElementId("pool-ocsr2");
    public static final ElementId LYNC = new ElementId("pool-lync");
    public static final ElementId OLD = new ElementId("pool-ivr-old");
    public static final ElementId NEW = new ElementId("pool-ivr-new");
    public static final ElementId OLD_APPLICATION = new ElementId("app-ivr-old");
    public static final ElementId NEW_APPLICATION = new ElementId("app-ivr-new");
    public static final ElementId HELP = new ElementId("endpoint-help");

    private final List<Element> elements = new ArrayList<>();

    private Figures(ServerGeneration lync) {
        elements.add(new Site(REDMOND, "Redmond", "1", Site.Kind.CENTRAL));
        elements.add(new Site(BACK_COMPAT, Site.BACK_COMPAT_NAME, null, Site.Kind.BACK_COMPAT));
        elements.add(new DomainController(new ElementId("dc"), "dc01.contoso.com", "contoso.com"));
        elements.add(ServerPool.frontEnd(LYNC, "lync-fe.contoso.com", lync).withSite(REDMOND));
        elements.add(new Computer(new ElementId("computer-lync"), LYNC, "lync-fe01.contoso.com"));
        elements.add(new Users(new ElementId("users-lync"), LYNC, "Users", null));
        elements.add(new ManagementStore(new ElementId("cms"), "CMS", LYNC, REDMOND));
    }

    /** Every figure by its name, in the order of the pages. */
    public static Map<String, Topology> all() {
        Map<String, Topology> all = new LinkedHashMap<>();
        all.put("S1", coexistence(ServerGeneration.LYNC_2010));
        all.put("S2 before", upgradeBefore(ServerGeneration.LYNC_2010));
        all.put("S2 after", upgradeAfter(ServerGeneration.LYNC_2010));
        all.put("S3", inPlace(ServerGeneration.LYNC_2010));
        all.put("S4", direct(ServerGeneration.LYNC_2010));
        all.put("S5 before", afterMigrationBefore());
        all.put("S5 after", afterMigrationAfter());
        all.put("2013 upgrade before", upgradeBefore(ServerGeneration.LYNC_2013));
        all.put("2013 upgrade after", upgradeAfter(ServerGeneration.LYNC_2013));
        all.put("2013 as is", inPlace(ServerGeneration.LYNC_2013));
        all.put("2013 direct", direct(ServerGeneration.LYNC_2013));
        return Collections.unmodifiableMap(all);
    }

    /** UCMA 2.0 on OCS 2007 R2, merged with a Lync pool. */
    public static Topology coexistence(ServerGeneration lync) {
        return new Figures(lync).ocs().old(R2, R2, false).topology();
    }

    /** The same with the new pool made, and nothing on it yet. */
    public static Topology upgradeBefore(ServerGeneration lync) {
        return new Figures(lync).ocs().old(R2, R2, false).newPool(lync, false).topology();
    }

    /** The end of the upgrade: the old pool and its link are out of use and still drawn. */
    public static Topology upgradeAfter(ServerGeneration lync) {
        return new Figures(lync).ocs().old(R2, R2, true).newPool(lync, true).topology();
    }

    /** UCMA 2.0 moved to the Lync pool as it is. */
    public static Topology inPlace(ServerGeneration lync) {
        return new Figures(lync).ocs().old(LYNC, R2, false).topology();
    }

    /** UCMA 2.0 deployed on the Lync pool, with no OCS pool about. */
    public static Topology direct(ServerGeneration lync) {
        return new Figures(lync).old(LYNC, null, false).topology();
    }

    private static Topology afterMigrationBefore() {
        return new Figures(ServerGeneration.LYNC_2010).ocs()
                .old(LYNC, R2, false)
                .newPool(ServerGeneration.LYNC_2010, false)
                .topology();
    }

    private static Topology afterMigrationAfter() {
        return new Figures(ServerGeneration.LYNC_2010).ocs()
                .old(LYNC, R2, true)
                .newPool(ServerGeneration.LYNC_2010, true)
                .topology();
    }

    private Figures ocs() {
        elements.add(
                ServerPool.frontEnd(R2, "ocsr2-pool.contoso.com", ServerGeneration.OCS_2007_R2).withSite(BACK_COMPAT));
        elements.add(new Computer(new ElementId("computer-ocsr2"), R2, "ocsr2-01.contoso.com"));
        elements.add(new Users(new ElementId("users-ocsr2"), R2, "Users", null));
        return this;
    }

    /** The UCMA 2.0 pool; made under OCS if there is or was an OCS pool it came from. */
    private Figures old(ElementId nextHop, @Nullable ElementId cameFrom, boolean retired) {
        ServerGeneration createdUnder = cameFrom == null ? lync() : ServerGeneration.OCS_2007_R2;
        ApplicationPool pool = ApplicationPool.named(OLD, "ivr-old.contoso.com", UcmaVersion.UCMA_2_0)
                .withCreatedUnder(createdUnder)
                .withProvisioning(Provisioning.MANUAL)
                .withSite(BACK_COMPAT);
        elements.add(retired
                ? pool.withRetired(true).withRetiredNextHops(new TreeSet<>(Arrays.asList(nextHop)))
                : pool.withNextHop(nextHop));
        elements.add(new Computer(new ElementId("computer-ivr-old"), OLD, "ivr-old01.contoso.com"));
        elements.add(
                Application.named(OLD_APPLICATION, OLD, "urn:application:ivr", 6000).withEntriesMigrated(Answer.YES));
        if (!retired) {
            boolean moved = nextHop.equals(LYNC);
            elements.add(Endpoint.named(HELP, OLD_APPLICATION, "sip:help@contoso.com")
                    .withHome(cameFrom == null ? PoolReference.none() : PoolReference.to(cameFrom))
                    .withRegistrar(moved ? PoolReference.to(LYNC) : PoolReference.none())
                    .withTool(ManagementTool.WMI));
        }
        return this;
    }

    private Figures newPool(ServerGeneration lync, boolean withApplication) {
        UcmaVersion ucma = lync == ServerGeneration.LYNC_2013 ? UcmaVersion.UCMA_4_0 : UcmaVersion.UCMA_3_0;
        elements.add(ApplicationPool.named(NEW, "ivr-new.contoso.com", ucma)
                .withCreatedUnder(lync)
                .withProvisioning(Provisioning.AUTOMATIC)
                .withSite(REDMOND)
                .withNextHop(LYNC));
        elements.add(new Computer(new ElementId("computer-ivr-new"), NEW, "ivr-new01.contoso.com"));
        if (withApplication) {
            elements.add(Application.named(NEW_APPLICATION, NEW, "urn:application:ivr", 6000));
            elements.add(Endpoint.named(HELP, NEW_APPLICATION, "sip:help@contoso.com")
                    .withHome(PoolReference.none())
                    .withRegistrar(PoolReference.to(LYNC))
                    .withTool(ManagementTool.POWERSHELL));
        }
        return this;
    }

    private ServerGeneration lync() {
        return elements.stream()
                .filter(ServerPool.class::isInstance)
                .map(ServerPool.class::cast)
                .map(ServerPool::generation)
                .findFirst()
                .orElseThrow();
    }

    private Topology topology() {
        return Topology.of(elements)
                .withTitle("Contoso domain")
                .withSipDomains(new TreeSet<>(List.of(new SipDomain("contoso.com", true))));
    }
}
