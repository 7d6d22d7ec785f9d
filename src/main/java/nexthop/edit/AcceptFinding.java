package nexthop.edit;

import nexthop.model.Acceptance;
import nexthop.model.AcceptanceKey;
import nexthop.model.Drawing;

/** Writes down that somebody lives with a finding, in the place of what was said about it before. */
public record AcceptFinding(String label, AcceptanceKey key, Acceptance acceptance) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        Lookup.element(drawing.topology(), key.element());
        boolean known = drawing.acceptances().of(key).filter(acceptance::equals).isPresent();
        return known ? drawing : drawing.with(drawing.acceptances().with(key, acceptance));
    }
}
