package nexthop.rule.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nexthop.knowledge.StepKind;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.Topology;
import nexthop.rule.Defect;
import nexthop.rule.Wording;
import org.jspecify.annotations.Nullable;

/** A trusted application pool, an application or the last computer goes before what belongs to it has gone. */
final class RemovalOutOfOrder implements OrderRule {
    private static final String ORDER = "The order is: contact objects, applications, computers, pool, then Enable-CsTopology.";

    @Override
    public String id() {
        return "removal-out-of-order";
    }

    @Override
    public List<OrderDefect> check(Course course) {
        List<OrderDefect> defects = new ArrayList<>();
        for (int n = 1; n <= course.length(); n++) {
            for (ElementId id : course.changed(n)) {
                if (course.wasThere(id)) {
                    defect(course, n, id).ifPresent(defects::add);
                }
            }
        }
        return defects;
    }

    private static Optional<OrderDefect> defect(Course course, int n, ElementId id) {
        return switch (course.topology(n - 1).element(id).orElse(null)) {
            case ApplicationPool pool when !pool.retired() -> pool(course, n, pool);
            case Application application when isGone(course, n, id) -> application(course, n, application);
            case Computer computer when isGone(course, n, id) -> computer(course, n, computer);
            case null, default -> Optional.empty();
        };
    }

    private static boolean isGone(Course course, int n, ElementId id) {
        return !course.topology(n).contains(id);
    }

    private static Optional<OrderDefect> pool(Course course, int n, ApplicationPool pool) {
        Topology before = course.topology(n - 1);
        if (!isGone(course, n, pool.id())) {
            return Course.poolInUse(course.topology(n), pool.id()).isPresent()
                    ? Optional.empty()
                    : retired(course, n, pool);
        }
        List<Application> applications = before.applicationsOf(pool.id())
                .stream()
                .filter(application -> course.wasThere(application.id()))
                .toList();
        List<Endpoint> contacts = contacts(course, before.endpointsOfPool(pool.id()))
                .filter(contact -> isGone(course, n, contact.id()))
                .toList();
        if (!contacts.isEmpty()) {
            Defect defect = leftBehind(pool.id(), course.startingNamed(n) + " removes " + Wording.name(pool) + " while "
                    + contactsIn(contacts, "it") + ".");
            return Optional.of(OrderDefect.of(defect, n, null, ids(contacts)));
        }
        if (applications.isEmpty()) {
            return Optional.empty();
        }
        Defect defect = Defect
                .of("applications", pool.id(), course.startingNamed(n) + " removes " + Wording.name(pool) + " while "
                        + (applications.size() == 1 ? "the application " : "the applications ")
                        + Wording.list(applications) + (applications.size() == 1 ? " is" : " are") + " still in it.")
                .seenAs("Trusted service entries of the application may stay behind and get in the way of a new pool.")
                .because(ORDER)
                .remedy("Before it, remove each application with Remove-CsTrustedApplication.");
        return Optional.of(OrderDefect.of(defect, n, null, applications.stream().map(Application::id).toList()));
    }

    /**
     * A pool put out of use keeps what is drawn in it, so contact objects in it may be gone or not. In a plan with a step for the
     * contact objects they are.
     */
    private static Optional<OrderDefect> retired(Course course, int n, ApplicationPool pool) {
        List<Endpoint> contacts = contacts(course, course.topology(n).endpointsOfPool(pool.id())).toList();
        if (contacts.isEmpty() || hasSeenTo(course, n)) {
            return Optional.empty();
        }
        Integer end = course.firstAfter(n, later -> Course.poolInUse(course.topology(later), pool.id()).isPresent()
                || contacts.stream().noneMatch(contact -> isStillIn(course.topology(later), pool, contact)));
        Defect defect = Defect
                .of("retired", pool.id(),
                        course.startingNamed(n) + " puts " + Wording.name(pool) + " out of use while "
                                + contactsIn(contacts, "it") + ".")
                .seenAs("Unless the contact objects have been removed, their addresses cannot be called any more.")
                .because("A contact object does not go with its pool. " + ORDER)
                .remedy("Before it, move each contact object with Move-CsApplicationEndpoint, or remove it if it is not needed any more.");
        return Optional.of(OrderDefect.of(defect, n, end, ids(contacts)));
    }

