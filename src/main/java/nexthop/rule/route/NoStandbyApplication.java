package nexthop.rule.route;

import java.util.List;
import java.util.Optional;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ServerPool;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** The next hop has a backup pool that its users fail over to, and the application has no second pool there. */
public final class NoStandbyApplication implements ApplicationPoolRule {
    @Override
    public String id() {
        return "no-standby-application";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        return defect(context, pool).stream().toList();
    }

    /** Which pool stands in for which is two steps from the application, and told from either side. */
    @Override
    public Object goesBy(RuleContext context) {
        return context.standbys();
    }

    private static Optional<Defect> defect(RuleContext context, ApplicationPool pool) {
        Optional<ServerPool> registrar = context.registrar(pool);
        Optional<ServerPool> backup = registrar.flatMap(context::standbyOf);
        if (backup.isEmpty()) {
            return Optional.empty();
        }
        List<Application> alone = context.topology()
                .applicationsOf(pool.id())
                .stream()
                .filter(application -> context.sharing(backup.get().id(), application).isEmpty())
                .toList();
        if (alone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Defect
                .of("no-standby", pool.id(),
                        Wording.name(registrar.get()) + " fails over to " + Wording.name(backup.get()) + ", where "
                                + Wording.list(alone) + (alone.size() == 1 ? " has" : " have")
                                + " no pool to stand in for " + Wording.name(pool) + ".")
                .listing(alone)
                .seenAs("After a failover the users go on working on the backup pool, and the application is dead for all of them.")
                .because(
                        "A trusted application pool has one next hop, and a pool failover moves users but no applications.")
                .remedy("Build a second trusted application pool with the same application behind "
                        + Wording.name(backup.get())
                        + ", with endpoints of its own; or accept that the application is down with its next hop."));
    }
}
