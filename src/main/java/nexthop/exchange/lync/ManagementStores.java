package nexthop.exchange.lync;

import java.util.List;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.ManagementStore;
import nexthop.model.Shown;
import org.jspecify.annotations.Nullable;

/** Makes the Central Management Store of the service that says it is active. */
final class ManagementStores {
    private final Notebook notes;
    private final Elements elements;
    private final Installations installations;

    ManagementStores(Notebook notes, Elements elements, Installations installations) {
        this.notes = notes;
        this.elements = elements;
        this.installations = installations;
    }

    /** A document may name a standby beside the active service; only a topology without an active one makes do with the first. */
    void make(List<ServiceRow> services) {
        List<ServiceRow> managers = services.stream()
                .filter(row -> Roles.CENTRAL_MANAGEMENT.equals(row.role()) && installations.placeOf(row) != null)
                .toList();
        ServiceRow stopgap = null;
        if (!managers.isEmpty() && managers.stream().noneMatch(ManagementStores::isActive)) {
            stopgap = managers.getFirst();
            notes.note(Kind.WARNING, stopgap.line(), null,
                    "No Central Management service says it is active; the first was taken.");
        }
        for (ServiceRow manager : managers) {
            Cluster place = installations.placeOf(manager);
            if (isActive(manager) || manager == stopgap) {
                make(manager, place);
            } else if (place != null) {
                notes.note(Kind.LEFT, manager.line(), place.pool, "The standby Central Management service on "
                        + Shown.plain(place.fqdn) + ": a drawing holds the active one.");
            }
        }
        if (managers.isEmpty()) {
            services.stream()
                    .filter(row -> Roles.CENTRAL_MANAGEMENT_STORE.equals(row.role())
                            && installations.placeOf(row) != null)
                    .findFirst()
                    .ifPresent(store -> {
                        notes.note(Kind.WARNING, store.line(), null, "No pool runs the Central Management service.");
                        make(store, null);
                    });
        }
    }

    /** One that does not say is active. */
    private static boolean isActive(ServiceRow manager) {
        return !Boolean.FALSE.equals(manager.active());
    }

    private void make(ServiceRow row, @Nullable Cluster on) {
        String name = "CMS";
        ManagementStore store = elements.add(new ManagementStore(elements.fresh("store", name), name,
                on == null ? null : on.pool, on == null ? null : on.siteId()));
        notes.note(Kind.TAKEN, row.line(), store.id(), name + (on == null ? "." : " on " + Shown.plain(on.fqdn) + "."));
    }
}
