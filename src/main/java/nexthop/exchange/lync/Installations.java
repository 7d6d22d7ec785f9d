package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nexthop.exchange.lync.LyncDocument.ClusterRow;
import nexthop.exchange.lync.LyncDocument.DependencyRow;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.exchange.lync.LyncDocument.SqlRow;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.Shown;
import nexthop.model.Site;
import org.jspecify.annotations.Nullable;

/** What is installed where: the clusters of a document and the services on them, found by their keys. */
final class Installations {
    private final Notebook notes;
    private final Sites sites;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, Cluster> clustersByKey = new HashMap<>();
    private final Map<String, Cluster> clustersBySqlInstance = new HashMap<>();
    private final Map<String, ServiceRow> services = new HashMap<>();
    private final Map<ServiceRow, Cluster> places = new IdentityHashMap<>();

    Installations(Notebook notes, Sites sites) {
        this.notes = notes;
        this.sites = sites;
    }

    void cluster(ClusterRow row) {
        String fqdn = notes.text(row.fqdn(), row.line(), "The FQDN of a pool");
        if (fqdn == null) {
            notes.missing(row.line(), "A pool with " + Shown.count(row.machines().size(), "computer")
                    + " was left out, for its name could not be read.");
            return;
        }
        notes.hostName(fqdn, row.line());
        if (row.key() == null) {
            notes.missing(row.line(),
                    "The pool " + Shown.plain(fqdn) + " has no complete cluster id; nothing can be installed on it.");
        } else if (clustersByKey.containsKey(row.key())) {
            notes.missing(row.line(),
                    "The cluster id of pool " + Shown.plain(fqdn) + " is that of pool "
                            + Shown.plain(clustersByKey.get(row.key()).fqdn) + " too; the pool and its "
                            + Shown.count(row.machines().size(), "computer") + " were left out.");
            return;
        }
        Site site = row.site() == null ? null : sites.at(row.site());
        if (row.site() == null) {
            notes.missing(row.line(), "The pool " + Shown.plain(fqdn) + " names no site; it stands on none.");
        } else if (site == null) {
            notes.missing(row.line(),
                    "The pool " + Shown.plain(fqdn) + " names a site that is not in the document; it stands on none.");
        }
        Cluster cluster = new Cluster(row, fqdn, site);
        clusters.add(cluster);
        if (row.key() != null) {
            clustersByKey.put(row.key(), cluster);
        }
    }

    void sqlInstance(SqlRow row) {
        Cluster cluster = row.cluster() == null ? null : clustersByKey.get(row.cluster());
        if (cluster == null) {
            notes.missing(row.line(), "A SQL Server instance names a pool that is not in the document.");
            return;
        }
        cluster.hasSqlInstance = true;
        if (row.key() == null) {
            notes.missing(row.line(), "A SQL Server instance on " + Shown.plain(cluster.fqdn) + " has no complete id.");
        } else if (clustersBySqlInstance.putIfAbsent(row.key(), cluster) != null) {
            notes.missing(row.line(),
                    "The id of a SQL Server instance on " + Shown.plain(cluster.fqdn) + " is there twice.");
        }
    }

    void service(ServiceRow row) {
        String role = notes.text(row.role(), row.line(), "The role of a service");
        if (role == null) {
            return;
        }
        if (row.key() == null) {
            notes.missing(row.line(),
                    "A service " + Shown.plain(role) + " has no complete id; nothing can depend on it.");
        } else if (services.putIfAbsent(row.key(), row) != null) {
            notes.missing(row.line(), "The id of a service " + Shown.plain(role)
                    + " is there twice; what depends on it was tied to the first.");
        }
        Cluster cluster = row.cluster() == null ? null : clustersByKey.get(row.cluster());
        if (cluster == null && row.sqlInstance() != null) {
            cluster = clustersBySqlInstance.get(row.sqlInstance());
        }
        if (cluster == null) {
            String applications = Applications.names(row);
            notes.missing(row.line(), "A service " + Shown.plain(role)
                    + " is installed on a pool that is not in the document"
                    + (applications.isEmpty() ? "." : "; its applications " + applications + " were left out."));
            return;
        }
        cluster.services.add(row);
        places.put(row, cluster);
        if (!Roles.isKnown(role)) {
            notes.note(Kind.WARNING, row.line(), null, "The role " + Shown.plain(role) + " on "
                    + Shown.plain(cluster.fqdn) + " is not known here; it is kept as a service of the pool.");
        }
    }

    /** Says which of the services that this one depends on are not there. */
    void dangling(ServiceRow row) {
        for (DependencyRow dependency : row.dependencies()) {
            if (serviceAt(dependency.service()).isEmpty()) {
                Cluster place = places.get(row);
                String whose = place == null
                        ? "A service " + Shown.plain(String.valueOf(row.role()))
                        : "The service " + Shown.plain(String.valueOf(row.role())) + " on " + Shown.plain(place.fqdn);
                boolean nextHop = Roles.EXTERNAL_SERVER.equals(row.role());
                notes.missing(dependency.line(),
                        whose + " depends on a "
                                + (dependency.role() == null ? "service" : "service " + Shown.plain(dependency.role()))
                                + " that is not in the document"
                                + (nextHop ? "; if that was its next hop, it has none now." : "."));
            }
        }
    }

    /** The clusters of which pools can be made, in the order of the document. */
    List<Cluster> clusters() {
        return clusters;
    }

    Optional<ServiceRow> serviceAt(@Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(services.get(key));
    }

    /** The cluster that a service is installed on; null if the document does not have it. */
    @Nullable
    Cluster placeOf(ServiceRow service) {
        return places.get(service);
    }
}
