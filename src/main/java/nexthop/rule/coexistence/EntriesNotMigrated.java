package nexthop.rule.coexistence;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ServerGeneration;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/**
 * The trusted service entries of a UCMA 1.0 or 2.0 application have not been merged into the Lync topology: its pool on OCS stands
 * outside BackCompatSite, or one of its applications came after the merge.
 */
public final class EntriesNotMigrated implements Rule {
    @Override
    public String id() {
        return "entries-not-migrated";
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<Defect> defects = new ArrayList<>();
        boolean lync = context.graph().newestGeneration().filter(newest -> !newest.isOcs()).isPresent();
        if (!lync) {
            return defects;
        }
        for (ApplicationPool pool : context.applicationPoolsInUse()) {
            if (pool.ucma().isManagedByWmi() && context.registrarGeneration(pool).isPresent()) {
                check(context, pool, defects);
            }
        }
        return defects;
    }

    private static void check(RuleContext context, ApplicationPool pool, List<Defect> defects) {
        List<Application> applications = context.topology().applicationsOf(pool.id());
        boolean onOcs = context.registrarGeneration(pool).filter(ServerGeneration::isOcs).isPresent();
        boolean merged = context.topology().isInBackCompatSite(pool);
        boolean saidToBeMigrated = !applications.isEmpty()
                && applications.stream().allMatch(application -> application.entriesMigrated() == Answer.YES);
        if (onOcs && !merged) {
            if (!saidToBeMigrated) {
                defects.add(text(Defect.of("pool-not-merged", pool.id(),
                        Wording.name(pool)
                                + " has not been merged into the Lync topology: it stands outside BackCompatSite."))
                        .fixedBy(context.merge()));
            }
            return;
        }
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
