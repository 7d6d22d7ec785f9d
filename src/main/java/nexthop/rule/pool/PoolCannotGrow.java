package nexthop.rule.pool;

import java.util.List;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** A computer of a trusted application pool bears the pool's own name. A merged single-computer pool has to, and is left alone. */
public final class PoolCannotGrow implements ApplicationPoolRule {
    @Override
    public String id() {
        return "pool-cannot-grow";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        return context.topology().isInBackCompatSite(pool)
                ? List.of()
                : defect(pool, context.topology().computersOf(pool.id())).stream().toList();
    }

    private static Optional<Defect> defect(ApplicationPool pool, List<Computer> computers) {
        if (computers.stream().noneMatch(computer -> computer.fqdn().equalsIgnoreCase(pool.fqdn()))) {
            return Optional.empty();
        }
        String name = Wording.name(pool);
        boolean single = computers.size() == 1;
        Defect defect = single
                ? Defect.of("single-computer", pool.id(),
                        "The one computer of " + name + " bears the pool's own name, so no second one can join.")
                : Defect.of("several-computers", pool.id(),
                        "One of the " + computers.size() + " computers of " + name + " bears the pool's own name.");
        return Optional.of(defect
                .seenAs(single
                        ? "Nothing, until a second computer is wanted: then the pool has to be deleted and built anew."
                        : "Adding the second computer is refused, or calls reach one computer only.")
                .because(
                        "The name of a pool with several computers has to lead to all of them, and cannot be that of one.")
                .remedy(single
                        ? "Leave it, if one computer is enough. Else build the pool under a name of its own while it is small."
                        : "Build the pool anew under a name that none of its computers has."));
    }
}
