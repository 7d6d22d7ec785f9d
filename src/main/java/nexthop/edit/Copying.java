package nexthop.edit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nexthop.model.Copied;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.ManagementStore;
import nexthop.model.Note;
import nexthop.model.Part;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.Site;
import nexthop.model.Topology;

/** Takes elements and notes out of a drawing, to be set down again. */
public final class Copying {
    private Copying() {}

    /**
     * The chosen elements with all that belongs to them, and the chosen notes: a site comes with its members, a pool with its parts.
     *
     * @param layout where everything stands, also what has been given no place by hand
     */
    public static Copied of(Topology topology, Layout layout, Collection<ElementId> chosen) {
        SortedSet<ElementId> copied = copied(topology, layout, chosen);
        SortedSet<ElementId> kept = withWhatTheyReferTo(topology, copied);
        List<Element> elements = kept.stream()
                .flatMap(id -> topology.element(id).stream())
                .map(element -> References.cleared(element, id -> !kept.contains(id)))
                .toList();
        Topology part = Topology.of(elements)
                .withInteropCuts(topology.interopCuts()
                        .stream()
                        .filter(cut -> copied.contains(cut.first()) && copied.contains(cut.second()))
                        .collect(Collectors.toCollection(TreeSet::new)));
        return new Copied(new Drawing(part, layoutOf(layout, copied)), copied);
    }

    private static SortedSet<ElementId> copied(Topology topology, Layout layout, Collection<ElementId> chosen) {
        SortedSet<ElementId> copied = new TreeSet<>();
        Deque<ElementId> waiting = new ArrayDeque<>(chosen);
        while (!waiting.isEmpty()) {
            ElementId id = waiting.pop();
            if (layout.note(id).isPresent()) {
                copied.add(id);
            } else if (topology.contains(id) && copied.add(id)) {
                topology.partsOf(id).stream().map(Part::id).forEach(waiting::push);
                if (topology.find(id, Site.class).isPresent()) {
                    topology.poolsOf(id).stream().map(Pool::id).forEach(waiting::push);
                    topology.managementStores()
                            .stream()
                            .filter(store -> id.equals(store.site()))
                            .map(ManagementStore::id)
                            .forEach(waiting::push);
                }
            }
        }
        return copied;
    }

    private static SortedSet<ElementId> withWhatTheyReferTo(Topology topology, SortedSet<ElementId> copied) {
        SortedSet<ElementId> kept = new TreeSet<>(copied);
        for (ElementId id : copied) {
            topology.element(id).ifPresent(element -> kept.addAll(References.of(element)));
        }
        Deque<ElementId> waiting = new ArrayDeque<>(kept);
        while (!waiting.isEmpty()) {
            topology.find(waiting.pop(), Part.class).map(Part::owner).filter(kept::add).ifPresent(waiting::push);
        }
        return kept;
    }

    private static Layout layoutOf(Layout layout, SortedSet<ElementId> copied) {
        SortedMap<ElementId, Placement> places = new TreeMap<>();
        SortedMap<ElementId, Extent> extents = new TreeMap<>();
        SortedMap<ElementId, Note> notes = new TreeMap<>();
        for (ElementId id : copied) {
            layout.note(id)
                    .ifPresentOrElse(note -> notes.put(id, note),
                            () -> layout.place(id).ifPresent(place -> places.put(id, place)));
            layout.extent(id).ifPresent(extent -> extents.put(id, extent));
        }
        SortedMap<LinkEnds, List<Placement>> bends = new TreeMap<>();
        for (Map.Entry<LinkEnds, List<Placement>> bent : layout.bends().entrySet()) {
            if (copied.contains(bent.getKey().from()) && copied.contains(bent.getKey().to())) {
                bends.put(bent.getKey(), bent.getValue());
            }
        }
        return new Layout(places).withExtents(extents)
                .withNotes(notes)
                .withBends(bends)
                .withCollapsed(layout.collapsed().stream().filter(copied::contains).toList());
    }
}
