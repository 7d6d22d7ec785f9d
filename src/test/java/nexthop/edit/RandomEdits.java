package nexthop.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nexthop.model.Acceptance;
import nexthop.model.AcceptanceKey;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Placement;
import nexthop.model.PlanKey;
import nexthop.model.PlanRecord;
import nexthop.model.Pool;
import nexthop.model.PoolPair;
import nexthop.model.RandomTopologies;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.jspecify.annotations.Nullable;

/**
 * Edits of every kind on any drawing, sensible and odd ones: names taken from other elements, parts handed to other pools, elements
 * put in the place of others. The same seed gives the same edits. Some of them are refused.
 */
public final class RandomEdits {
    private final Random random;

    public RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    /** The next edit of a drawing. */
    public Edit next(Drawing drawing) {
        Topology topology = drawing.topology();
        return switch (random.nextInt(32)) {
            case 0, 1 -> add(topology);
            case 2, 3, 4 -> new ChangeElement("Change", strange(any(topology.elements())));
            case 5, 6, 7 -> new ChangeElement("Rename",
                    renamed(maybe() ? any(topology.pools()) : any(topology.elements()), topology));
            case 8 -> new RemoveElements("Remove", Set.of(id(topology.elements())));
            case 9, 10 -> new SetNextHop("Change next hop", id(topology.applicationPools()),
                    maybe() ? id(topology.serverPools()) : null);
            case 11 -> new RetireNextHop("Retire next hop", id(topology.applicationPools()));
            case 12 -> new RetirePool("Retire", id(topology.pools()), maybe());
            case 13 ->
                new SetUcmaVersion("UCMA", Set.of(id(topology.applicationPools())), any(List.of(UcmaVersion.values())));
            case 14 -> new AssignSite("Site", Set.of(id(topology.pools())), maybe() ? id(topology.sites()) : null);
            case 15 -> new MergeLegacyPools("Merge");
            case 16, 17 -> new MoveEndpoint("Move endpoint", id(topology.endpoints()), id(topology.applicationPools()));
            case 18 -> new SetSipDomains("Domains",
                    new TreeSet<>(Set.of(new SipDomain(maybe() ? "contoso.com" : "fabrikam.com", true))));
            case 19 -> cut(topology);
            case 20 -> new SetTitle("Title", "Title " + random.nextInt(3));
            case 21 ->
                new PlaceElements("Place", Map.of(id(topology.elements()), new Placement(random.nextInt(100), 0)));
            case 22 -> random.nextInt(4) == 0
                    ? new ReplaceDrawing("Replace", RandomTopologies.drawing(random.nextInt(1_000)))
                    : new RecordPlan("Plan", new PlanKey(id(topology.applicationPools()), "scenario-1"),
                            PlanRecord.empty());
            case 23 ->
                new PasteElements("Paste", Copying.of(topology, drawing.layout(), List.of(id(topology.elements()))), 20,
                        20, maybe() ? id(topology.elements()) : null);
            case 24 -> new RenameSuffix("contoso.com", maybe() ? "fabrikam.com" : "emea.contoso.com");
            case 25 -> new LockElements("Lock", Set.of(id(topology.elements())), maybe());
            case 26 ->
                new SetUcmaVersion("UCMA", some(topology.applicationPools()), any(List.of(UcmaVersion.values())));
            case 27 -> new AssignSite("Sites", some(topology.pools()), maybe() ? id(topology.sites()) : null);
            case 28 -> new AcceptFinding("Accept", key(topology),
                    new Acceptance("So it is", "", Instant.EPOCH, "Something is wrong.", null));
            case 29 -> new WithdrawAcceptance("Withdraw",
                    drawing.acceptances().isEmpty() ? key(topology) : any(drawing.acceptances().byKey().keySet()));
            case 30 -> new RemoveElements("Remove several", some(topology.elements()));
            default -> new EditSequence("Several", List.of(next(drawing), next(drawing)));
        };
    }

    /** A pool or part of another drawing, with or without what belongs to it. */
    private Edit add(Topology topology) {
        Topology other = RandomTopologies.topology(random.nextInt(1_000));
        Element one = any(other.elements());
        if (one == null || topology.contains(one.id())) {
            return new AddElements("Add",
                    List.of(new Site(topology.freshId("site", "new"), "New", null, any(List.of(Site.Kind.values())))),
                    Map.of());
        }
        List<Element> added = new ArrayList<>(List.of(one));
        for (Element part : other.partsOf(one.id())) {
            if (maybe() && !topology.contains(part.id())) {
                added.add(part);
            }
        }
        return new AddElements("Add", added, Map.of());
    }

