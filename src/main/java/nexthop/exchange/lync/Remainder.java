package nexthop.exchange.lync;

import java.util.Map;
import nexthop.exchange.lync.Reimport.Kind;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.Users;

/** Takes over from a drawing what a document does not have: what no document holds, and what somebody drew. */
final class Remainder {
    private final Topology current;
    private final Topology imported;
    private final Matches matches;
    private final Map<ElementId, Element> result;
    private final Changes changes;

    /** @param result what was imported; grows */
    Remainder(Topology current, Topology imported, Matches matches, Map<ElementId, Element> result, Changes changes) {
        this.current = current;
        this.imported = imported;
        this.matches = matches;
        this.result = result;
        this.changes = changes;
    }

    /** An owner goes before its parts. */
    void keep() {
        keepPools();
        keepWhatStandsOnPools();
        keepEndpoints();
        keepSites();
    }

    private void keepPools() {
        for (Pool pool : current.pools()) {
            if (!matches.isImported(pool.id()) && (pool.services().isEmpty() || pool.retired())) {
                keep(pool);
                String why = pool.retired() ? "it is marked as retired" : "it was drawn by hand";
                changes.note(Kind.KEPT, pool.id(),
                        Shown.plain(pool.fqdn()) + " is not in the document; it was kept, for " + why + ".");
            }
        }
    }

    private void keepWhatStandsOnPools() {
        for (Element element : current.elements()) {
            switch (element) {
                case DomainController controller -> keep(controller);
                case ManagementStore store when !matches.isImported(store.id())
                        && imported.managementStores().isEmpty() -> {
                    keep(store);
                    changes.note(Kind.KEPT, store.id(),
                            Shown.plain(store.name()) + " is not in the document; it was kept.");
                }
                case Users users when result.get(users.owner()) instanceof ServerPool -> keep(users);
                case Part part when !matches.isImported(part.id()) && !matches.isImported(part.owner())
                        && result.containsKey(part.owner()) ->
                    keep(part); // computers and applications of a pool that was kept whole
                default -> {
                    // the document decides
                }
            }
        }
    }

    private void keepEndpoints() {
        for (Endpoint endpoint : current.endpoints()) {
            if (result.containsKey(endpoint.owner())) {
                keep(endpoint);
            }
        }
    }

    private void keepSites() {
        for (Site site : current.sites()) {
            boolean drawn = site.siteId() == null;
            boolean inUse = result.values()
                    .stream()
                    .anyMatch(element -> element instanceof Pool pool && site.id().equals(pool.site())
                            || element instanceof ManagementStore store && site.id().equals(store.site()));
            if (!matches.isImported(site.id()) && (drawn || inUse)) {
                keep(site);
                changes.note(Kind.KEPT, site.id(),
                        "The site " + Shown.plain(site.name()) + " is not in the document; it was kept.");
            }
        }
    }

    private void keep(Element element) {
        result.putIfAbsent(element.id(), element);
    }
}
