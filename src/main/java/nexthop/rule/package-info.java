/**
 * What can be wrong with a topology. A {@link nexthop.rule.Rule} finds one kind of defect; the {@link nexthop.rule.RuleBook} runs
 * all of them and makes {@link nexthop.rule.Finding findings} of what they see; {@link nexthop.rule.NextHopAdvice} asks the rules
 * about next hops what they would say of every pool that could be one.
 *
 * <p>The rules themselves live in a package per topic. How grave a defect is and where that is written stands on the rule's page in
 * {@code assets/rules}, not in its class.
 */
@NullMarked
package nexthop.rule;

import org.jspecify.annotations.NullMarked;
