/** One designer a user and screen: a later start hands its files over to the one that runs. Knows nothing of the window. */
@NullMarked
package nexthop.ui.handover;

import org.jspecify.annotations.NullMarked;
