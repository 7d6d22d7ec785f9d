package nexthop.rule.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** A trusted application pool bears the name of a Front End pool. With several computers it is role-mix's matter. */
public final class PoolNamedAsFrontEnd implements Rule {
    @Override
    public String id() {
        return "pool-named-as-front-end";
    }

    @Override
    public Object seenOf(Element element) {
        return RoleMix.sees(element);
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<Defect> defects = new ArrayList<>();
        for (ApplicationPool pool : context.applicationPoolsInUse()) {
            if (!RoleMix.concerns(context, pool)) {
                namesake(context, pool).map(server -> defect(pool, server)).ifPresent(defects::add);
            }
        }
        return defects;
    }

    /** A pool with the name of an OCS pool is name-reuses-legacy's matter. */
    private static Optional<ServerPool> namesake(RuleContext context, ApplicationPool pool) {
        for (Pool other : context.topology().poolsNamed(pool.fqdn())) {
            if (other instanceof ServerPool server && !server.retired()) {
                ServerGeneration generation = server.generation();
                if (generation == null || !generation.isOcs()) {
                    return Optional.of(server);
                }
            }
        }
        return Optional.empty();
    }

    private static Defect defect(ApplicationPool pool, ServerPool server) {
        String which = server.id().equals(pool.nextHop()) ? "its own next hop" : "a server pool";
        return Defect
                .of("shared-name", pool.id(),
                        "The trusted application pool " + Wording.name(pool) + " bears the name of " + which + ".")
                .seenAs("The pool can hold one computer only, and its certificate and DNS record are those of the server.")
                .because(
                        "The name asked for is that of the new pool of application computers; the registrar is asked for separately. The "
                                + "two are often mixed up.")
                .remedy("Check whether the application is really meant to run on the server. Else give its pool a name of its own.");
    }
}
