package nexthop.rule.pool;

import java.util.List;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.model.Topology;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** A trusted application pool has no computer, or no application. */
public final class PoolEmpty implements ApplicationPoolRule {
    @Override
    public String id() {
        return "pool-empty";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        return defect(context.topology(), pool).stream().toList();
    }

    private static Optional<Defect> defect(Topology topology, ApplicationPool pool) {
        boolean noComputer = topology.computersOf(pool.id()).isEmpty();
        boolean noApplication = topology.applicationsOf(pool.id()).isEmpty();
        if (!noComputer && !noApplication) {
            return Optional.empty();
        }
        String name = Wording.name(pool);
        if (noComputer && noApplication) {
            boolean justDrawn = pool.nextHop() == null && pool.services().isEmpty();
            return Optional.of(defect(justDrawn ? "only-a-name" : "nothing", pool,
                    name + " has no computer and no application yet."));
        }
        return Optional.of(noComputer
                ? defect("no-computer", pool, name + " has no computer for its applications to run on.")
                : defect("no-application", pool, name + " has no application."));
    }

    private static Defect defect(String kind, ApplicationPool pool, String message) {
        return Defect.of(kind, pool.id(), message)
                .seenAs("The pool is there, but nobody can call it.")
                .because(
                        "A pool is a name for computers, and endpoints belong to applications: without either of them nothing answers.")
                .remedy("Add what is missing: New-CsTrustedApplicationComputer for a computer, New-CsTrustedApplication for an "
                        + "application, each followed by Enable-CsTopology.");
    }
}
