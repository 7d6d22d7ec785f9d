package nexthop.rule.coexistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nexthop.edit.AssignSite;
import nexthop.model.Answer;
import nexthop.model.Element;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** OCS pools have been merged, and their Edge pool has not. */
public final class EdgeNotMerged implements Rule {
    @Override
    public String id() {
        return "edge-not-merged";
    }

    @Override
    public Object seenOf(Element element) {
        return switch (element) {
            case ServerPool _,SupportPool _,Site _ -> element;
            default -> NOTHING;
        };
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<Defect> defects = new ArrayList<>();
        Optional<Site> backCompat = context.topology().backCompatSite();
        if (backCompat.isEmpty() || !hasMergedPool(context)) {
            return defects;
        }
        for (SupportPool pool : context.topology().supportPools()) {
            boolean edgeOfOcs = pool.purpose() == SupportPool.Purpose.EDGE && pool.ofOcs() == Answer.YES;
            if (edgeOfOcs && !pool.retired() && !context.topology().isInBackCompatSite(pool)) {
                defects.add(defect(pool, backCompat.get()));
            }
        }
        return defects;
    }

    private static boolean hasMergedPool(RuleContext context) {
        return context.serverPoolsInUse().stream().anyMatch(pool -> {
            ServerGeneration generation = pool.generation();
            return generation != null && generation.isOcs() && context.graph().isMerged(pool);
        });
    }

    private static Defect defect(SupportPool pool, Site backCompat) {
        String label = "Note that " + Wording.name(pool) + " is merged";
        return Defect
                .of("outside-backcompatsite", pool.id(),
                        "The OCS pools have been merged, and their Edge pool " + Wording.name(pool)
                                + " stands outside BackCompatSite.")
                .seenAs("Federation and remote access may fail for the users on the Lync pools, while everything works inside.")
                .because(
                        "A merge finds Edge servers only with a file that lists them: without UserInputFileName it leaves them out.")
                .remedy("Write the Edge servers into an input file, merge again with it, and publish.")
                .fixedBy(Fix.noting(label, new AssignSite(label, Set.of(pool.id()), backCompat.id())));
    }
}
