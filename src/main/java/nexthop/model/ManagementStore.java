package nexthop.model;

import org.jspecify.annotations.Nullable;

/**
 * The Central Management Store, which Lync pools and auto-provisioned application pools replicate from.
 *
 * @param pool the pool that runs the management service; null if not known
 * @param site the site it is drawn in; null if none
 */
public record ManagementStore(ElementId id, String name, @Nullable ElementId pool,
        @Nullable ElementId site) implements Element {

    public ManagementStore withName(String changed) {
        return new ManagementStore(id, changed, pool, site);
    }

    public ManagementStore withPool(@Nullable ElementId changed) {
        return new ManagementStore(id, name, changed, site);
    }

    public ManagementStore withSite(@Nullable ElementId changed) {
        return new ManagementStore(id, name, pool, changed);
    }
}
