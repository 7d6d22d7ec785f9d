package nexthop.layout;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SupportPool;
import org.jspecify.annotations.Nullable;

/** What is to be placed of a site, each kind in the order in which it is drawn. */
record Members(List<ServerPool> servers, List<ApplicationPool> applications, List<ManagementStore> stores,
        List<SupportPool> supports) {

    private static final Comparator<Pool> BY_NAME = Comparator.comparing(Pool::fqdn, NameOrder.INSTANCE)
            .thenComparing(Pool::id);

    /** Older generations first. */
    static final Comparator<ServerPool> SERVERS = Comparator
            .comparing(ServerPool::generation, Comparator.nullsLast(Comparator.<ServerGeneration>naturalOrder()))
            .thenComparing(ServerPool::role)
            .thenComparing(BY_NAME);

    static final Comparator<ApplicationPool> APPLICATIONS = Comparator.comparing(ApplicationPool::ucma)
            .thenComparing(BY_NAME);

    static final Comparator<SupportPool> SUPPORTS = Comparator.comparing(SupportPool::purpose).thenComparing(BY_NAME);

    static Members inOrder(List<ServerPool> servers, List<ApplicationPool> applications, List<ManagementStore> stores,
            List<SupportPool> supports) {
        return new Members(servers.stream().sorted(SERVERS).toList(),
                applications.stream().sorted(APPLICATIONS).toList(), List.copyOf(stores),
                supports.stream().sorted(SUPPORTS).toList());
    }

    static Members none() {
        return new Members(List.of(), List.of(), List.of(), List.of());
    }

    boolean isEmpty() {
        return servers.isEmpty() && applications.isEmpty() && stores.isEmpty() && supports.isEmpty();
    }

    /** The server pool an application pool belongs to: its next hop, or the last one it had. */
    static @Nullable ElementId hub(ApplicationPool pool) {
        ElementId nextHop = pool.nextHop();
        return nextHop != null || pool.retiredNextHops().isEmpty() ? nextHop : pool.retiredNextHops().last();
    }

    /** The OCS pools, and the application pools that hang on one of them or are of the versions that belong there. */
    Members legacyPart() {
        List<ServerPool> ocs = servers.stream().filter(Members::isOcs).toList();
        Set<ElementId> ids = new HashSet<>();
        ocs.forEach(pool -> ids.add(pool.id()));
        List<ApplicationPool> legacy = applications.stream().filter(pool -> {
            ElementId hub = hub(pool);
            return hub == null ? pool.ucma().isManagedByWmi() : ids.contains(hub);
        }).toList();
        return ocs.isEmpty() ? none() : new Members(ocs, legacy, List.of(), List.of());
    }

    Members without(Members other) {
        Set<ServerPool> otherServers = new HashSet<>(other.servers);
        Set<ApplicationPool> otherApplications = new HashSet<>(other.applications);
        return new Members(servers.stream().filter(pool -> !otherServers.contains(pool)).toList(),
                applications.stream().filter(pool -> !otherApplications.contains(pool)).toList(), stores, supports);
    }

    private static boolean isOcs(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return generation != null && generation.isOcs();
    }
}
