package nexthop.rule.order;

import static nexthop.knowledge.OperationalFact.APPLICATION_STOPPED;
import static nexthop.knowledge.OperationalFact.ENABLE_TOPOLOGY_PENDING;
import static nexthop.knowledge.OperationalFact.ENDPOINTS_ORPHANED;
import static nexthop.knowledge.OperationalFact.FRONT_END_RESTART_PENDING;
import static nexthop.knowledge.OperationalFact.PUBLISH_PENDING;
import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nexthop.edit.SetSipDomains;
import nexthop.edit.SetTitle;
import nexthop.edit.SetUcmaVersion;
import nexthop.knowledge.StepKind;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.Provisioning;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import nexthop.rule.Sketch;

class PublishForgottenTest extends OrderSpecimens {
    PublishForgottenTest() {
        super("publish-forgotten");
    }

    private static Sketch one() {
        return new Sketch().server("fe10", LYNC_2010)
                .server("fe13", LYNC_2013)
                .pool("bots", UCMA_4_0, "fe10")
                .furnished("bots");
    }

    private static Sketch world() {
        return one().site("redmond", Site.Kind.CENTRAL).support("sql", SupportPool.Purpose.SQL, "sql.contoso.com");
    }

    /** A change that has to be run in the real system, and what the sentence says has been changed. */
    private static Bad run(String name, String what, UnaryOperator<Topology> change) {
        Row row = from(world()).change(name, change);
        String element = row.topology()
                .elements()
                .stream()
                .filter(each -> what.split(" ")[0].equals(each.name()))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        return bad(name, row).finds("information to-run " + element + " 1-")
                .says("has been changed of " + what + " takes effect");
    }

    private static <T extends Element> T find(Topology topology, String key, Class<T> type) {
        return topology.find(id(key), type).orElseThrow();
    }

    private static ApplicationPool bots(Topology topology) {
        return find(topology, "bots", ApplicationPool.class);
    }

    private static Computer computer(Topology topology) {
        return find(topology, "computer-bots", Computer.class);
    }

    private static PlanSpecimens plan() {
        return PlanSpecimens.of("bots", one().topology())
                .step("Stop", StepKind.STOP)
                .sets(APPLICATION_STOPPED)
                .step("Create", StepKind.TOPOLOGY)
                .sets(ENABLE_TOPOLOGY_PENDING);
    }

    private static PlanSpecimens start(PlanSpecimens plan) {
        return plan.step("Start", StepKind.START).clears(APPLICATION_STOPPED);
    }

    @Override
    Stream<Bad> bad() {
        return Stream.of(
                bad("contact objects before Enable-CsTopology",
                        start(plan().step("Move", StepKind.ENDPOINT)
                                .step("Enable", StepKind.PUBLISH)
                                .clears(ENABLE_TOPOLOGY_PENDING)).stages())
                        .finds("warning used-before bots 3-4")
                        .says("Step 3 “Move” comes too early: since step 2 “Create”, Enable-CsTopology has to be run.",
                                "The cmdlet does not find", "Run Enable-CsTopology before step 3 “Move”."),
                bad("and long before it",
                        start(plan().step("Move", StepKind.ENDPOINT)
                                .step("Look", StepKind.CHECK)
                                .step("Enable", StepKind.PUBLISH)
                                .clears(ENABLE_TOPOLOGY_PENDING)).stages())
                        .finds("warning used-before bots 3-5"),
                bad("Enable-CsTopology never", start(plan()).stages()).finds("warning used-before bots 3-")
                        .says("The application starts, but the Front End servers refuse"),
                bad("started before the Front End service is restarted",
                        start(plan().step("Enable", StepKind.PUBLISH)
                                .clears(ENABLE_TOPOLOGY_PENDING)
                                .sets(FRONT_END_RESTART_PENDING, PUBLISH_PENDING)).stages())
                        .finds("warning used-before bots 4-", "warning used-before bots 4-"),
                bad("never started again",
                        plan().step("Enable", StepKind.PUBLISH).clears(ENABLE_TOPOLOGY_PENDING).stages())
                        .finds("warning left-pending bots 1-")
                        .says("the application is stopped: no step after step 1 “Stop” sees to it.",
                                "Start the application after the last step.", "The application stays out of reach."),
                bad("contact objects left behind",
                        start(plan().step("Enable", StepKind.PUBLISH)
                                .clears(ENABLE_TOPOLOGY_PENDING)
                                .sets(ENDPOINTS_ORPHANED)).stages())
                        .finds("warning left-pending bots 3-")
                        .says("Move the contact objects with", "The application stays out of reach."),
                bad("Enable-CsTopology left to the end",
                        start(plan().step("Enable", StepKind.PUBLISH).clears(ENABLE_TOPOLOGY_PENDING))
                                .step("Change", StepKind.TOPOLOGY)
                                .sets(ENABLE_TOPOLOGY_PENDING)
                                .stages())
                        .finds("warning left-pending bots 5-")
                        .says("The change seems to be made"),
                bad("edits to be enabled", from(one()).route("bots", "fe13")).finds("information to-run bots 1-")
                        .says("has been changed of bots.contoso.com takes effect once Enable-CsTopology has been run.",
                                "Run Enable-CsTopology after the cmdlets;"),
                run("the port of an application", "bots.contoso.com",
                        topology -> topology.with(find(topology, "app-bots", Application.class).withPort(6001))),
                run("the id of an application", "bots.contoso.com",
                        topology -> topology.with(find(topology, "app-bots", Application.class)
                                .withApplicationId("urn:application:survey"))),
                run("the name of a computer", "bots.contoso.com",
                        topology -> topology.with(computer(topology).withFqdn("bots-9.contoso.com"))),
                run("an application and a computer of one pool", "bots.contoso.com",
                        topology -> topology.without(Set.of(id("app-bots"), id("computer-bots")))),
                run("a new application and its computer", "bots.contoso.com",
                        topology -> topology
                                .with(Application.named(id("app-new"), id("bots"), "urn:application:new", 6001))
                                .with(new Computer(id("c-new"), id("bots"), "bots-2.contoso.com"))),
                run("how a pool is provisioned", "bots.contoso.com",
                        topology -> topology.with(bots(topology).withProvisioning(Provisioning.MANUAL))),
                run("a pool out of use", "bots.contoso.com",
                        topology -> topology.with(bots(topology).withRetired(true))),
                run("the name of a server pool", "fe.contoso.com",
                        topology -> topology.with(find(topology, "fe10", ServerPool.class).withFqdn("fe.contoso.com"))),
                run("the site of a server pool", "fe10.contoso.com",
                        topology -> topology.with(find(topology, "fe10", ServerPool.class).withSite(id("redmond")))),
                run("the name of a supporting pool", "share.contoso.com",
                        topology -> topology
                                .with(find(topology, "sql", SupportPool.class).withFqdn("share.contoso.com"))),
                run("a new site", "berlin",
                        topology -> topology.with(new Site(id("berlin"), "berlin", "2", Site.Kind.CENTRAL))),
                run("a pool and a server pool", "bots.contoso.com and fe10.contoso.com",
                        topology -> topology.with(bots(topology).withNextHop(id("fe13")))
                                .with(find(topology, "fe10", ServerPool.class).withRetired(true))),
                bad("the SIP domains",
                        from(one()).then(
                                new SetSipDomains("Set", new TreeSet<>(Set.of(new SipDomain("contoso.com", true))))))
                        .finds("information to-run fe10 1-")
                        .says("has been changed of the SIP domains takes effect once the topology is published."),
                bad("edits to be published", from(one()).then(new SetTitle("Title", "One")).delete("fe13"))
                        .finds("information to-run fe13 2-")
                        .says("has been changed of fe13.contoso.com takes effect once the topology is published.",
                                "Publish the topology in Topology Builder"),
                bad("contact objects taken over from UCMA 2.0",
                        from(one().pool("old", UCMA_2_0, "fe13")
                                .application("app-old", "old", "bots", 6000)
                                .endpoint("help", "app-old", "sip:help@contoso.com")).move("help", "bots"))
                        .finds("information to-run fe10 1-"),
                bad("two of them are said once",
                        from(one().pool("old", UCMA_2_0, "fe13")
                                .application("app-old", "old", "bots", 6000)
                                .endpoint("help", "app-old", "sip:help@contoso.com")
                                .endpoint("info", "app-old", "sip:info@contoso.com")).move("help", "bots")
                                .move("info", "bots"))
                        .finds("information to-run fe10 2-")
                        .says("the Front End service on fe10.contoso.com has to be stopped"));
    }

