package nexthop.rule.order;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;

import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.edit.MergeLegacyPools;
import nexthop.edit.SetSipDomains;
import nexthop.edit.SetTitle;
import nexthop.knowledge.StepKind;
import nexthop.model.ApplicationPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.rule.Sketch;

class MergeUnpreparedTest extends OrderSpecimens {
    private static final MergeLegacyPools MERGE = new MergeLegacyPools("Merge legacy pools");

    MergeUnpreparedTest() {
        super("merge-unprepared");
    }

    private static Sketch direct() {
        return new Sketch().server("fe10", LYNC_2010)
                .pool("bots", UCMA_2_0, "fe10")
                .furnished("bots")
                .domains("contoso.com");
    }

    private static Sketch both() {
        return direct().server("r2", OCS_2007_R2);
    }

    private static SetSipDomains domains(String... names) {
        return new SetSipDomains("Change the SIP domains",
                new TreeSet<>(new Sketch().domains(names).topology().sipDomains()));
    }

    private static String site(Sketch sketch) {
        Topology merged = sketch.merged().topology();
        return merged.backCompatSite().orElseThrow().id().value();
    }

    @Override
    Stream<Bad> bad() {
        String site = site(direct());
        return Stream.of(bad("the first merge", from(both()).then(MERGE)).finds("information package " + site + " 1-"),
                bad("into a BackCompatSite that is drawn and empty",
                        from(both().site("legacy", Site.Kind.BACK_COMPAT)).then(MERGE))
                        .finds("information package legacy 1-"),
                bad("a second merge needs no package any more, and the SIP domain still before it",
                        from(direct().merged().pool("more", UCMA_2_0, "fe10")).then(MERGE)
                                .then(domains("contoso.com", "fabrikam.com"))
                                .then(new SetTitle("Title", "One")))
                        .finds("warning domains " + site + " 2-"),
                bad("an OCS pool out of use, and one of which nothing is known, keep no list",
                        PlanSpecimens
                                .of("bots",
                                        direct().server("r2", OCS_2007_R2, pool -> pool.withRetired(true))
                                                .server("some", null)
                                                .topology())
                                .step("Merge", StepKind.PUBLISH, _ -> MERGE)
                                .step("Add", StepKind.TOPOLOGY, _ -> domains("contoso.com", "fabrikam.com"))
                                .stages())
                        .finds("warning domains " + site + " 2-"),
                bad("a SIP domain after the merge",
                        from(direct()).then(MERGE).then(domains("contoso.com", "fabrikam.com")))
                        .finds("information package " + site + " 1-", "warning domains " + site + " 2-"));
    }

    @Override
    Stream<Good> good() {
        return Stream.of(
                good("merged before: more domains are no news",
                        from(direct().merged()).then(domains("contoso.com", "fabrikam.com"))),
                good("a change of what has been merged is no merge",
                        from(direct().merged())
                                .change("Rename",
                                        topology -> topology.with(topology.find(id("bots"), ApplicationPool.class)
                                                .orElseThrow()
                                                .withFqdn("ivr.contoso.com")))
                                .then(domains("contoso.com", "fabrikam.com"))
                                .delete("bots")),
                good("what was drawn just now is no pool yet",
                        from(new Sketch().server("fe10", LYNC_2010))
                                .change("Draw", _ -> direct().topology())
                                .then(MERGE)
                                .then(domains("contoso.com", "fabrikam.com"))),
                good("drawn where it belongs",
                        from(new Sketch().server("fe10", LYNC_2010)).change("Draw", _ -> direct().merged().topology())),
                good("a domain that was in the list before, taken away and put back", PlanSpecimens
                        .of("bots", direct().domains("contoso.com", "fabrikam.com").topology())
                        .step("Merge", StepKind.PUBLISH, _ -> MERGE)
                        .step("Take away", StepKind.TOPOLOGY, _ -> domains("contoso.com"))
                        .step("Add", StepKind.TOPOLOGY, _ -> domains("contoso.com", "fabrikam.com"))
                        .stages()),
                good("the SIP domain first, in a plan",
                        PlanSpecimens.of("bots", direct().topology())
                                .step("Add", StepKind.TOPOLOGY, _ -> domains("contoso.com", "fabrikam.com"))
                                .step("Merge", StepKind.PUBLISH, _ -> MERGE)
                                .stages()),
                good("with an OCS pool, domains come as they come",
                        PlanSpecimens.of("bots", direct().server("r2", OCS_2007_R2).topology())
                                .step("Merge", StepKind.PUBLISH, _ -> MERGE)
                                .step("Add", StepKind.TOPOLOGY, _ -> domains("contoso.com", "fabrikam.com"))
                                .stages()),
                good("a domain taken away",
                        PlanSpecimens.of("bots", direct().domains("contoso.com", "fabrikam.com").topology())
                                .step("Merge", StepKind.PUBLISH, _ -> MERGE)
                                .step("Take away", StepKind.TOPOLOGY, _ -> domains("contoso.com"))
                                .stages()));
    }
}
