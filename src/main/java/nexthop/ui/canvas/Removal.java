package nexthop.ui.canvas;

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
import nexthop.model.Topology;
import nexthop.ui.session.Selection;

/** The edit that deletes what is selected: elements with all that belongs to them, or the next hop a link stands for. */
final class Removal {
    private Removal() {}

    static Optional<Edit> of(Selection.State selected, Topology topology) {
        if (!selected.elements().isEmpty()) {
            return Optional.of(new RemoveElements(label(selected.elements(), topology), selected.elements()));
        }
        return selected.link() instanceof Relation.NextHop hop ? of(hop, topology) : Optional.empty();
    }

    private static String label(Set<ElementId> ids, Topology topology) {
        return ids.size() == 1
                ? "Remove " + topology.element(ids.iterator().next()).map(Element::name).orElse("element")
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
