package nexthop.rule.coexistence;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.edit.ChangeElement;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.UcmaVersion;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Updates;
import nexthop.rule.Wording;

/** Users of an OCS 2007 pool are to call a UCMA 3.0 application, and nobody has said that the pool is patched for it. */
public final class Ocs2007UsersCannotCall implements Rule {
    private static final List<String> PATCHES = List.of("KB 949935", "KB 945053", "KB 942872", "KB 956389");

    @Override
    public String id() {
        return "ocs2007-users-cannot-call";
    }

    @Override
    public List<Defect> check(RuleContext context) {
        boolean callable = context.applicationPoolsInUse()
                .stream()
                .filter(pool -> pool.ucma() == UcmaVersion.UCMA_3_0)
                .anyMatch(pool -> context.registrarGeneration(pool)
                        .filter(generation -> !generation.isOcs())
                        .isPresent());
        if (!callable) {
            return List.of();
        }
        List<Defect> defects = new ArrayList<>();
        for (ServerPool pool : context.serverPoolsInUse()) {
            if (pool.generation() == ServerGeneration.OCS_2007) {
                List<String> missing = PATCHES.stream()
                        .filter(patch -> !Updates.contains(pool.updates(), patch))
                        .toList();
                if (!missing.isEmpty()) {
                    defects.add(defect(pool, missing));
                }
            }
        }
        return defects;
    }

    private static Defect defect(ServerPool pool, List<String> missing) {
        String updates = String.join(", ", missing);
        SortedSet<String> applied = new TreeSet<>(pool.updates());
        applied.addAll(missing);
        String label = "Note that " + updates + (missing.size() == 1 ? " is" : " are") + " applied";
        return Defect
                .of("patches-not-known", pool.id(),
                        "Users of " + Wording.server(pool) + " reach UCMA 3.0 applications only after " + updates + ".")
                .seenAs("A call or a message from such a user to the application's contact fails.")
                .because(
                        "The vendor asks for these patches on the computers of the OCS 2007 pool before UCMA 3.0 applications coexist "
                                + "with it.")
                .remedy("Apply the patches. If a user still cannot call, force the user replication with the osql command of the page.")
                .fixedBy(Fix.noting(label,
                        new ChangeElement(label + " to " + Wording.name(pool), pool.withUpdates(applied))));
    }
}
