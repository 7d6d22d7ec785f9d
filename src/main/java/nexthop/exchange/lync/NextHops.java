package nexthop.exchange.lync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nexthop.exchange.lync.LyncDocument.DependencyRow;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.ElementId;
import nexthop.model.Shown;
import org.jspecify.annotations.Nullable;

/** Finds the next hop of a trusted application pool among what its services depend on. */
final class NextHops {
    private final Notebook notes;
    private final Installations installations;

    NextHops(Notebook notes, Installations installations) {
        this.notes = notes;
        this.installations = installations;
    }

    /** The cluster of the first registrar the pool depends on. */
    @Nullable
    Cluster of(Cluster cluster, List<ServiceRow> external, ElementId pool) {
        Set<Cluster> hops = new LinkedHashSet<>();
        for (DependencyRow dependency : external.stream()
                .flatMap(service -> service.dependencies().stream())
                .toList()) {
            ServiceRow target = installations.serviceAt(dependency.service()).orElse(null);
            if (target == null) {
                continue; // reported with the dangling references of all services
            }
            Cluster place = installations.placeOf(target);
            if (!Roles.REGISTRAR.equals(target.role())) {
                notes.note(Kind.LEFT, dependency.line(), pool,
                        Shown.plain(cluster.fqdn) + " also depends on the service "
                                + Shown.plain(String.valueOf(target.role()))
                                + ", which is no next hop: a drawing does not hold it.");
            } else if (place == null) {
                notes.missing(dependency.line(), "The next hop of " + Shown.plain(cluster.fqdn)
                        + " is a registrar on a pool that is not in the document.");
            } else {
                hops.add(place);
            }
        }
        Cluster first = hops.stream().findFirst().orElse(null);
        if (first != null && hops.size() > 1) {
            notes.note(Kind.WARNING, external.getFirst().line(), pool,
                    Shown.plain(cluster.fqdn) + " depends on " + hops.size() + " registrars; the first, on "
                            + Shown.plain(first.fqdn) + ", was taken for its next hop.");
        }
        return first;
    }
}
