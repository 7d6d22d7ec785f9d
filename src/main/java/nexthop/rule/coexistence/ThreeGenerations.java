package nexthop.rule.coexistence;

import java.util.List;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;

/** More than two server generations are in use together, or both generations of OCS. Said once, at a pool of the oldest. */
public final class ThreeGenerations implements Rule {
    @Override
    public String id() {
        return "three-generations";
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<ServerGeneration> present = context.graph().generationsPresent();
        boolean bothOcs = present.contains(ServerGeneration.OCS_2007) && present.contains(ServerGeneration.OCS_2007_R2);
        if (present.size() <= 2 && !bothOcs) {
            return List.of();
        }
        ServerPool oldest = context.serverPoolsInUse()
                .stream()
                .filter(pool -> pool.generation() == present.getFirst())
                .findFirst()
                .orElseThrow();
        return List.of(defect(kind(present), oldest, present));
    }

    private static String kind(List<ServerGeneration> present) {
        if (present.size() <= 2) {
            return "ocs-2007-and-r2";
        }
        // The pages end with Lync Server 2013: of these three together they say nothing, for or against.
        boolean laterOnly = !present.getFirst().isOlderThan(ServerGeneration.LYNC_2013);
        return laterOnly ? "not-documented" : "three";
    }

    private static Defect defect(String kind, ServerPool oldest, List<ServerGeneration> present) {
        List<String> labels = present.stream().map(ServerGeneration::label).toList();
        String all = String.join(", ", labels.subList(0, labels.size() - 1)) + " and " + labels.getLast();
        Defect defect = Defect.of(kind, oldest.id(), all + " are in use together.");
        if (kind.equals("not-documented")) {
            return defect.seenAs("It may work; the pages that describe coexistence do not reach so far.")
                    .because("Coexistence is described for exactly two generations, up to Lync Server 2013.")
                    .remedy("Look up in the documentation of the newest version which others it goes with.");
        }
        return defect.seenAs(
                "It may seem to work, and still nobody answers for it: the merge and the migration tools know one older "
                        + "generation only.")
                .because("Coexistence is supported for exactly two generations at a time.")
                .remedy("Finish the migration from " + present.getFirst().label()
                        + " first, and take its last pool out of use, before a newer " + "generation is brought in.");
    }
}
