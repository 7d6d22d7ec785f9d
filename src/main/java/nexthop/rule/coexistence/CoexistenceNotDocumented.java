package nexthop.rule.coexistence;

import java.util.List;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;

/** Two generations are in use together of which the pages say nothing, or contradict themselves. Said once, at a pool of the older. */
public final class CoexistenceNotDocumented implements Rule {
    @Override
    public String id() {
        return "coexistence-not-documented";
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<ServerGeneration> present = context.graph().generationsPresent();
        if (present.size() != 2 || context.applicationPoolsInUse().isEmpty()) {
            return List.of();
        }
        ServerGeneration older = present.getFirst();
        ServerGeneration newer = present.getLast();
        boolean contradictory = older == ServerGeneration.OCS_2007 && newer == ServerGeneration.LYNC_2013;
        boolean silent = newer.isNewerThan(ServerGeneration.LYNC_2013);
        if (!contradictory && !silent) {
            return List.of();
        }
        ServerPool first = context.serverPoolsInUse()
                .stream()
                .filter(pool -> pool.generation() == older)
                .findFirst()
                .orElseThrow();
        String pair = older.label() + " and " + newer.label();
        Defect defect = contradictory
                ? Defect.of("pages-disagree", first.id(), "The vendor's pages disagree on " + pair + " together.")
                        .because(
                                "The page speaks of OCS 2007 in its text and of OCS 2007 R2 in its headings and steps.")
                : Defect.of("beyond-the-pages", first.id(),
                        "The vendor's pages on UCMA say nothing of " + pair + " together.")
                        .because("They describe coexistence up to Lync Server 2013.");
        return List.of(defect.seenAs(
                "Nothing yet. What is said here of the older generation rests on what holds for its neighbours.")
                .remedy("Ask the application's vendor, and try the coexistence before it is relied on."));
    }
}
