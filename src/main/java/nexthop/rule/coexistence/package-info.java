/** Rules about server generations side by side, and what a merge has to bring over. */
@NullMarked
package nexthop.rule.coexistence;

import org.jspecify.annotations.NullMarked;
