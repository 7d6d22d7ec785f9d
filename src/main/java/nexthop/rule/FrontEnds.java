package nexthop.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.ServerPool.ServerRole;
import org.jspecify.annotations.Nullable;

/**
 * The Front End pools in use that come first when a next hop is chosen: of each generation the first few by name, the newest
 * generation first.
 *
 * @param anywhere for a pool that stands on no site
 * @param bySite for a pool on a site where there are some: those of the site before the others
 */
record FrontEnds(List<List<ServerPool>> anywhere, Map<ElementId, List<List<ServerPool>>> bySite) {
    private record Named(String name, ServerPool pool) {}

    private static final Comparator<Named> BY_NAME = Comparator.comparing(Named::name)
            .thenComparing(named -> named.pool().id());

    /**
     * @param generations those of the pools, oldest first
     * @param few how many of each generation
     */
    static FrontEnds of(List<ServerPool> pools, List<ServerGeneration> generations, int few) {
        List<Named> frontEnds = new ArrayList<>();
        for (ServerPool pool : pools) {
            if (pool.role() == ServerRole.FRONT_END && pool.generation() != null) {
                frontEnds.add(new Named(pool.fqdn().toLowerCase(Locale.ROOT), pool));
            }
        }
        frontEnds.sort(BY_NAME);
        List<List<ServerPool>> anywhere = lists(generations);
        Map<ElementId, List<List<ServerPool>>> bySite = new HashMap<>();
        for (Named named : frontEnds) {
            ServerPool pool = named.pool();
            int generation = generations.reversed().indexOf(pool.generation());
            add(anywhere.get(generation), pool, few);
            ElementId site = pool.site();
            if (site != null) {
                add(bySite.computeIfAbsent(site, _ -> lists(generations)).get(generation), pool, few);
            }
        }
        for (List<List<ServerPool>> near : bySite.values()) {
            for (int generation = 0; generation < near.size(); generation++) {
                for (ServerPool other : anywhere.get(generation)) {
                    add(near.get(generation), other, few);
                }
            }
        }
        return new FrontEnds(anywhere, bySite);
    }

    private static List<List<ServerPool>> lists(List<ServerGeneration> generations) {
        List<List<ServerPool>> lists = new ArrayList<>();
        generations.forEach(_ -> lists.add(new ArrayList<>()));
        return lists;
    }

    /** Adds a pool that is not in the list, which shares its pools with the others. */
    private static void add(List<ServerPool> list, ServerPool pool, int few) {
        if (list.size() < few && list.stream().noneMatch(other -> other == pool)) {
            list.add(pool);
        }
    }

    /** One list for each generation, newest first, for a pool on this site. */
    List<List<ServerPool>> likely(@Nullable ElementId site) {
        return site == null ? anywhere : bySite.getOrDefault(site, anywhere);
    }
}
