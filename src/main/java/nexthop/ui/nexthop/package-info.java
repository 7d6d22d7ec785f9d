/** The panel that tells, for a trusted application pool, what to think of every server pool as its next hop, and lets choose one. */
@NullMarked
package nexthop.ui.nexthop;

import org.jspecify.annotations.NullMarked;
