package nexthop.edit;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;

/**
 * Does what {@code Merge-CsLegacyTopology} and a publish do: the OCS pools in use and the UCMA 1.0 and 2.0 pools, which only the WMI
 * tools can have made, come to stand in BackCompatSite, and the trusted service entries of those application pools count as migrated.
 *
 * <p>Pools already in BackCompatSite are merged again, so that an application added since then is migrated too.
 */
public record MergeLegacyPools(String label) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        Topology topology = drawing.topology();
        boolean anyOcs = topology.serverPools().stream().anyMatch(MergeLegacyPools::isOcsInUse);
        boolean anyLegacyApplication = topology.applicationPools().stream().anyMatch(pool -> isLegacy(topology, pool));
        if (!anyOcs && !anyLegacyApplication) {
            throw new EditRefusedException("There is no Office Communications Server pool to merge.");
        }
        Site site = topology.backCompatSite()
                .orElseGet(() -> new Site(topology.freshId("site", Site.BACK_COMPAT_NAME), Site.BACK_COMPAT_NAME,
                        Site.BACK_COMPAT_NAME, Site.Kind.BACK_COMPAT));
        List<Element> changed = new ArrayList<>();
        changed.add(site);
        for (ServerPool pool : topology.serverPools()) {
            if (isOcsInUse(pool)) {
                changed.add(pool.withSite(site.id()));
            }
        }
        for (ApplicationPool pool : topology.applicationPools()) {
            if (isLegacy(topology, pool)) {
                changed.add(pool.withSite(site.id()));
                for (Application application : topology.applicationsOf(pool.id())) {
                    changed.add(application.withEntriesMigrated(Answer.YES));
                }
            }
        }
        return drawing.with(topology.with(changed));
    }

    private static boolean isOcsInUse(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return !pool.retired() && generation != null && generation.isOcs();
    }

    private static boolean isLegacy(Topology topology, ApplicationPool pool) {
        if (pool.retired()) {
            return false;
        }
        return topology.isInBackCompatSite(pool) || pool.ucma().isManagedByWmi();
    }
}
