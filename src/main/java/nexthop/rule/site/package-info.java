/** Rules about sites and the Central Management Store. */
@NullMarked
package nexthop.rule.site;

import org.jspecify.annotations.NullMarked;
