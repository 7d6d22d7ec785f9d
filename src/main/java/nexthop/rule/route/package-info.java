/** Rules about a trusted application pool and its next hop: what can be one, how old it may be, and which version it serves. */
@NullMarked
package nexthop.rule.route;

import org.jspecify.annotations.NullMarked;
