package nexthop.rule;

import java.util.List;
import java.util.Optional;
import nexthop.model.ApplicationPool;

/**
 * A rule about one trusted application pool and its next hop. It judges a pool as given, which need not be the one of the topology:
 * {@link NextHopAdvice} asks what it would say of the same pool with another next hop.
 */
public interface NextHopRule extends ApplicationPoolRule {
    /**
     * The defect of this pool, if it has one.
     *
     * @param pool a pool in use: that of the context's topology, or the same with another next hop
     */
    Optional<Defect> judge(RuleContext context, ApplicationPool pool);

    /**
     * The kind of the defect that {@link #judge} finds, without its words; they are most of the work, and whoever tries many next hops
     * has no use for them.
     */
    default Optional<String> kind(RuleContext context, ApplicationPool pool) {
        return judge(context, pool).map(Defect::kind);
    }

    /** What a defect of this kind makes of the next hop. */
    Verdict verdict(String kind);

    /** The edits that remove a defect of the topology as it stands; by default, the next hops that would be better. */
    default List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
        return context.betterNextHops(pool, this);
    }

    /** How old a next hop is depends on what else there is. */
    @Override
    default Object goesBy(RuleContext context) {
        return context.ages();
    }

    /**
     * What the fixes go by, the pool apart, as a value. When that has changed, and what the rule goes by has not, its findings stand and
     * get other fixes.
     */
    default Object fixesGoBy(RuleContext context) {
        return context.choice();
    }

    @Override
    default List<Defect> check(RuleContext context, ApplicationPool pool) {
        return judge(context, pool).map(found -> found.fixedBy(context.later(same -> fixes(same, pool, found))))
                .stream()
                .toList();
    }
}
