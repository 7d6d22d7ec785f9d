/**
 * What a drawing looks like, in numbers and words but without a toolkit: where each card, frame and link is, and what it says. The
 * canvas and the exported pictures are both painted from a {@link nexthop.layout.Sheet}, so they cannot differ.
 */
@NullMarked
package nexthop.layout;

import org.jspecify.annotations.NullMarked;
