package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import nexthop.exchange.reading.Shown;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.PoolPair;
import nexthop.model.PoolReference;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/**
 * Lays a topology read anew over a drawing that people have worked on.
 *
 * <p>What bears the same name is the same thing: it keeps its id and its place, and what a document cannot know of it (UCMA version,
 * what it was created under, updates, offers, users, endpoints, what is retired). What the document does know, it decides. A pool
 * that is not in the document is taken out if it came from a document, which its services show, and stays if somebody drew it or
 * marked it as retired. Every difference is listed.
 */
public final class Reimport {

    /** What became of an element. */
    public enum Kind {
        ADDED("Added"), CHANGED("Changed"), REMOVED("Removed"),
        /** Not in the document, and kept all the same. */
        KEPT("Kept");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One difference between the drawing before and after.
     *
     * @param element its id, in the drawing after; before, if it was removed; null if it is about the topology as a whole
     * @param text a sentence for the user; safe to print
     */
    public record Change(Kind kind, @Nullable ElementId element, String text) {}

    /** @param changes what is new first, then what changed, went, and stayed; within that in the order of the ids */
    public record Result(Drawing drawing, List<Change> changes) {
        public Result {
            changes = List.copyOf(changes);
        }

        public List<Change> changes(Kind kind) {
            return changes.stream().filter(change -> change.kind() == kind).toList();
        }
    }

    private final Drawing drawing;
    private final Topology current;
    private final Topology imported;

    /** From the ids of the imported topology to those of the result. */
    private final Map<ElementId, ElementId> ids = new HashMap<>();
    /** From the ids of the result to the elements known before under them. */
    private final Map<ElementId, Element> known = new HashMap<>();
    private final Map<ElementId, Element> result = new HashMap<>();
    private final Map<Kind, List<Change>> changes = new LinkedHashMap<>();

    private Reimport(Drawing drawing, Topology imported) {
        this.drawing = drawing;
        this.current = drawing.topology();
        this.imported = imported;
        for (Kind kind : Kind.values()) {
            changes.put(kind, new ArrayList<>());
        }
    }

    /** The drawing with the imported topology laid over it; what is new has no place yet. */
    public static Result over(Drawing drawing, Topology imported) {
        return new Reimport(drawing, imported).run();
    }

    private Result run() {
        matchSites();
        matchPools();
        matchParts(Computer.class, Computer::fqdn);
        matchParts(Application.class, Application::applicationId);
        matchStores();
        nameTheNew();
        for (Element element : imported.elements()) {
            Element merged = merged(element);
            result.put(merged.id(), merged);
        }
        keepTheRest();
        dropDangling();
        reportDifferences();
        Topology topology = Topology.of(result.values())
                .withTitle(current.title().isEmpty() ? imported.title() : current.title())
                .withSipDomains(sipDomains())
                .withInteropCuts(interopCuts());
        List<ElementId> gone = drawing.layout()
                .places()
                .keySet()
                .stream()
                .filter(id -> !result.containsKey(id))
                .toList();
        List<Change> all = changes.values().stream().flatMap(Collection::stream).toList();
        return new Result(new Drawing(topology, drawing.layout().without(gone)), all);
    }

    // Who is who

    private void matchSites() {
        match(current.sites(), imported.sites(), site -> lower(site.name()));
        match(current.sites(), imported.sites(), site -> site.siteId() == null ? "" : "id " + lower(site.siteId()));
    }

    /** A pool of the same kind first: a server pool and a trusted application pool may bear one name. */
    private void matchPools() {
        match(current.pools(), imported.pools(), pool -> pool.getClass().getSimpleName() + " " + lower(pool.fqdn()));
        match(current.pools(), imported.pools(), pool -> lower(pool.fqdn()));
    }

