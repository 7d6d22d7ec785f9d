package nexthop.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Certificate;
import nexthop.model.Computer;
import nexthop.model.Copied;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.ManagementStore;
import nexthop.model.Note;
import nexthop.model.Part;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.PoolFacts;
import nexthop.model.PoolPair;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/**
 * What comes of setting copied elements down in a drawing: which new elements there are, under which names, and what could not come
 * along.
 */
public final class Pasting {
    private final Drawing target;
    private final Copied copied;
    private final Drawing source;
    private final double dx;
    private final double dy;
    private final @Nullable ElementId onto;

    private final FreshNames hosts = new FreshNames();
    private final FreshNames addresses = new FreshNames();
    private final FreshNames sites = new FreshNames();
    private final Set<ElementId> taken = new HashSet<>();
    /** The new id, or that of the same element in the target, for every element and note of the source that has one. */
    private final Map<ElementId, ElementId> ids = new HashMap<>();
    private final List<ElementId> made = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Drawing after;

    private Pasting(Drawing target, Copied copied, double dx, double dy, @Nullable ElementId onto) {
        this.target = target;
        this.copied = copied;
        this.source = copied.drawing();
        this.dx = dx;
        this.dy = dy;
        this.onto = onto;
        takeNames();
        findWhatIsThere();
        identify();
        this.after = after();
    }

    /**
     * Sets elements down beside where they stood.
     *
     * @param dx how far to the right, in pixels
     * @param dy how far down
     * @param onto the element that parts without their owner go to if they can; null leaves them to their owner
     * @throws EditRefusedException if nothing of it can stand in the drawing
     */
    static Pasting of(Drawing target, Copied copied, double dx, double dy, @Nullable ElementId onto) {
        return new Pasting(target, copied, dx, dy, onto);
    }

    /** The drawing with what is pasted. */
    public Drawing drawing() {
        return after;
    }

    /** The new elements and notes, in the order of their former ids. */
    public List<ElementId> pasted() {
        return List.copyOf(made);
    }

    /** What could not come along, and why: sentences. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    private void takeNames() {
        for (Element element : target.topology().elements()) {
            taken.add(element.id());
            switch (element) {
                case Pool pool -> hosts.take(pool.fqdn());
                case Computer computer -> hosts.take(computer.fqdn());
                case DomainController controller -> hosts.take(controller.name());
                case Endpoint endpoint -> addresses.take(endpoint.sipAddress());
                case Site site -> sites.take(site.name());
                default -> {
                }
            }
        }
        target.layout().notes().forEach(note -> taken.add(note.id()));
    }

    /** What the copied elements refer to may be in the target too: the element itself, or one of its kind and name. */
    private void findWhatIsThere() {
        for (Element element : source.topology().elements()) {
            if (!copied.ids().contains(element.id())) {
                counterpart(element).ifPresent(found -> ids.put(element.id(), found));
            }
        }
    }

    private Optional<ElementId> counterpart(Element element) {
        Topology there = target.topology();
        Optional<Element> same = there.element(element.id()).filter(found -> isSame(found, element));
        if (same.isPresent()) {
            return same.map(Element::id);
        }
        Collection<? extends Element> candidates = switch (element) {
            case Pool pool -> there.poolsNamed(pool.fqdn());
            case Site _ -> there.sites();
            default -> List.<Element>of();
        };
        return candidates.stream().filter(found -> isSame(found, element)).map(Element::id).findFirst();
    }

    private static boolean isSame(Element one, Element other) {
        return one.getClass() == other.getClass() && one.name().equalsIgnoreCase(other.name());
    }

    /** Decides for every copied element whether it becomes a new one. */
    private void identify() {
        for (ElementId id : copied.ids()) {
            source.topology().element(id).ifPresentOrElse(this::identify, () -> {
                if (source.layout().note(id).isPresent()) {
                    make(id, "note", "");
                }
            });
        }
    }

    private void identify(Element element) {
        if (ids.containsKey(element.id()) || !isOwned(element)) {
            return;
        }
        switch (element) {
            case Site site when site.isBackCompat() && target.topology().backCompatSite().isPresent() -> {
                ids.put(site.id(), target.topology().backCompatSite().get().id());
                remarks.add("There is a BackCompatSite already; what was in the copied one is in it now.");
            }
            case ManagementStore store when !target.topology().managementStores().isEmpty() -> {
                ids.put(store.id(), target.topology().managementStores().getFirst().id());
                remarks.add("There is a Central Management Store already, so " + shown(store) + " was left out.");
            }
            case Site site -> make(site.id(), "site", sites.text(site.name()));
            case Pool pool -> make(pool.id(), "pool", hosts.host(pool.fqdn()));
            case Computer computer -> make(computer.id(), "computer", hosts.host(computer.fqdn()));
            case DomainController controller -> make(controller.id(), "dc", hosts.host(controller.name()));
            case ManagementStore store -> make(store.id(), "store", store.name());
            case Application application -> make(application.id(), "app", application.shortName());
            case Endpoint endpoint ->
                make(endpoint.id(), "endpoint", addresses.address(endpoint.sipAddress()).replaceFirst("^sip:", ""));
            case Users users -> make(users.id(), "users", users.name());
        }
    }

