package nexthop.model;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A whole topology. Immutable: every change yields a new one.
 *
 * <p>Lists come in the order of the element ids. A topology may hold mistakes (duplicate names, dangling references left by a file):
 * it says what is there, the rules say what is wrong.
 */
public final class Topology {
    private static final Topology EMPTY = new Topology("", new TreeMap<>(), Collections.emptySortedSet(),
            Collections.emptySortedSet());

    private final String title;
    private final SortedMap<ElementId, Element> elements;
    private final SortedSet<SipDomain> sipDomains;
    private final SortedSet<PoolPair> interopCuts;
    /** Let go when memory is short: an editor keeps hundreds of topologies and looks at one. */
    private @Nullable SoftReference<Index> index;

    private Topology(String title, SortedMap<ElementId, Element> elements, SortedSet<SipDomain> sipDomains,
            SortedSet<PoolPair> interopCuts) {
        this.title = title;
        this.elements = elements;
        this.sipDomains = sipDomains;
        this.interopCuts = interopCuts;
    }

    public static Topology empty() {
        return EMPTY;
    }

    /**
     * A topology of these elements.
     *
     * @throws IllegalArgumentException if two of them bear one id
     */
    public static Topology of(Collection<? extends Element> elements) {
        SortedMap<ElementId, Element> byId = new TreeMap<>();
        for (Element element : elements) {
            if (byId.put(element.id(), element) != null) {
                throw new IllegalArgumentException("Two elements bear the id " + element.id());
            }
        }
        return new Topology("", byId, Collections.emptySortedSet(), Collections.emptySortedSet());
    }

    /** What people call the topology; may be empty. */
    public String title() {
        return title;
    }

