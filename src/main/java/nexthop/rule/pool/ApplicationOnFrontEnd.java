package nexthop.rule.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** A computer of a trusted application pool is a Front End computer as well. With several of them, role-mix speaks of the pool. */
public final class ApplicationOnFrontEnd implements Rule {
    @Override
    public String id() {
        return "application-on-front-end";
    }

    @Override
    public Object seenOf(Element element) {
        return switch (element) {
            case ApplicationPool pool -> pool.withNextHop(null);
            case Pool _,Computer _,Site _ -> element;
            default -> NOTHING;
        };
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<Defect> defects = new ArrayList<>();
        for (Map.Entry<String, List<Computer>> entry : context.applicationComputers().entrySet()) {
            List<Computer> shared = context.serverComputers().getOrDefault(entry.getKey(), List.of());
            if (!shared.isEmpty()) {
                for (Computer computer : entry.getValue()) {
                    defect(context, computer, shared.getFirst()).ifPresent(defects::add);
                }
            }
        }
        return defects;
    }

    private static Optional<Defect> defect(RuleContext context, Computer computer, Computer shared) {
        Optional<ApplicationPool> pool = context.topology().find(computer.owner(), ApplicationPool.class);
        Optional<ServerPool> server = context.topology().find(shared.owner(), ServerPool.class);
        if (pool.isEmpty() || server.isEmpty() || isNameReusesLegacysMatter(context, pool.get(), server.get())
                || RoleMix.speaksOf(context, pool.get())) {
            return Optional.empty();
        }
        return Optional.of(Defect
                .of("shared-computer", computer.id(),
                        Wording.name(computer) + " belongs to " + Wording.name(pool.get())
                                + " and to the Front End pool " + Wording.name(server.get()) + " as well.")
                .seenAs("The application is reached only with a DNS record made for it by hand, and competes with the server for the "
                        + "computer.")
                .because("The vendor advises against running trusted applications on a Front End computer.")
                .remedy("Give the application a computer of its own."));
    }

    /** A newer application pool on a computer of an OCS pool is a name used again. */
    private static boolean isNameReusesLegacysMatter(RuleContext context, ApplicationPool pool, ServerPool server) {
        ServerGeneration generation = server.generation();
        return generation != null && generation.isOcs() && !pool.ucma().isManagedByWmi()
                && !context.topology().isInBackCompatSite(pool);
    }
}
