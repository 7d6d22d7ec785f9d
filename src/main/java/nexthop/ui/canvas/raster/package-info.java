/**
 * Painting into memory. Everything the canvas paints in numbers is upright or level: rectangles and orthogonal lines. Filling those
 * needs no general path renderer; measured on the software pipeline, ten thousand links so take less time than a hundred stroked as a
 * path. No class here knows the toolkit or the drawing.
 */
@NullMarked
package nexthop.ui.canvas.raster;

import org.jspecify.annotations.NullMarked;
