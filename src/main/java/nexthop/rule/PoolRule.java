package nexthop.rule;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.Pool;

/**
 * A rule that judges one pool at a time, and after an edit is asked again only about the pools that it can matter to.
 *
 * <p>To judge a pool it may look at
 * <ul>
 * <li>the pool, its parts, and the endpoints of its applications;
 * <li>the elements these name: next hop, home, registrar, backup, but not the parts of those;
 * <li>of the site of any of them, whether it is there and whether it is BackCompatSite;
 * <li>the application pools that run one of its applications;
 * <li>and what it says it {@linkplain #goesBy goes by}.
 * </ul>
 * A rule that needs more is a plain {@link Rule}.
 */
public interface PoolRule extends Rule {
    /**
     * Every such defect of this pool and its parts, in any order.
     *
     * @param pool a pool in use
     */
    List<Defect> checkPool(RuleContext context, Pool pool);

    /**
     * What else the rule goes by, as a value: the generations there are, the SIP domains. When that has changed, the rule is asked
     * about every pool.
     */
    default Object goesBy(RuleContext context) {
        return NOTHING;
    }

    @Override
    default List<Defect> check(RuleContext context) {
        List<Defect> defects = new ArrayList<>();
        for (Pool pool : context.poolsInUse()) {
            defects.addAll(checkPool(context, pool));
        }
        return defects;
    }
}
