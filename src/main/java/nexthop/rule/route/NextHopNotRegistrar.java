package nexthop.rule.route;

import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.ServerPool;
import nexthop.model.ServerPool.ServerRole;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.rule.Defect;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;
import org.jspecify.annotations.Nullable;

/** The next hop is something that cannot be one: only a Front End pool that is there and in use can. */
public final class NextHopNotRegistrar implements NextHopRule {
    private static final String ITSELF = "itself";
    private static final String NOT_THERE = "not-there";
    private static final String OUT_OF_USE = "out-of-use";
    private static final String DIRECTOR = "director";
    private static final String OTHER_THING = "other-thing";

    @Override
    public String id() {
        return "next-hop-not-registrar";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        ElementId nextHop = pool.nextHop();
        if (nextHop == null) {
            return Optional.empty();
        }
        Element target = context.topology().element(nextHop).orElse(null);
        return kind(pool, target).map(kind -> defect(kind, pool, nextHop, target));
    }

    private static Optional<String> kind(ApplicationPool pool, @Nullable Element target) {
        return switch (target) {
            case null -> Optional.of(NOT_THERE);
            case Element self when self.id().equals(pool.id()) -> Optional.of(ITSELF);
            case ServerPool server when server.retired() -> Optional.of(OUT_OF_USE);
            case ServerPool server when server.role() == ServerRole.DIRECTOR -> Optional.of(DIRECTOR);
            case ServerPool _ -> Optional.empty();
            default -> Optional.of(OTHER_THING);
        };
    }

    private static Defect defect(String kind, ApplicationPool pool, ElementId nextHop, @Nullable Element target) {
        String name = Wording.name(pool);
        String message = switch (kind) {
            case NOT_THERE ->
                name + " has a next hop, “" + Wording.name(nextHop.value()) + "”, that is not in this topology.";
            case ITSELF -> name + " has itself as its next hop.";
            default -> name + " has " + Wording.name(target == null ? nextHop.value() : target.name())
                    + " as its next hop, which is " + what(target) + ".";
        };
        String symptom = kind.equals(OUT_OF_USE)
                ? "The application stopped working when the pool was put out of use."
                : "Publishing refuses the topology, or nobody can call the application: nothing at the next hop takes its traffic.";
        return Defect.of(kind, pool.id(), message)
                .onLinkTo(nextHop)
                .asAdvice(target == null || kind.equals(ITSELF)
                        ? message
                        : Wording.name(target) + " is " + what(target) + ".")
                .seenAs(symptom)
                .because(
                        "The next hop of a trusted application pool is its registrar: a Front End pool, which users are homed on.")
                .remedy("Choose a Front End pool that is in use.");
    }

    private static String what(@Nullable Element target) {
        return switch (target) {
            case ServerPool server when server.retired() -> "out of use";
            case ServerPool _ -> "a Director or branch registrar, not a Front End pool";
            case ApplicationPool _ -> "another trusted application pool";
            case SupportPool support -> "not a Front End pool but of another kind (" + support.purpose().label() + ")";
            case ManagementStore _ -> "the Central Management Store";
            case Site _ -> "a site";
            case null, default -> "not a pool at all";
        };
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
}
