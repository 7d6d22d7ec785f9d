/** Rules about one pool and its computers. */
@NullMarked
package nexthop.rule.pool;

import org.jspecify.annotations.NullMarked;
