package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nexthop.exchange.lync.Reimport.Change;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/** Takes down what a reimport changes, by kind. */
final class Changes {
    private final Map<Reimport.Kind, List<Change>> changes = new EnumMap<>(Reimport.Kind.class);

    /** @param text a sentence for the user; safe to print */
    void note(Reimport.Kind kind, @Nullable ElementId element, String text) {
        changes.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Change(kind, element, text));
    }

    /** By kind, in the order of the kinds; within a kind in the order they came. */
    List<Change> all() {
        return changes.values().stream().flatMap(Collection::stream).toList();
    }
}
