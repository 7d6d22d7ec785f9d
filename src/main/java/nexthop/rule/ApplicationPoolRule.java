package nexthop.rule;

import java.util.List;
import nexthop.model.ApplicationPool;
import nexthop.model.Pool;

/** A {@link PoolRule} that concerns trusted application pools only. */
public interface ApplicationPoolRule extends PoolRule {
    /**
     * Every such defect of this pool and its parts, in any order.
     *
     * @param pool a pool in use
     */
    List<Defect> check(RuleContext context, ApplicationPool pool);

    @Override
    default List<Defect> checkPool(RuleContext context, Pool pool) {
        return pool instanceof ApplicationPool application ? check(context, application) : List.of();
    }
}
