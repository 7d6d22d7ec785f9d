package nexthop.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nexthop.file.Templates;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/** The topologies that arranging is judged by: the figures, and organisations from one pool to two thousand. */
public final class TidySamples {
    private static final String[] CITIES = {"Redmond", "Dublin", "Singapore", "Chicago", "Munich", "Sydney", "Toronto",
            "Zurich", "Madrid", "Tokyo", "Oslo", "Lyon", "Austin", "Porto", "Kiel", "Osaka"};

    private TidySamples() {}

    /** The samples by name, small ones first. */
    public static Map<String, Supplier<Topology>> all() {
        Map<String, Supplier<Topology>> samples = new LinkedHashMap<>();
        samples.put("three-elements", TidySamples::three);
        samples.put("figure-s1", () -> template("figure-s1"));
        samples.put("figure-s3", () -> template("figure-s3"));
        samples.put("figure-s5-before", () -> template("figure-s5-before"));
        samples.put("figure-2013-as-is", () -> template("figure-2013-as-is"));
        samples.put("figure-2013-upgrade-after", () -> template("figure-2013-upgrade-after"));
        samples.put("ucma3-coexist-ocs2007r2", () -> template("ucma3-coexist-ocs2007r2"));
        samples.put("contoso-2013", () -> template("contoso-2013"));
        samples.put("ocs-without-sites", TidySamples::ocsWithoutSites);
        samples.put("one-site-all-roles", TidySamples::oneSiteAllRoles);
        samples.put("merged-two-generations", () -> merged(3, 2, 4));
        samples.put("two-generations-one-site", TidySamples::twoGenerationsOneSite);
        samples.put("central-and-branches", () -> branches(6));
        samples.put("next-hops-across-sites", TidySamples::acrossSites);
        samples.put("one-hub-60-pools", () -> hub(60));
        samples.put("two-sites-40-pools", TidySamples::twoSites40);
        samples.put("two-hubs-200-pools", TidySamples::twoHubs);
        samples.put("organisation-500", () -> organisation(500));
        samples.put("organisation-1000", () -> organisation(1_000));
        samples.put("two-thousand-cards", () -> world(2_000));
        return samples;
    }

    public static Topology named(String name) {
        Supplier<Topology> sample = all().get(name);
        if (sample == null) {
            throw new IllegalArgumentException("There is no sample " + name + ".");
        }
        return sample.get();
    }

    private static Topology template(String id) {
        return Templates.standard().entry(id).orElseThrow().drawing().topology();
    }

    private static Topology three() {
        return new Plan().store("cms", "fe", null)
                .server("fe", ServerGeneration.LYNC_2013, null)
                .application("ivr", UcmaVersion.UCMA_4_0, "fe", null)
                .topology();
    }

    /** Before any merge: nothing stands on a site. */
    private static Topology ocsWithoutSites() {
        Plan plan = new Plan().controllers(2)
                .server("ocs2007", ServerGeneration.OCS_2007, null)
                .server("ocsr2-a", ServerGeneration.OCS_2007_R2, null)
                .server("ocsr2-b", ServerGeneration.OCS_2007_R2, null)
                .users("ocs2007", 300)
                .users("ocsr2-a", 2_100)
                .users("ocsr2-b", 900);
        plan.application("attendant1", UcmaVersion.UCMA_1_0, "ocs2007", null);
        for (int i = 1; i <= 5; i++) {
            plan.application("ivr" + i, UcmaVersion.UCMA_2_0, i < 4 ? "ocsr2-a" : "ocsr2-b", null);
        }
        return plan.support("edge-r2", SupportPool.Purpose.EDGE, null)
                .support("med-r2", SupportPool.Purpose.MEDIATION, null)
                .topology();
    }

    private static Topology oneSiteAllRoles() {
        Plan plan = new Plan().controllers(2).site("redmond", "Redmond", Site.Kind.CENTRAL);
        plan.server("fe01", ServerGeneration.LYNC_2013, "redmond").users("fe01", 8_310);
        plan.director("dir01", ServerGeneration.LYNC_2013, "redmond");
        plan.store("cms", "fe01", "redmond").surroundings("redmond");
        for (int i = 1; i <= 6; i++) {
            plan.automatic("app" + i, UcmaVersion.UCMA_4_0, "fe01", "redmond");
        }
        return plan.topology();
    }

