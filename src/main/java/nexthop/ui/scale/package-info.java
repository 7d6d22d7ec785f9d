/** How large everything is drawn: one factor for the whole program, applied to the style sheets and to the sizes the program sets itself. */
@NullMarked
package nexthop.ui.scale;

import org.jspecify.annotations.NullMarked;
