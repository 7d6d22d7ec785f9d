/**
 * Pictures for files: SVG and PNG of a {@link nexthop.layout.Sheet}, painted without a window system and from the same geometry as
 * the canvas. Text from a topology never becomes anything but text in them.
 */
@NullMarked
package nexthop.exchange.picture;

import org.jspecify.annotations.NullMarked;
