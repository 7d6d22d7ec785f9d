package nexthop.rule.order;

import java.util.Set;
import nexthop.knowledge.OperationalFact;
import nexthop.knowledge.StepKind;
import nexthop.model.ElementId;

/**
 * What a stage is as a step of a plan.
 *
 * @param pool the trusted application pool that the plan is about
 * @param number from 1
 * @param clears which facts it makes an end of
 * @param needed false if the topology the plan starts from does not need it
 * @param ticked whether somebody has said that it is done in the real system
 */
public record PlannedStep(ElementId pool, int number, StepKind kind, Set<OperationalFact> clears, boolean needed,
        boolean ticked) {
    public PlannedStep {
        clears = Set.copyOf(clears);
    }
}