    private static Topology merged(int legacy, int current, int each) {
        Plan plan = new Plan().controllers(2)
                .site("back", Site.BACK_COMPAT_NAME, Site.Kind.BACK_COMPAT)
                .site("redmond", "Redmond", Site.Kind.CENTRAL);
        for (int i = 1; i <= legacy; i++) {
            plan.server("ocs" + i, ServerGeneration.OCS_2007_R2, "back").users("ocs" + i, 500 * i);
            for (int j = 1; j <= each; j++) {
                plan.application("old" + i + "-" + j, UcmaVersion.UCMA_2_0, "ocs" + i, "back");
            }
        }
        for (int i = 1; i <= current; i++) {
            plan.server("fe" + i, ServerGeneration.LYNC_2013, "redmond").users("fe" + i, 1_500 * i);
            for (int j = 1; j <= each; j++) {
                plan.automatic("new" + i + "-" + j, UcmaVersion.UCMA_4_0, "fe" + i, "redmond");
            }
        }
        plan.application("bots", UcmaVersion.UCMA_3_0, "ocs1", "redmond");
        plan.application("queue", UcmaVersion.UCMA_3_0, "ocs2", "redmond");
        return plan.store("cms", "fe1", "redmond").surroundings("redmond").topology();
    }

    private static Topology twoGenerationsOneSite() {
        Plan plan = new Plan().controllers(1).site("dublin", "Dublin", Site.Kind.CENTRAL);
        plan.server("fe10-a", ServerGeneration.LYNC_2010, "dublin")
                .server("fe10-b", ServerGeneration.LYNC_2010, "dublin");
        plan.server("fe13", ServerGeneration.LYNC_2013, "dublin");
        for (int i = 1; i <= 4; i++) {
            plan.automatic("ivr" + i, UcmaVersion.UCMA_3_0, i < 3 ? "fe10-a" : "fe10-b", "dublin");
            plan.automatic("bot" + i, UcmaVersion.UCMA_4_0, "fe13", "dublin");
        }
        plan.application("stray", UcmaVersion.UCMA_3_0, null, "dublin");
        return plan.store("cms", "fe13", "dublin").surroundings("dublin").topology();
    }

    private static Topology branches(int count) {
        Plan plan = new Plan().controllers(2).site("central", "Chicago", Site.Kind.CENTRAL);
        plan.server("fe13", ServerGeneration.LYNC_2013, "central").users("fe13", 12_400);
        plan.store("cms", "fe13", "central").surroundings("central");
        for (int i = 1; i <= 8; i++) {
            plan.automatic("app" + i, UcmaVersion.UCMA_4_0, "fe13", "central");
        }
        for (int i = 1; i <= count; i++) {
            plan.site("branch" + i, CITIES[i + 3], Site.Kind.BRANCH)
                    .server("sba" + i, ServerGeneration.LYNC_2013, "branch" + i)
                    .users("sba" + i, 40 + i)
                    .support("gw" + i, SupportPool.Purpose.PSTN_GATEWAY, "branch" + i);
            if (i % 2 == 0) {
                plan.application("local" + i, UcmaVersion.UCMA_4_0, i % 4 == 0 ? "fe13" : "sba" + i, "branch" + i);
            }
        }
        return plan.topology();
    }

    private static Topology acrossSites() {
        Plan plan = new Plan().controllers(2);
        for (int i = 0; i < 3; i++) {
            plan.site("site" + i, CITIES[i], Site.Kind.CENTRAL)
                    .server("fe" + i, ServerGeneration.LYNC_2013, "site" + i)
                    .users("fe" + i, 2_000)
                    .surroundings("site" + i);
        }
        for (int i = 0; i < 12; i++) {
            plan.application("app" + i, UcmaVersion.UCMA_4_0, "fe" + (i % 4 == 3 ? (i + 1) % 3 : i % 3),
                    "site" + i % 3);
        }
        return plan.store("cms", "fe0", "site0").topology();
    }

    private static Topology hub(int pools) {
        Plan plan = new Plan().controllers(1).site("redmond", "Redmond", Site.Kind.CENTRAL);
        plan.server("fe", ServerGeneration.LYNC_2013, "redmond").users("fe", 9_000);
        for (int i = 1; i <= pools; i++) {
            plan.application("app" + i, UcmaVersion.UCMA_4_0, "fe", "redmond");
        }
        return plan.store("cms", "fe", "redmond").topology();
    }

