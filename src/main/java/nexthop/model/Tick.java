package nexthop.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That somebody has done a step in the real system.
 *
 * @param by who, as they call themselves; may be empty
 * @param at when, to the second
 */
public record Tick(String by, Instant at) {
    /** @throws IllegalArgumentException if the name may not stand in a topology */
    public Tick {
        Text.objection(by).ifPresent(objection -> {
            throw new IllegalArgumentException("The name " + objection + ".");
        });
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
