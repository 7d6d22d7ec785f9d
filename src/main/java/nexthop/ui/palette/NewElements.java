package nexthop.ui.palette;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import nexthop.edit.AddElements;
import nexthop.graph.TopologyGraph;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Part;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import nexthop.ui.palette.PaletteItem.NewApplicationPool;
import nexthop.ui.palette.PaletteItem.NewPart;
import nexthop.ui.palette.PaletteItem.NewServerPool;
import nexthop.ui.palette.PaletteItem.NewSurrounding;
import org.jspecify.annotations.Nullable;

/** Makes the elements the palette offers, with names that nothing in the topology bears yet. */
public final class NewElements {
    /** The domain of new names in a topology that has no SIP domain. */
    static final String FALLBACK_DOMAIN = "contoso.com";

    /** The port of the first application of a pool; the next one has the next. Above the well-known SIP ports 5060 and 5061. */
    static final int FIRST_PORT = 5070;

    private final TopologyGraph graph;
    private final Topology topology;

    public NewElements(TopologyGraph graph) {
        this.graph = graph;
        this.topology = graph.topology();
    }

    /** How wide the item is on the sheet, in pixels at 100 %. */
    public static double width(PaletteItem.Standing item) {
        return item instanceof NewSurrounding surrounding && surrounding.isSite() ? Frame.EMPTY_WIDTH : Card.WIDTH;
    }

    /** How high the item is on the sheet, in pixels at 100 %. */
    public static double height(PaletteItem.Standing item) {
        return item instanceof NewSurrounding surrounding && surrounding.isSite() ? Frame.EMPTY_HEIGHT : Card.HEIGHT;
    }

    /** Why there can be no further one of these, if so; a sentence. */
    public Optional<String> refusal(PaletteItem.Standing item) {
        if (item == NewSurrounding.BACK_COMPAT_SITE && topology.backCompatSite().isPresent()) {
            return Optional.of("There is a BackCompatSite already, and a topology has no more than one.");
        }
        if (item == NewSurrounding.MANAGEMENT_STORE && !topology.managementStores().isEmpty()) {
            return Optional.of("There is a Central Management Store already, and a topology has no more than one.");
        }
        return Optional.empty();
    }

    /**
     * Adds a thing of its own.
     *
     * @param site the site it is dropped in; null if none. A thing that belongs to no site ignores it
     */
    public AddElements standing(PaletteItem.Standing item, Placement place, @Nullable ElementId site) {
        Element made = switch (item) {
            case NewServerPool(ServerGeneration generation) -> serverPool(generation, site);
            case NewApplicationPool(UcmaVersion ucma) -> applicationPool(ucma, site);
            case NewSurrounding surrounding -> surrounding(surrounding, site);
        };
        return AddElements.one("Add " + made.name(), made, place);
    }

    /** Why a part cannot go onto a card, if it cannot; a sentence that names the card. */
    public Optional<String> refusal(NewPart part, ElementId target) {
        Element element = topology.element(target).orElse(null);
        if (element == null) {
            return Optional.of("It is not there any more.");
        }
        return switch (part) {
            case APPLICATION -> element instanceof ApplicationPool
                    ? Optional.empty()
                    : Optional.of(
                            "An application runs in a trusted application pool, which " + element.name() + " is not.");
            case ENDPOINT -> refusalOfEndpoint(element);
            case COMPUTER -> element instanceof Pool
                    ? Optional.empty()
                    : Optional.of("A computer belongs to a pool, which " + element.name() + " is not.");
            case USERS -> refusalOfUsers(element);
        };
    }

    private Optional<String> refusalOfEndpoint(Element element) {
        if (!(element instanceof ApplicationPool)) {
            return Optional.of("An endpoint belongs to an application, and " + element.name() + " runs none.");
        }
        return topology.applicationsOf(element.id()).isEmpty()
                ? Optional.of(element.name() + " has no application yet; add one first.")
                : Optional.empty();
    }

