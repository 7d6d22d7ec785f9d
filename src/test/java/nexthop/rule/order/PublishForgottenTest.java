package nexthop.rule.order;

import static nexthop.knowledge.OperationalFact.APPLICATION_STOPPED;
import static nexthop.knowledge.OperationalFact.ENABLE_TOPOLOGY_PENDING;
import static nexthop.knowledge.OperationalFact.FRONT_END_RESTART_PENDING;
import static nexthop.knowledge.OperationalFact.PUBLISH_PENDING;
import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.Set;
import java.util.stream.Stream;
import nexthop.edit.SetTitle;
import nexthop.edit.SetUcmaVersion;
import nexthop.knowledge.StepKind;
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
                        .finds("warning used-before bots 3-4"),
                bad("Enable-CsTopology never", start(plan()).stages()).finds("warning used-before bots 3-"),
                bad("started before the Front End service is restarted",
                        start(plan().step("Enable", StepKind.PUBLISH)
                                .clears(ENABLE_TOPOLOGY_PENDING)
                                .sets(FRONT_END_RESTART_PENDING, PUBLISH_PENDING)).stages())
                        .finds("warning used-before bots 4-", "warning used-before bots 4-"),
                bad("never started again",
                        plan().step("Enable", StepKind.PUBLISH).clears(ENABLE_TOPOLOGY_PENDING).stages())
                        .finds("warning left-pending bots 1-"),
                bad("edits to be enabled", from(one()).route("bots", "fe13")).finds("information to-run bots 1-"),
                bad("edits to be published", from(one()).then(new SetTitle("Title", "One")).delete("fe13"))
                        .finds("information to-run fe13 2-"),
                bad("contact objects taken over from UCMA 2.0",
                        from(one().pool("old", UCMA_2_0, "fe13")
                                .application("app-old", "old", "bots", 6000)
                                .endpoint("help", "app-old", "sip:help@contoso.com")).move("help", "bots"))
                        .finds("information to-run fe10 1-"));
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
                good("a first drawing", from(new Sketch()).change("Draw all", _ -> one().topology())),
                good("OCS alone", from(
                        new Sketch().server("r2", OCS_2007_R2).server("s2", OCS_2007_R2).pool("bots", UCMA_2_0, "r2"))
                        .route("bots", "s2")));
    }
}
