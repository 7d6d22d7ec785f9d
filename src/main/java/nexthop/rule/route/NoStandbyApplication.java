package nexthop.rule.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.ServerPool.ServerRole;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** The next hop has a backup pool that its users fail over to, and the application has no second pool there. */
public final class NoStandbyApplication implements Rule {
    @Override
    public String id() {
        return "no-standby-application";
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<Defect> defects = new ArrayList<>();
        for (ApplicationPool pool : context.applicationPoolsInUse()) {
            defect(context, pool).ifPresent(defects::add);
        }
        return defects;
    }

    private static Optional<Defect> defect(RuleContext context, ApplicationPool pool) {
        Optional<ServerPool> registrar = context.registrar(pool);
        Optional<ServerPool> backup = registrar.flatMap(server -> backup(context, server));
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
                .seenAs("After a failover the users go on working on the backup pool, and the application is dead for all of them.")
                .because(
                        "A trusted application pool has one next hop, and a pool failover moves users but no applications.")
                .remedy("Build a second trusted application pool with the same application behind "
                        + Wording.name(backup.get())
                        + ", with endpoints of its own; or accept that the application is down with its next hop."));
    }

    /** The backup pool somebody has stated; else the one that is paired with the server, for pairs are mutual from Lync Server 2013 on. */
    private static Optional<ServerPool> backup(RuleContext context, ServerPool server) {
        Optional<ElementId> stated = server.backup().target();
        if (stated.isPresent()) {
            return context.topology().find(stated.get(), ServerPool.class).filter(found -> isStandby(found, server));
        }
        return server.backup() instanceof PoolReference.None
                ? Optional.empty()
                : context.backedUpBy(server.id())
                        .stream()
                        .filter(found -> isPaired(found) && isStandby(found, server))
                        .findFirst();
    }

    private static boolean isStandby(ServerPool found, ServerPool server) {
        return !found.retired() && found.role() == ServerRole.FRONT_END && !found.id().equals(server.id());
    }

    private static boolean isPaired(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return generation != null && !generation.isOlderThan(ServerGeneration.LYNC_2013);
    }
}
