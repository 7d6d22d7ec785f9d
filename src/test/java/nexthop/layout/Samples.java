package nexthop.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.PoolReference;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/** Topologies to arrange and draw. */
public final class Samples {
    private Samples() {}

    public static ElementId id(String value) {
        return new ElementId(value);
    }

    /** OCS 2007 R2 merged into a Lync Server 2013 topology, with an application pool of each kind. */
    public static Topology contoso() {
        List<Element> elements = new ArrayList<>();
        elements.add(new Site(id("site-back"), Site.BACK_COMPAT_NAME, null, Site.Kind.BACK_COMPAT));
        elements.add(new Site(id("site-redmond"), "Redmond", "1", Site.Kind.CENTRAL));
        elements.add(server("ocsr2-pool", ServerGeneration.OCS_2007_R2, "site-back"));
        elements.add(server("lync13-fe", ServerGeneration.LYNC_2013, "site-redmond"));
        elements.add(application("ivr-old", UcmaVersion.UCMA_2_0, "ocsr2-pool", "site-back"));
        elements.add(application("bots", UcmaVersion.UCMA_3_0, "ocsr2-pool", "site-redmond"));
        elements.add(application("ivr-new", UcmaVersion.UCMA_4_0, "lync13-fe", "site-redmond"));
        elements.add(new ManagementStore(id("cms"), "CMS", id("lync13-fe"), id("site-redmond")));
        elements.add(new DomainController(id("dc"), "dc01.contoso.com", "contoso.com"));
        elements.add(new Users(id("users-a"), id("ocsr2-pool"), "Users", 1240));
        elements.add(new Users(id("users-b"), id("lync13-fe"), "Users", 8310));
        elements.add(Application.named(id("app-bots"), id("bots"), "urn:application:bots", 6000));
        for (String pool : List.of("ivr-old", "bots", "ivr-new", "lync13-fe", "ocsr2-pool")) {
            elements.add(new Computer(id(pool + "-1"), id(pool), pool + "-1.contoso.com"));
        }
        return Topology.of(elements);
    }

    /** One server pool with this many application pools, none of them on a site. */
    public static Topology hub(int spokes) {
        List<Element> elements = new ArrayList<>();
        elements.add(server("fe", ServerGeneration.LYNC_2013, null));
        for (int i = 0; i < spokes; i++) {
            elements.add(application("app" + i, UcmaVersion.UCMA_4_0, "fe", null));
        }
        return Topology.of(elements);
    }

    /** Elements of every kind in any combination; the same seed yields the same ones. */
    public static Topology random(int count, long seed) {
        Random random = new Random(seed);
        List<Element> elements = new ArrayList<>();
        List<@Nullable String> sites = new ArrayList<>(Arrays.asList((String) null));
        List<String> servers = new ArrayList<>();
        int siteCount = random.nextInt(1 + Math.max(1, count / 20));
        for (int i = 0; i < siteCount; i++) {
            boolean back = i == 0 && random.nextBoolean();
            elements.add(new Site(id("site" + i), back ? Site.BACK_COMPAT_NAME : "Site " + i, null,
                    back ? Site.Kind.BACK_COMPAT : Site.Kind.CENTRAL));
            sites.add("site" + i);
        }
        while (elements.size() < count) {
            int number = elements.size();
            @Nullable
            String site = sites.get(random.nextInt(sites.size()));
            switch (random.nextInt(12)) {
                case 0, 1 -> {
                    ServerGeneration[] generations = ServerGeneration.values();
                    elements.add(server("fe" + number, generations[random.nextInt(generations.length)], site));
                    servers.add("fe" + number);
                }
                case 2, 3 -> elements
                        .add(SupportPool
                                .named(id("sup" + number), "sup" + number + ".contoso.com",
                                        SupportPool.Purpose.values()[random
                                                .nextInt(SupportPool.Purpose.values().length)])
                                .withSite(site == null ? null : id(site)));
                case 4 -> elements.add(random.nextInt(4) > 0
                        ? new DomainController(id("dc" + number), "dc" + number, "")
                        : new ManagementStore(id("cms" + number), "CMS", null, site == null ? null : id(site)));
                default -> {
                    @Nullable
                    String hop = servers.isEmpty() || random.nextInt(5) == 0
                            ? null
                            : servers.get(random.nextInt(servers.size()));
                    UcmaVersion[] versions = UcmaVersion.values();
                    elements.add(application("app" + number, versions[random.nextInt(versions.length)], hop, site));
                }
            }
        }
        return Topology.of(elements);
    }

    public static ServerPool server(String name, ServerGeneration generation, @Nullable String site) {
        return new ServerPool(id(name), name + ".contoso.com", generation, ServerPool.ServerRole.FRONT_END,
                ServerPool.Edition.ENTERPRISE, site == null ? null : id(site), List.of(), new TreeSet<>(), false,
                PoolReference.unknown());
    }

    public static ApplicationPool application(String name, UcmaVersion ucma, @Nullable String nextHop,
            @Nullable String site) {
        return ApplicationPool.named(id(name), name + ".contoso.com", ucma)
                .withNextHop(nextHop == null ? null : id(nextHop))
                .withSite(site == null ? null : id(site))
                .withProvisioning(Provisioning.MANUAL);
    }
}
