/** What is done to the selection beside moving it: copying and pasting, aligning, locking, collapsing, notes, and another domain suffix. */
@NullMarked
package nexthop.ui.editing;

import org.jspecify.annotations.NullMarked;
