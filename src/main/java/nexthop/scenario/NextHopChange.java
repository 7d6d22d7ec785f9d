package nexthop.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nexthop.graph.TopologyGraph;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.ManagementTool;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/**
 * What it means and takes to give a trusted application pool another next hop: who can call its applications afterwards, what is down
 * meanwhile, and the steps.
 *
 * <p>{@code Set-CsTrustedApplicationPool} and {@code Move-CsApplicationEndpoint} work on legacy pools too; everything else about them is
 * done with the WMI tools. See U2, “Associate the existing backward-compatible legacy pool”, and U1, scenario 3, steps 2 to 5.
 */
public final class NextHopChange {
    /**
     * Users of one server pool.
     *
     * @param now whether they reach the applications by the next hop the pool has now
     * @param afterwards whether they reach them by the new one
     */
    public record Caller(ServerPool home, boolean now, boolean afterwards) {}

    /**
     * Something to be done.
     *
     * @param text a whole sentence
     * @param commands to be run one after the other; may be empty
     */
    public record Step(String text, List<String> commands) {
        public Step {
            commands = List.copyOf(commands);
        }
    }

    private static final Comparator<ServerPool> BY_NAME = Comparator
            .comparing((ServerPool pool) -> pool.fqdn().toLowerCase(Locale.ROOT))
            .thenComparing(ServerPool::id);

    private static final List<String> MERGE = List.of(
            "Merge-CsLegacyTopology -TopologyXmlFileName 'C:\\Migration\\merged-topology.xml'",
            "Publish-CsTopology -FileName 'C:\\Migration\\merged-topology.xml'");

    private final ApplicationPool pool;
    private final ServerPool nextHop;
    private final List<Caller> callers;
    private final List<Endpoint> moved;
    private final Verdict verdict;
    private final boolean isCurrent;
    private final boolean isLegacy;
    private final boolean isKnownToCmdlets;
    private final List<Application> unmerged;

    private NextHopChange(TopologyGraph graph, ApplicationPool pool, ServerPool nextHop, Verdict verdict) {
        this.pool = pool;
        this.nextHop = nextHop;
        this.verdict = verdict;
        boolean isInBackCompatSite = graph.topology().isInBackCompatSite(pool);
        this.isLegacy = pool.ucma().isManagedByWmi() || isInBackCompatSite;
        this.unmerged = isLegacy ? unmerged(graph.topology(), pool) : List.of();
        this.isKnownToCmdlets = !isLegacy
                || unmerged.isEmpty() && (isInBackCompatSite || !graph.topology().applicationsOf(pool.id()).isEmpty());
        this.isCurrent = nextHop.id().equals(pool.nextHop());
        this.callers = callers(graph, pool, nextHop);
        this.moved = graph.topology()
                .endpointsOfPool(pool.id())
                .stream()
                .filter(endpoint -> endpoint.kind() == EndpointKind.APPLICATION)
                .filter(endpoint -> !PoolReference.to(nextHop.id()).equals(endpoint.registrar()))
                .sorted(Comparator.comparing(Endpoint::sipAddress).thenComparing(Endpoint::id))
                .toList();
    }

    /**
     * A pool of the topology with this next hop.
     *
     * @param verdict what is thought of that next hop
     */
    public static NextHopChange to(TopologyGraph graph, ApplicationPool pool, ServerPool nextHop, Verdict verdict) {
        return new NextHopChange(graph, pool, nextHop, verdict);
    }

    /** The applications that no merge has made known; in BackCompatSite, where only a merge puts a pool, unknown counts as known. */
    private static List<Application> unmerged(Topology topology, ApplicationPool pool) {
        boolean isInBackCompatSite = topology.isInBackCompatSite(pool);
        return topology.applicationsOf(pool.id())
                .stream()
                .filter(application -> isInBackCompatSite
                        ? application.entriesMigrated() == Answer.NO
                        : application.entriesMigrated() != Answer.YES)
                .toList();
    }

    private static List<Caller> callers(TopologyGraph graph, ApplicationPool pool, ServerPool nextHop) {
        Optional<ServerPool> old = graph.nextHop(pool);
        return graph.serverPoolsInUse()
                .stream()
                .filter(home -> graph.topology().usersOf(home.id()).stream().anyMatch(NextHopChange::areSome))
                .sorted(BY_NAME)
                .map(home -> new Caller(home, old.filter(hop -> graph.canReach(home, hop)).isPresent(),
                        graph.canReach(home, nextHop)))
                .toList();
    }

    private static boolean areSome(Users users) {
        Integer count = users.count();
        return count == null || count > 0;
    }

    /** Whether the pool has this next hop now, so that nothing is changed. */
    public boolean isCurrent() {
        return isCurrent;
    }

    /** The users of the topology, by server pool. */
    public List<Caller> callers() {
        return callers;
    }

    /** The contact objects that do not point at the new next hop yet, or of which it is not known, by address. */
    public List<Endpoint> moved() {
        return moved;
    }

