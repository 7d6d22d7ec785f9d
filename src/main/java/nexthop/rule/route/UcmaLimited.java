package nexthop.rule.route;

import java.util.Optional;
import nexthop.knowledge.Support;
import nexthop.model.ApplicationPool;
import nexthop.rule.Defect;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/** A UCMA 3.0 application on OCS 2007 R2, where only part of it works. */
public final class UcmaLimited implements NextHopRule {
    @Override
    public String id() {
        return "ucma-limited";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        return VersionFit.of(context, pool)
                .filter(fit -> fit.support() == Support.LIMITED)
                .map(fit -> Defect
                        .of("limited", pool.id(), Wording.name(pool) + " runs " + pool.ucma().label()
                                + " applications, which work only in part on " + Wording.server(fit.registrar()) + ".")
                        .onLinkTo(fit.registrar().id())
                        .asAdvice(fit.entry().sentence())
                        .seenAs("Application endpoints cannot be used and there is no audio. What works: user endpoints, instant "
                                + "messages between two people, and IM conferences with their scheduling, escalation and joining.")
                        .because(fit.entry().sentence())
                        .remedy("Deploy it as if it were a UCMA 2.0 application and use user endpoints only, or wait for a Lync Server "
                                + "2010 pool."));
    }

    @Override
    public Verdict verdict(String kind) {
        return Verdict.LIMITED;
    }
}
