package nexthop.model;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The findings of a drawing that somebody has accepted, be they there at present or not. */
public record Acceptances(SortedMap<AcceptanceKey, Acceptance> byKey) {
    private static final Acceptances NONE = new Acceptances(new TreeMap<>());

    public Acceptances {
        byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
    }

    public static Acceptances none() {
        return NONE;
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    public Optional<Acceptance> of(AcceptanceKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** With this one, in the place of what was accepted before under that key. */
    public Acceptances with(AcceptanceKey key, Acceptance acceptance) {
        SortedMap<AcceptanceKey, Acceptance> changed = new TreeMap<>(byKey);
        changed.put(key, acceptance);
        return new Acceptances(changed);
    }

    /** Without this one; the same instance if it is not there. */
    public Acceptances without(AcceptanceKey key) {
        if (!byKey.containsKey(key)) {
            return this;
        }
        SortedMap<AcceptanceKey, Acceptance> changed = new TreeMap<>(byKey);
        changed.remove(key);
        return new Acceptances(changed);
    }

    /** Those that are about none of these elements; the same instance if all are. */
    public Acceptances without(Set<ElementId> elements) {
        if (byKey.keySet().stream().map(AcceptanceKey::element).noneMatch(elements::contains)) {
            return this;
        }
        SortedMap<AcceptanceKey, Acceptance> kept = new TreeMap<>(byKey);
        kept.keySet().removeIf(key -> elements.contains(key.element()));
        return new Acceptances(kept);
    }
}
