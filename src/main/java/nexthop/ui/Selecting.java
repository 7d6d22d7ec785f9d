package nexthop.ui;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ServerPool;
import nexthop.model.SupportPool;
import nexthop.model.Topology;

/** What belongs to what is selected. */
final class Selecting {
    private Selecting() {}

    /**
     * Everything of the same kind as any of these, these first: pools of the same generation, UCMA version or purpose, and otherwise
     * things that are called the same.
     */
    static Set<ElementId> sameKind(Topology topology, Set<ElementId> selected) {
        Set<ElementId> found = new LinkedHashSet<>(selected);
        Set<Object> kinds = selected.stream()
                .flatMap(id -> topology.element(id).stream())
                .map(Selecting::kind)
                .collect(Collectors.toSet());
        topology.elements()
                .stream()
                .filter(element -> kinds.contains(kind(element)))
                .map(Element::id)
                .forEach(found::add);
        return found;
    }

    private static Object kind(Element element) {
        return switch (element) {
            case ServerPool pool -> Optional.ofNullable(pool.generation()); // unknown ones are alike too
            case ApplicationPool pool -> pool.ucma();
            case SupportPool pool -> pool.purpose();
            default -> element.getClass();
        };
    }

    /** These, and everything that a link of the drawing joins to one of them. */
    static Set<ElementId> connected(TopologyGraph graph, Set<ElementId> selected) {
        Set<ElementId> found = new LinkedHashSet<>(selected);
        for (ElementId id : selected) {
            if (graph.graph().containsVertex(id)) {
                for (Relation link : graph.graph().edgesOf(id)) {
                    found.add(link.from());
                    found.add(link.to());
                }
            }
        }
        return found;
    }
}
