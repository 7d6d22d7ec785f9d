/** Rules about the applications of a pool. */
@NullMarked
package nexthop.rule.application;

import org.jspecify.annotations.NullMarked;
