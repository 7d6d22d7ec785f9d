package nexthop.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nexthop.rule.order.OrderBook;
import nexthop.rule.order.OrderFinding;
import nexthop.rule.order.PlannedStep;
import nexthop.rule.order.Stage;

/** The steps of a plan as the stages that the order rules look at. */
public final class PlanOrder {
    private PlanOrder() {}

    /** The state it starts from and that after each step. */
    public static List<Stage> of(Plan plan) {
        Playback playback = plan.playback();
        Set<String> ticked = plan.ticks().keySet();
        List<Stage> stages = new ArrayList<>();
        stages.add(Stage.ofPlan("", playback.state(0).topology(), () -> playback.graph(0), playback.facts(0), null));
        for (BoundStep step : plan.steps()) {
            int number = step.number();
            PlannedStep planned = new PlannedStep(plan.pool(), number, step.kind(), step.step().clears(),
                    !step.isAlreadyDone(), ticked.contains(step.step().id()));
            stages.add(Stage.ofPlan(step.title().text(), playback.state(number).topology(),
                    () -> playback.graph(number), playback.facts(number), planned));
        }
        return stages;
    }

    /** What is wrong with the order of the steps, and of those that are ticked off. */
    public static List<OrderFinding> check(Plan plan) {
        return OrderBook.standard().check(of(plan));
    }

    /** What is wrong with the order of the steps that are ticked off, the gravest first. */
    public static List<OrderFinding> ticks(Plan plan) {
        return OrderBook.ofTicks()
                .check(of(plan))
                .stream()
                .sorted(Comparator.comparing(OrderFinding::severity))
                .toList();
    }
}
