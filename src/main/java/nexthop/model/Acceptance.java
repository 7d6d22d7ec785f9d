package nexthop.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has looked at a finding and lives with it. It holds for the finding as it read then: once the same rule says something
 * else of the element, nobody has accepted that.
 *
 * @param reason why, of at most {@value #LONGEST_REASON} characters; never blank
 * @param by who, as they call themselves; may be empty
 * @param at when, to the second
 * @param finding the sentence that was accepted, of at most {@value #LONGEST_FINDING} characters
 * @param nextHop the next hop the finding was about; null if it was about none
 */
public record Acceptance(String reason, String by, Instant at, String finding, @Nullable ElementId nextHop) {
    public static final int LONGEST_REASON = 1_000;

    public static final int LONGEST_FINDING = 4_096;

    /** @throws IllegalArgumentException if there is no reason, or a text may not stand in a topology, with a sentence that says why */
    public Acceptance {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An accepted finding needs a reason.");
        }
        refuse("The reason", reason, LONGEST_REASON);
        refuse("The name", by, Text.MAX_LENGTH);
        refuse("The finding", finding, LONGEST_FINDING);
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static void refuse(String what, String text, int longest) {
        Text.objection(text, longest).ifPresent(objection -> {
            throw new IllegalArgumentException(what + " " + objection + ".");
        });
    }
}
