/** Small pieces of the window that several panels are made of. They hold no state of the document. */
@NullMarked
package nexthop.ui.widgets;

import org.jspecify.annotations.NullMarked;