    /** Every element, in the order of the ids. */
    public Collection<Element> elements() {
        return Collections.unmodifiableCollection(elements.values());
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    public boolean contains(ElementId id) {
        return element(id).isPresent();
    }

    public Optional<Element> element(@Nullable ElementId id) {
        if (id == null) {
            return Optional.empty();
        }
        Index known = indexAtHand(); // several times faster, but not worth making for this alone
        return Optional.ofNullable(known == null ? elements.get(id) : known.byId.get(id));
    }

    /** The element, if there is one with this id and of this type. */
    public <T extends Element> Optional<T> find(@Nullable ElementId id, Class<T> type) {
        return element(id).filter(type::isInstance).map(type::cast);
    }

    public List<Pool> pools() {
        return index().pools;
    }

    public List<ServerPool> serverPools() {
        return index().of(ServerPool.class);
    }

    public List<ApplicationPool> applicationPools() {
        return index().of(ApplicationPool.class);
    }

    public List<SupportPool> supportPools() {
        return index().of(SupportPool.class);
    }

    public List<Site> sites() {
        return index().of(Site.class);
    }

    public List<ManagementStore> managementStores() {
        return index().of(ManagementStore.class);
    }

    public List<DomainController> domainControllers() {
        return index().of(DomainController.class);
    }

    public List<Computer> computers() {
        return index().of(Computer.class);
    }

    public List<Application> applications() {
        return index().of(Application.class);
    }

    public List<Endpoint> endpoints() {
        return index().of(Endpoint.class);
    }

    public List<Users> users() {
        return index().of(Users.class);
    }

    /** The parts that name this element as their owner. */
    public List<Part> partsOf(ElementId owner) {
        return Collections.unmodifiableList(parts(owner).all);
    }

    public List<Computer> computersOf(ElementId pool) {
        return Collections.unmodifiableList(parts(pool).computers);
    }

    public List<Application> applicationsOf(ElementId pool) {
        return Collections.unmodifiableList(parts(pool).applications);
    }

    public List<Users> usersOf(ElementId pool) {
        return Collections.unmodifiableList(parts(pool).users);
    }

    /** The endpoints of an application. */
    public List<Endpoint> endpointsOf(ElementId application) {
        return Collections.unmodifiableList(parts(application).endpoints);
    }

    /** The endpoints of all applications of a pool. */
    public List<Endpoint> endpointsOfPool(ElementId pool) {
        List<Application> applications = applicationsOf(pool);
        if (applications.size() == 1) {
            return endpointsOf(applications.getFirst().id());
        }
        List<Endpoint> endpoints = new ArrayList<>();
        for (Application application : applications) {
            endpoints.addAll(endpointsOf(application.id()));
        }
        return endpoints;
    }

    /** The pools of a site. */
    public List<Pool> poolsOf(ElementId site) {
        return index().poolsBySite.getOrDefault(site, List.of());
    }

    /** The pools that bear this FQDN, in any letter case. */
    public List<Pool> poolsNamed(String fqdn) {
        return index().poolsByName.getOrDefault(fqdn.toLowerCase(Locale.ROOT), List.of());
    }

    /** The site of the merged OCS pools, if the topology has one. */
    public Optional<Site> backCompatSite() {
        return sites().stream().filter(Site::isBackCompat).findFirst();
    }

    public boolean isInBackCompatSite(Pool pool) {
        return find(pool.site(), Site.class).filter(Site::isBackCompat).isPresent();
    }

    /** The SIP domains, by name. */
    public SortedSet<SipDomain> sipDomains() {
        return sipDomains;
    }

    /** Pairs of server pools between which, by way of exception, there is no interop. */
    public SortedSet<PoolPair> interopCuts() {
        return interopCuts;
    }

    /** This topology with the element added, or put in the place of the one that bore its id. */
    public Topology with(Element element) {
        return element.equals(elements.get(element.id())) ? this : with(List.of(element));
    }

    public Topology with(Collection<? extends Element> changed) {
        SortedMap<ElementId, Element> copy = new TreeMap<>(elements);
        for (Element element : changed) {
            copy.put(element.id(), element);
        }
        return new Topology(title, copy, sipDomains, interopCuts);
    }

    /** This topology less these elements alone; see the edits for a removal that leaves nothing dangling. */
    public Topology without(Collection<ElementId> removed) {
        SortedMap<ElementId, Element> copy = new TreeMap<>(elements);
        copy.keySet().removeAll(removed instanceof Set ? removed : new TreeSet<>(removed));
        return new Topology(title, copy, sipDomains, interopCuts);
    }

    public Topology withTitle(String changed) {
        return new Topology(changed, elements, sipDomains, interopCuts);
    }

    public Topology withSipDomains(SortedSet<SipDomain> changed) {
        return new Topology(title, elements, Copies.sorted(changed), interopCuts);
    }

    public Topology withInteropCuts(SortedSet<PoolPair> changed) {
        return new Topology(title, elements, sipDomains, Copies.sorted(changed));
    }

    /**
     * An id that no element bears yet, made from a kind and a name.
     *
     * @param kind a short lower-case word, for example {@code pool}
     */
    public ElementId freshId(String kind, String name) {
        String base = slug(kind, name);
        ElementId id = new ElementId(base);
        for (int number = 2; elements.containsKey(id); number++) {
            id = new ElementId(base + "-" + number);
        }
        return id;
    }

    /** The id text that {@link #freshId} would give if nothing bore it yet. */
    public static String slug(String kind, String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return plain.isEmpty() ? kind : kind + "-" + plain.substring(0, Math.min(plain.length(), 220));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Topology that && title.equals(that.title) && elements.equals(that.elements)
                        && sipDomains.equals(that.sipDomains) && interopCuts.equals(that.interopCuts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, elements, sipDomains, interopCuts);
    }

    @Override
    public String toString() {
        return "Topology[" + title + ", " + elements.size() + " elements]";
    }

    private Parts parts(ElementId owner) {
        return index().parts.getOrDefault(owner, Parts.NONE);
    }

    /** Made at the first question; two threads may both make one, to the same effect. */
    private Index index() {
        Index known = indexAtHand();
        if (known == null) {
            known = new Index(elements.values());
            index = new SoftReference<>(known);
        }
        return known;
    }

    private @Nullable Index indexAtHand() {
        SoftReference<Index> kept = index;
        return kept == null ? null : kept.get();
    }

    /** The elements by type, owner, site and name. */
    private static final class Index {
        private final Map<ElementId, Element> byId;
        private final Map<Class<?>, List<Element>> byType = new HashMap<>();
        private final Map<ElementId, Parts> parts = new HashMap<>();
        private final Map<ElementId, List<Pool>> poolsBySite = new HashMap<>();
        private final Map<String, List<Pool>> poolsByName = new HashMap<>();
        private final List<Pool> pools = new ArrayList<>();

        Index(Collection<Element> elements) {
            byId = HashMap.newHashMap(elements.size());
            for (Element element : elements) {
                byId.put(element.id(), element);
                byType.computeIfAbsent(element.getClass(), _ -> new ArrayList<>()).add(element);
                switch (element) {
                    case Part part -> parts.computeIfAbsent(part.owner(), _ -> new Parts()).add(part);
                    case Pool pool -> add(pool);
                    default -> {
                    }
                }
            }
        }

        private void add(Pool pool) {
            pools.add(pool);
            poolsByName.computeIfAbsent(pool.fqdn().toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(pool);
            ElementId site = pool.site();
            if (site != null) {
                poolsBySite.computeIfAbsent(site, _ -> new ArrayList<>()).add(pool);
            }
        }

        @SuppressWarnings("unchecked") // every list of byType holds elements of its key's class alone
        <T extends Element> List<T> of(Class<T> type) {
            return (List<T>) Collections.unmodifiableList(byType.getOrDefault(type, List.of()));
        }
    }

    /** The parts of one element. */
    private static final class Parts {
        private static final Parts NONE = new Parts();

        private final List<Part> all = new ArrayList<>(4);
        private final List<Computer> computers = new ArrayList<>(0);
        private final List<Application> applications = new ArrayList<>(0);
        private final List<Endpoint> endpoints = new ArrayList<>(0);
        private final List<Users> users = new ArrayList<>(0);

        void add(Part part) {
            all.add(part);
            switch (part) {
                case Computer computer -> computers.add(computer);
                case Application application -> applications.add(application);
                case Endpoint endpoint -> endpoints.add(endpoint);
                case Users some -> users.add(some);
            }
        }
    }
}
