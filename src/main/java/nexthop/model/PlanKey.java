package nexthop.model;

import java.util.Comparator;

/**
 * Which plan is meant.
 *
 * @param pool the trusted application pool it is about
 * @param scenario the id of the scenario; that it is one of the known is nobody's duty here, for a newer version may know more
 */
public record PlanKey(ElementId pool, String scenario) implements Comparable<PlanKey> {
    private static final Comparator<PlanKey> ORDER = Comparator.comparing(PlanKey::pool)
            .thenComparing(PlanKey::scenario);

    @Override
    public int compareTo(PlanKey other) {
        return ORDER.compare(this, other);
    }
}
