package nexthop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nexthop.edit.Edit;
import nexthop.knowledge.StepKind;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Tick;
import nexthop.rule.order.OrderFinding;
import nexthop.rule.order.Stage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlanOrderTest {
    /**
     * What is true of the scenarios, played from their templates; of all others nothing is to be said. In each of these the pages
     * themselves change the next hop in one step and move the contact objects in a later one, and say that they are orphaned until then.
     */
    private static final Map<String, List<String>> TRUE = Map.of("ucma2-migrate-lync2010",
            List.of("information endpoints-left-behind 2-3"), "ucma2-migrate-lync2013",
            List.of("information endpoints-left-behind 2-3"), "ucma2-direct-lync2010",
            List.of("information endpoints-left-behind 4-5"), "ucma2-direct-lync2013",
            List.of("information endpoints-left-behind 4-5"), "ucma2-upgrade-ucma3-after-migration",
            List.of("information endpoints-left-behind 3-7"));

    @TestFactory
    Stream<DynamicTest> everyFindingIsTrueOfItsScenario() {
        return PlaybackTest.everything()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(),
                        () -> assertThat(words(PlanOrder.check(upTo(scenario.id(), -1))))
                                .isEqualTo(TRUE.getOrDefault(scenario.id(), List.of()))));
    }

    @TestFactory
    Stream<DynamicTest> stepsTickedOffInTheirOrderAreInOrder() {
        return PlaybackTest.everything().map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
            for (int n = 0; n <= scenario.steps().size(); n++) {
                assertThat(words(PlanOrder.check(upTo(scenario.id(), n))))
                        .isEqualTo(TRUE.getOrDefault(scenario.id(), List.of()));
            }
        }));
    }

    /** Both are taken for granted where the order of the steps is judged. */
    @TestFactory
    Stream<DynamicTest> everyPlanStartsWithNothingPendingAndKeepsItsPoolsWhileContactObjectsAreMoved() {
        return PlaybackTest.everything().map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
            List<Stage> stages = PlanOrder.of(upTo(scenario.id(), -1));

            assertThat(stages.getFirst().facts()).isEmpty();
            for (int n = 1; n < stages.size(); n++) {
                if (stages.get(n).step().orElseThrow().kind() == StepKind.ENDPOINT) {
                    assertThat(poolsInUse(stages.get(n))).as("step " + n).containsAll(poolsInUse(stages.get(n - 1)));
                }
            }
        }));
    }

    private static List<ElementId> poolsInUse(Stage stage) {
        return stage.topology()
                .applicationPools()
                .stream()
                .filter(pool -> !pool.retired())
                .map(ApplicationPool::id)
                .toList();
    }

    @Test
    void aStepTickedOffBeforeAnEarlierOneNamesBoth() {
        List<OrderFinding> skipped = PlanOrder.check(ticked("ucma2-upgrade-ucma3", 2, 3, 4, 8));

        assertThat(words(skipped)).containsExactly("information step-skipped 2", "warning step-skipped 8",
                "warning step-skipped 8", "warning step-skipped 8");
        assertThat(skipped.get(1).message()).isEqualTo("Step 8 “Move 3 contact objects to ivr-new” is ticked off, "
                + "but step 5 “Enable the topology”, which comes before it, is not.");
    }

    private static Plan upTo(String scenario, int steps) {
        int[] numbers = IntStream.rangeClosed(1, Math.max(0, steps)).toArray();
        return ticked(scenario, numbers);
    }

    private static Plan ticked(String scenario, int... numbers) {
        Plan plan = PlaybackTest.plan(scenario, Map.of()).withProposals();
        Drawing drawing = plan.recordDecisions("Decide").apply(plan.drawing());
        plan = plan.on(drawing);
        for (int number : numbers) {
            Edit tick = plan.recordTick(plan.steps().get(number - 1),
                    new Tick("Kim Akers", Instant.parse("2013-05-21T12:00:00Z")));
            plan = plan.on(tick.apply(plan.drawing()));
        }
        return plan;
    }

    private static List<String> words(List<OrderFinding> findings) {
        return findings.stream()
                .map(found -> found.severity().word() + " " + found.finding().rule() + " " + found.from()
                        + (found.until().isPresent() ? "-" + found.until().getAsInt() : ""))
                .toList();
    }
}