    /** The element of another drawing that bears the same id, or one of the same kind under this id. */
    private Element strange(@Nullable Element element) {
        for (int tries = 0; element != null && tries < 20; tries++) {
            Element other = RandomTopologies.topology(random.nextInt(1_000)).element(element.id()).orElse(null);
            if (other != null && other.getClass() == element.getClass()) {
                return other;
            }
        }
        return orNowhere(element);
    }

    /** The element with a name, port, site or owner that another one has. */
    private Element renamed(@Nullable Element element, Topology topology) {
        return switch (element) {
            case ApplicationPool pool when maybe() ->
                pool.withCreatedUnder(maybe() ? any(List.of(ServerGeneration.values())) : null);
            case ApplicationPool pool -> pool.withFqdn(name(topology.pools(), pool));
            case ServerPool pool when maybe() -> pool.withGeneration(any(List.of(ServerGeneration.values())));
            case ServerPool pool -> pool.withFqdn(name(topology.pools(), pool));
            case SupportPool pool -> pool.withSite(maybe() ? id(topology.sites()) : null);
            case Computer computer ->
                new Computer(computer.id(), random.nextInt(3) == 0 ? id(topology.pools()) : computer.owner(),
                        name(topology.computers(), computer));
            case Application application when random.nextInt(3) == 0 ->
                application.withPort(any(List.of(5_060, 6_000, 70_000)))
                        .withOwner(topology.applications().isEmpty()
                                ? application.owner()
                                : any(topology.applications()).owner());
            case Application application -> application(application, topology);
            case Endpoint endpoint when maybe() -> endpoint.withOwner(id(topology.applications()));
            case Endpoint endpoint ->
                endpoint.withSipAddress(topology.endpoints().isEmpty() ? "x" : any(topology.endpoints()).sipAddress());
            case Site site when maybe() -> site.withName("Renamed");
            case Site site -> site.withKind(any(List.of(Site.Kind.values())));
            case null, default -> orNowhere(element);
        };
    }

    private Application application(Application application, Topology topology) {
        Application other = any(topology.applications());
        ElementId owner = random.nextInt(3) == 0 ? id(topology.applicationPools()) : application.owner();
        return (other == null
                ? application
                : application.withApplicationId(other.applicationId()).withPort(other.port())).withOwner(owner);
    }

    private String name(Collection<? extends Element> elements, Element otherwise) {
        Element other = any(elements);
        return switch (random.nextInt(4)) {
            case 0 -> otherwise.name() + "x";
            case 1 -> otherwise.name().replace('o', '0');
            default -> other == null ? "new.contoso.com" : other.name();
        };
    }

    private Edit cut(Topology topology) {
        ElementId one = id(topology.serverPools());
        ElementId other = id(topology.serverPools());
        return one.equals(other)
                ? new SetTitle("Title", "Nothing to cut")
                : new SetInterop("Cut", new PoolPair(one, other), random.nextInt(3) == 0);
    }

    private static Element orNowhere(@Nullable Element element) {
        return element == null ? new Computer(new ElementId("nowhere"), new ElementId("nowhere"), "nowhere") : element;
    }

    private AcceptanceKey key(Topology topology) {
        return new AcceptanceKey(id(topology.elements()), "pool-empty", "no-computer");
    }

    /** One in two to one in four of them, or all. */
    private Set<ElementId> some(Collection<? extends Element> elements) {
        int of = random.nextInt(4) + 1;
        Set<ElementId> some = new TreeSet<>();
        for (Element element : elements) {
            if (random.nextInt(of) == 0) {
                some.add(element.id());
            }
        }
        return some;
    }

    private ElementId id(Collection<? extends Element> elements) {
        Element element = any(elements);
        return element == null ? new ElementId("nowhere") : element.id();
    }

    private <T> @Nullable T any(Collection<? extends T> values) {
        return values.isEmpty() ? null : List.copyOf(values).get(random.nextInt(values.size()));
    }

    private boolean maybe() {
        return random.nextBoolean();
    }
}
