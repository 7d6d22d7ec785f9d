package nexthop.rule.route;

import java.util.List;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/** The generation of the next hop is not known, so nothing can be said of it. */
public final class GenerationUnknown implements NextHopRule {
    @Override
    public String id() {
        return "generation-unknown";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        return context.registrar(pool)
                .filter(server -> server.generation() == null)
                .map(server -> Defect
                        .of("next-hop", pool.id(),
                                "It is not known which generation " + Wording.name(server) + ", the next hop of "
                                        + Wording.name(pool) + ", is of.")
                        .onLinkTo(server.id())
                        .asAdvice("It is not known which generation " + Wording.name(server) + " is of.")
                        .seenAs("Nothing in the real system. Here, no rule can tell whether the next hop is right.")
                        .because(
                                "Which UCMA versions a pool serves, and whether it is the legacy one, depends on its generation.")
                        .remedy("Say in the inspector which generation " + Wording.name(server) + " is of."));
    }

    /** The pool and its next hop. */
    @Override
    public Object goesBy(RuleContext context) {
        return NOTHING;
    }

    @Override
    public Verdict verdict(String kind) {
        return Verdict.ALLOWED;
    }

    @Override
    public List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
        return List.of();
    }
}
