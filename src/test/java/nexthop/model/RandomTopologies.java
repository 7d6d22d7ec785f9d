package nexthop.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Drawings of every kind a model can hold and a file may: all generations, unknowns, retired pools and links, odd names. The same seed
 * gives the same drawing, on every machine.
 */
public final class RandomTopologies {
    private static final List<String> WORDS = List.of("ivr", "helpdesk", "recorder", "pool", "fe", "ap", "edge", "sql",
            "москва", "NIÑO", "łódź", "İstanbul", "مكتب", "総務部", "🙂", "a\"b", "back\\slash", "it's", "<b>", "$(x)",
            "100 %", "");

    private final Random random;
    /** What a topology does not tell is drawn apart, so that the rest of a drawing does not hang on it. */
    private final Random facts;
    private final List<Element> elements = new ArrayList<>();

    private RandomTopologies(long seed) {
        this.random = new Random(seed);
        this.facts = new Random(~seed);
    }

    /** A small drawing, up to some fifty elements. */
    public static Drawing drawing(long seed) {
        return new RandomTopologies(seed).make(8);
    }

    /**
     * A drawing with at most so many pools of each kind.
     *
     * @param size at least 1
     */
    public static Drawing drawing(long seed, int size) {
        return new RandomTopologies(seed).make(size);
    }

    public static Topology topology(long seed) {
        return drawing(seed).topology();
    }

    private Drawing make(int size) {
        List<ElementId> sites = new ArrayList<>();
        for (int i = 0, count = random.nextInt(size / 2 + 2); i < count; i++) {
            Site site = new Site(id("site", i), name(), siteId(maybe() ? name() : null), any(Site.Kind.values()));
            sites.add(site.id());
            elements.add(site);
        }
        List<ElementId> servers = new ArrayList<>();
        for (int i = 0, count = random.nextInt(size + 1); i < count; i++) {
            ElementId id = id("server", i);
            servers.add(id);
            elements.add(new ServerPool(id, fqdn("fe", i), oneOrNull(List.of(ServerGeneration.values())),
                    any(ServerPool.ServerRole.values()), any(ServerPool.Edition.values()), oneOrNull(sites), services(),
                    updates(), rarely(), PoolReference.unknown()));
            if (maybe()) {
                elements.add(new Users(id("users", i), id, name(), maybe() ? random.nextInt(100_000) : null));
            }
            computers(id, i);
        }
        pair(servers);
        for (int i = 0, count = random.nextInt(size + 1); i < count; i++) {
            ElementId id = id("support", i);
            elements.add(new SupportPool(id, fqdn("sp", i), any(SupportPool.Purpose.values()), oneOrNull(sites),
                    services(), updates(), rarely(), fact(Answer.values())));
            computers(id, 100_000 + i);
        }
        for (int i = 0, count = random.nextInt(size + 1); i < count; i++) {
            applicationPool(i, sites, servers);
        }
        if (maybe()) {
            elements.add(new ManagementStore(id("cms", 0), name(), oneOrNull(servers), oneOrNull(sites)));
        }
        if (maybe()) {
            elements.add(new DomainController(id("dc", 0), name(), name(), trustEntries()));
        }
        Topology topology = Topology.of(elements)
                .withTitle(name())
                .withSipDomains(sipDomains())
                .withInteropCuts(cuts(servers));
        return new Drawing(topology, layout(), plans(topology), acceptances(topology));
    }

    private @Nullable String siteId(@Nullable String bare) {
        return bare != null && facts.nextInt(4) == 0 ? "Site:" + bare : bare;
    }

    private void pair(List<ElementId> servers) {
        elements.replaceAll(element -> {
            if (!(element instanceof ServerPool pool) || facts.nextBoolean()) {
                return element;
            }
            ElementId other = servers.get(facts.nextInt(servers.size()));
            return pool.withBackup(other.equals(pool.id()) ? PoolReference.none() : PoolReference.to(other));
        });
    }

