package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.exchange.lync.LyncDocument.ClusterRow;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.model.ElementId;
import nexthop.model.Site;
import org.jspecify.annotations.Nullable;

/** A cluster of which a pool can be made, with all that stands on it. */
final class Cluster {
    final ClusterRow row;
    final String fqdn;
    final @Nullable Site site;
    final List<ServiceRow> services = new ArrayList<>();
    boolean hasSqlInstance;
    /** What was made of it; of two pools the server pool. */
    @Nullable
    ElementId pool;

    Cluster(ClusterRow row, String fqdn, @Nullable Site site) {
        this.row = row;
        this.fqdn = fqdn;
        this.site = site;
    }

    boolean isBackCompat() {
        return site != null && site.isBackCompat();
    }

    Optional<ServiceRow> service(String role) {
        return services.stream().filter(service -> role.equals(service.role())).findFirst();
    }

    boolean isRegistrar() {
        return service(Roles.REGISTRAR).isPresent() || service(Roles.USER_SERVICES).isPresent();
    }

    boolean isExternal() {
        return service(Roles.EXTERNAL_SERVER).isPresent();
    }

    @Nullable
    ElementId siteId() {
        return site == null ? null : site.id();
    }
}
