/**
 * The inspector: every fact the topology holds about what is selected, to be read and changed. {@link
 * nexthop.ui.inspector.InspectorModel} decides what there is to fill in and what a text means; {@link
 * nexthop.ui.inspector.InspectorPanel} shows it.
 */
@NullMarked
package nexthop.ui.inspector;

import org.jspecify.annotations.NullMarked;
