/**
 * What all readers of foreign formats share: bytes become text within stated limits, a refusal names the place, and a report says
 * what became of everything that was read.
 *
 * <p>Each format has a package of its own below this one.
 */
@NullMarked
package nexthop.exchange;

import org.jspecify.annotations.NullMarked;
