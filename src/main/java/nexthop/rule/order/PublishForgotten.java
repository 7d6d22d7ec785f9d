package nexthop.rule.order;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nexthop.knowledge.OperationalFact;
import nexthop.knowledge.StepKind;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.rule.Defect;
import nexthop.rule.Wording;
import org.jspecify.annotations.Nullable;

/**
 * {@code Enable-CsTopology}, publishing or a restart of the Front End service: in a plan, a step that needs it comes before it, or the
 * plan ends without it; after edits, what has to be run in the real system for them to take effect.
 */
final class PublishForgotten implements OrderRule {
    private static final Set<OperationalFact> MAKE_KNOWN = Set.of(OperationalFact.PUBLISH_PENDING,
            OperationalFact.ENABLE_TOPOLOGY_PENDING);

    @Override
    public String id() {
        return "publish-forgotten";
    }

    @Override
    public List<OrderDefect> check(Course course) {
        List<OrderDefect> defects = new ArrayList<>();
        if (course.isPlan()) {
            addLeft(course, addUsedBefore(course, defects), defects);
        } else {
            addToRun(course, defects);
        }
        return defects;
    }

    // ---- a plan

    /** Adds them, and returns the facts of which enough is said by that. */
    private static Set<OperationalFact> addUsedBefore(Course course, List<OrderDefect> defects) {
        Set<OperationalFact> said = EnumSet.noneOf(OperationalFact.class);
        for (int n = 1; n <= course.length(); n++) {
            PlannedStep step = course.stage(n).step().orElse(null);
            if (step == null || !step.needed()) {
                continue;
            }
            for (OperationalFact fact : needed(step)) {
                if (course.stage(n - 1).facts().contains(fact) && !step.clears().contains(fact)) {
                    OrderDefect defect = usedBefore(course, n, fact);
                    defects.add(defect);
                    if (defect.until() == null) {
                        said.add(fact);
                    }
                }
            }
        }
        return said;
    }

    /** What must not be pending any more when a step of this kind is carried out. */
    private static Set<OperationalFact> needed(PlannedStep step) {
        return switch (step.kind()) {
            case ENDPOINT -> EnumSet.copyOf(MAKE_KNOWN);
            case START -> {
                Set<OperationalFact> all = EnumSet.copyOf(MAKE_KNOWN);
                all.add(OperationalFact.FRONT_END_RESTART_PENDING);
                yield all;
            }
            case CHECK, STOP, TOPOLOGY, INSTALL, PUBLISH -> Set.of();
        };
    }

    private static OrderDefect usedBefore(Course course, int n, OperationalFact fact) {
        Defect defect = Defect
                .of("used-before", course.subject(),
                        course.startingNamed(n) + " comes too early: since " + course.named(began(course, n, fact))
                                + ", " + todo(fact) + ".")
                .seenAs(course.stage(n).step().filter(step -> step.kind() == StepKind.ENDPOINT).isPresent()
                        ? "The cmdlet does not find the new application or pool, or calls to the contact object come to nothing."
                        : "The application starts, but the Front End servers refuse its connection as one from an unknown host.")
                .because(
                        "A change of trusted applications is known to the servers only once the topology is enabled, and a Front End "
                                + "service may go on with what it read when it started.")
                .remedy(remedy(fact) + " before " + course.named(n) + ".");
        return OrderDefect.of(defect, n, course.firstAfter(n, later -> !course.stage(later).facts().contains(fact)),
                List.of());
    }

    private static void addLeft(Course course, Set<OperationalFact> said, List<OrderDefect> defects) {
        int end = course.length();
        Set<OperationalFact> left = new TreeSet<>(course.stage(end).facts());
        left.removeAll(said);
        for (OperationalFact fact : left) {
            int began = began(course, end, fact);
            Defect defect = Defect
                    .of("left-pending", course.subject(),
                            "When all steps are done, " + todo(fact) + ": no step after " + course.named(began)
                                    + " sees to it.")
                    .seenAs(fact == OperationalFact.APPLICATION_STOPPED || fact == OperationalFact.ENDPOINTS_ORPHANED
                            ? "The application stays out of reach."
                            : "The change seems to be made and does not take effect.")
                    .because("The plan leaves something undone that one of its steps has made necessary.")
                    .remedy(remedy(fact) + " after the last step.");
            defects.add(OrderDefect.of(defect, began, null, List.of()));
        }
    }

    /** The change since which a fact has been so. */
    private static int began(Course course, int n, OperationalFact fact) {
        int began = n;
        while (began > 1 && course.stage(began - 1).facts().contains(fact)) {
            began--;
        }
        return began;
    }

    private static String todo(OperationalFact fact) {
        return switch (fact) {
            case APPLICATION_STOPPED -> "the application is stopped";
            case PUBLISH_PENDING -> "the topology is changed but not published";
            case ENABLE_TOPOLOGY_PENDING -> "Enable-CsTopology has to be run";
            case FRONT_END_RESTART_PENDING -> "the Front End service has to be restarted";
            case ENDPOINTS_ORPHANED -> "the contact objects point to the old registrar";
        };
    }

    private static String remedy(OperationalFact fact) {
        return switch (fact) {
            case APPLICATION_STOPPED -> "Start the application";
            case PUBLISH_PENDING -> "Publish the topology";
            case ENABLE_TOPOLOGY_PENDING -> "Run Enable-CsTopology";
            case FRONT_END_RESTART_PENDING -> "Stop and start the Front End service";
            case ENDPOINTS_ORPHANED -> "Move the contact objects with Move-CsApplicationEndpoint";
        };
    }

    // ---- edits

