package nexthop.rule.coexistence;

import java.util.List;
import java.util.Set;
import nexthop.edit.AssignSite;
import nexthop.model.ApplicationPool;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.UcmaVersion;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.PoolRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Something stands in BackCompatSite that no merge can have put there: a Lync pool, or an application pool made under Lync. The latter
 * gets no fix: several rules pass over what stands there, and would come to speak of it elsewhere.
 */
public final class MergeResultWrong implements PoolRule {
    @Override
    public String id() {
        return "merge-result-wrong";
    }

    /** The fix puts a pool on the only other site. */
    @Override
    public Object goesBy(RuleContext context) {
        return otherSites(context);
    }

    @Override
    public List<Defect> checkPool(RuleContext context, Pool pool) {
        if (!context.topology().isInBackCompatSite(pool)) {
            return List.of();
        }
        return switch (pool) {
            case ServerPool server when isLync(server.generation()) ->
                List.of(defect(server, "lync-pool", Wording.server(server)).fixedBy(move(context, server)));
            case ApplicationPool application when isNew(application) ->
                List.of(defect(application, "new-application-pool",
                        Wording.name(pool) + ", made under " + label(application.createdUnder()) + ","));
            default -> List.of();
        };
    }

    /** UCMA 2.0 straight on Lync is merged too, and stands there rightly. */
    private static boolean isNew(ApplicationPool pool) {
        boolean current = pool.ucma() == UcmaVersion.UCMA_3_0 || pool.ucma() == UcmaVersion.UCMA_4_0;
        return current && isLync(pool.createdUnder());
    }

    private static boolean isLync(@Nullable ServerGeneration generation) {
        return generation != null && !generation.isOcs();
    }

    private static String label(@Nullable ServerGeneration generation) {
        return generation == null ? "" : generation.label();
    }

    private static Defect defect(Pool pool, String kind, String what) {
        return Defect
                .of(kind, pool.id(), what
                        + " stands in BackCompatSite, which holds what was merged from Office Communications Server.")
                .seenAs("Topology Builder shows the site read-only, so the pool cannot be changed there, and the next merge replaces "
                        + "what the site holds.")
                .because(
                        "A merge puts OCS pools and the applications on them into BackCompatSite; everything else has a site of its own.")
                .remedy("Put the pool on the site it belongs to.");
    }

    /** Which of several sites it belongs to is for the administrator to say. */
    private static List<Fix> move(RuleContext context, ServerPool pool) {
        List<Site> sites = otherSites(context);
        if (sites.size() != 1) {
            return List.of();
        }
        String label = "Put " + Wording.name(pool) + " on " + Wording.name(sites.getFirst());
        return List.of(new Fix(label, new AssignSite(label, Set.of(pool.id()), sites.getFirst().id())));
    }

    private static List<Site> otherSites(RuleContext context) {
        return context.topology().sites().stream().filter(site -> !site.isBackCompat()).toList();
    }
}
