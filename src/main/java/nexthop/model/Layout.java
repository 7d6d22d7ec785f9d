package nexthop.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the elements of a drawing stand; an element without a place is placed by whoever draws it. */
public record Layout(SortedMap<ElementId, Placement> places) {
    private static final Layout EMPTY = new Layout(new TreeMap<>());

    public Layout {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }

    public static Layout empty() {
        return EMPTY;
    }

    public Optional<Placement> place(ElementId id) {
        return Optional.ofNullable(places.get(id));
    }

    public Layout with(Map<ElementId, Placement> changed) {
        SortedMap<ElementId, Placement> copy = new TreeMap<>(places);
        copy.putAll(changed);
        return new Layout(copy);
    }

    public Layout without(Iterable<ElementId> removed) {
        SortedMap<ElementId, Placement> copy = new TreeMap<>(places);
        removed.forEach(copy::remove);
        return new Layout(copy);
    }
}