    /** Who can call the applications afterwards, in a sentence or two; empty if the topology shows no users. */
    public String callersInWords() {
        if (callers.isEmpty()) {
            return "";
        }
        List<ServerPool> can = homes(Caller::afterwards);
        String homes = can.isEmpty() ? "No users" : "Users homed on " + Wording.list(can);
        if (verdict == Verdict.NOT_AN_OPTION) {
            return homes + (isCurrent ? " have" : " would have") + " a way to " + Wording.name(nextHop) + ", but "
                    + (isCurrent ? "as a next hop it is not an option." : "it is not an option.");
        }
        List<String> said = new ArrayList<>();
        said.add(homes + (isCurrent ? " can call it." : " can call it afterwards."));
        List<ServerPool> lose = homes(caller -> caller.now() && !caller.afterwards());
        if (!lose.isEmpty()) {
            said.add("Users homed on " + Wording.list(lose) + " can call it now and could not any more.");
        }
        List<ServerPool> cannot = homes(caller -> !caller.now() && !caller.afterwards());
        if (!cannot.isEmpty() && !can.isEmpty()) {
            said.add("Users homed on " + Wording.list(cannot) + " cannot.");
        }
        List<ServerPool> needMerge = can.stream().filter(home -> !isOcs(home)).toList();
        if (isOcs(nextHop) && !unmerged.isEmpty() && !needMerge.isEmpty()) {
            said.add("Until a merge makes " + Wording.list(unmerged) + " known, users homed on "
                    + Wording.list(needMerge) + " cannot call " + (unmerged.size() == 1 ? "that one." : "those."));
        }
        return String.join(" ", said);
    }

    private List<ServerPool> homes(Predicate<Caller> which) {
        return callers.stream().filter(which).map(Caller::home).toList();
    }

    /** What is down while the change is made, in a sentence or two; empty if nothing is changed. */
    public String downInWords() {
        if (isCurrent) {
            return "";
        }
        String applications = pool.nextHop() == null
                ? "The application is out of reach already, for the pool has no next hop."
                : "The application stops for a moment.";
        if (moved.isEmpty()) {
            return applications;
        }
        return applications + " " + Wording.list(moved) + " cannot be called until "
                + (moved.size() == 1 ? "it points" : "each of them points") + " to " + Wording.name(nextHop) + ".";
    }

    /** The steps it takes; none if nothing is changed, or if it is not an option. */
    public List<Step> steps() {
        if (isCurrent || verdict == Verdict.NOT_AN_OPTION) {
            return List.of();
        }
        return isOcs(nextHop) ? stepsWithWmi() : stepsWithCmdlets();
    }

    private static boolean isOcs(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return generation != null && generation.isOcs();
    }

    private List<Step> stepsWithWmi() {
        return List.of(new Step("Point the application at " + Wording.name(nextHop)
                + " with the WMI tools it was installed with; the cmdlets of Lync Server do not manage pools of Office "
                + "Communications Server.", List.of()),
                new Step("See with the WMI tools that each contact object is homed on " + Wording.name(nextHop) + ".",
                        List.of()));
    }

    private List<Step> stepsWithCmdlets() {
        String target = PowerShellText.quoted(pool.fqdn());
        List<Step> steps = new ArrayList<>();
        if (!isKnownToCmdlets) {
            steps.add(new Step(
                    "Merge the topology of Office Communications Server and publish the result, unless that has "
                            + "been done since " + Wording.name(pool)
                            + " got its last application: the cmdlets know only what " + "has been merged.",
                    MERGE));
            steps.add(new Step("See that " + Wording.name(pool) + " is there with all its applications.",
                    List.of("Get-CsTrustedApplicationPool -Identity " + target)));
        }
        steps.add(new Step("Give " + Wording.name(pool) + " the registrar " + Wording.name(nextHop) + ".",
                List.of("Set-CsTrustedApplicationPool -Identity " + target + " -Registrar "
                        + PowerShellText.quoted(nextHop.fqdn()))));
        if (!isLegacy) {
            steps.add(new Step("Make the change known.", List.of("Enable-CsTopology")));
        }
        if (!moved.isEmpty()) {
            steps.add(new Step(
                    "Move each contact object; the target is the pool it is in, so that only its registrar changes.",
                    moved.stream()
                            .map(contact -> "Move-CsApplicationEndpoint -Identity "
                                    + PowerShellText.quoted(contact.sipAddress()) + " -TargetApplicationPool " + target
                                    + (isLegacy || contact.tool() == ManagementTool.WMI ? " -Force" : ""))
                            .toList()));
            steps.add(new Step("See that the registrar of each is " + Wording.name(nextHop) + ".",
                    moved.stream()
                            .map(contact -> "Get-CsApplicationEndpoint -Identity "
                                    + PowerShellText.quoted(contact.sipAddress()) + " | Select-Object *")
                            .toList()));
        }
        List<ServerPool> can = homes(Caller::afterwards);
        steps.add(new Step(can.isEmpty()
                ? "Call the application."
                : "Call the application as a user of " + Wording.list(can) + ".", List.of()));
        if (isLegacy) {
            steps.add(new Step("Go on managing the contact objects with the WMI tools, and move each new one as above.",
                    List.of()));
        }
        return steps;
    }

    /** Whether a plan for the pool ends with its applications behind this next hop, in this pool or the one that takes over. */
    public boolean isReachedBy(Plan plan) {
        if (isCurrent) {
            return false;
        }
        Topology end = plan.playback().state(plan.playback().length()).topology();
        Set<String> ids = ids(plan.drawing().topology(), pool.id());
        return end.applicationPools()
                .stream()
                .filter(found -> !found.retired() && Objects.equals(found.nextHop(), nextHop.id()))
                .filter(found -> found.id().equals(pool.id()) || !plan.drawing().topology().contains(found.id()))
                .anyMatch(found -> found.id().equals(pool.id()) || ids(end, found.id()).containsAll(ids));
    }

    private static Set<String> ids(Topology topology, ElementId pool) {
        return topology.applicationsOf(pool)
                .stream()
                .map(Application::applicationId)
                .map(id -> id.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
