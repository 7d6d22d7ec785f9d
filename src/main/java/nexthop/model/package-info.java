/**
 * The topology and its parts: immutable records joined by {@link nexthop.model.ElementId ids}.
 *
 * <p>{@link nexthop.model.Topology} is what the vendor's tools know: pools, applications, endpoints, sites. A {@link
 * nexthop.model.Drawing} adds where each of them stands on the canvas. Nothing here reads files, decides what is right or
 * draws; the package needs the JDK alone.
 */
@NullMarked
package nexthop.model;

import org.jspecify.annotations.NullMarked;