    private static Optional<String> refusalOfUsers(Element element) {
        if (!(element instanceof ServerPool pool)) {
            return Optional.of("Users are homed on a server pool, which " + element.name() + " is not.");
        }
        return pool.role() == ServerPool.ServerRole.DIRECTOR
                ? Optional.of(pool.fqdn() + " is a Director, and no users are homed on one.")
                : Optional.empty();
    }

    /** What a part dropped on a card may belong to: the card's element, or, for an endpoint, one of its applications. */
    public List<ElementId> owners(NewPart part, ElementId target) {
        return part == NewPart.ENDPOINT
                ? topology.applicationsOf(target).stream().map(Application::id).toList()
                : List.of(target);
    }

    /** Adds a part to one of its {@link #owners}. */
    public AddElements part(NewPart part, ElementId owner) {
        Part made = switch (part) {
            case APPLICATION -> application(owner);
            case ENDPOINT -> endpoint(owner);
            case COMPUTER -> computer(owner);
            case USERS -> users(owner);
        };
        return AddElements.part("Add " + made.name() + " to " + nameOf(owner), made);
    }

    private ServerPool serverPool(ServerGeneration generation, @Nullable ElementId site) {
        String host = switch (generation) {
            case OCS_2007 -> "ocs2007-pool";
            case OCS_2007_R2 -> "ocs2007r2-pool";
            case LYNC_2010 -> "fe-lync2010";
            case LYNC_2013 -> "fe-lync2013";
            case SFB_2015 -> "fe-sfb2015";
            case SFB_2019 -> "fe-sfb2019";
        };
        String fqdn = freshHost(host);
        return ServerPool.frontEnd(topology.freshId("pool", fqdn), fqdn, generation).withSite(site);
    }

    private ApplicationPool applicationPool(UcmaVersion ucma, @Nullable ElementId site) {
        String host = switch (ucma) {
            case UCMA_1_0 -> "ucma1-pool";
            case UCMA_2_0 -> "ucma2-pool";
            case UCMA_3_0 -> "ucma3-pool";
            case UCMA_4_0 -> "ucma4-pool";
            case UNKNOWN -> "ucma-pool";
        };
        String fqdn = freshHost(host);
        return ApplicationPool.named(topology.freshId("pool", fqdn), fqdn, ucma)
                .withCreatedUnder(graph.newestGeneration().orElse(null))
                .withSite(site);
    }

    private Element surrounding(NewSurrounding surrounding, @Nullable ElementId site) {
        return switch (surrounding) {
            case SITE -> site();
            case BACK_COMPAT_SITE -> new Site(topology.freshId("site", Site.BACK_COMPAT_NAME), Site.BACK_COMPAT_NAME,
                    Site.BACK_COMPAT_NAME, Site.Kind.BACK_COMPAT);
            case MANAGEMENT_STORE -> new ManagementStore(topology.freshId("store", "cms"), "CMS", null, site);
            case DOMAIN_CONTROLLER -> {
                String name = freshHost("dc");
                yield new DomainController(topology.freshId("dc", name), name, domain());
            }
            case SUPPORT_POOL -> {
                String fqdn = freshHost("support-pool");
                yield SupportPool.named(topology.freshId("pool", fqdn), fqdn, SupportPool.Purpose.OTHER).withSite(site);
            }
        };
    }

    private Site site() {
        Set<String> taken = new HashSet<>();
        topology.sites().forEach(site -> taken.add(site.name().toLowerCase(Locale.ROOT)));
        int number = 1;
        while (taken.contains("site " + number)) {
            number++;
        }
        String name = "Site " + number;
        return new Site(topology.freshId("site", name), name, null, Site.Kind.CENTRAL);
    }

