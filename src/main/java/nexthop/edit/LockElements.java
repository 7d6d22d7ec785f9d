package nexthop.edit;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.model.Drawing;
import nexthop.model.ElementId;

/**
 * Locks elements and notes where they stand, or lets them go.
 *
 * @param locked whether they are locked afterwards
 */
public record LockElements(String label, Set<ElementId> ids, boolean locked) implements Edit {

    public LockElements {
        ids = Set.copyOf(ids);
    }

    @Override
    public Drawing apply(Drawing drawing) {
        SortedSet<ElementId> changed = new TreeSet<>(drawing.layout().locked());
        for (ElementId id : ids) {
            if (!locked) {
                changed.remove(id);
            } else if (drawing.layout().note(id).isPresent()) {
                changed.add(id);
            } else {
                changed.add(Lookup.element(drawing.topology(), id).id());
            }
        }
        return drawing.with(drawing.layout().withLocked(changed));
    }
}
