package nexthop.rule.order;

import java.util.List;

/**
 * Finds one kind of mistake in the order of changes. It holds no state, decides no severity, and is silent about facts nobody has
 * stated, unless its page says otherwise.
 */
public interface OrderRule {
    /** The kebab-case name of the mistake, under which its page stands in {@code assets/rules}. */
    String id();

    /** Every such mistake, in any order. */
    List<OrderDefect> check(Course course);

    /** Whether it is silent where another rule speaks of the same elements at the same time. */
    default boolean givesWay() {
        return false;
    }
}
