/** Importing topologies and endpoints: the work in the background, the report, and what the user makes of it. */
@NullMarked
package nexthop.ui.imports;

import org.jspecify.annotations.NullMarked;
