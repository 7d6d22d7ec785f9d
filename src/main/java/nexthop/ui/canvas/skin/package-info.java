/** What things on the canvas look like: a skin per kind of thing, and the painter of all that is no node. */
@NullMarked
package nexthop.ui.canvas.skin;

import org.jspecify.annotations.NullMarked;
