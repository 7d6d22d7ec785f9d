/**
 * Bringing in what others wrote: topology documents with the report of what was taken, left and inferred, lists of endpoints, pasted
 * addresses, and the UCMA versions no document tells.
 */
@NullMarked
package nexthop.ui.imports;

import org.jspecify.annotations.NullMarked;
