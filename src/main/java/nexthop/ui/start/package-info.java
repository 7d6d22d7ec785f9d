/** The start page: the matrix of scenarios, templates, recent files, and the ways to begin. */
@NullMarked
package nexthop.ui.start;

import org.jspecify.annotations.NullMarked;
