package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.Site;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a topology document, whichever form it has: rows tied by keys, nothing resolved, nothing judged. A key is an opaque
 * text that is only compared; a null where the document lacks what would make it one. Each row knows the line it begins on.
 */
final class LyncDocument {

    /** The two forms. */
    enum Form {
        PUBLISHED("published topology document"), BUILDER("Topology Builder file");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    record DomainRow(int line, @Nullable String name) {}

    record SiteRow(int line, @Nullable String key, @Nullable String siteId, @Nullable String name, Site.Kind kind) {}

    /**
     * @param site the key of the site it stands on
     * @param singleMachine whether the document says that there can be but one machine; null if it says nothing
     */
    record ClusterRow(int line, @Nullable String key, @Nullable String site, @Nullable String fqdn,
            @Nullable String requiresReplication, @Nullable Boolean singleMachine, List<MachineRow> machines) {}

    /** A null name stands for the cluster's own where that has one machine. */
    record MachineRow(int line, @Nullable String fqdn) {}

    record SqlRow(int line, @Nullable String key, @Nullable String cluster) {}

    /**
     * @param cluster the key of the cluster it is installed on; null if it is installed on a SQL instance, or on nothing
     * @param sqlInstance the key of the SQL instance it is installed on
     * @param director what {@code IsDirector} says; null if nothing
     * @param active what {@code IsActive} of a Central Management service says; null if nothing
     */
    record ServiceRow(int line, @Nullable String key, @Nullable String role, @Nullable String version,
            @Nullable String cluster, @Nullable String sqlInstance, List<DependencyRow> dependencies,
            List<PortRow> ports, @Nullable Boolean director, @Nullable Boolean active) {}

    /** @param role the role the reference itself names; null if it names none */
    record DependencyRow(int line, @Nullable String service, @Nullable String role) {}

    record PortRow(int line, @Nullable String owner, @Nullable String usage, @Nullable String port,
            @Nullable String protocol, @Nullable String gruuType) {}

    final Form form;
    final List<DomainRow> domains = new ArrayList<>();
    final List<SiteRow> sites = new ArrayList<>();
    final List<ClusterRow> clusters = new ArrayList<>();
    final List<SqlRow> sqlInstances = new ArrayList<>();
    final List<ServiceRow> services = new ArrayList<>();
    @Nullable
    DomainRow defaultDomain;

    LyncDocument(Form form) {
        this.form = form;
    }
}
