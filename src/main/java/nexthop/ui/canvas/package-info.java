/**
 * The canvas: the drawing as it is seen and worked on. {@link nexthop.ui.canvas.CanvasModel} decides, {@link
 * nexthop.ui.canvas.CanvasView} shows; the gestures, the arithmetic and the looks have packages of their own.
 */
@NullMarked
package nexthop.ui.canvas;

import org.jspecify.annotations.NullMarked;