    private static void addToRun(Course course, List<OrderDefect> defects) {
        if (course.topology(0).pools().isEmpty()
                || course.last().serverPools().stream().noneMatch(PublishForgotten::isLync)) {
            return; // a first drawing, or Office Communications Server alone, which publishes nothing
        }
        List<Element> trusted = new ArrayList<>();
        List<Element> servers = new ArrayList<>();
        List<ServerPool> restarted = new ArrayList<>();
        for (ElementId id : course.changedInAll()) {
            Element was = course.topology(0).element(id).orElse(null);
            Element now = course.last().element(id).orElse(null);
            Element told = told(course, now == null ? was : now);
            if (isPublished(was, now)) {
                List<Element> concerned = told instanceof ApplicationPool ? trusted : servers;
                if (!concerned.contains(told)) {
                    concerned.add(told);
                }
            }
            newRegistrar(course, was, now).filter(pool -> !restarted.contains(pool)).ifPresent(restarted::add);
        }
        boolean newDomains = !course.topology(0).sipDomains().equals(course.last().sipDomains());
        if (!trusted.isEmpty() || !servers.isEmpty() || newDomains) {
            defects.add(toPublish(course, trusted, servers));
        }
        if (!restarted.isEmpty()) {
            defects.add(toRestart(course, restarted));
        }
    }

    private static boolean isLync(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return !pool.retired() && generation != null && !generation.isOcs();
    }

    /** The pool that an element is or belongs to, else the element itself. */
    private static Element told(Course course, @Nullable Element element) {
        Element found = Objects.requireNonNull(element);
        Topology topology = course.last().contains(found.id()) ? course.last() : course.topology(0);
        return topology.element(Course.root(topology, found.id())).orElse(found);
    }

    /** Whether the real topology document tells the one from the other. */
    private static boolean isPublished(@Nullable Element was, @Nullable Element now) {
        if (was == null || now == null) {
            Element there = was == null ? now : was;
            return there instanceof Pool || there instanceof Computer || there instanceof Application
                    || there instanceof Site site && !site.isBackCompat();
        }
        return switch (now) {
            case ApplicationPool pool -> was instanceof ApplicationPool old && (isMoved(old, pool)
                    || !Objects.equals(old.nextHop(), pool.nextHop()) || old.provisioning() != pool.provisioning());
            case ServerPool pool -> was instanceof ServerPool old && isMoved(old, pool);
            case SupportPool pool -> was instanceof SupportPool old && isMoved(old, pool);
            case Computer computer -> was instanceof Computer old && !old.fqdn().equals(computer.fqdn());
            case Application application ->
                was instanceof Application old && (!old.applicationId().equals(application.applicationId())
                        || !Objects.equals(old.port(), application.port()));
            default -> false;
        };
    }

    private static boolean isMoved(Pool old, Pool now) {
        return !old.fqdn().equals(now.fqdn()) || !Objects.equals(old.site(), now.site())
                || old.retired() != now.retired();
    }

    /** Where a contact object has moved to from a pool of the WMI tools. */
    private static Optional<ServerPool> newRegistrar(Course course, @Nullable Element was, @Nullable Element now) {
        if (!(was instanceof Endpoint old && now instanceof Endpoint moved) || moved.kind() != EndpointKind.APPLICATION
                || old.owner().equals(moved.owner())) {
            return Optional.empty();
        }
        boolean wasLegacy = course.topology(0)
                .find(Course.root(course.topology(0), old.id()), ApplicationPool.class)
                .filter(pool -> pool.ucma().isManagedByWmi())
                .isPresent();
        return Course.poolOf(course.last(), moved)
                .filter(pool -> wasLegacy && !pool.ucma().isManagedByWmi())
                .flatMap(pool -> course.last().find(pool.nextHop(), ServerPool.class))
                .filter(PublishForgotten::isLync);
    }

    private static OrderDefect toPublish(Course course, List<Element> trusted, List<Element> servers) {
        List<Element> all = new ArrayList<>(trusted);
        all.addAll(servers);
        boolean byCmdlet = servers.isEmpty() && !trusted.isEmpty();
        String what = all.isEmpty() ? "the SIP domains" : Wording.list(all);
        ElementId element = all.isEmpty() ? course.last().serverPools().getFirst().id() : all.getFirst().id();
        Defect defect = Defect
                .of("to-run", element,
                        byCmdlet
                                ? "In the real system, what has been changed of " + what
                                        + " takes effect once Enable-CsTopology has been run."
                                : "In the real system, what has been changed of " + what
                                        + " takes effect once the topology is published.")
                .seenAs("Until then everything goes on as before, and a new application is refused as an unknown host.")
                .because(
                        "The servers follow the published topology, which every change of pools, computers, applications and sites "
                                + "alters.")
                .remedy(byCmdlet
                        ? "Run Enable-CsTopology after the cmdlets; where the change is made in Topology Builder, publish it there."
                        : "Publish the topology in Topology Builder, or with Publish-CsTopology, then run Enable-CsTopology.");
        return OrderDefect.of(defect, course.length(), null, all.stream().map(Element::id).toList());
    }

    private static OrderDefect toRestart(Course course, List<ServerPool> registrars) {
        String names = Wording.list(registrars);
        Defect defect = Defect.of("to-run", registrars.getFirst().id(), "In the real system, the Front End service on "
                + names
                + " has to be stopped and started before the application runs with the contact objects moved there.")
                .seenAs("Until then the Front End servers refuse the application as an unknown host.")
                .because("A Front End service may go on with the trusted applications it read when it started.")
                .remedy("Stop and start the Front End service on " + names + " once Enable-CsTopology has been run.");
        return OrderDefect.of(defect, course.length(), null, registrars.stream().map(Element::id).toList());
    }
}
