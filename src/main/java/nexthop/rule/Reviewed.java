package nexthop.rule;

import java.util.Optional;
import nexthop.model.Acceptance;
import org.jspecify.annotations.Nullable;

/**
 * A finding, and what somebody has said of it.
 *
 * @param acceptance by which the finding is accepted; if it is not, one of an earlier finding in its place, which read otherwise; null
 *     if there is none
 * @param isAccepted whether the finding reads as it did when it was accepted
 */
public record Reviewed(Finding finding, @Nullable Acceptance acceptance, boolean isAccepted) {
    /** What was accepted here while the finding still read otherwise. */
    public Optional<Acceptance> acceptedEarlier() {
        return isAccepted ? Optional.empty() : Optional.ofNullable(acceptance);
    }
}
