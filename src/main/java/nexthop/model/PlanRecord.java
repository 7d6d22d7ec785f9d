package nexthop.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people have decided and done about one scenario for one trusted application pool.
 *
 * @param values what has been decided, by the names of the scenario's inputs; each of at most {@value #LONGEST_VALUE} characters
 * @param ticks the steps done in the real system, by their ids
 */
public record PlanRecord(SortedMap<String, String> values, SortedMap<String, Tick> ticks) {
    /** Enough for the names of sixty computers. */
    public static final int LONGEST_VALUE = 4_096;

    private static final PlanRecord EMPTY = new PlanRecord(new TreeMap<>(), new TreeMap<>());

    /** @throws IllegalArgumentException if a value may not stand in a topology, with a sentence that says why */
    public PlanRecord {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        ticks = Collections.unmodifiableSortedMap(new TreeMap<>(ticks));
        for (String value : values.values()) {
            Text.objection(value, LONGEST_VALUE).ifPresent(objection -> {
                throw new IllegalArgumentException("The value " + objection + ".");
            });
        }
    }

    public static PlanRecord empty() {
        return EMPTY;
    }

    public boolean isEmpty() {
        return values.isEmpty() && ticks.isEmpty();
    }

    /** The record with exactly these decisions. */
    public PlanRecord withValues(SortedMap<String, String> decided) {
        return new PlanRecord(decided, ticks);
    }

    /** The record with a step ticked off, or, by null, not yet done. */
    public PlanRecord with(String step, @Nullable Tick tick) {
        SortedMap<String, Tick> changed = new TreeMap<>(ticks);
        if (tick == null) {
            changed.remove(step);
        } else {
            changed.put(step, tick);
        }
        return new PlanRecord(values, changed);
    }
}
