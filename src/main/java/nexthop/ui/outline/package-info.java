/** The outline: everything there is as a tree, beside the drawing and equal to it. */
@NullMarked
package nexthop.ui.outline;

import org.jspecify.annotations.NullMarked;
