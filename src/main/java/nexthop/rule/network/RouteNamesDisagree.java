package nexthop.rule.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.edit.ChangeElement;
import nexthop.model.ApplicationPool;
import nexthop.model.PoolFacts;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** A static route or a host authorization is known to name a trusted application pool otherwise than it is called. */
public final class RouteNamesDisagree implements ApplicationPoolRule {
    @Override
    public String id() {
        return "route-names-disagree";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        return defect(pool).stream().toList();
    }

    private static Optional<Defect> defect(ApplicationPool pool) {
        PoolFacts facts = pool.facts();
        List<String> others = new ArrayList<>();
        PoolFacts right = facts;
        if (isOther(pool, facts.routeDestination())) {
            others.add("the static route leads to " + Wording.name(facts.routeDestination()));
            right = right.withRouteDestination(pool.fqdn());
        }
        if (isOther(pool, facts.authorizedHost())) {
            others.add("the host authorization names " + Wording.name(facts.authorizedHost()));
            right = right.withAuthorizedHost(pool.fqdn());
        }
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String label = "Note that the names agree with " + Wording.name(pool);
        return Optional.of(Defect
                .of("other-name", pool.id(),
                        "The pool is called " + Wording.name(pool) + ", but " + String.join(" and ", others) + ".")
                .seenAs("The connection is up, and still what is routed over it is refused, or clients see nothing of the service.")
                .because(
                        "Over TLS the peer has to show a certificate with the name of the trusted application pool, so the route, the "
                                + "authorization and the pool have to go by one name.")
                .remedy("Use " + Wording.name(pool)
                        + " in the static route and in the host authorization, and check that the certificate holds it.")
                .fixedBy(Fix.noting(label, new ChangeElement(label, pool.withFacts(right)))));
    }

    private static boolean isOther(ApplicationPool pool, String name) {
        return !name.isBlank() && !name.strip().equalsIgnoreCase(pool.fqdn().strip());
    }
}
