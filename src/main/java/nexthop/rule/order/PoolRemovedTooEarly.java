package nexthop.rule.order;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import nexthop.rule.Defect;
import nexthop.rule.Wording;
import org.jspecify.annotations.Nullable;

/** A server pool is removed or put out of use while an application pool, a contact object or users still need it. */
final class PoolRemovedTooEarly implements OrderRule {
    @Override
    public String id() {
        return "pool-removed-too-early";
    }

    @Override
    public List<OrderDefect> check(Course course) {
        List<OrderDefect> defects = new ArrayList<>();
        for (int n = 1; n <= course.length(); n++) {
            for (ElementId id : course.changed(n)) {
                ServerPool server = Course.serverInUse(course.topology(n - 1), id).orElse(null);
                if (server != null && course.wasThere(id) && Course.serverInUse(course.topology(n), id).isEmpty()) {
                    addDefects(course, n, server, defects);
                }
            }
        }
        return defects;
    }

    private static void addDefects(Course course, int n, ServerPool server, List<OrderDefect> defects) {
        List<ApplicationPool> stranded = stranded(course, n, server);
        List<Endpoint> lost = lost(course, n, server);
        String gone = course.startingNamed(n) + (course.topology(n).contains(server.id()) ? " puts " : " removes ")
                + Wording.server(server) + (course.topology(n).contains(server.id()) ? " out of use" : "");
        if (!stranded.isEmpty()) {
            defects.add(nextHop(course, n, server, gone, stranded, lost));
        } else if (!lost.isEmpty()) {
            defects.add(contacts(course, n, server, gone, lost));
        }
        List<Users> users = users(course, n, server);
        if (!users.isEmpty()) {
            defects.add(users(course, n, server, gone, users));
        }
    }

    private static OrderDefect nextHop(Course course, int n, ServerPool server, String gone,
            List<ApplicationPool> stranded, List<Endpoint> lost) {
        String names = Wording.list(stranded);
        Defect defect = Defect
                .of("next-hop", server.id(),
                        gone + " while it is still the next hop of " + names + "." + (lost.isEmpty()
                                ? ""
                                : (lost.size() == 1 ? " The contact object " : " The contact objects ")
                                        + Wording.list(lost)
                                        + (lost.size() == 1 ? " still depends on it." : " still depend on it.")))
                .seenAs("The applications of " + names + " stop with the pool: no call reaches them"
                        + until(course, n, stranded, lost) + ".")
                .because(
                        "A trusted application pool has one next hop and no other to fall back on. A pool can be removed only when no "
                                + "application pool uses it as next hop and no contact object is homed there.")
                .remedy("Before it, give " + names + " another next hop and move each contact object there with "
                        + "Move-CsApplicationEndpoint.");
        return OrderDefect.of(defect, n, end(course, n, stranded, lost), ids(stranded, lost));
    }

    private static OrderDefect contacts(Course course, int n, ServerPool server, String gone, List<Endpoint> lost) {
        String names = Wording.list(lost);
        Defect defect = Defect
                .of("contacts", server.id(),
                        gone + " while " + (lost.size() == 1 ? "the contact object " : "the contact objects ") + names
                                + (lost.size() == 1 ? " is" : " are") + " still homed or registered there.")
                .seenAs("The addresses cannot be called" + until(course, n, List.of(), lost)
                        + ". Contact objects that stay behind may have to be removed by hand with ADSIEdit.")
                .because("A contact object in Active Directory keeps its reference to the pool when the pool goes.")
                .remedy("Before it, move each of them with Move-CsApplicationEndpoint.");
        return OrderDefect.of(defect, n, end(course, n, List.of(), lost), ids(List.of(), lost));
    }

    private static OrderDefect users(Course course, int n, ServerPool server, String gone, List<Users> users) {
        Integer end = course.firstAfter(n, later -> isMoved(course.topology(later), server, users));
        Defect defect = Defect.of("users", server.id(), gone + " while users are still homed on it.")
                .seenAs("These users can no longer sign in, and call no application.")
                .because(
                        "Users have to be moved to another pool before theirs is removed; the topology cannot be published otherwise.")
                .remedy("Before it, move the users to another pool, with Move-CsUser or, from OCS, Move-CsLegacyUser.");
        return OrderDefect.of(defect, n, end, users.stream().map(Users::id).toList());
    }