    @Override
    Stream<Good> good() {
        return Stream.of(
                good("a plan in order",
                        start(plan().step("Enable", StepKind.PUBLISH)
                                .clears(ENABLE_TOPOLOGY_PENDING)
                                .step("Move", StepKind.ENDPOINT)
                                .sets(FRONT_END_RESTART_PENDING)
                                .step("Restart", StepKind.START)
                                .clears(FRONT_END_RESTART_PENDING)).stages()),
                good("a step that is not needed",
                        plan().step("Move", StepKind.ENDPOINT)
                                .notNeeded()
                                .step("Enable", StepKind.PUBLISH)
                                .clears(ENABLE_TOPOLOGY_PENDING, APPLICATION_STOPPED)
                                .stages()),
                good("edits that are put back", from(one()).route("bots", "fe13").route("bots", "fe10")),
                good("what is only known here",
                        from(one()).then(new SetUcmaVersion("Set", Set.of(id("bots")), UCMA_2_0))
                                .then(new SetTitle("Title", "One"))),
                good("what no topology document tells of a pool, computer, application or site", from(world()).change(
                        "Note",
                        topology -> topology.with(find(topology, "fe10", ServerPool.class).withGeneration(LYNC_2013))
                                .with(find(topology, "sql", SupportPool.class).withOfOcs(Answer.YES))
                                .with(computer(topology).withReplicated(Answer.YES))
                                .with(find(topology, "app-bots", Application.class).withPortOpen(Answer.YES))
                                .with(new Site(id("legacy"), "BackCompatSite", null, Site.Kind.BACK_COMPAT))
                                .with(new Users(id("users"), id("fe10"), "Users", 5)))),
                good("a contact object moved between pools of the cmdlets",
                        from(one().pool("old", UCMA_4_0, "fe13")
                                .application("app-old", "old", "bots", 6000)
                                .endpoint("help", "app-old", "sip:help@contoso.com")).move("help", "bots")),
                good("a contact object moved between pools of the WMI tools",
                        from(one().poolChanged("bots", pool -> pool.withUcma(UCMA_2_0))
                                .pool("old", UCMA_2_0, "fe13")
                                .application("app-old", "old", "bots", 6000)
                                .endpoint("help", "app-old", "sip:help@contoso.com")).move("help", "bots")),
                good("a first drawing", from(new Sketch()).change("Draw all", _ -> one().topology())),
                good("OCS alone", from(
                        new Sketch().server("r2", OCS_2007_R2).server("s2", OCS_2007_R2).pool("bots", UCMA_2_0, "r2"))
                        .route("bots", "s2")));
    }
}
