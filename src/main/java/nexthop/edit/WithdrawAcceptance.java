package nexthop.edit;

import nexthop.model.AcceptanceKey;
import nexthop.model.Drawing;

/** Takes back that a finding is accepted. */
public record WithdrawAcceptance(String label, AcceptanceKey key) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        return drawing.with(drawing.acceptances().without(key));
    }
}
