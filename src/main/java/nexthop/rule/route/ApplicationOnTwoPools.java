package nexthop.rule.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nexthop.edit.Edit;
import nexthop.edit.EditSequence;
import nexthop.edit.RetireNextHop;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.UcmaVersion;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/** Two pools run the same application behind the same next hop. The pool that runs the later version is marked. */
public final class ApplicationOnTwoPools implements NextHopRule {
    /** How many other pools a fix would clear; beyond that it is no fix but a change of plan. */
    private static final int CLEARED_AT_ONCE = 3;

    private static final Comparator<ApplicationPool> OLDEST_FIRST = Comparator
            .comparingInt((ApplicationPool pool) -> pool.ucma() == UcmaVersion.UNKNOWN ? -1 : pool.ucma().ordinal())
            .thenComparing(ApplicationPool::id);

    @Override
    public String id() {
        return "application-on-two-pools";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        ElementId nextHop = pool.nextHop();
        if (nextHop == null) {
            return Optional.empty();
        }
        for (Application application : context.topology().applicationsOf(pool.id())) {
            List<ApplicationPool> others = context.sharing(nextHop, application);
            if (!others.isEmpty()) {
                return Optional.of(defect(context, pool, nextHop, application, others));
            }
        }
        return Optional.empty();
    }

    private static Defect defect(RuleContext context, ApplicationPool pool, ElementId nextHop, Application application,
            List<ApplicationPool> others) {
        String otherNames = Wording.list(others);
        String target = context.topology().element(nextHop).map(Wording::name).orElse(nextHop.value());
        return Defect
                .of("same-next-hop", pool.id(),
                        Wording.name(pool) + " and " + otherNames + (others.size() == 1 ? " both run " : " all run ")
                                + Wording.name(application) + " behind " + target + ".")
                .notSaying(unsaid(context, pool, nextHop, others))
                .onLinkTo(nextHop)
                .asAdvice(otherNames + (others.size() == 1 ? " already runs " : " already run ")
                        + Wording.name(application) + " behind " + target + ".")
                .seenAs("The second pool cannot be created: New-CsTrustedApplication refuses the application.")
                .because("Two application pools cannot have the same application pointing to one registrar.")
                .remedy("Clear the next hop of " + otherNames
                        + " first, as an upgrade after an in-place migration does, or give one of "
                        + "the pools another next hop.");
    }

    /** The pool and its next hop. */
    @Override
    public Object goesBy(RuleContext context) {
        return NOTHING;
    }

    /** Every application with every other pool that runs it, where the sentence does not have room for them. */
    private static List<String> unsaid(RuleContext context, ApplicationPool pool, ElementId nextHop,
            List<ApplicationPool> others) {
        List<String> all = new ArrayList<>();
        for (Application application : context.topology().applicationsOf(pool.id())) {
            for (ApplicationPool other : context.sharing(nextHop, application)) {
                all.add(application.name() + " on " + other.name());
            }
        }
        boolean isSaid = all.size() == others.size() && Wording.saysAll(all.size());
        return isSaid ? List.of() : all;
    }

    @Override
    public Verdict verdict(String kind) {
        return Verdict.NOT_AN_OPTION;
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        boolean isLater = others(context, pool).stream().anyMatch(other -> OLDEST_FIRST.compare(other, pool) < 0);
        return isLater ? NextHopRule.super.check(context, pool) : List.of();
    }

    @Override
    public List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
        List<ApplicationPool> others = others(context, pool);
        List<Fix> fixes = new ArrayList<>();
        if (!others.isEmpty() && others.size() <= CLEARED_AT_ONCE) {
            List<Edit> edits = new ArrayList<>();
            for (ApplicationPool other : others) {
                edits.add(new RetireNextHop("Clear next hop of " + Wording.name(other), other.id()));
            }
            String label = "Clear the next hop of " + Wording.list(others);
            fixes.add(new Fix(label, new EditSequence(label, edits)));
        }
        fixes.addAll(context.betterNextHops(pool, this));
        return fixes;
    }

    /** The other pools that run one of this pool's applications behind its next hop. */
    private static List<ApplicationPool> others(RuleContext context, ApplicationPool pool) {
        ElementId nextHop = pool.nextHop();
        if (nextHop == null) {
            return List.of();
        }
        return context.topology()
                .applicationsOf(pool.id())
                .stream()
                .flatMap(application -> context.sharing(nextHop, application).stream())
                .distinct()
                .sorted(OLDEST_FIRST)
                .toList();
    }
}
