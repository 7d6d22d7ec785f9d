/**
 * What can be wrong with the order of changes: a topology may be right before and after them and wrong in between, or right only if
 * something is run that no topology shows. A {@link nexthop.rule.order.Stage} is a state on the way and the change that led to it; an
 * {@link nexthop.rule.order.OrderRule} looks at all of them; the {@link nexthop.rule.order.OrderBook} runs the rules.
 *
 * <p>The stages are the steps of a plan, or what somebody has changed {@linkplain nexthop.rule.order.SinceOpened since a document was
 * opened}. As with the rules on topologies, how grave a case is stands on the rule's page in {@code assets/rules}.
 */
@NullMarked
package nexthop.rule.order;

import org.jspecify.annotations.NullMarked;
