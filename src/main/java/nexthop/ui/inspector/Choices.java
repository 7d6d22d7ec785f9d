package nexthop.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nexthop.edit.Edit;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** Makes the choices of the inspector's pages. */
final class Choices {
    /** The answers that are not an element. */
    private static final String NONE = "-none";

    private static final String UNKNOWN = "-unknown";

    private Choices() {}

    static <E extends Enum<E>> Field.Choice of(String key, String label, E[] values, Function<E, String> name,
            @Nullable E selected, Function<E, Edit> edit) {
        List<Field.Option> options = Arrays.stream(values)
                .map(value -> new Field.Option(value.name(), capitalised(name.apply(value))))
                .toList();
        return new Field.Choice(key, label, options, selected == null ? null : selected.name(),
                id -> edit.apply(named(values, id)), "");
    }

    /** A choice among the values and "Unknown", which is null. */
    static <E extends Enum<E>> Field.Choice orUnknown(String key, String label, E[] values, Function<E, String> name,
            @Nullable E selected, Function<@Nullable E, Edit> edit) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option(UNKNOWN, "Unknown"));
        for (E value : values) {
            options.add(new Field.Option(value.name(), name.apply(value)));
        }
        return new Field.Choice(key, label, options, selected == null ? UNKNOWN : selected.name(),
                id -> edit.apply(id.equals(UNKNOWN) ? null : named(values, id)), "");
    }

    /** A choice among elements and none, which is null. */
    static Field.Choice element(String key, String label, List<? extends Element> elements, String none,
            @Nullable ElementId selected, Function<@Nullable ElementId, @Nullable Edit> edit) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option(NONE, none));
        options.addAll(named(elements));
        return new Field.Choice(key, label, options, selected == null ? NONE : selected.value(),
                id -> edit.apply(id.equals(NONE) ? null : new ElementId(id)),
                selected == null || options.stream().anyMatch(option -> option.id().equals(selected.value()))
                        ? ""
                        : "This refers to something the topology does not hold: " + selected + ".");
    }

    /** A choice of a server pool that may be none, and may be unknown. */
    static Field.Choice reference(String key, String label, Topology topology, PoolReference selected,
            Function<PoolReference, @Nullable Edit> edit) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option(UNKNOWN, "Unknown"));
        options.add(new Field.Option(NONE, "None"));
        options.addAll(named(topology.serverPools()));
        String id = switch (selected) {
            case PoolReference.To(ElementId pool) -> pool.value();
            case PoolReference.None _ -> NONE;
            case PoolReference.Unknown _ -> UNKNOWN;
        };
        return new Field.Choice(key, label, options, id, chosen -> edit.apply(switch (chosen) {
            case UNKNOWN -> PoolReference.unknown();
            case NONE -> PoolReference.none();
            default -> PoolReference.to(new ElementId(chosen));
        }), "");
    }

    /** The answer all of several things share; null if they differ. */
    static <T> Optional<T> shared(Stream<T> answers) {
        List<T> distinct = answers.distinct().limit(2).toList();
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }

    static Field.Choice mixed(Field.Choice choice, boolean same) {
        return same
                ? choice
                : new Field.Choice(choice.key(), choice.label(), choice.options(), null, choice.edit(), "");
    }

    /** The server pools in the order people look for them: by name. */
    static List<ServerPool> serverPools(Topology topology) {
        return byName(topology.serverPools());
    }

    static <T extends Element> List<T> byName(List<T> elements) {
        return elements.stream()
                .sorted(Comparator.comparing(Element::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Element::id))
                .toList();
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static List<Field.Option> named(List<? extends Element> elements) {
        return byName(elements).stream()
                .map(element -> new Field.Option(element.id().value(), element.name()))
                .toList();
    }

    private static <E extends Enum<E>> E named(E[] values, String id) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such answer: " + id));
    }
}
