/** What if a pool fails or is removed: which applications, contact objects and users are {@linkplain nexthop.rule.impact.Impact hit}. */
@NullMarked
package nexthop.rule.impact;

import org.jspecify.annotations.NullMarked;
