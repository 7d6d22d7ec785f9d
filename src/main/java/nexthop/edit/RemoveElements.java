package nexthop.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.PoolPair;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** Removes elements with all their parts, and clears every reference to them; pools of a removed site stay. */
public record RemoveElements(String label, Set<ElementId> ids) implements Edit {

    public RemoveElements {
        ids = Set.copyOf(ids);
    }

    @Override
    public Drawing apply(Drawing drawing) {
        Topology topology = drawing.topology();
        Set<ElementId> gone = withParts(topology);
        if (gone.isEmpty()) {
            return drawing;
        }
        List<Element> cleared = new ArrayList<>();
        for (Element element : topology.elements()) {
            if (!gone.contains(element.id())) {
                Element free = withoutReferences(element, gone);
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
                .with(drawing.layout().without(gone))
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

    private static Element withoutReferences(Element element, Set<ElementId> gone) {
        return switch (element) {
            case ServerPool pool -> pool.withSite(kept(pool.site(), gone)).withBackup(kept(pool.backup(), gone));
            case SupportPool pool -> pool.withSite(kept(pool.site(), gone));
            case ApplicationPool pool -> withoutReferences(pool, gone);
            case ManagementStore store -> store.withPool(kept(store.pool(), gone)).withSite(kept(store.site(), gone));
            case Endpoint endpoint ->
                endpoint.withHome(kept(endpoint.home(), gone)).withRegistrar(kept(endpoint.registrar(), gone));
            default -> element;
        };
    }

    private static Pool withoutReferences(ApplicationPool pool, Set<ElementId> gone) {
        SortedSet<ElementId> retired = pool.retiredNextHops()
                .stream()
                .filter(id -> !gone.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        return pool.withSite(kept(pool.site(), gone))
                .withNextHop(kept(pool.nextHop(), gone))
                .withRetiredNextHops(retired);
    }

    private static @Nullable ElementId kept(@Nullable ElementId reference, Set<ElementId> gone) {
        return reference != null && gone.contains(reference) ? null : reference;
    }

    private static PoolReference kept(PoolReference reference, Set<ElementId> gone) {
        return reference.target().filter(gone::contains).isPresent() ? PoolReference.none() : reference;
    }
}