    private PoolFacts poolFacts(int number) {
        if (facts.nextBoolean()) {
            return PoolFacts.UNKNOWN;
        }
        List<String> names = List.of("", "ap" + number + ".contoso.com", "*.contoso.com", "contoso.com", "総務部");
        SortedSet<String> alternativeNames = new TreeSet<>();
        for (int i = 0, count = facts.nextInt(4); i < count; i++) {
            alternativeNames.add(names.get(1 + facts.nextInt(4)));
        }
        return new PoolFacts(
                new Certificate(names.get(facts.nextInt(5)), facts.nextBoolean() ? alternativeNames : null),
                facts.nextBoolean() ? facts.nextInt(4) : null, fact(Answer.values()), fact(Answer.values()),
                fact(ExchangeUse.values()), names.get(facts.nextInt(5)), names.get(facts.nextInt(5)));
    }

    private SortedSet<String> trustEntries() {
        SortedSet<String> entries = new TreeSet<>();
        for (int i = 0, count = facts.nextInt(4); i < count; i++) {
            entries.add(facts.nextBoolean() ? "ap" + i + ".contoso.com" : "gone" + i + ".contoso.com");
        }
        return entries;
    }

    private PlanRecords plans(Topology topology) {
        PlanRecords plans = PlanRecords.none();
        for (ApplicationPool pool : topology.applicationPools()) {
            if (rarely()) {
                SortedMap<String, String> values = new TreeMap<>();
                if (maybe()) {
                    values.put("input-" + random.nextInt(3), name());
                }
                SortedMap<String, Tick> ticks = new TreeMap<>();
                if (maybe()) {
                    ticks.put("stop-application",
                            new Tick(maybe() ? name() : "", Instant.ofEpochSecond(random.nextInt(2_000_000_000))));
                }
                plans = plans.with(new PlanKey(pool.id(), "scenario-" + random.nextInt(3)),
                        new PlanRecord(values, ticks));
            }
        }
        return plans;
    }

    private Acceptances acceptances(Topology topology) {
        Acceptances acceptances = Acceptances.none();
        for (Element element : topology.elements()) {
            if (random.nextInt(20) == 0) {
                acceptances = acceptances.with(
                        new AcceptanceKey(element.id(), "rule-" + random.nextInt(2), "kind-" + random.nextInt(2)),
                        new Acceptance("Because " + random.nextInt(), maybe() ? name() : "",
                                Instant.ofEpochSecond(random.nextInt(2_000_000_000)), name(),
                                maybe() ? new ElementId("gone") : null));
            }
        }
        return acceptances;
    }

    private void applicationPool(int number, List<ElementId> sites, List<ElementId> servers) {
        ElementId id = id("pool", number);
        SortedSet<ElementId> retired = new TreeSet<>();
        for (int i = 0, count = random.nextInt(3); i < count && !servers.isEmpty(); i++) {
            retired.add(servers.get(random.nextInt(servers.size())));
        }
        elements.add(new ApplicationPool(id, fqdn("ap", number), any(UcmaVersion.values()), any(Provisioning.values()),
                oneOrNull(List.of(ServerGeneration.values())), oneOrNull(servers), retired, oneOrNull(sites),
                services(), updates(), rarely(), poolFacts(number)));
        computers(id, 200_000 + number);
        for (int i = 0, count = random.nextInt(3); i < count; i++) {
            application(new ElementId("app-" + number + "-" + i), id, servers);
        }
    }

    private void application(ElementId id, ElementId pool, List<ElementId> servers) {
        Set<Modality> offers = EnumSet.noneOf(Modality.class);
        for (Modality modality : Modality.values()) {
            if (maybe()) {
                offers.add(modality);
            }
        }
        elements.add(new Application(id, pool, Application.ID_PREFIX + name(), maybe() ? random.nextInt(65_536) : null,
                maybe() ? name() : "", offers, any(Answer.values()), fact(Answer.values())));
        for (int i = 0, count = random.nextInt(3); i < count; i++) {
            elements.add(new Endpoint(new ElementId(id.value().replace("app", "endpoint") + "-" + i), id,
                    Endpoint.SCHEME + name() + "@contoso.com", maybe() ? name() : "", any(EndpointKind.values()),
                    reference(servers), reference(servers), any(ManagementTool.values())));
        }
    }

    private void computers(ElementId owner, int number) {
        for (int i = 0, count = random.nextInt(3); i < count; i++) {
            elements.add(new Computer(id("computer", number * 3 + i), owner, fqdn("c", number * 3 + i),
                    fact(Answer.values()), fact(Answer.values())));
        }
    }

