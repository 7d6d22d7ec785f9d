package nexthop.rule.route;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.edit.ChangeElement;
import nexthop.knowledge.Support;
import nexthop.model.ApplicationPool;
import nexthop.model.Pool;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Updates;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/** The version goes with its next hop after an update that nobody has said is applied. */
public final class UpdateMissing implements NextHopRule {
    private static final String NOT_KNOWN = "not-known-to-be-applied";

    @Override
    public String id() {
        return "update-missing";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        return missing(context, pool).map(fit -> Defect
                .of(NOT_KNOWN, pool.id(),
                        Wording.name(pool) + " runs " + pool.ucma().label() + " applications on "
                                + Wording.server(fit.registrar()) + ", which needs " + fit.entry().update() + ".")
                .onLinkTo(fit.registrar().id())
                .asAdvice("It is not known whether " + fit.entry().update() + " is applied.")
                .seenAs("Without the update, the trusted application cmdlets do not manage this application's pool and "
                        + "endpoints as they should.")
                .because(fit.entry().sentence())
                .remedy("Apply " + fit.entry().update() + ", then note it on the pool."));
    }

    @Override
    public Optional<String> kind(RuleContext context, ApplicationPool pool) {
        return missing(context, pool).map(_ -> NOT_KNOWN);
    }

    private static Optional<VersionFit> missing(RuleContext context, ApplicationPool pool) {
        return VersionFit.of(context, pool)
                .filter(fit -> fit.support() == Support.AS_IS_AFTER_UPDATE)
                .filter(fit -> !isApplied(fit.entry().update(), pool, fit.registrar()));
    }

    private static boolean isApplied(String update, Pool... pools) {
        for (Pool pool : pools) {
            if (Updates.contains(pool.updates(), update)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Verdict verdict(String kind) {
        return Verdict.USE;
    }

    @Override
    public List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
        return VersionFit.of(context, pool).map(fit -> {
            String update = fit.entry().update();
            SortedSet<String> updates = new TreeSet<>(pool.updates());
            updates.add(update);
            String label = "Note that " + update + " is applied to " + Wording.name(pool);
            return List.of(Fix.noting("Note that " + update + " is applied",
                    new ChangeElement(label, pool.withUpdates(updates))));
        }).orElse(List.of());
    }
}