    private static boolean hasSeenTo(Course course, int n) {
        for (int earlier = 1; earlier < n; earlier++) {
            if (course.stage(earlier).step().filter(step -> step.kind() == StepKind.ENDPOINT).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStillIn(Topology topology, ApplicationPool pool, Endpoint contact) {
        return topology.find(contact.id(), Endpoint.class)
                .flatMap(found -> topology.find(found.owner(), Application.class))
                .filter(application -> application.owner().equals(pool.id()))
                .isPresent();
    }

    /** An application whose pool stays. */
    private static Optional<OrderDefect> application(Course course, int n, Application application) {
        if (isGone(course, n, application.owner())) {
            return Optional.empty();
        }
        List<Endpoint> contacts = contacts(course, course.topology(n - 1).endpointsOf(application.id()))
                .filter(contact -> isGone(course, n, contact.id()))
                .toList();
        if (contacts.isEmpty()) {
            return Optional.empty();
        }
        Defect defect = leftBehind(application.id(), course.startingNamed(n) + " removes the application "
                + Wording.name(application) + " while " + contactsIn(contacts, "it") + ".");
        return Optional.of(OrderDefect.of(defect, n, null, ids(contacts)));
    }

    /** The last computer of a pool that stays for a while and holds applications. */
    private static Optional<OrderDefect> computer(Course course, int n, Computer computer) {
        Topology after = course.topology(n);
        ApplicationPool pool = Course.poolInUse(after, computer.owner()).orElse(null);
        if (pool == null || hasComputer(after, pool) || after.applicationsOf(pool.id()).isEmpty()) {
            return Optional.empty();
        }
        Integer end = end(course, n, pool);
        if (end == null) {
            return Optional.empty(); // pool-empty speaks of the last state
        }
        Defect defect = Defect
                .of("last-computer", pool.id(),
                        course.startingNamed(n) + " removes the last computer of " + Wording.name(pool)
                                + ", which stays until " + course.named(end) + ".")
                .seenAs("Remove-CsTrustedApplicationComputer refuses to remove the last computer of a pool.")
                .because("A trusted application pool has at least one computer. " + ORDER)
                .remedy("Add the new computer before the old one is removed; if the pool goes, remove the pool, and its last computer "
                        + "goes with it.");
        return Optional.of(OrderDefect.of(defect, n, end, List.of(computer.id())));
    }

    private static boolean hasComputer(Topology topology, ApplicationPool pool) {
        return !topology.computersOf(pool.id()).isEmpty();
    }

    private static @Nullable Integer end(Course course, int n, ApplicationPool pool) {
        return course.firstAfter(n, later -> Course.poolInUse(course.topology(later), pool.id()).isEmpty()
                || hasComputer(course.topology(later), pool));
    }

    private static Stream<Endpoint> contacts(Course course, List<Endpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.kind() == EndpointKind.APPLICATION && course.wasThere(endpoint.id()));
    }

    private static String contactsIn(List<Endpoint> contacts, String place) {
        return (contacts.size() == 1 ? "the contact object " : "the contact objects ") + Wording.list(contacts)
                + (contacts.size() == 1 ? " is" : " are") + " still in " + place;
    }

    private static Defect leftBehind(ElementId element, String message) {
        return Defect.of("contacts", element, message)
                .seenAs("The contact objects stay behind in Active Directory; the OCS console lists them under Unassigned Application "
                        + "Contacts, and their addresses cannot be used again.")
                .because("A contact object does not go with its pool or application. " + ORDER)
                .remedy("Before it, remove each contact object with Remove-CsTrustedApplicationEndpoint (with the WMI tools if it was made "
                        + "with them), or move it to another pool.");
    }

    private static List<ElementId> ids(List<Endpoint> contacts) {
        return contacts.stream().map(Endpoint::id).toList();
    }
}
