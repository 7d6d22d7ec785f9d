package nexthop.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
import nexthop.edit.RemoveElements;
import nexthop.edit.SetNextHop;
import nexthop.graph.Relation;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Shown;
import nexthop.model.Topology;
import nexthop.ui.session.Selection;

/** The edit that deletes what is selected: elements with all that belongs to them, or the next hop a link stands for. */
final class Removal {
    private Removal() {}

    static Optional<Edit> of(Selection.State selected, Topology topology, Layout layout) {
        if (!selected.elements().isEmpty()) {
            Set<ElementId> free = new TreeSet<>(selected.elements());
            free.removeAll(layout.locked());
            return free.isEmpty() ? Optional.empty() : Optional.of(new RemoveElements(label(free, topology), free));
        }
        return selected.link() instanceof Relation.NextHop hop ? of(hop, topology) : Optional.empty();
    }

    /** What of the selection is locked and so is not removed, as a sentence. */
    static Optional<String> stays(Selection.State selected, Topology topology, Layout layout) {
        List<String> locked = selected.elements()
                .stream()
                .filter(layout::isLocked)
                .map(id -> topology.element(id).map(element -> Shown.plain(element.name())).orElse("A note"))
                .toList();
        return switch (locked.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(locked.getFirst() + " is locked. Unlock it to remove it.");
            default -> Optional.of(locked.size() + " of the selected elements are locked. Unlock them to remove them.");
        };
    }

    private static String label(Set<ElementId> ids, Topology topology) {
        return ids.size() == 1
                ? "Remove " + topology.element(ids.iterator().next()).map(Element::name).orElse("note")
                : "Remove " + ids.size() + " elements";
    }

    private static Optional<Edit> of(Relation.NextHop hop, Topology topology) {
        return topology.find(hop.from(), ApplicationPool.class).map(pool -> {
            if (hop.to().equals(pool.nextHop())) {
                return SetNextHop.of(topology, pool.id(), null);
            }
            SortedSet<ElementId> kept = new TreeSet<>(pool.retiredNextHops());
            kept.remove(hop.to());
            return new ChangeElement("Remove retired next hop of " + pool.fqdn(), pool.withRetiredNextHops(kept));
        });
    }
}
