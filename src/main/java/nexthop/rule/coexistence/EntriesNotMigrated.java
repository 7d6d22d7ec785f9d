package nexthop.rule.coexistence;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ServerGeneration;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/**
 * The trusted service entries of a UCMA 1.0 or 2.0 application have not been merged into the Lync topology: its pool on OCS stands
 * outside BackCompatSite, or one of its applications came after the merge.
 */
public final class EntriesNotMigrated implements ApplicationPoolRule {
    @Override
    public String id() {
        return "entries-not-migrated";
    }

    @Override
    public Object goesBy(RuleContext context) {
        return List.of(hasLync(context), context.merge());
    }

    private static boolean hasLync(RuleContext context) {
        return context.graph().newestGeneration().filter(newest -> !newest.isOcs()).isPresent();
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        if (!hasLync(context) || !pool.ucma().isManagedByWmi() || context.registrarGeneration(pool).isEmpty()) {
            return List.of();
        }
        List<Application> applications = context.topology().applicationsOf(pool.id());
        boolean onOcs = context.registrarGeneration(pool).filter(ServerGeneration::isOcs).isPresent();
        boolean merged = context.topology().isInBackCompatSite(pool);
        if (!onOcs || merged) {
            return notMigrated(context, pool, applications);
        }
        boolean saidToBeMigrated = !applications.isEmpty()
                && applications.stream().allMatch(application -> application.entriesMigrated() == Answer.YES);
        return saidToBeMigrated ? List.of() : List.of(notMerged(context, pool));
    }

    private static Defect notMerged(RuleContext context, ApplicationPool pool) {
        return text(Defect.of("pool-not-merged", pool.id(),
                Wording.name(pool) + " has not been merged into the Lync topology: it stands outside BackCompatSite."))
                .fixedBy(context.merge());
    }

    private static List<Defect> notMigrated(RuleContext context, ApplicationPool pool, List<Application> applications) {
        List<Defect> defects = new ArrayList<>();
        for (Application application : applications) {
            if (application.entriesMigrated() == Answer.NO) {
                defects.add(
                        text(Defect
                                .of("application-not-merged", application.id(),
                                        "The trusted service entries of " + Wording.name(application) + " on "
                                                + Wording.name(pool) + " have not been migrated."))
                                .fixedBy(context.merge()));
            }
        }
        return defects;
    }

    private static Defect text(Defect defect) {
        return defect.seenAs("Users homed on Lync pools cannot call the application; users of an OCS pool can.")
                .because(
                        "The Lync servers learn of an application on Office Communications Server only by a merge, and a merge takes over "
                                + "what is there at that time. An application that comes later needs another one.")
                .remedy("Run Merge-CsLegacyTopology and Publish-CsTopology, or Merge 2007 or 2007 R2 Topology and Publish in Topology "
                        + "Builder, then verify that the pool stands in BackCompatSite.");
    }
}