    /** The application pools whose next hop it was and that have no other after the change. */
    private static List<ApplicationPool> stranded(Course course, int n, ServerPool server) {
        Topology after = course.topology(n);
        return course.topology(n - 1)
                .applicationPools()
                .stream()
                .filter(pool -> !pool.retired() && server.id().equals(pool.nextHop()) && course.wasThere(pool.id()))
                .filter(pool -> !isRoutedOrGone(after, pool.id()))
                .toList();
    }

    private static boolean isRoutedOrGone(Topology topology, ElementId pool) {
        return Course.poolInUse(topology, pool).map(found -> isInUse(topology, found.nextHop())).orElse(true);
    }

    private static boolean isInUse(Topology topology, @Nullable ElementId server) {
        return server != null && Course.serverInUse(topology, server).isPresent();
    }

    /** The contact objects that depended on it and on nothing else after the change. */
    private static List<Endpoint> lost(Course course, int n, ServerPool server) {
        Topology before = course.topology(n - 1);
        return before.endpoints()
                .stream()
                .filter(endpoint -> endpoint.kind() == EndpointKind.APPLICATION && course.wasThere(endpoint.id()))
                .filter(endpoint -> dependsOn(endpoint, server.id()) && Course.poolOf(before, endpoint).isPresent())
                .filter(endpoint -> !isServedOrGone(course.topology(n), endpoint.id()))
                .toList();
    }

    /** A home counts only while there is no registrar: once a registrar serves a contact object, its old home is history. */
    private static boolean dependsOn(Endpoint endpoint, ElementId server) {
        return endpoint.registrar().target().or(() -> endpoint.home().target()).filter(server::equals).isPresent();
    }

    private static boolean isServedOrGone(Topology topology, ElementId endpoint) {
        return topology.find(endpoint, Endpoint.class)
                .filter(found -> Course.poolOf(topology, found).isPresent())
                .map(found -> found.registrar()
                        .target()
                        .or(() -> found.home().target())
                        .filter(target -> isInUse(topology, target))
                        .isPresent()
                        || found.registrar() instanceof PoolReference.Unknown
                                && found.home() instanceof PoolReference.Unknown)
                .orElse(true);
    }

    private static List<Users> users(Course course, int n, ServerPool server) {
        return course.topology(n - 1)
                .usersOf(server.id())
                .stream()
                .filter(users -> course.wasThere(users.id()) && areSome(users))
                .filter(users -> !isMoved(course.topology(n), server, List.of(users)))
                .toList();
    }

    private static boolean areSome(Users users) {
        Integer count = users.count();
        return count == null || count > 0;
    }

    private static boolean isMoved(Topology topology, ServerPool from, List<Users> users) {
        return users.stream()
                .allMatch(one -> topology.find(one.id(), Users.class)
                        .filter(found -> !found.owner().equals(from.id()) || !areSome(found)
                                || Course.serverInUse(topology, from.id()).isPresent())
                        .isPresent());
    }

    private static @Nullable Integer end(Course course, int n, List<ApplicationPool> stranded, List<Endpoint> lost) {
        return course.firstAfter(n, later -> {
            Topology topology = course.topology(later);
            return stranded.stream().allMatch(pool -> isRoutedOrGone(topology, pool.id()))
                    && lost.stream().allMatch(endpoint -> isServedOrGone(topology, endpoint.id()));
        });
    }

    private static String until(Course course, int n, List<ApplicationPool> stranded, List<Endpoint> lost) {
        Integer end = end(course, n, stranded, lost);
        return end == null ? "" : " until " + course.named(end);
    }

    private static List<ElementId> ids(List<? extends Element> some, List<? extends Element> more) {
        return Stream.concat(some.stream(), more.stream()).map(Element::id).toList();
    }
}
