package nexthop.rule;

import java.util.List;

/**
 * Finds one kind of defect. A rule holds no state, decides no severity, and is silent about what is retired and about facts nobody
 * has stated, unless its page says otherwise.
 */
public interface Rule {
    /** The kebab-case name of the defect, under which its page stands in {@code assets/rules}. */
    String id();

    /** Every such defect of the topology, in any order, at most one for an element and a kind of trouble. */
    List<Defect> check(RuleContext context);
}
