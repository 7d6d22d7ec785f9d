/**
 * What the rules find in the topology on the screen: {@link nexthop.ui.problems.FindingsModel} keeps it up to date for every part
 * of the window, {@link nexthop.ui.problems.ProblemsPanel} lists it and offers the fixes.
 */
@NullMarked
package nexthop.ui.problems;

import org.jspecify.annotations.NullMarked;
