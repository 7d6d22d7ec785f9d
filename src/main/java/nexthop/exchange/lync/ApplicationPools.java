package nexthop.exchange.lync;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.PoolFacts;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.Shown;
import nexthop.model.UcmaVersion;
import org.jspecify.annotations.Nullable;

/** Makes trusted application pools of the clusters with {@code ExternalServer}, and their applications with them. */
final class ApplicationPools {
    private final Notebook notes;
    private final Elements elements;
    private final PoolContents contents;
    private final Generations generations;
    private final NextHops nextHops;
    private final Applications applications;

    ApplicationPools(Notebook notes, Elements elements, Installations installations) {
        this.notes = notes;
        this.elements = elements;
        this.contents = new PoolContents(notes, elements);
        this.generations = new Generations(notes);
        this.nextHops = new NextHops(notes, installations);
        this.applications = new Applications(notes, elements);
    }

    void make(Cluster cluster) {
        List<ServiceRow> external = cluster.services.stream()
                .filter(service -> Roles.EXTERNAL_SERVER.equals(service.role()))
                .toList();
        if (!external.isEmpty()) {
            make(cluster, external);
        }
        applications.leaveBuiltIn(cluster);
    }

    private void make(Cluster cluster, List<ServiceRow> external) {
        ServiceRow decisive = external.getFirst();
        ElementId id = elements.fresh("pool", cluster.fqdn);
        boolean besideServerPool = cluster.pool != null;
        List<ServiceRow> own = besideServerPool ? external : cluster.services;
        if (!besideServerPool) {
            cluster.pool = id;
        }
        UcmaVersion ucma = UcmaVersion.UNKNOWN;
        if (cluster.isBackCompat()) {
            ucma = UcmaVersion.UCMA_2_0;
            notes.inferred(decisive.line(), id, Shown.plain(cluster.fqdn)
                    + " runs UCMA 2.0, for it was merged from OCS; if it is UCMA 1.0, say so in the inspector.");
        }
        Cluster nextHop = nextHops.of(cluster, external, id);
        elements.add(new ApplicationPool(id, cluster.fqdn, ucma, provisioning(cluster, id),
                createdUnder(cluster, decisive, id), nextHop == null ? null : nextHop.pool, new TreeSet<>(),
                cluster.siteId(), PoolContents.services(own), new TreeSet<>(), false, PoolFacts.UNKNOWN));
        int computers = contents.computers(cluster, id);
        contents.taken(cluster, id,
                "Trusted application pool " + Shown.plain(cluster.fqdn) + ", "
                        + (nextHop == null ? "no next hop" : "next hop " + Shown.plain(nextHop.fqdn)),
                computers, own.size());
        Set<String> seen = new HashSet<>();
        for (ServiceRow service : external) {
            applications.make(cluster, service, id, seen);
        }
    }

    private @Nullable ServerGeneration createdUnder(Cluster cluster, ServiceRow external, ElementId pool) {
        String name = Shown.plain(cluster.fqdn);
        ServerGeneration generation = generations.of(external, cluster, pool, name + " was created under ",
                "What " + name + " was created under");
        if (generation != null && !generation.isOcs()) {
            notes.inferred(external.line(), pool,
                    name + " was created under " + generation.label() + ", going by the service version "
                            + generation.serviceVersion() + " of its trusted application service.");
        }
        return generation;
    }

    /** A pool merged from OCS replicates nothing, whatever its cluster says. */
    private Provisioning provisioning(Cluster cluster, ElementId pool) {
        String replicates = cluster.row.requiresReplication();
        if (cluster.isBackCompat() || replicates == null) {
            return Provisioning.UNKNOWN;
        }
        Provisioning provisioning = "true".equalsIgnoreCase(replicates)
                ? Provisioning.AUTOMATIC
                : "false".equalsIgnoreCase(replicates) ? Provisioning.MANUAL : Provisioning.UNKNOWN;
        if (provisioning != Provisioning.UNKNOWN) {
            notes.inferred(cluster.row.line(), pool, Shown.plain(cluster.fqdn) + " is " + provisioning.label()
                    + ", going by RequiresReplication " + replicates.toLowerCase(Locale.ROOT) + ".");
        }
        return provisioning;
    }
}
