package nexthop.rule.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.edit.EditSequence;
import nexthop.edit.Edit;
import nexthop.edit.SetInterop;
import nexthop.model.ApplicationPool;
import nexthop.model.PoolPair;
import nexthop.model.ServerPool;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/** Users are homed on a pool from which nothing leads to an application's next hop. */
public final class UsersCannotReach implements NextHopRule {
    private static final String CUT = "cut";
    private static final String NOT_MERGED = "not-merged";

    @Override
    public String id() {
        return "users-cannot-reach";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        Optional<ServerPool> registrar = context.registrar(pool);
        if (registrar.isEmpty() || context.topology().applicationsOf(pool.id()).isEmpty()) {
            return Optional.empty();
        }
        boolean merged = context.graph().isMerged(registrar.get());
        List<ServerPool> cut = context.usersOutOfReach(registrar.get(), merged);
        if (!cut.isEmpty()) {
            return Optional.of(defect(CUT, pool, registrar.get(), cut));
        }
        if (!merged && pool.ucma().isManagedByWmi()) {
            return Optional.empty(); // entries-not-migrated speaks of this: it is the pool that has not been merged
        }
        List<ServerPool> apart = context.usersOutOfReach(registrar.get(), !merged);
        return apart.isEmpty() ? Optional.empty() : Optional.of(defect(NOT_MERGED, pool, registrar.get(), apart));
    }

    private static Defect defect(String kind, ApplicationPool pool, ServerPool registrar, List<ServerPool> homes) {
        String users = Wording.list(homes);
        Defect defect = Defect
                .of(kind, pool.id(),
                        "Users homed on " + users + " cannot call the applications of " + Wording.name(pool)
                                + " through " + Wording.server(registrar) + ".")
                .listing(homes)
                .onLinkTo(registrar.id())
                .asAdvice("Users homed on " + users + " do not reach " + Wording.name(registrar) + ".")
                .seenAs("Their calls and messages to the application fail, while those of other users go through.");
        return kind.equals(CUT)
                ? defect.because("The interop between the pools has been cut, and no other pool joins them.")
                        .remedy("Restore the interop, or choose a next hop that these users reach.")
                : defect.because(
                        "One of the pools belongs to Office Communications Server and has not been merged into the topology "
                                + "of the others, so there is no interop between them.")
                        .remedy("Merge the OCS topology and publish it.");
    }

    @Override
    public Object goesBy(RuleContext context) {
        return context.reach();
    }

    @Override
    public Verdict verdict(String kind) {
        return kind.equals(CUT) ? Verdict.LIMITED : Verdict.ALLOWED;
    }

    @Override
    public List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
        if (defect.kind().equals(NOT_MERGED)) {
            return context.merge();
        }
        return context.registrar(pool)
                .map(registrar -> restored(registrar,
                        context.usersOutOfReach(registrar, context.graph().isMerged(registrar))))
                .orElse(List.of());
    }

    private static List<Fix> restored(ServerPool registrar, List<ServerPool> homes) {
        List<Edit> edits = new ArrayList<>();
        for (ServerPool home : homes) {
            edits.add(new SetInterop("Restore interop", new PoolPair(registrar.id(), home.id()), true));
        }
        String label = "Restore the interop of " + Wording.name(registrar);
        return List.of(new Fix(label, new EditSequence(label, edits)));
    }
}
