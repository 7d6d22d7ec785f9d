/**
 * Changes to a drawing, as data. Everything that changes a topology or a layout is an {@link nexthop.edit.Edit}, whoever wants it:
 * the canvas, the inspector, a fix, an import, a step of a scenario. {@link nexthop.edit.History} keeps what was before by keeping
 * the drawing that was before, so no edit knows how to undo itself.
 */
@NullMarked
package nexthop.edit;

import org.jspecify.annotations.NullMarked;