    private Application application(ElementId pool) {
        Set<String> ids = new HashSet<>();
        topology.applications().forEach(application -> ids.add(application.applicationId().toLowerCase(Locale.ROOT)));
        int number = 1;
        while (ids.contains(Application.ID_PREFIX + "app" + number)) {
            number++;
        }
        Set<Integer> ports = new HashSet<>();
        for (Application other : topology.applicationsOf(pool)) {
            Integer port = other.port();
            if (port != null) {
                ports.add(port);
            }
        }
        int port = FIRST_PORT;
        while (ports.contains(port)) {
            port++;
        }
        String name = "app" + number;
        return Application.named(topology.freshId("app", nameOf(pool) + "-" + name), pool, Application.ID_PREFIX + name,
                port);
    }

    private Endpoint endpoint(ElementId application) {
        Set<String> taken = new HashSet<>();
        topology.endpoints().forEach(endpoint -> taken.add(endpoint.sipAddress().toLowerCase(Locale.ROOT)));
        String user = topology.find(application, Application.class)
                .map(found -> found.shortName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-"))
                .filter(name -> !name.isBlank())
                .orElse("app");
        String address = numbered(name -> taken.contains(name), Endpoint.SCHEME + user, "@" + domain());
        return Endpoint.named(topology.freshId("endpoint", address.substring(Endpoint.SCHEME.length())), application,
                address);
    }

    /** Numbered from 1, for a computer that bears its pool's name could never be joined by a second one. */
    private Computer computer(ElementId pool) {
        String poolName = nameOf(pool);
        int dot = poolName.indexOf('.');
        String host = (dot <= 0 ? poolName : poolName.substring(0, dot)).replaceAll("-?pool$", "");
        String domain = dot <= 0 ? domain() : poolName.substring(dot + 1);
        Predicate<String> taken = hostsTaken();
        int number = 1;
        while (taken.test((host.isEmpty() ? "server" : host) + "-" + number + "." + domain)) {
            number++;
        }
        String fqdn = (host.isEmpty() ? "server" : host) + "-" + number + "." + domain;
        return new Computer(topology.freshId("computer", fqdn), pool, fqdn);
    }

    private Users users(ElementId pool) {
        return new Users(topology.freshId("users", nameOf(pool)), pool, "Users", null);
    }

    private String freshHost(String host) {
        return numbered(hostsTaken(), host, "." + domain());
    }

    private Predicate<String> hostsTaken() {
        Set<String> computers = new HashSet<>();
        topology.computers().forEach(computer -> computers.add(computer.fqdn().toLowerCase(Locale.ROOT)));
        topology.domainControllers().forEach(controller -> computers.add(controller.name().toLowerCase(Locale.ROOT)));
        return name -> computers.contains(name.toLowerCase(Locale.ROOT)) || !topology.poolsNamed(name).isEmpty();
    }

    /** The name, or the name with the first number from 2 that makes it one nobody bears. */
    private static String numbered(Predicate<String> isTaken, String head, String tail) {
        String name = head + tail;
        for (int number = 2; isTaken.test(name); number++) {
            name = head + "-" + number + tail;
        }
        return name;
    }

    private String domain() {
        return topology.sipDomains()
                .stream()
                .filter(SipDomain::isDefault)
                .findFirst()
                .or(() -> topology.sipDomains().stream().findFirst())
                .map(domain -> domain.name().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isBlank())
                .orElse(FALLBACK_DOMAIN);
    }

    private String nameOf(ElementId id) {
        return topology.element(id).map(Element::name).orElse(id.value());
    }

    /** The elements an edit of this class adds, for selecting them. */
    public static List<ElementId> added(AddElements edit) {
        return edit.elements().stream().map(Element::id).toList();
    }

    /** The same edit with some places added to it, for elements that have stood there without anybody saying so. */
    public static AddElements alsoPlacing(AddElements edit, Map<ElementId, Placement> places) {
        Map<ElementId, Placement> all = new TreeMap<>(places);
        all.putAll(edit.places());
        return new AddElements(edit.label(), edit.elements(), all);
    }
}
