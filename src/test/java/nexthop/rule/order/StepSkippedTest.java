package nexthop.rule.order;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.knowledge.StepKind;
import nexthop.rule.Sketch;

class StepSkippedTest extends OrderSpecimens {
    StepSkippedTest() {
        super("step-skipped");
    }

    private static PlanSpecimens plan() {
        return PlanSpecimens
                .of("bots", new Sketch().server("fe13", LYNC_2013).pool("bots", UCMA_4_0, "fe13").topology())
                .step("Look", StepKind.CHECK)
                .step("Create", StepKind.TOPOLOGY)
                .step("Enable", StepKind.PUBLISH)
                .step("Move", StepKind.ENDPOINT);
    }

    @Override
    Stream<Bad> bad() {
        return Stream.of(
                bad("the one before", plan().ticked(1, 2, 4).stages()).finds("warning step bots 4-")
                        .says("Later steps may fail"),
                bad("a check alone", plan().ticked(2).stages()).finds("information check bots 2-")
                        .says("A fault that the check would have shown"),
                bad("all but the last", plan().ticked(4).stages()).finds("information check bots 4-",
                        "warning step bots 4-", "warning step bots 4-"));
    }

    @Override
    Stream<Good> good() {
        return Stream.of(good("nothing ticked", plan().stages()), good("the first ones", plan().ticked(1, 2).stages()),
                good("all", plan().ticked(1, 2, 3, 4).stages()),
                good("one that is not needed",
                        PlanSpecimens.of("bots", new Sketch().pool("bots", UCMA_4_0, pool -> pool).topology())
                                .step("Create", StepKind.TOPOLOGY)
                                .notNeeded()
                                .step("Move", StepKind.ENDPOINT)
                                .ticked(2)
                                .stages()));
    }
}
