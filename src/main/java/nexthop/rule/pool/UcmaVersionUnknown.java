package nexthop.rule.pool;

import java.util.List;
import nexthop.model.ApplicationPool;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** The UCMA version of some pools is not known. Said once, at the first of them, for an imported topology knows none. */
public final class UcmaVersionUnknown implements Rule {
    @Override
    public String id() {
        return "ucma-version-unknown";
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<ApplicationPool> unknown = context.applicationPoolsInUse()
                .stream()
                .filter(pool -> !pool.ucma().isKnown())
                .toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        return List.of(Defect
                .of("not-stated", unknown.getFirst().id(),
                        "It is not known which UCMA version " + Wording.list(unknown)
                                + (unknown.size() == 1 ? " runs." : " run."))
                .listing(unknown)
                .seenAs("Nothing in the real system. Here, the rules on versions cannot speak.")
                .because(
                        "No topology document tells which UCMA version an application is built with; only its vendor or its "
                                + "installation does.")
                .remedy("Say it in the inspector; several pools can be told at once."));
    }
}
