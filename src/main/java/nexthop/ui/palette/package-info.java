/** What can be put on the canvas, and how it is made: the palette, and the defaults of a new element. */
@NullMarked
package nexthop.ui.palette;

import org.jspecify.annotations.NullMarked;
