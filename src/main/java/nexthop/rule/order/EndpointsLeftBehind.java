package nexthop.rule.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.model.Topology;
import nexthop.rule.Defect;
import nexthop.rule.Wording;

/**
 * A pool is given another next hop, or none, and its contact objects follow only by a later change. Where they never follow, the
 * rules on the last state speak.
 */
final class EndpointsLeftBehind implements OrderRule {
    @Override
    public String id() {
        return "endpoints-left-behind";
    }

    @Override
    public boolean givesWay() {
        return true; // to pool-removed-too-early: the next hop is changed because the old one is gone
    }

    @Override
    public List<OrderDefect> check(Course course) {
        List<OrderDefect> defects = new ArrayList<>();
        for (int n = 1; n <= course.length(); n++) {
            for (ElementId id : course.changed(n)) {
                ApplicationPool before = Course.poolInUse(course.topology(n - 1), id).orElse(null);
                ApplicationPool after = Course.poolInUse(course.topology(n), id).orElse(null);
                if (before != null && after != null && course.wasThere(id)
                        && !Objects.equals(before.nextHop(), after.nextHop())) {
                    addDefect(course, n, after, defects);
                }
            }
        }
        return defects;
    }

    private static void addDefect(Course course, int n, ApplicationPool pool, List<OrderDefect> defects) {
        List<Endpoint> left = course.topology(n)
                .endpointsOfPool(pool.id())
                .stream()
                .filter(endpoint -> endpoint.kind() == EndpointKind.APPLICATION && course.wasThere(endpoint.id()))
                .filter(endpoint -> isLeft(course.topology(n), endpoint.id()))
                .toList();
        if (left.isEmpty()) {
            return;
        }
        Integer end = course.firstAfter(n,
                later -> left.stream().noneMatch(endpoint -> isLeft(course.topology(later), endpoint.id())));
        if (end != null) {
            defects.add(defect(course, n, end, pool, left));
        }
    }

    /** Whether an endpoint of a pool in use is known to point at something else than the pool's next hop. */
    private static boolean isLeft(Topology topology, ElementId id) {
        Endpoint endpoint = topology.find(id, Endpoint.class).orElse(null);
        ApplicationPool pool = endpoint == null ? null : Course.poolOf(topology, endpoint).orElse(null);
        if (endpoint == null || pool == null) {
            return false;
        }
        return switch (endpoint.registrar()) {
            case PoolReference.To(ElementId registrar) -> !registrar.equals(pool.nextHop());
            case PoolReference.None _ -> endpoint.home().target().filter(home -> home.equals(pool.nextHop())).isEmpty();
            case PoolReference.Unknown _ -> false;
        };
    }

    private static OrderDefect defect(Course course, int from, int until, ApplicationPool pool, List<Endpoint> left) {
        String names = Wording.list(left);
        String nextHop = course.topology(from)
                .element(pool.nextHop())
                .map(found -> " at " + Wording.name(found) + ", the next hop of " + Wording.name(pool) + ".")
                .orElse(" nowhere, for " + Wording.name(pool) + " has no next hop.");
        String point = pool.nextHop() == null
                ? (left.size() == 1 ? " leads" : " lead") + nextHop
                : (left.size() == 1 ? " does not point" : " do not point") + nextHop;
        Defect defect = Defect
                .of("until-moved", pool.id(),
                        "From " + course.named(from) + " until " + course.named(until) + ", " + names + point)
                .seenAs("Calls to these addresses fail for that time.")
                .because(
                        "Changing a pool's next hop does not take its contact objects along. They are orphaned until each of them is "
                                + "pointed at the new registrar.")
                .remedy("Do both in one maintenance window, and verify the registrar of each contact object with "
                        + "Get-CsApplicationEndpoint.");
        Set<ElementId> about = left.stream().map(Endpoint::id).collect(Collectors.toCollection(TreeSet::new));
        if (pool.nextHop() == null) {
            about.add(pool.id()); // or else other errors of the pool are other rules' matter
        }
        return new OrderDefect(defect, from, until, about);
    }
}
