package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nexthop.model.Application;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Part;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** Which element of an imported topology is which of a drawing's: what bears the same name is the same thing and keeps its id. */
final class Matches {
    private final Topology current;
    private final Topology imported;

    /** From the ids of the imported topology to those of the result. */
    private final Map<ElementId, ElementId> ids = new HashMap<>();
    /** From the ids of the result to the elements known before under them. */
    private final Map<ElementId, Element> known = new HashMap<>();

    private Matches(Topology current, Topology imported) {
        this.current = current;
        this.imported = imported;
    }

    static Matches of(Topology current, Topology imported) {
        Matches matches = new Matches(current, imported);
        matches.matchSites();
        matches.matchPools();
        matches.matchParts(Computer.class, Computer::fqdn);
        matches.matchParts(Application.class, Application::applicationId);
        matches.matchStores();
        matches.nameTheNew();
        return matches;
    }

    /** The id that an imported element has in the result. */
    ElementId id(ElementId imported) {
        return ids.getOrDefault(imported, imported);
    }

    @Nullable
    ElementId idOrNull(@Nullable ElementId imported) {
        return imported == null ? null : id(imported);
    }

    /** The drawing's element that an imported one was found to be; null if that is new. */
    @Nullable
    Element before(ElementId id) {
        return known.get(id);
    }

    /** Whether the import has this element of the drawing too. */
    boolean isImported(ElementId before) {
        return known.containsKey(before);
    }

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
}
