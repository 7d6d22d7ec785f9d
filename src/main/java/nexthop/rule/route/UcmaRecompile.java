package nexthop.rule.route;

import java.util.List;
import java.util.Optional;
import nexthop.knowledge.Support;
import nexthop.model.ApplicationPool;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/** A UCMA 1.0 application beside, or on, anything later than OCS 2007. */
public final class UcmaRecompile implements NextHopRule {
    @Override
    public String id() {
        return "ucma-recompile";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        return VersionFit.of(context, pool)
                .filter(fit -> fit.support() == Support.RECOMPILE)
                .map(fit -> Defect
                        .of("recompile", pool.id(), Wording.name(pool)
                                + " runs UCMA 1.0 applications, which have to be recompiled before they go with "
                                + (fit.entry().support() == Support.RECOMPILE
                                        ? Wording.server(fit.registrar()) + "."
                                        : "a second server generation."))
                        .onLinkTo(fit.registrar().id())
                        .asAdvice(fit.entry().support() == Support.RECOMPILE
                                ? fit.entry().sentence()
                                : "Where two generations coexist, a UCMA 1.0 application has to be recompiled first.")
                        .seenAs("Users of the newer generation cannot call the application, and it cannot be moved to a newer pool.")
                        .because(
                                "No coexistence and no migration is described for UCMA 1.0: its applications are built again with a "
                                        + "later version first, and then deployed as that version asks.")
                        .remedy("Have the application recompiled with UCMA 2.0 or later, then say so here: from then on it is managed "
                                + "by the WMI tools or by PowerShell, as its new next hop demands."));
    }

    @Override
    public Verdict verdict(String kind) {
        return Verdict.NOT_AN_OPTION;
    }

    @Override
    public List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
        return List.of();
    }
}