    private void make(ElementId id, String kind, String name) {
        ElementId fresh = id;
        String base = Topology.slug(kind, name);
        for (int number = 1; taken.contains(fresh); number++) {
            fresh = new ElementId(number == 1 && !kind.equals("note") ? base : base + "-" + number);
        }
        taken.add(fresh);
        ids.put(id, fresh);
        made.add(fresh);
    }

    /** A part needs an owner: the copied one, the one it is pasted onto, or its own if that is there. */
    private boolean isOwned(Element element) {
        if (!(element instanceof Part part)) {
            return true;
        }
        boolean ownerCopied = copied.ids().contains(part.owner());
        if (ownerCopied) {
            source.topology().element(part.owner()).ifPresent(this::identify);
        }
        if (owner(part).isPresent()) {
            return true;
        }
        remarks.add(shown(part) + " was left out: there is nothing here that it could belong to.");
        return false;
    }

    private Optional<ElementId> owner(Part part) {
        if (copied.ids().contains(part.owner())) {
            return Optional.ofNullable(ids.get(part.owner()));
        }
        Optional<ElementId> chosen = target.topology()
                .element(onto)
                .filter(element -> mayOwn(element, part))
                .map(Element::id);
        return chosen.or(() -> Optional.ofNullable(ids.get(part.owner())));
    }

    private static boolean mayOwn(Element owner, Part part) {
        return switch (part) {
            case Application _ -> owner instanceof ApplicationPool;
            case Computer _ -> owner instanceof Pool;
            case Endpoint _ -> owner instanceof Application;
            case Users _ -> owner instanceof ServerPool;
        };
    }

    private Drawing after() {
        if (made.isEmpty()) {
            throw new EditRefusedException(
                    remarks.isEmpty() ? "There is nothing to paste." : String.join(" ", remarks));
        }
        List<Element> elements = new ArrayList<>();
        for (ElementId id : copied.ids()) {
            ElementId fresh = ids.get(id);
            if (fresh != null && !target.topology().contains(fresh)) {
                source.topology().element(id).ifPresent(element -> elements.add(renewed(element, fresh)));
            }
        }
        SortedSet<PoolPair> cuts = new TreeSet<>(target.topology().interopCuts());
        for (PoolPair cut : source.topology().interopCuts()) {
            ElementId first = ids.get(cut.first());
            ElementId second = ids.get(cut.second());
            if (first != null && second != null) {
                cuts.add(new PoolPair(first, second));
            }
        }
        Topology topology = elements.isEmpty()
                ? target.topology()
                : target.topology().with(elements).withInteropCuts(cuts);
        return target.with(topology).with(layout());
    }

    private Layout layout() {
        Set<ElementId> fresh = new HashSet<>(made);
        SortedMap<ElementId, Placement> places = new TreeMap<>();
        Layout layout = target.layout();
        SortedSet<ElementId> collapsed = new TreeSet<>(layout.collapsed());
        for (Map.Entry<ElementId, ElementId> entry : ids.entrySet()) {
            ElementId id = entry.getValue();
            if (fresh.contains(id)) {
                Placement place = source.layout().places().get(entry.getKey());
                if (place != null) {
                    places.put(id, moved(place));
                }
                if (source.layout().isCollapsed(entry.getKey())) {
                    collapsed.add(id);
                }
            }
        }
        layout = layout.with(places).withCollapsed(collapsed);
        for (Note note : source.layout().notes()) {
            ElementId id = ids.get(note.id());
            if (id != null) {
                layout = layout.with(new Note(id, moved(note.place()), note.extent(), note.text()));
            }
        }
        for (ElementId site : source.layout().extents().keySet()) {
            ElementId id = ids.get(site);
            if (id != null && fresh.contains(id)) {
                layout = layout.withExtent(id, source.layout().extent(site).orElse(null));
            }
        }
        SortedMap<LinkEnds, List<Placement>> bends = new TreeMap<>(layout.bends());
        source.layout().bends().forEach((link, points) -> {
            ElementId from = ids.get(link.from());
            ElementId to = ids.get(link.to());
            if (from != null && to != null) {
                bends.put(new LinkEnds(from, to), points.stream().map(this::moved).toList());
            }
        });
        return layout.withBends(bends);
    }

    private Placement moved(Placement place) {
        return Placement.nearest(place.x() + dx, place.y() + dy);
    }

