/** The topology as a JGraphT graph, and the questions asked of it. What is retired takes no part in any answer. */
@NullMarked
package nexthop.graph;

import org.jspecify.annotations.NullMarked;
