package nexthop.model;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A trusted application pool: the computers an external application runs on.
 *
 * @param createdUnder the newest server generation there was when the pool was made; null if not known
 * @param nextHop the pool's registrar; null if it has none
 * @param retiredNextHops next hops a migration has put out of use, still drawn and struck out
 * @param facts what no topology document tells
 */
public record ApplicationPool(ElementId id, String fqdn, UcmaVersion ucma, Provisioning provisioning,
        @Nullable ServerGeneration createdUnder, @Nullable ElementId nextHop, SortedSet<ElementId> retiredNextHops,
        @Nullable ElementId site, List<Service> services, SortedSet<String> updates, boolean retired,
        PoolFacts facts) implements Pool {

    public ApplicationPool {
        retiredNextHops = Copies.sorted(retiredNextHops);
        services = List.copyOf(services);
        updates = Copies.sorted(updates);
    }

    /** A pool of which no more is known than its name and the version of its applications. */
    public static ApplicationPool named(ElementId id, String fqdn, UcmaVersion ucma) {
        return new ApplicationPool(id, fqdn, ucma, Provisioning.UNKNOWN, null, null, Copies.none(), null, List.of(),
                Copies.none(), false, PoolFacts.UNKNOWN);
    }

    public ApplicationPool withFqdn(String changed) {
        return new ApplicationPool(id, changed, ucma, provisioning, createdUnder, nextHop, retiredNextHops, site,
                services, updates, retired, facts);
    }

    public ApplicationPool withUcma(UcmaVersion changed) {
        return new ApplicationPool(id, fqdn, changed, provisioning, createdUnder, nextHop, retiredNextHops, site,
                services, updates, retired, facts);
    }

    public ApplicationPool withProvisioning(Provisioning changed) {
        return new ApplicationPool(id, fqdn, ucma, changed, createdUnder, nextHop, retiredNextHops, site, services,
                updates, retired, facts);
    }

    public ApplicationPool withCreatedUnder(@Nullable ServerGeneration changed) {
        return new ApplicationPool(id, fqdn, ucma, provisioning, changed, nextHop, retiredNextHops, site, services,
                updates, retired, facts);
    }

    public ApplicationPool withNextHop(@Nullable ElementId changed) {
        return new ApplicationPool(id, fqdn, ucma, provisioning, createdUnder, changed, retiredNextHops, site, services,
                updates, retired, facts);
    }

    public ApplicationPool withRetiredNextHops(SortedSet<ElementId> changed) {
        return new ApplicationPool(id, fqdn, ucma, provisioning, createdUnder, nextHop, changed, site, services,
                updates, retired, facts);
    }

    public ApplicationPool withSite(@Nullable ElementId changed) {
        return new ApplicationPool(id, fqdn, ucma, provisioning, createdUnder, nextHop, retiredNextHops, changed,
                services, updates, retired, facts);
    }

    public ApplicationPool withUpdates(SortedSet<String> changed) {
        return new ApplicationPool(id, fqdn, ucma, provisioning, createdUnder, nextHop, retiredNextHops, site, services,
                changed, retired, facts);
    }

    public ApplicationPool withRetired(boolean changed) {
        return new ApplicationPool(id, fqdn, ucma, provisioning, createdUnder, nextHop, retiredNextHops, site, services,
                updates, changed, facts);
    }

    public ApplicationPool withFacts(PoolFacts changed) {
        return new ApplicationPool(id, fqdn, ucma, provisioning, createdUnder, nextHop, retiredNextHops, site, services,
                updates, retired, changed);
    }
}
