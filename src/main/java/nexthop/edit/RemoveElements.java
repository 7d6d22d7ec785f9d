package nexthop.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Part;
import nexthop.model.PoolPair;
import nexthop.model.Topology;

/** Removes elements with all their parts, and notes, and clears every reference to them; pools of a removed site stay. */
public record RemoveElements(String label, Set<ElementId> ids) implements Edit {

    public RemoveElements {
        ids = Set.copyOf(ids);
    }

    @Override
    public Drawing apply(Drawing drawing) {
        Topology topology = drawing.topology();
        Set<ElementId> gone = withParts(topology);
        if (gone.isEmpty()) {
            return drawing.with(withoutNotes(drawing.layout()));
        }
        List<Element> cleared = new ArrayList<>();
        for (Element element : topology.elements()) {
            if (!gone.contains(element.id())) {
                Element free = References.cleared(element, gone::contains);
                if (!free.equals(element)) {
                    cleared.add(free);
                }
            }
        }
        SortedSet<PoolPair> cuts = topology.interopCuts()
                .stream()
                .filter(pair -> !gone.contains(pair.first()) && !gone.contains(pair.second()))
                .collect(Collectors.toCollection(TreeSet::new));
        Topology after = topology.with(cleared).without(gone).withInteropCuts(cuts);
        return drawing.with(after)
                .with(withoutNotes(drawing.layout()).without(gone))
                .with(drawing.plans().without(gone))
                .with(drawing.acceptances().without(gone));
    }

    private Set<ElementId> withParts(Topology topology) {
        Set<ElementId> gone = new TreeSet<>();
        Deque<ElementId> waiting = new ArrayDeque<>(ids);
        while (!waiting.isEmpty()) {
            ElementId id = waiting.pop();
            if (topology.contains(id) && gone.add(id)) {
                topology.partsOf(id).stream().map(Part::id).forEach(waiting::push);
            }
        }
        return gone;
    }

    private Layout withoutNotes(Layout layout) {
        List<ElementId> notes = ids.stream().filter(id -> layout.note(id).isPresent()).toList();
        return notes.isEmpty() ? layout : layout.without(notes);
    }
}
