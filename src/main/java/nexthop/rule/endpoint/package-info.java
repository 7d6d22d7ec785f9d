/** Rules about endpoints: their addresses, and where they point. */
@NullMarked
package nexthop.rule.endpoint;

import org.jspecify.annotations.NullMarked;
