package nexthop.rule.order;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.rule.Defect;
import nexthop.rule.Wording;

/** BackCompatSite is removed while pools in use still stand in it. */
final class BackCompatSiteRemoved implements OrderRule {
    @Override
    public String id() {
        return "backcompat-site-removed";
    }

    @Override
    public List<OrderDefect> check(Course course) {
        List<OrderDefect> defects = new ArrayList<>();
        for (int n = 1; n <= course.length(); n++) {
            for (ElementId id : course.changed(n)) {
                Site site = course.topology(n - 1).find(id, Site.class).filter(Site::isBackCompat).orElse(null);
                if (site == null || !course.wasThere(id) || course.topology(n).contains(id)) {
                    continue;
                }
                List<Pool> left = left(course, n, site);
                if (!left.isEmpty()) {
                    defects.add(defect(course, n, site, left));
                }
            }
        }
        return defects;
    }

    /** The pools that stood there and are still in use, on no other such site. */
    private static List<Pool> left(Course course, int n, Site site) {
        Topology after = course.topology(n);
        return course.topology(n - 1)
                .poolsOf(site.id())
                .stream()
                .filter(pool -> pool instanceof ApplicationPool || pool instanceof ServerPool)
                .filter(pool -> isStranded(after, pool.id()))
                .toList();
    }

    private static boolean isStranded(Topology topology, ElementId pool) {
        return topology.find(pool, Pool.class)
                .filter(found -> !found.retired() && !topology.isInBackCompatSite(found))
                .isPresent();
    }

    private static OrderDefect defect(Course course, int n, Site site, List<Pool> left) {
        Integer end = course.firstAfter(n,
                later -> left.stream().noneMatch(pool -> isStranded(course.topology(later), pool.id())));
        String names = Wording.list(left);
        Defect defect = Defect
                .of("not-empty", site.id(),
                        course.startingNamed(n) + " removes " + Wording.name(site) + " while " + names
                                + (left.size() == 1 ? " still stands" : " still stand") + " in it.")
                .seenAs("Topology Builder only warns that the site is not empty. Once the change is published, Lync Server no longer "
                        + "trusts the applications of that site, and its users reach them no more.")
                .because(
                        "BackCompatSite holds what was merged from Office Communications Server. It goes last, once nothing stands in it.")
                .remedy("Before it, migrate or remove " + names + ".");
        return OrderDefect.of(defect, n, end, left.stream().map(Pool::id).toList());
    }
}
