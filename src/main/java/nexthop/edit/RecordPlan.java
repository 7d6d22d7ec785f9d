package nexthop.edit;

import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.PlanKey;
import nexthop.model.PlanRecord;

/** Writes down what has been decided and done about a plan. */
public record RecordPlan(String label, PlanKey key, PlanRecord plan) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        Lookup.find(drawing.topology(), key.pool(), ApplicationPool.class, "a trusted application pool");
        return drawing.plans().of(key).equals(plan) ? drawing : drawing.with(drawing.plans().with(key, plan));
    }
}
