/**
 * What all readers of foreign formats share: bytes become text within stated limits, a refusal names the place, and a report says
 * what became of everything that was read.
 *
 * <p>Each format has a package of its own beside this one.
 */
@NullMarked
package nexthop.exchange.reading;

import org.jspecify.annotations.NullMarked;