    private PoolReference reference(List<ElementId> servers) {
        ElementId server = oneOrNull(servers);
        return server != null ? PoolReference.to(server) : maybe() ? PoolReference.none() : PoolReference.unknown();
    }

    private List<Service> services() {
        List<Service> services = new ArrayList<>();
        for (int i = 0, count = random.nextInt(4); i < count; i++) {
            services.add(new Service(maybe() ? "Registrar" : name(), random.nextInt(9)));
        }
        return services;
    }

    private SortedSet<String> updates() {
        SortedSet<String> updates = new TreeSet<>();
        for (int i = 0, count = random.nextInt(3); i < count; i++) {
            updates.add("KB " + (2_741_000 + random.nextInt(1_000)));
        }
        return updates;
    }

    private SortedSet<SipDomain> sipDomains() {
        SortedSet<SipDomain> domains = new TreeSet<>();
        for (int i = 0, count = random.nextInt(4); i < count; i++) {
            domains.add(new SipDomain(name() + i + ".com", i == 0));
        }
        return domains;
    }

    private SortedSet<PoolPair> cuts(List<ElementId> servers) {
        SortedSet<PoolPair> cuts = new TreeSet<>();
        for (int i = 1; i < servers.size(); i++) {
            if (rarely()) {
                cuts.add(new PoolPair(servers.get(i), servers.get(random.nextInt(i))));
            }
        }
        return cuts;
    }

    private Layout layout() {
        SortedMap<ElementId, Placement> places = new TreeMap<>();
        for (Element element : elements) {
            if (maybe()) {
                places.put(element.id(), new Placement(coordinate(), coordinate()));
            }
        }
        return details(new Layout(places));
    }

    private Layout details(Layout layout) {
        SortedSet<ElementId> locked = new TreeSet<>();
        SortedSet<ElementId> collapsed = new TreeSet<>();
        SortedMap<ElementId, Extent> extents = new TreeMap<>();
        SortedMap<LinkEnds, List<Placement>> bends = new TreeMap<>();
        SortedMap<ElementId, Note> notes = new TreeMap<>();
        for (Element element : elements) {
            if (rarely()) {
                locked.add(element.id());
            }
            if (element instanceof Site && maybe()) {
                collapsed.add(element.id());
                extents.put(element.id(), Extent.nearest(coordinate(), coordinate()));
            }
            if (element instanceof ApplicationPool pool && pool.nextHop() != null && maybe()) {
                List<Placement> points = new ArrayList<>();
                for (int i = 0, count = random.nextInt(5); i < count; i++) {
                    points.add(new Placement(coordinate(), coordinate()));
                }
                bends.put(new LinkEnds(pool.id(), pool.nextHop()), points);
            }
        }
        for (int i = 0, count = maybe() ? random.nextInt(4) : 0; i < count; i++) {
            ElementId id = new ElementId("note-" + i);
            notes.put(id, new Note(id, new Placement(coordinate(), coordinate()),
                    Extent.nearest(coordinate(), coordinate()), maybe() ? name() + "\n" + name() : ""));
        }
        return layout.withLocked(locked)
                .withCollapsed(collapsed)
                .withExtents(extents)
                .withBends(bends)
                .withNotes(notes)
                .withGrid(maybe())
                .withViewOnly(rarely());
    }

    private double coordinate() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> random.nextBoolean() ? Placement.LIMIT : -Placement.LIMIT;
            case 2 -> random.nextInt(2_000);
            case 3 -> random.nextGaussian() / 1e9;
            default -> random.nextGaussian() * 1_000;
        };
    }

    private String name() {
        String name = any(WORDS.toArray(String[]::new));
        return switch (random.nextInt(20)) {
            case 0 -> "x".repeat(200) + random.nextInt();
            case 1 -> name + " " + any(WORDS.toArray(String[]::new));
            default -> name;
        };
    }

    private String fqdn(String prefix, int number) {
        return rarely() ? name() : prefix + number + ".contoso.com";
    }

    private static ElementId id(String kind, int number) {
        return new ElementId(kind + "-" + number);
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private boolean rarely() {
        return random.nextInt(6) == 0;
    }

    private <T> T fact(T[] values) {
        return values[facts.nextInt(values.length)];
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T oneOrNull(List<T> values) {
        int chosen = random.nextInt(values.size() + 1);
        return chosen == values.size() ? null : values.get(chosen);
    }
}
