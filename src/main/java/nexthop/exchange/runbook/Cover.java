package nexthop.exchange.runbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the cover of a runbook says that the plan does not know.
 *
 * @param file what the document with the topology is called; empty if it has no name yet
 * @param date of the runbook; null: none is given
 */
public record Cover(String file, @Nullable LocalDate date) {
    /** Nothing but the plan itself. */
    public static Cover none() {
        return new Cover("", null);
    }
}
