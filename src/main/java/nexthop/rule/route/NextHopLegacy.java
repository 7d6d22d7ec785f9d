package nexthop.rule.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.knowledge.Support;
import nexthop.model.ApplicationPool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/** The next hop is of an older generation than the newest one in use. */
public final class NextHopLegacy implements NextHopRule {
    private static final String NEW_POOL = "new-pool";
    private static final String OLDER_POOL = "older-pool";
    private static final String AGE_UNKNOWN = "age-unknown";

    @Override
    public String id() {
        return "next-hop-legacy";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        Optional<ServerPool> legacy = context.registrar(pool).filter(context.graph()::isLegacy);
        Optional<ServerGeneration> newest = context.graph().newestGeneration();
        if (legacy.isEmpty() || newest.isEmpty() || belongsToOcs(context, pool, legacy.get())) {
            return Optional.empty();
        }
        String kind = kind(pool, newest.get());
        if (!kind.equals(NEW_POOL) && isWorseForItsVersion(context, pool)) {
            return Optional.empty();
        }
        return Optional.of(defect(kind, pool, legacy.get(), newest.get()).onLinkTo(legacy.get().id()));
    }

    /** Whether this rule calls the pool's next hop an error; other rules then leave the matter to it. */
    static boolean isError(RuleContext context, ApplicationPool pool) {
        Optional<ServerPool> legacy = context.registrar(pool).filter(context.graph()::isLegacy);
        Optional<ServerGeneration> newest = context.graph().newestGeneration();
        return legacy.isPresent() && newest.isPresent() && !belongsToOcs(context, pool, legacy.get())
                && kind(pool, newest.get()).equals(NEW_POOL);
    }

    /**
     * A pool of WMI-managed applications may keep its OCS next hop: in BackCompatSite that is what a merge leaves behind, and before
     * the merge it is where such an application is deployed.
     */
    private static boolean belongsToOcs(RuleContext context, ApplicationPool pool, ServerPool legacy) {
        return pool.ucma().isManagedByWmi()
                && (context.topology().isInBackCompatSite(pool) || !context.graph().isMerged(legacy));
    }

    private static String kind(ApplicationPool pool, ServerGeneration newest) {
        ServerGeneration createdUnder = pool.createdUnder();
        if (createdUnder == null) {
            return AGE_UNKNOWN;
        }
        return createdUnder.isOlderThan(newest) ? OLDER_POOL : NEW_POOL;
    }

    /** Where the version does not work on the generation at all, that its pool may be old is no comfort. */
    private static boolean isWorseForItsVersion(RuleContext context, ApplicationPool pool) {
        return VersionFit.is(context, pool, Support.NOT_SUPPORTED) || VersionFit.is(context, pool, Support.RECOMPILE);
    }

    private static Defect defect(String kind, ApplicationPool pool, ServerPool legacy, ServerGeneration newest) {
        String route = Wording.name(pool) + " has " + Wording.server(legacy) + " as its next hop";
        String advice = Wording.server(legacy) + " is older than " + newest.label();
        return switch (kind) {
            case NEW_POOL -> Defect
                    .of(kind, pool.id(), route + ", though it was made when " + newest.label() + " was already there.")
                    .asAdvice(advice + ", which was already there when " + Wording.name(pool) + " was made.")
                    .seenAs("Topology Builder offers both pools and publishes either one, so nothing warns. The application stays tied "
                            + "to the old pool and stops working when that is taken down.")
                    .because(
                            "In a merged topology a new trusted application pool has to be routed through the newest generation. The "
                                    + "list of next hops shows the legacy pools too, but choosing one is not an option.")
                    .remedy("Choose a " + newest.label() + " Front End pool as its next hop and publish.");
            case OLDER_POOL -> Defect.of(kind, pool.id(), route + ", an older generation than " + newest.label() + ".")
                    .asAdvice(advice + ". " + Wording.name(pool) + " was made before that came, so this still works.")
                    .seenAs("Nothing yet: the application keeps working, for users of both generations.")
                    .because("The pool was made before " + newest.label()
                            + " came, and such a pool may stay where it is. It has to "
                            + "leave before its next hop is taken down.")
                    .remedy("Plan its move to " + newest.label() + " before " + Wording.name(legacy)
                            + " is taken down.");
            default -> Defect
                    .of(kind, pool.id(),
                            route + ", an older generation than " + newest.label()
                                    + ", and it is not known when the pool was made.")
                    .asAdvice(advice + ". It serves only if " + Wording.name(pool)
                            + " was made before that came, which is not known.")
                    .seenAs("If the pool was there before " + newest.label()
                            + " came, nothing yet. If it is newer, the application "
                            + "depends on a pool it was never meant to use.")
                    .because("Only a pool made under the older generation may keep its next hop there.")
                    .remedy("Say in the inspector under which generation the pool was made.");
        };
    }

    @Override
    public Verdict verdict(String kind) {
        return kind.equals(NEW_POOL) ? Verdict.NOT_AN_OPTION : Verdict.ALLOWED;
    }

    @Override
    public List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
        List<Fix> fixes = new ArrayList<>();
        if (pool.ucma().isManagedByWmi()
                && context.registrarGeneration(pool).filter(ServerGeneration::isOcs).isPresent()) {
            fixes.addAll(context.merge());
        }
        fixes.addAll(context.betterNextHops(pool, this));
        return fixes;
    }
}
