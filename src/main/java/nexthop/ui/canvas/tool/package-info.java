/**
 * The gestures of the canvas. Each is a small immutable state named by what the hand is doing; an input yields the next state. A
 * gesture changes the drawing once, by one edit, when it ends well; until then it only says, by its {@link
 * nexthop.ui.canvas.tool.Overlay}, what should be seen. No toolkit is known here.
 */
@NullMarked
package nexthop.ui.canvas.tool;

import org.jspecify.annotations.NullMarked;
