package nexthop.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** How one topology differs from another, and which pools that can matter to. */
final class Changes {
    /** An element before and after; null where it is not there. */
    private record Change(ElementId id, @Nullable Element before, @Nullable Element after) {}

    private final Topology before;
    private final Topology after;
    private final List<Change> changes = new ArrayList<>();
    private final Set<ElementId> changed = new HashSet<>();
    private final Set<ElementId> touched = new HashSet<>();

    private Changes(Topology before, Topology after) {
        this.before = before;
        this.after = after;
    }

    static Changes between(Topology before, Topology after) {
        Changes changes = new Changes(before, after);
        changes.compare();
        changes.touchOwners();
        changes.touchReferring();
        changes.touchSharing();
        return changes;
    }

    /** Whether they can matter to a rule that looks at the whole topology. */
    boolean touch(Rule rule) {
        return areOfTheWhole()
                || changes.stream().anyMatch(change -> !seen(rule, change.before()).equals(seen(rule, change.after())));
    }

    /** The pools, gone and retired ones among them, of which a {@link PoolRule} may speak otherwise than before. */
    Set<ElementId> touchedPools() {
        return Collections.unmodifiableSet(touched);
    }

    /** Whether they can matter to a {@link PoolRule} at any pool: a site came, went or became BackCompatSite under pools as they were. */
    boolean reachEveryPool() {
        return changes.stream()
                .anyMatch(change -> !nature(change.before()).equals(nature(change.after()))
                        && after.poolsOf(change.id()).stream().anyMatch(pool -> !changed.contains(pool.id())));
    }

    private static String nature(@Nullable Element element) {
        return element instanceof Site site ? site.isBackCompat() ? "BackCompatSite" : "site" : "";
    }

    private boolean areOfTheWhole() {
        return !before.title().equals(after.title()) || !before.sipDomains().equals(after.sipDomains())
                || !before.interopCuts().equals(after.interopCuts());
    }

    private static Object seen(Rule rule, @Nullable Element element) {
        return element == null ? Rule.NOTHING : rule.seenOf(element);
    }

    /** Walks along both, which come in the order of the ids; an edit leaves most elements the very same. */
    private void compare() {
        Iterator<Element> old = before.elements().iterator();
        Iterator<Element> now = after.elements().iterator();
        Element was = next(old);
        Element is = next(now);
        while (was != null && is != null) {
            int order = was == is ? 0 : was.id().compareTo(is.id());
            if (order < 0) {
                add(was.id(), was, null);
                was = next(old);
            } else if (order > 0) {
                add(is.id(), null, is);
                is = next(now);
            } else {
                if (was != is && !was.equals(is)) {
                    add(was.id(), was, is);
                }
                was = next(old);
                is = next(now);
            }
        }
        for (; was != null; was = next(old)) {
            add(was.id(), was, null);
        }
        for (; is != null; is = next(now)) {
            add(is.id(), null, is);
        }
    }

    private static @Nullable Element next(Iterator<Element> elements) {
        return elements.hasNext() ? elements.next() : null;
    }

    private void add(ElementId id, @Nullable Element was, @Nullable Element is) {
        changes.add(new Change(id, was, is));
        changed.add(id);
    }

    /** A pool is touched by what happens to it and its parts, be it that a part leaves it. */
    private void touchOwners() {
        for (Change change : changes) {
            touchOwner(before, change.before());
            touchOwner(after, change.after());
        }
    }

    private void touchOwner(Topology topology, @Nullable Element element) {
        Pool pool = owner(topology, element);
        if (pool != null) {
            touched.add(pool.id());
        }
    }

    /** The pool an element is, is a part of, or is an endpoint of; null if there is none. */
    private static @Nullable Pool owner(Topology topology, @Nullable Element element) {
        Element here = element;
        for (int up = 0; up < 2 && here instanceof Part part; up++) {
            here = topology.element(part.owner()).orElse(null);
        }
        return here instanceof Pool pool ? pool : null;
    }

    /** A pool is touched by what happens to an element that it or one of its endpoints names. What did not change names the same as before. */
    private void touchReferring() {
        for (ApplicationPool pool : after.applicationPools()) {
            if (isChanged(pool.nextHop()) || pool.retiredNextHops().stream().anyMatch(this::isChanged)) {
                touched.add(pool.id());
            }
        }
        for (ServerPool pool : after.serverPools()) {
            if (isChanged(pool.backup())) {
                touched.add(pool.id());
            }
        }
        for (Endpoint endpoint : after.endpoints()) {
            if (isChanged(endpoint.home()) || isChanged(endpoint.registrar())) {
                touchOwner(after, endpoint);
            }
        }
    }

    private boolean isChanged(PoolReference reference) {
        return reference.target().filter(this::isChanged).isPresent();
    }

    private boolean isChanged(@Nullable ElementId id) {
        return id != null && changed.contains(id);
    }

    /** A pool is touched by what happens to one that runs, or ran, an application that it runs. */
    private void touchSharing() {
        Set<String> ids = new HashSet<>();
        for (Change change : changes) {
            addApplications(before, change.before(), ids);
            addApplications(after, change.after(), ids);
        }
        if (ids.isEmpty()) {
            return;
        }
        for (Application application : after.applications()) {
            if (ids.contains(key(application))) {
                touchOwner(after, application);
            }
        }
    }

    private static void addApplications(Topology topology, @Nullable Element element, Set<String> ids) {
        switch (element) {
            case Application application -> ids.add(key(application));
            case ApplicationPool pool ->
                topology.applicationsOf(pool.id()).forEach(application -> ids.add(key(application)));
            case null, default -> {
            }
        }
    }

    private static String key(Application application) {
        return application.applicationId().toLowerCase(Locale.ROOT);
    }
}
