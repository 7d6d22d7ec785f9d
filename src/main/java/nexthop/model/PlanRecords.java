package nexthop.model;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The plans of a drawing about which something has been decided or done. */
public record PlanRecords(SortedMap<PlanKey, PlanRecord> byKey) {
    private static final PlanRecords NONE = new PlanRecords(new TreeMap<>());

    public PlanRecords {
        SortedMap<PlanKey, PlanRecord> kept = new TreeMap<>(byKey);
        kept.values().removeIf(PlanRecord::isEmpty);
        byKey = Collections.unmodifiableSortedMap(kept);
    }

    public static PlanRecords none() {
        return NONE;
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** What is recorded of a plan; an empty record if nothing is. */
    public PlanRecord of(PlanKey key) {
        return byKey.getOrDefault(key, PlanRecord.empty());
    }

    /** What is recorded of the plans for one pool, by the ids of their scenarios. */
    public SortedMap<String, PlanRecord> of(ElementId pool) {
        SortedMap<String, PlanRecord> found = new TreeMap<>();
        byKey.forEach((key, plan) -> {
            if (key.pool().equals(pool)) {
                found.put(key.scenario(), plan);
            }
        });
        return found;
    }

    public PlanRecords with(PlanKey key, PlanRecord plan) {
        SortedMap<PlanKey, PlanRecord> changed = new TreeMap<>(byKey);
        changed.put(key, plan);
        return new PlanRecords(changed);
    }

    /** Those that are about none of these pools; the same instance if all are. */
    public PlanRecords without(Set<ElementId> pools) {
        if (byKey.keySet().stream().map(PlanKey::pool).noneMatch(pools::contains)) {
            return this;
        }
        SortedMap<PlanKey, PlanRecord> kept = new TreeMap<>(byKey);
        kept.keySet().removeIf(key -> pools.contains(key.pool()));
        return new PlanRecords(kept);
    }
}
