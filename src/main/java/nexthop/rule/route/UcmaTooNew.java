package nexthop.rule.route;

import java.util.Optional;
import nexthop.knowledge.Support;
import nexthop.model.ApplicationPool;
import nexthop.model.UcmaVersion;
import nexthop.rule.Defect;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/** The applications are built with a later UCMA version than the next hop understands. */
public final class UcmaTooNew implements NextHopRule {
    @Override
    public String id() {
        return "ucma-too-new";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        if (NextHopLegacy.isError(context, pool)) {
            return Optional.empty();
        }
        return VersionFit.of(context, pool)
                .filter(fit -> fit.support() == Support.NOT_SUPPORTED)
                .map(fit -> defect(pool, fit));
    }

    private static Defect defect(ApplicationPool pool, VersionFit fit) {
        String needed = pool.ucma() == UcmaVersion.UCMA_4_0 ? "Lync Server 2013" : "Lync Server 2010 or later";
        String why = fit.entry().support() == Support.LIMITED
                ? "UCMA 3.0 runs on OCS 2007 R2 only in part, and only where there is no Lync pool; beside one, its place is there."
                : fit.entry().sentence();
        return Defect
                .of("unsupported", pool.id(),
                        Wording.name(pool) + " runs " + pool.ucma().label() + " applications, but its next hop is "
                                + Wording.server(fit.registrar()) + ".")
                .onLinkTo(fit.registrar().id())
                .asAdvice(why)
                .seenAs("The application does not start, or its endpoints cannot sign in: the pool lacks what the version relies on.")
                .because(why)
                .remedy("Give it a next hop of " + needed + ", or build the application with the version made for "
                        + fit.generation().label() + ".");
    }

    @Override
    public Verdict verdict(String kind) {
        return Verdict.NOT_AN_OPTION;
    }
}
