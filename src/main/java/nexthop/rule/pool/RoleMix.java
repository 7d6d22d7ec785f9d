package nexthop.rule.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.model.Answer;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Service;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/**
 * A trusted application pool that has another role beside has more than one computer. Pools of UCMA 1.0 and 2.0 and what was merged from
 * OCS are left alone: the cmdlet that says so does not manage them.
 */
public final class RoleMix implements Rule {
    /** The role of a trusted application pool itself, as documents call it. */
    private static final String OWN_ROLE = "ExternalServer";

    @Override
    public String id() {
        return "role-mix";
    }

    @Override
    public Object seenOf(Element element) {
        return sees(element);
    }

    /** The pools of one name are anywhere, with what they are and how many computers they have. */
    static Object sees(Element element) {
        return switch (element) {
            case Pool _,Computer _,Site _ -> element;
            default -> NOTHING;
        };
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<Defect> defects = new ArrayList<>();
        for (ApplicationPool pool : context.applicationPoolsInUse()) {
            defect(context, pool).ifPresent(defects::add);
        }
        return defects;
    }

    /** Whether the pool has several computers, and is one that the cmdlets manage. */
    static boolean concerns(RuleContext context, ApplicationPool pool) {
        return context.topology().computersOf(pool.id()).size() > 1 && !pool.ucma().isManagedByWmi()
                && !context.topology().isInBackCompatSite(pool);
    }

    /** Whether the rule has something to say of the pool. */
    static boolean speaksOf(RuleContext context, ApplicationPool pool) {
        return mixed(context, pool).isPresent();
    }

    private static Optional<Defect> defect(RuleContext context, ApplicationPool pool) {
        int computers = context.topology().computersOf(pool.id()).size();
        return otherRole(context, pool).filter(_ -> concerns(context, pool))
                .map(role -> Defect
                        .of("several-computers", pool.id(),
                                Wording.name(pool) + " " + role + ", and has " + computers + " computers.")
                        .seenAs("The second computer is refused, by New-CsTrustedApplicationComputer and by Topology Builder.")
                        .because(
                                "A trusted application pool that has another role may hold one trusted application computer only.")
                        .remedy("Give the applications a pool of their own, under a name that no other pool has."));
    }

    private static Optional<String> mixed(RuleContext context, ApplicationPool pool) {
        return concerns(context, pool) ? otherRole(context, pool) : Optional.empty();
    }

    /** What the pool is beside a trusted application pool, as the predicate of a sentence. */
    private static Optional<String> otherRole(RuleContext context, ApplicationPool pool) {
        for (Pool other : context.topology().poolsNamed(pool.fqdn())) {
            if (!other.retired() && isRole(other)) {
                return Optional.of("is " + (other instanceof ServerPool server
                        ? "the pool " + Wording.server(server)
                        : "an Edge or Mediation pool") + " as well");
            }
        }
        for (Service service : pool.services()) {
            if (!service.role().equals(OWN_ROLE)) {
                return Optional.of("has the role " + Wording.name(service.role()) + " as well");
            }
        }
        return pool.facts().otherRole() == Answer.YES ? Optional.of("has another role as well") : Optional.empty();
    }

    /** An application pool with the name of an OCS pool is name-reuses-legacy's matter. */
    private static boolean isRole(Pool other) {
        return switch (other) {
            case ServerPool server -> {
                ServerGeneration generation = server.generation();
                yield generation == null || !generation.isOcs();
            }
            case SupportPool support -> switch (support.purpose()) {
                case EDGE, MEDIATION -> true;
                case SQL, FILE_STORE, WEB_APPS, PSTN_GATEWAY, OTHER -> false;
            };
            case ApplicationPool _ -> false;
        };
    }
}
