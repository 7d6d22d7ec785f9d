package nexthop.rule.route;

import java.util.List;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/** A trusted application pool has no next hop. */
public final class NextHopMissing implements NextHopRule {
    private static final String WITH_ENDPOINTS = "with-endpoints";
    private static final String WITHOUT_ENDPOINTS = "without-endpoints";
    private static final String CLEARED = "cleared-by-migration";

    @Override
    public String id() {
        return "next-hop-missing";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        if (pool.nextHop() != null) {
            return Optional.empty();
        }
        String name = Wording.name(pool);
        int endpoints = context.topology().endpointsOfPool(pool.id()).size();
        if (!pool.retiredNextHops().isEmpty()) {
            return Optional.of(Defect
                    .of(CLEARED, pool.id(), name + " has no next hop any more: a migration has put it out of use.")
                    .seenAs("The application is not reached through this pool until its migration is complete.")
                    .because("A pool may stand without a next hop while another pool takes over its application.")
                    .remedy("Finish the migration: move the endpoints to the new pool, then remove this one with the WMI tools."));
        }
        String kind = endpoints > 0 ? WITH_ENDPOINTS : WITHOUT_ENDPOINTS;
        String message = endpoints == 0
                ? name + " has no next hop."
                : name + " has no next hop, though it has " + endpoints
                        + (endpoints == 1 ? " endpoint." : " endpoints.");
        return Optional.of(Defect.of(kind, pool.id(), message)
                .seenAs("New-CsTrustedApplicationEndpoint fails, nobody can call the application, and "
                        + "Remove-CsTrustedApplicationPool refuses to remove the pool.")
                .because(
                        "A trusted application pool reaches everybody through one registrar. Without it there is no route to the "
                                + "application, and no pool its endpoints could belong to.")
                .remedy("Choose the Front End pool that is to be its next hop."));
    }

    /** The pool and its next hop. */
    @Override
    public Object goesBy(RuleContext context) {
        return NOTHING;
    }

    @Override
    public Verdict verdict(String kind) {
        return Verdict.NOT_AN_OPTION;
    }

    /** What a migration has cleared is not to be filled again. */
    @Override
    public List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
        return defect.kind().equals(CLEARED) ? List.of() : context.betterNextHops(pool, this);
    }
}