    private <T extends Part> void matchParts(Class<T> type, Function<T, String> name) {
        List<T> before = of(current, type);
        List<T> now = of(imported, type);
        match(before, now, part -> part.owner() + " " + lower(name.apply(part)),
                part -> ids.get(part.owner()) + " " + lower(name.apply(part)));
        if (type == Computer.class) { // a computer may have moved to another pool; an application elsewhere is another one
            match(before, now, part -> lower(name.apply(part)));
        }
    }

    private void matchStores() {
        match(current.managementStores(), imported.managementStores(), _ -> "store");
    }

    private static <T extends Element> List<T> of(Topology topology, Class<T> type) {
        return topology.elements().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private <T extends Element> void match(List<? extends T> before, List<? extends T> now, Function<T, String> name) {
        match(before, now, name, name);
    }

    /** Pairs what has no partner yet, by name; several of one name in the order they come. An empty name pairs with nothing. */
    private <T extends Element> void match(List<? extends T> before, List<? extends T> now,
            Function<T, String> nameBefore, Function<T, String> nameNow) {
        Map<String, List<T>> free = new HashMap<>();
        for (T element : before) {
            if (!known.containsKey(element.id())) {
                free.computeIfAbsent(nameBefore.apply(element), _ -> new ArrayList<>()).add(element);
            }
        }
        for (T element : now) {
            String name = nameNow.apply(element);
            List<T> partners = ids.containsKey(element.id()) || name.isEmpty() ? null : free.get(name);
            if (partners != null && !partners.isEmpty()) {
                Element partner = partners.removeFirst();
                ids.put(element.id(), partner.id());
                known.put(partner.id(), partner);
            }
        }
    }

    /** What is new keeps the id the import gave it, unless the drawing uses that for something else. */
    private void nameTheNew() {
        Set<ElementId> taken = new HashSet<>(ids.values());
        for (Element element : imported.elements()) {
            if (!ids.containsKey(element.id())) {
                ElementId id = element.id();
                for (int number = 2; current.contains(id) || taken.contains(id); number++) {
                    id = new ElementId(element.id() + "-" + number);
                }
                ids.put(element.id(), id);
                taken.add(id);
            }
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    // What the document says, and what only the drawing knows

    private ElementId id(ElementId imported) {
        return ids.getOrDefault(imported, imported);
    }

    private @Nullable ElementId idOrNull(@Nullable ElementId imported) {
        return imported == null ? null : id(imported);
    }

    private Element merged(Element element) {
        ElementId id = id(element.id());
        Element before = known.get(id);
        return switch (element) {
            case Site site -> new Site(id, site.name(), site.siteId(), site.kind());
            case ServerPool pool -> merged(pool, id, before);
            case ApplicationPool pool -> merged(pool, id, before);
            case SupportPool pool -> new SupportPool(id, pool.fqdn(), pool.purpose(), idOrNull(pool.site()),
                    pool.services(), updates(before, pool), isRetired(before));
            case Computer computer -> new Computer(id, id(computer.owner()), computer.fqdn());
            case Application application -> merged(application, id, before);
            case ManagementStore store -> new ManagementStore(id, before == null ? store.name() : before.name(),
                    idOrNull(store.pool()), idOrNull(store.site()));
            case DomainController controller -> new DomainController(id, controller.name(), controller.domain());
            case Endpoint endpoint -> endpoint.withOwner(id(endpoint.owner()));
            case Users users -> users.withOwner(id(users.owner()));
        };
    }

    private ServerPool merged(ServerPool pool, ElementId id, @Nullable Element before) {
        ServerGeneration generation = pool.generation();
        ServerPool.Edition edition = pool.edition();
        if (before instanceof ServerPool old) {
            ServerGeneration oldGeneration = old.generation();
            boolean bothOcs = generation != null && generation.isOcs() && oldGeneration != null
                    && oldGeneration.isOcs();
            generation = generation == null || bothOcs ? oldGeneration : generation; // no document tells OCS 2007 from R2
            edition = old.edition() == ServerPool.Edition.UNKNOWN ? edition : old.edition();
        }
        return new ServerPool(id, pool.fqdn(), generation, pool.role(), edition, idOrNull(pool.site()), pool.services(),
                updates(before, pool), isRetired(before));
    }

    private ApplicationPool merged(ApplicationPool pool, ElementId id, @Nullable Element before) {
        UcmaVersion ucma = pool.ucma();
        Provisioning provisioning = pool.provisioning();
        ServerGeneration createdUnder = pool.createdUnder();
        ElementId nextHop = idOrNull(pool.nextHop());
        SortedSet<ElementId> retiredNextHops = new TreeSet<>();
        if (before instanceof ApplicationPool old) {
            ucma = old.ucma().isKnown() ? old.ucma() : ucma;
            provisioning = provisioning == Provisioning.UNKNOWN ? old.provisioning() : provisioning;
            createdUnder = old.createdUnder() == null ? createdUnder : old.createdUnder();
            retiredNextHops.addAll(old.retiredNextHops());
            if (nextHop != null) {
                retiredNextHops.remove(nextHop); // the document says it is in use
            }
        }
        return new ApplicationPool(id, pool.fqdn(), ucma, provisioning, createdUnder, nextHop, retiredNextHops,
                idOrNull(pool.site()), pool.services(), updates(before, pool), isRetired(before));
    }

    private Application merged(Application application, ElementId id, @Nullable Element before) {
        Application merged = new Application(id, id(application.owner()), application.applicationId(),
                application.port(), application.legacyName(), application.offers(), application.entriesMigrated());
        if (before instanceof Application old) {
            merged = merged.withOffers(application.offers().isEmpty() ? old.offers() : application.offers());
            if (application.entriesMigrated() == Answer.UNKNOWN) {
                merged = merged.withEntriesMigrated(old.entriesMigrated());
            }
        }
        return merged;
    }

    private static SortedSet<String> updates(@Nullable Element before, Pool pool) {
        SortedSet<String> updates = new TreeSet<>(pool.updates());
        if (before instanceof Pool old) {
            updates.addAll(old.updates());
        }
        return updates;
    }

    private static boolean isRetired(@Nullable Element before) {
        return before instanceof Pool old && old.retired();
    }

    // What the document does not have

    /** Takes over what no document holds, and what somebody drew; an owner before its parts. */
    private void keepTheRest() {
        for (Pool pool : current.pools()) {
            if (!known.containsKey(pool.id()) && (pool.services().isEmpty() || pool.retired())) {
                keep(pool);
                String why = pool.retired() ? "it is marked as retired" : "it was drawn by hand";
                change(Kind.KEPT, pool.id(),
                        Shown.plain(pool.fqdn()) + " is not in the document; it was kept, for " + why + ".");
            }
        }
        for (Element element : current.elements()) {
            switch (element) {
                case DomainController controller -> keep(controller);
                case ManagementStore store when !known.containsKey(store.id())
                        && imported.managementStores().isEmpty() -> {
                    keep(store);
                    change(Kind.KEPT, store.id(), Shown.plain(store.name()) + " is not in the document; it was kept.");
                }
                case Users users when result.get(users.owner()) instanceof ServerPool -> keep(users);
                case Part part when !known.containsKey(part.id()) && !known.containsKey(part.owner())
                        && result.containsKey(part.owner()) ->
                    keep(part); // computers and applications of a pool that was kept whole
                default -> {
                    // the document decides
                }
            }
        }
        for (Endpoint endpoint : current.endpoints()) {
            if (result.containsKey(endpoint.owner())) {
                keep(endpoint);
            }
        }
        for (Site site : current.sites()) {
            boolean drawn = site.siteId() == null;
            boolean inUse = result.values()
                    .stream()
                    .anyMatch(element -> element instanceof Pool pool && site.id().equals(pool.site())
                            || element instanceof ManagementStore store && site.id().equals(store.site()));
            if (!known.containsKey(site.id()) && (drawn || inUse)) {
                keep(site);
                change(Kind.KEPT, site.id(),
                        "The site " + Shown.plain(site.name()) + " is not in the document; it was kept.");
            }
        }
    }

    private void keep(Element element) {
        result.putIfAbsent(element.id(), element);
    }

    /** No element may refer to one that has gone. */
    private void dropDangling() {
        result.replaceAll((_, element) -> switch (element) {
            case ServerPool pool -> isGone(pool.site()) ? pool.withSite(null) : pool;
            case SupportPool pool -> isGone(pool.site()) ? pool.withSite(null) : pool;
            case ApplicationPool pool -> withoutGone(pool);
            case ManagementStore store -> {
                ManagementStore kept = isGone(store.pool()) ? store.withPool(null) : store;
                yield isGone(kept.site()) ? kept.withSite(null) : kept;
            }
            case Endpoint endpoint -> {
                Endpoint kept = isGone(endpoint.home().target().orElse(null))
                        ? endpoint.withHome(PoolReference.unknown())
                        : endpoint;
                yield isGone(kept.registrar().target().orElse(null))
                        ? kept.withRegistrar(PoolReference.unknown())
                        : kept;
            }
            default -> element;
        });
    }

    private ApplicationPool withoutGone(ApplicationPool pool) {
        SortedSet<ElementId> retired = new TreeSet<>(pool.retiredNextHops());
        retired.removeIf(this::isGone);
        ApplicationPool kept = retired.equals(pool.retiredNextHops()) ? pool : pool.withRetiredNextHops(retired);
        kept = isGone(kept.nextHop()) ? kept.withNextHop(null) : kept;
        return isGone(kept.site()) ? kept.withSite(null) : kept;
    }

    private boolean isGone(@Nullable ElementId id) {
        return id != null && !result.containsKey(id);
    }

    private SortedSet<SipDomain> sipDomains() {
        SortedSet<SipDomain> domains = imported.sipDomains().isEmpty() ? current.sipDomains() : imported.sipDomains();
        if (!domains.equals(current.sipDomains())) {
            change(current.sipDomains().isEmpty() ? Kind.ADDED : Kind.CHANGED, null, "The SIP domains are now "
                    + String.join(", ", domains.stream().map(SipDomain::name).map(Shown::plain).toList()) + ".");
        }
        return domains;
    }

    private SortedSet<PoolPair> interopCuts() {
        SortedSet<PoolPair> cuts = new TreeSet<>(current.interopCuts());
        cuts.removeIf(cut -> isGone(cut.first()) || isGone(cut.second()));
        return cuts;
    }

    // What is different now

    private void reportDifferences() {
        for (ElementId id : new TreeSet<>(result.keySet())) {
            Element now = result.get(id);
            Element before = current.element(id).orElse(null);
            if (now != null && before == null) {
                change(Kind.ADDED, id, noun(now) + " " + shown(now, result::get) + ".");
            } else if (now != null && before != null && !now.equals(before)) {
                change(Kind.CHANGED, id, noun(now) + " " + shown(now, result::get) + ": "
                        + String.join(", ", differences(before, now)) + ".");
            }
        }
        for (Element before : current.elements()) {
            if (!result.containsKey(before.id())) {
                change(Kind.REMOVED, before.id(),
                        noun(before) + " " + shown(before, id -> current.element(id).orElse(null))
                                + (before instanceof Users || before instanceof Endpoint
                                        ? ", for what it belongs to is not in the document."
                                        : " is not in the document."));
            }
        }
    }

    private List<String> differences(Element before, Element now) {
        List<String> differences = new ArrayList<>();
        if (before.getClass() != now.getClass()) {
            differences.add("was a " + lower(noun(before)));
        }
        differ(differences, "name", before.name(), now.name());
        if (before instanceof Pool old && now instanceof Pool pool) {
            differ(differences, "site", nameBefore(old.site()), nameNow(pool.site()));
            if (!old.services().equals(pool.services())) {
                differences.add("other services");
            }
        }
        if (before instanceof Part old && now instanceof Part part) {
            differ(differences, "owner", nameBefore(old.owner()), nameNow(part.owner()));
        }
        switch (now) {
            case ServerPool pool when before instanceof ServerPool old -> {
                differ(differences, "generation", label(old.generation()), label(pool.generation()));
                differ(differences, "role", old.role().label(), pool.role().label());
                differ(differences, "edition", old.edition().label(), pool.edition().label());
            }
            case ApplicationPool pool when before instanceof ApplicationPool old -> {
                differ(differences, "next hop", nameBefore(old.nextHop()), nameNow(pool.nextHop()));
                differ(differences, "provisioning", old.provisioning().label(), pool.provisioning().label());
                differ(differences, "UCMA version", old.ucma().label(), pool.ucma().label());
                differ(differences, "created under", label(old.createdUnder()), label(pool.createdUnder()));
            }
            case SupportPool pool when before instanceof SupportPool old ->
                differ(differences, "purpose", old.purpose().label(), pool.purpose().label());
            case Application application when before instanceof Application old -> {
                differ(differences, "port", String.valueOf(old.port()), String.valueOf(application.port()));
                differ(differences, "legacy name", old.legacyName(), application.legacyName());
                differ(differences, "entries migrated", lower(old.entriesMigrated().name()),
                        lower(application.entriesMigrated().name()));
            }
            case Site site when before instanceof Site old -> {
                differ(differences, "SiteId", String.valueOf(old.siteId()), String.valueOf(site.siteId()));
                differ(differences, "kind", old.kind().label(), site.kind().label());
            }
            case ManagementStore store when before instanceof ManagementStore old ->
                differ(differences, "pool", nameBefore(old.pool()), nameNow(store.pool()));
            case Endpoint endpoint when before instanceof Endpoint old -> {
                differ(differences, "registrar", nameBefore(old.registrar().target().orElse(null)),
                        nameNow(endpoint.registrar().target().orElse(null)));
                differ(differences, "home", nameBefore(old.home().target().orElse(null)),
                        nameNow(endpoint.home().target().orElse(null)));
            }
            default -> {
                // name and owner are all there is
            }
        }
        return differences.isEmpty() ? List.of("what hangs on it has changed") : differences;
    }

    private static void differ(List<String> differences, String what, String before, String now) {
        if (!before.equals(now)) {
            differences.add(what + " " + (now.isEmpty() ? "none" : Shown.plain(now)) + " instead of "
                    + (before.isEmpty() ? "none" : Shown.plain(before)));
        }
    }

    private static String label(@Nullable ServerGeneration generation) {
        return generation == null ? "not known" : generation.label();
    }

    private String nameBefore(@Nullable ElementId id) {
        return current.element(id).map(Element::name).orElse("");
    }

    private String nameNow(@Nullable ElementId id) {
        return id == null ? "" : Optional.ofNullable(result.get(id)).map(Element::name).orElse("");
    }

    private static String shown(Element element, Function<ElementId, @Nullable Element> find) {
        Element owner = element instanceof Part part ? find.apply(part.owner()) : null;
        return Shown.plain(element.name()) + (owner == null ? "" : " of " + Shown.plain(owner.name()));
    }

    private static String noun(Element element) {
        return switch (element) {
            case Site _ -> "Site";
            case ServerPool pool -> pool.role().label() + " pool";
            case ApplicationPool _ -> "Trusted application pool";
            case SupportPool pool -> pool.purpose().label();
            case Computer _ -> "Computer";
            case Application _ -> "Application";
            case Endpoint _ -> "Endpoint";
            case Users _ -> "Users";
            case ManagementStore _ -> "Management store";
            case DomainController _ -> "Domain controller";
        };
    }

    private void change(Kind kind, @Nullable ElementId element, String text) {
        changes.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Change(kind, element, text));
    }
}
