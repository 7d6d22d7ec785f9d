package nexthop.rule.coexistence;

import java.util.List;
import java.util.Optional;
import nexthop.model.Answer;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** A merged pool does not have the form of its kind: one computer under its own name, or several behind a load balancer's. */
public final class BackcompatShape implements ApplicationPoolRule {
    @Override
    public String id() {
        return "backcompat-shape";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        return context.topology().isInBackCompatSite(pool)
                ? defect(pool, context.topology().computersOf(pool.id())).stream().toList()
                : List.of();
    }

    private static Optional<Defect> defect(ApplicationPool pool, List<Computer> computers) {
        Answer balanced = pool.facts().loadBalanced();
        String name = Wording.name(pool);
        boolean sameName = computers.stream().anyMatch(computer -> computer.fqdn().equalsIgnoreCase(pool.fqdn()));
        if (sameName && (computers.size() > 1 || balanced == Answer.YES)) {
            return Optional.of(text(Defect.of("computer-named-as-pool", pool.id(),
                    computers.size() > 1
                            ? "One of the " + computers.size() + " computers of " + name
                                    + " bears the name that has to be the load balancer’s."
                            : "The computer of " + name + " bears the name of the load balancer before it.")));
        }
        if (computers.size() == 1 && !sameName && balanced == Answer.NO) {
            return Optional.of(text(Defect.of("computer-named-otherwise", pool.id(),
                    "The one computer of " + name + " is called " + Wording.name(computers.getFirst())
                            + ", and there is no load balancer that " + name + " could be.")));
        }
        return Optional.empty();
    }

    private static Defect text(Defect defect) {
        return defect.seenAs(
                "Requests from Lync servers go to a name that the application’s certificate or contacts do not have, and fail.")
                .because(
                        "A merge takes the pool’s name from the trusted service entries: that of the load balancer where there is one, and "
                                + "that of the computer where there is a single one.")
                .remedy("Correct the trusted service entries of the application with its OCS tools, then merge and publish again.");
    }
}
