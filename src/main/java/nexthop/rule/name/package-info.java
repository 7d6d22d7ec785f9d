/** Rules about the names of pools and computers: their form, their uniqueness, and names mistaken for another. */
@NullMarked
package nexthop.rule.name;

import org.jspecify.annotations.NullMarked;
