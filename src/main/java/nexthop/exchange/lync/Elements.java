package nexthop.exchange.lync;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** The elements made so far. Ids are made of names, so that reading a document twice yields equal topologies. */
final class Elements {
    private final Map<ElementId, Element> elements = new HashMap<>();
    private final Map<String, Integer> suffixes = new HashMap<>();

    <T extends Element> T add(T element) {
        elements.put(element.id(), element);
        return element;
    }

    /** An id of this kind and name, with a number from the second of that name on. */
    ElementId fresh(String kind, String name) {
        String base = Topology.slug(kind, name);
        ElementId id = new ElementId(base);
        int number = suffixes.getOrDefault(base, 2);
        while (elements.containsKey(id)) {
            id = new ElementId(base + "-" + number++);
        }
        suffixes.put(base, number);
        return id;
    }

    <T extends Element> Optional<T> find(@Nullable ElementId id, Class<T> type) {
        return Optional.ofNullable(id).map(elements::get).filter(type::isInstance).map(type::cast);
    }

    <T extends Element> Stream<T> of(Class<T> type) {
        return elements.values().stream().filter(type::isInstance).map(type::cast);
    }

    Topology topology() {
        return Topology.of(elements.values());
    }
}
