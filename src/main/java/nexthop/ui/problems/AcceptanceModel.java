package nexthop.ui.problems;

import nexthop.edit.AcceptFinding;
import nexthop.edit.WithdrawAcceptance;
import nexthop.model.Acceptance;
import nexthop.rule.Finding;
import nexthop.rule.Review;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.Signature;

/** Accepts findings, and takes that back. */
public final class AcceptanceModel {
    private final DocumentSession session;
    private final Signature signature;

    /** @param signature who accepts, and by which clock */
    public AcceptanceModel(DocumentSession session, Signature signature) {
        this.session = session;
        this.signature = signature;
    }

    /** Who accepts, unless another name is given. */
    public String name() {
        return signature.name();
    }

    /**
     * Accepts a finding as it reads now, and signs with this name from now on.
     *
     * @return why it cannot be, as a sentence; empty if it is
     */
    public String accept(Finding finding, String reason, String name) {
        if (reason.isBlank()) {
            return "Say why: whoever reads this next wants to know.";
        }
        if (name.isBlank()) {
            return "Say who accepts it.";
        }
        String objection = signature.rename(name);
        if (!objection.isEmpty()) {
            return objection;
        }
        try {
            Acceptance acceptance = Review.accept(finding, reason.strip(), signature.name(), signature.now());
            boolean taken = session
                    .perform(new AcceptFinding("Accept " + place(finding), Review.key(finding), acceptance));
            return taken ? "" : session.refusalProperty().get();
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** Takes back that a finding is accepted, be it as it reads now or as it read earlier. */
    public boolean withdraw(Finding finding) {
        return session.perform(new WithdrawAcceptance("No longer accept " + place(finding), Review.key(finding)));
    }

    private String place(Finding finding) {
        return finding.rule() + " of " + ProblemsModel.nameOf(session.drawing().topology(), finding.element());
    }
}