    /** A migration half done: each of two sites has a pool of each generation, and OCS is merged. */
    private static Topology twoSites40() {
        Plan plan = new Plan().controllers(2).site("back", Site.BACK_COMPAT_NAME, Site.Kind.BACK_COMPAT);
        plan.server("ocsr2", ServerGeneration.OCS_2007_R2, "back").users("ocsr2", 1_240);
        for (int i = 1; i <= 4; i++) {
            plan.application("legacy-ivr" + i, UcmaVersion.UCMA_2_0, "ocsr2", "back");
        }
        for (int site = 0; site < 2; site++) {
            String id = "site" + site;
            String city = CITIES[site].toLowerCase(Locale.ROOT);
            plan.site(id, CITIES[site], Site.Kind.CENTRAL);
            plan.server(city + "-fe10", ServerGeneration.LYNC_2010, id).users(city + "-fe10", 900);
            plan.server(city + "-fe13", ServerGeneration.LYNC_2013, id).users(city + "-fe13", 5_200);
            plan.surroundings(id);
            for (int i = 1; i <= 5; i++) {
                plan.automatic(city + "-ivr" + i, UcmaVersion.UCMA_3_0, city + "-fe10", id);
            }
            for (int i = 1; i <= 12; i++) {
                plan.application(city + "-bot" + i, UcmaVersion.UCMA_4_0, city + "-fe13", id);
            }
        }
        plan.application("redmond-late", UcmaVersion.UCMA_3_0, "ocsr2", "site0");
        plan.application("dublin-remote", UcmaVersion.UCMA_4_0, "redmond-fe13", "site1");
        return plan.store("cms", "redmond-fe13", "site0").topology();
    }

    private static Topology twoHubs() {
        Plan plan = new Plan().controllers(2)
                .site("a", "Redmond", Site.Kind.CENTRAL)
                .site("b", "Dublin", Site.Kind.CENTRAL);
        plan.server("fe-a", ServerGeneration.LYNC_2013, "a").server("fe-b", ServerGeneration.LYNC_2013, "b");
        for (int i = 1; i <= 200; i++) {
            boolean first = i % 4 != 0;
            plan.application("app" + i, UcmaVersion.UCMA_4_0, first ? "fe-a" : "fe-b", first ? "a" : "b");
        }
        return plan.store("cms", "fe-a", "a").surroundings("a").surroundings("b").topology();
    }

    /** An organisation of several sites, of this many elements with computers, applications and users. */
    public static Topology organisation(int elements) {
        Plan plan = new Plan().controllers(4)
                .site("back", Site.BACK_COMPAT_NAME, Site.Kind.BACK_COMPAT)
                .server("ocsr2-a", ServerGeneration.OCS_2007_R2, "back")
                .server("ocsr2-b", ServerGeneration.OCS_2007_R2, "back")
                .users("ocsr2-a", 3_000)
                .users("ocsr2-b", 700);
        for (int i = 1; i <= 8; i++) {
            plan.application("legacy" + i, UcmaVersion.UCMA_2_0, i < 6 ? "ocsr2-a" : "ocsr2-b", "back");
        }
        int sites = Math.max(3, elements / 120);
        for (int i = 0; i < sites; i++) {
            String site = "site" + i;
            plan.site(site, CITIES[i % CITIES.length], Site.Kind.CENTRAL)
                    .server("fe10-" + i, ServerGeneration.LYNC_2010, site)
                    .server("fe13-" + i, ServerGeneration.LYNC_2013, site)
                    .users("fe10-" + i, 400 + 10 * i)
                    .users("fe13-" + i, 4_000 + 100 * i)
                    .surroundings(site);
        }
        plan.store("cms", "fe13-0", "site0");
        for (int i = 0; plan.size() < elements; i++) {
            int site = i % sites;
            boolean older = i / sites % 3 == 0;
            String hop = i % 17 == 5
                    ? "fe13-" + (site + 1) % sites
                    : i % 29 == 7 ? "ocsr2-a" : (older ? "fe10-" : "fe13-") + site;
            UcmaVersion ucma = older ? UcmaVersion.UCMA_3_0 : UcmaVersion.UCMA_4_0;
            if (i % 10 == 3) {
                plan.automatic("app" + i, ucma, hop, "site" + site);
            } else {
                plan.application("app" + i, ucma, hop, "site" + site);
            }
            plan.parts("app" + i, i);
        }
        return plan.topology();
    }

