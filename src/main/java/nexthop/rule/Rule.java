package nexthop.rule;

import java.util.List;
import nexthop.model.Element;

/**
 * Finds one kind of defect. A rule holds no state, decides no severity, and is silent about what is retired and about facts nobody
 * has stated, unless its page says otherwise.
 *
 * <p>A rule that implements no more than this is asked anew after every edit. One that judges each pool by itself is better written as
 * a {@link PoolRule} or {@link ApplicationPoolRule}: it is asked only about the pools an edit can matter to.
 */
public interface Rule {
    /** What {@link #seenOf} says of an element the rule does not look at. */
    Object NOTHING = List.of();

    /** The kebab-case name of the defect, under which its page stands in {@code assets/rules}. */
    String id();

    /** Every such defect of the topology, in any order, at most one for an element and a kind of trouble. */
    List<Defect> check(RuleContext context);

    /**
     * What the rule sees of an element, as a value. While that stays equal for every element, and an edit adds or removes none of
     * which it sees something, the rule is not asked again. A rule that overrides this has to name all it looks at.
     *
     * @return by default the whole element; {@link #NOTHING} for one that does not matter
     */
    default Object seenOf(Element element) {
        return element;
    }
}
