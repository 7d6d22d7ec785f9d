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

/** A UCMA 2.0 application on a Lync pool, where it works but is advised against. */
public final class UcmaNotRecommended implements NextHopRule {
    @Override
    public String id() {
        return "ucma-not-recommended";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        return VersionFit.of(context, pool)
                .filter(fit -> fit.support() == Support.NOT_RECOMMENDED)
                .map(fit -> Defect
                        .of("not-recommended", pool.id(),
                                Wording.name(pool) + " runs " + pool.ucma().label() + " applications on "
                                        + Wording.server(fit.registrar())
                                        + ", which is supported, but not recommended.")
                        .onLinkTo(fit.registrar().id())
                        .asAdvice(fit.entry().sentence())
                        .seenAs("The application works, but every new contact is made with the WMI tools and then filled in with "
                                + "Move-CsApplicationEndpoint, one by one.")
                        .because(fit.entry().sentence())
                        .remedy("Ask the application's vendor whether this deployment is certified, or upgrade it to a version made "
                                + "for " + fit.generation().label() + "."));
    }

    @Override
    public Verdict verdict(String kind) {
        return Verdict.ALLOWED;
    }

    @Override
    public List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
        return List.of();
    }
}