    /** Nothing but cards: so many pools in sites of uneven size, one application pool in fifty with its next hop elsewhere. */
    public static Topology world(int cards) {
        Plan plan = new Plan().controllers(6);
        int sites = Math.max(2, (int) Math.sqrt(cards / 8.0));
        for (int i = 0; i < sites; i++) {
            String site = "site" + i;
            plan.site(site, CITIES[i % CITIES.length] + (i < CITIES.length ? "" : " " + i / CITIES.length),
                    i % 3 == 2 ? Site.Kind.BRANCH : Site.Kind.CENTRAL)
                    .server("fe-a" + i, ServerGeneration.LYNC_2010, site)
                    .server("fe-b" + i, ServerGeneration.LYNC_2013, site)
                    .surroundings(site);
        }
        plan.store("cms", "fe-b0", "site0");
        for (int i = 0; plan.size() < cards; i++) {
            int site = (int) (sites * Math.pow(i * 0.618_033_988_75 % 1, 1.5));
            String hop = i % 50 == 49 ? "fe-b" + (site + 1) % sites : (i % 5 < 2 ? "fe-a" : "fe-b") + site;
            plan.application("app" + i, i % 5 < 2 ? UcmaVersion.UCMA_3_0 : UcmaVersion.UCMA_4_0, hop, "site" + site);
        }
        return plan.topology();
    }

    /** Puts a topology together, name by name. */
    private static final class Plan {
        private final List<Element> elements = new ArrayList<>();

        int size() {
            return elements.size();
        }

        Topology topology() {
            return Topology.of(elements);
        }

        Plan site(String id, String name, Site.Kind kind) {
            elements.add(new Site(new ElementId(id), name, null, kind));
            return this;
        }

        Plan controllers(int count) {
            for (int i = 1; i <= count; i++) {
                elements.add(new DomainController(new ElementId("dc" + i), "dc0" + i + ".contoso.com", "contoso.com"));
            }
            return this;
        }

        Plan server(String id, ServerGeneration generation, @Nullable String site) {
            elements.add(frontEnd(id, generation, site));
            return this;
        }

        Plan director(String id, ServerGeneration generation, String site) {
            elements.add(frontEnd(id, generation, site).withRole(ServerPool.ServerRole.DIRECTOR));
            return this;
        }

        private static ServerPool frontEnd(String id, ServerGeneration generation, @Nullable String site) {
            return ServerPool.frontEnd(new ElementId(id), id + ".contoso.com", generation)
                    .withEdition(ServerPool.Edition.ENTERPRISE)
                    .withSite(idOrNull(site));
        }

        Plan application(String id, UcmaVersion ucma, @Nullable String nextHop, @Nullable String site) {
            elements.add(pool(id, ucma, nextHop, site).withProvisioning(Provisioning.MANUAL));
            return this;
        }

        /** An application pool that replicates the store. */
        Plan automatic(String id, UcmaVersion ucma, String nextHop, String site) {
            elements.add(pool(id, ucma, nextHop, site).withProvisioning(Provisioning.AUTOMATIC));
            return this;
        }

        private static ApplicationPool pool(String id, UcmaVersion ucma, @Nullable String nextHop,
                @Nullable String site) {
            return ApplicationPool.named(new ElementId(id), id + ".contoso.com", ucma)
                    .withNextHop(idOrNull(nextHop))
                    .withSite(idOrNull(site));
        }

        Plan store(String id, String pool, @Nullable String site) {
            elements.add(new ManagementStore(new ElementId(id), "CMS", new ElementId(pool), idOrNull(site)));
            return this;
        }

        Plan users(String owner, int count) {
            elements.add(new Users(new ElementId("users-" + owner), new ElementId(owner), "Users", count));
            return this;
        }

        Plan support(String id, SupportPool.Purpose purpose, @Nullable String site) {
            elements.add(SupportPool.named(new ElementId(id), id + ".contoso.com", purpose).withSite(idOrNull(site)));
            return this;
        }

        /** What stands on a central site besides Front Ends and applications. */
        Plan surroundings(String site) {
            return support("edge-" + site, SupportPool.Purpose.EDGE, site)
                    .support("med-" + site, SupportPool.Purpose.MEDIATION, site)
                    .support("sql-" + site, SupportPool.Purpose.SQL, site)
                    .support("files-" + site, SupportPool.Purpose.FILE_STORE, site);
        }

        /** Computers and an application on a pool. */
        Plan parts(String pool, int number) {
            ElementId owner = new ElementId(pool);
            for (int i = 1; i <= 1 + number % 2; i++) {
                elements.add(new Computer(new ElementId(pool + "-c" + i), owner, pool + "-" + i + ".contoso.com"));
            }
            elements.add(
                    Application.named(new ElementId(pool + "-a"), owner, "urn:application:" + pool, 6_000 + number));
            return this;
        }

        private static @Nullable ElementId idOrNull(@Nullable String id) {
            return id == null ? null : new ElementId(id);
        }
    }
}
