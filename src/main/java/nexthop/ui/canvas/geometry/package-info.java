/** The arithmetic of the canvas: what is in view, what lies where, what aligns with what. Plain Java, without a toolkit. */
@NullMarked
package nexthop.ui.canvas.geometry;

import org.jspecify.annotations.NullMarked;