    private Element renewed(Element element, ElementId id) {
        return switch (element) {
            case ServerPool pool -> new ServerPool(id, hosts.given(pool.fqdn()), pool.generation(), pool.role(),
                    pool.edition(), kept(pool, pool.site(), "site"), pool.services(), pool.updates(), pool.retired(),
                    kept(pool, pool.backup(), "backup pool"));
            case ApplicationPool pool -> new ApplicationPool(id, hosts.given(pool.fqdn()), pool.ucma(),
                    pool.provisioning(), pool.createdUnder(), kept(pool, pool.nextHop(), "next hop"),
                    pool.retiredNextHops()
                            .stream()
                            .flatMap(hop -> Optional.ofNullable(ids.get(hop)).stream())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    kept(pool, pool.site(), "site"), pool.services(), pool.updates(), pool.retired(),
                    renamed(pool.facts()));
            case SupportPool pool -> new SupportPool(id, hosts.given(pool.fqdn()), pool.purpose(),
                    kept(pool, pool.site(), "site"), pool.services(), pool.updates(), pool.retired(), pool.ofOcs());
            case Site site -> new Site(id, sites.given(site.name()), freshSiteId(site), site.kind());
            case ManagementStore store -> new ManagementStore(id, store.name(), kept(store, store.pool(), "pool"),
                    kept(store, store.site(), "site"));
            case DomainController controller -> new DomainController(id, hosts.given(controller.name()),
                    controller.domain(), controller.trustEntries());
            case Computer computer -> new Computer(id, owned(computer), hosts.given(computer.fqdn()),
                    computer.domainJoined(), computer.replicated());
            case Application application -> renewed(application, id);
            case Endpoint endpoint -> new Endpoint(id, owned(endpoint), addresses.given(endpoint.sipAddress()),
                    endpoint.displayName(), endpoint.kind(), kept(endpoint, endpoint.home(), "home"),
                    kept(endpoint, endpoint.registrar(), "registrar"), endpoint.tool());
            case Users users -> new Users(id, owned(users), users.name(), users.count());
        };
    }

    /** In a copied pool an application keeps its id, which is the point of a second pool; beside the one it is a copy of it cannot. */
    private Application renewed(Application application, ElementId id) {
        ElementId pool = owned(application);
        FreshNames names = new FreshNames();
        Set<Integer> ports = new HashSet<>();
        for (Application other : target.topology().applicationsOf(pool)) {
            names.take(other.applicationId());
            Integer port = other.port();
            if (port != null) {
                ports.add(port);
            }
        }
        Integer port = application.port();
        while (port != null && port < 65_535 && ports.contains(port)) {
            port = port + 1;
        }
        return new Application(id, pool, names.text(application.applicationId()), port, application.legacyName(),
                application.offers(), application.entriesMigrated(), application.portOpen());
    }

    /** The vendor's id of a site belongs to one site. */
    private @Nullable String freshSiteId(Site site) {
        String siteId = site.siteId();
        return siteId != null && target.topology().sites().stream().anyMatch(other -> siteId.equals(other.siteId()))
                ? null
                : siteId;
    }

    private PoolFacts renamed(PoolFacts facts) {
        Certificate certificate = facts.certificate();
        SortedSet<String> names = certificate.alternativeNames();
        return facts.withCertificate(new Certificate(hosts.given(certificate.subject()),
                names == null ? null : names.stream().map(hosts::given).collect(Collectors.toCollection(TreeSet::new))))
                .withRouteDestination(hosts.given(facts.routeDestination()))
                .withAuthorizedHost(hosts.given(facts.authorizedHost()));
    }

    private ElementId owned(Part part) {
        return owner(part)
                .orElseThrow(() -> new IllegalStateException("A part is pasted with its owner: " + part.id()));
    }

    private @Nullable ElementId kept(Element holder, @Nullable ElementId reference, String what) {
        if (reference == null) {
            return null;
        }
        ElementId found = ids.get(reference);
        if (found == null) {
            remark(holder, reference, what);
        }
        return found;
    }

    private PoolReference kept(Element holder, PoolReference reference, String what) {
        if (!(reference instanceof PoolReference.To(ElementId pool))) {
            return reference;
        }
        ElementId found = ids.get(pool);
        if (found == null) {
            remark(holder, pool, what);
            return PoolReference.unknown();
        }
        return PoolReference.to(found);
    }

    private void remark(Element holder, ElementId reference, String what) {
        String name = source.topology().element(reference).map(Pasting::shown).orElse(Shown.plain(reference.value()));
        remarks.add(shown(holder) + " lost its " + what + ": " + name + " is not in this drawing.");
    }

    private static String shown(Element element) {
        return Shown.plain(element.name());
    }
}
