package nexthop.rule.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.rule.Defect;
import nexthop.rule.Wording;

/** The legacy topology is merged before what the merge needs is there. */
final class MergeUnprepared implements OrderRule {
    @Override
    public String id() {
        return "merge-unprepared";
    }

    @Override
    public List<OrderDefect> check(Course course) {
        List<OrderDefect> defects = new ArrayList<>();
        for (int n = 1; n <= course.length(); n++) {
            List<Pool> merged = mergedBy(course, n);
            if (!merged.isEmpty()) {
                addDefects(course, n, merged, defects);
            }
        }
        return defects;
    }

    /** The pools that were there before and come to stand in BackCompatSite by this change. */
    private static List<Pool> mergedBy(Course course, int n) {
        Topology after = course.topology(n);
        List<Pool> merged = new ArrayList<>();
        for (ElementId id : course.changed(n)) {
            Pool now = after.find(id, Pool.class).orElse(null);
            Pool was = course.topology(n - 1).find(id, Pool.class).orElse(null);
            if (now != null && was != null && course.wasThere(id) && after.isInBackCompatSite(now)
                    && !course.topology(n - 1).isInBackCompatSite(was)) {
                merged.add(now);
            }
        }
        return merged;
    }

    private static void addDefects(Course course, int n, List<Pool> merged, List<OrderDefect> defects) {
        Topology before = course.topology(n - 1);
        ElementId site = course.topology(n).backCompatSite().map(Site::id).orElse(merged.getFirst().id());
        boolean anyOcs = before.serverPools().stream().anyMatch(MergeUnprepared::isOcs);
        if (!course.isPlan() && isFirstMerge(before)) {
            defects.add(OrderDefect.of(tool(course, n, site), n, null, List.of()));
        }
        if (!anyOcs) {
            addDomains(course, n, site, defects);
        }
    }

    private static boolean isOcs(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return !pool.retired() && generation != null && generation.isOcs();
    }

    private static boolean isFirstMerge(Topology before) {
        return before.backCompatSite().map(site -> before.poolsOf(site.id()).isEmpty()).orElse(true);
    }

    private static Defect tool(Course course, int n, ElementId site) {
        return Defect
                .of("package", site, course.startingNamed(n)
                        + " merges the legacy topology; OCSWMIBC.msi has to be installed where the merge is run.")
                .seenAs("Without it the merge cannot read the legacy topology and ends with an error.")
                .because(
                        "The merge reads the settings of Office Communications Server by WMI, which this package brings.")
                .remedy("Install OCSWMIBC.msi, the WMI backward compatibility package, before the merge.");
    }

    /** Without any OCS pool, the SIP domains that the merge is to know of are put into the OCS list by hand, before it. */
    private static void addDomains(Course course, int n, ElementId site, List<OrderDefect> defects) {
        for (int later = n + 1; later <= course.length(); later++) {
            Set<String> fresh = names(course.topology(later));
            fresh.removeAll(names(course.topology(later - 1)));
            fresh.removeAll(names(course.topology(n)));
            if (!fresh.isEmpty()) {
                String domains = String.join(", ", fresh);
                Defect defect = Defect
                        .of("domains", site,
                                course.startingNamed(later) + " adds the SIP domain " + domains + ", after "
                                        + course.named(n) + " has merged the legacy topology.")
                        .seenAs("Contact objects in a SIP domain that is not in the list cannot be created with the WMI tools.")
                        .because(
                                "With no Office Communications Server in place, every SIP domain is added to its list of allowed domains "
                                        + "before the merge.")
                        .remedy("Add each SIP domain before the merge, or merge and publish once more after it.");
                defects.add(OrderDefect.of(defect, later, null, List.of()));
            }
        }
    }

    private static Set<String> names(Topology topology) {
        return topology.sipDomains()
                .stream()
                .map(SipDomain::name)
                .map(Wording::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
