package nexthop.scenario;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nexthop.edit.MoveEndpoint;
import nexthop.edit.SetNextHop;
import nexthop.graph.TopologyGraph;
import nexthop.model.Answer;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.EndpointKind;
import nexthop.model.ManagementTool;
import nexthop.model.PoolReference;
import nexthop.model.RandomTopologies;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.Users;
import nexthop.rule.Finding;
import nexthop.rule.RuleBook;
import nexthop.rule.Sketch;
import nexthop.rule.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NextHopChangeTest {
    private static Sketch both() {
        return new Sketch().server("fe10", LYNC_2010)
                .server("fe13", LYNC_2013)
                .users("fe10")
                .users("fe13")
                .pool("bots", UCMA_3_0, "fe10")
                .furnished("bots")
                .endpoint("help", "app-bots", "sip:help@contoso.com",
                        e -> e.withRegistrar(PoolReference.to(Sketch.id("fe10"))))
                .endpoint("bot", "app-bots", "sip:bot@contoso.com", e -> e.withKind(EndpointKind.USER));
    }

    private static NextHopChange change(Sketch sketch, String nextHop) {
        return change(sketch.topology(), "bots", nextHop);
    }

    private static NextHopChange change(Topology topology, String pool, String nextHop) {
        return change(topology, pool, nextHop, Verdict.USE);
    }

    private static NextHopChange change(Topology topology, String pool, String nextHop, Verdict verdict) {
        return NextHopChange.to(TopologyGraph.of(topology),
                topology.find(Sketch.id(pool), ApplicationPool.class).orElseThrow(),
                topology.find(Sketch.id(nextHop), ServerPool.class).orElseThrow(), verdict);
    }

    private static List<String> commands(NextHopChange change) {
        return change.steps().stream().flatMap(step -> step.commands().stream()).toList();
    }

    @Test
    void itTellsTheCommandsForThePoolAndForEachContactObject() {
        NextHopChange change = change(both(), "fe13");

        assertThat(commands(change)).containsExactly(
                "Set-CsTrustedApplicationPool -Identity 'bots.contoso.com' -Registrar 'fe13.contoso.com'",
                "Enable-CsTopology",
                "Move-CsApplicationEndpoint -Identity 'sip:help@contoso.com' -TargetApplicationPool 'bots.contoso.com'",
                "Get-CsApplicationEndpoint -Identity 'sip:help@contoso.com' | Select-Object *");
        assertThat(change.downInWords()).isEqualTo(
                "The application stops for a moment. sip:help@contoso.com cannot be called until it points to fe13.contoso.com.");
        assertThat(change.callersInWords())
                .isEqualTo("Users homed on fe10.contoso.com and fe13.contoso.com can call it afterwards.");
    }

    @Test
    void whatWmiHasMadeIsMovedByForceAndStaysWithWmi() {
        Sketch legacy = both().poolChanged("bots", pool -> pool.withUcma(UCMA_2_0));

        assertThat(commands(change(legacy, "fe13"))).doesNotContain("Enable-CsTopology")
                .anySatisfy(command -> assertThat(command).startsWith("Move-").endsWith(" -Force"));
        assertThat(change(legacy, "fe13").steps().getLast().text()).contains("WMI tools");
        assertThat(commands(
                change(both().endpoint("help", "app-bots", "sip:help@contoso.com", e -> e.withTool(ManagementTool.WMI)),
                        "fe13")))
                .anySatisfy(command -> assertThat(command).startsWith("Move-").endsWith(" -Force"));
    }

    @Test
    void whatTheCmdletsDoNotKnowYetIsMergedFirst() {
        assertThat(firstCommand(legacy(Answer.UNKNOWN))).startsWith("Merge-CsLegacyTopology ");
        assertThat(firstCommand(legacy(Answer.NO))).startsWith("Merge-CsLegacyTopology ");
        assertThat(firstCommand(legacy(Answer.YES))).startsWith("Set-CsTrustedApplicationPool ");
        assertThat(firstCommand(inBackCompatSite(Answer.UNKNOWN))).startsWith("Set-CsTrustedApplicationPool ");
        assertThat(firstCommand(inBackCompatSite(Answer.NO))).startsWith("Merge-CsLegacyTopology ");
    }

    @Test
    void usersOfLyncDoNotCallWhatHasNotBeenMerged() {
        Sketch late = new Sketch().server("r2", OCS_2007_R2)
                .users("r2")
                .server("fe10", LYNC_2010)
                .users("fe10")
                .pool("bots", UCMA_2_0, "r2")
                .furnished("bots")
                .merged();
        assertThat(change(late, "r2").callersInWords())
                .isEqualTo("Users homed on fe10.contoso.com and r2.contoso.com can call it.");

        late.application("app-late", "bots", "late", app -> app.withEntriesMigrated(Answer.NO));
        assertThat(change(late, "r2").callersInWords())
                .isEqualTo("Users homed on fe10.contoso.com and r2.contoso.com can call it. "
                        + "Until a merge makes urn:application:late known, users homed on fe10.contoso.com cannot call that one.");
        assertThat(change(late, "fe10").callersInWords())
                .isEqualTo("Users homed on fe10.contoso.com and r2.contoso.com can call it afterwards.");
    }

    private static String firstCommand(Sketch sketch) {
        return commands(change(sketch, "fe13")).getFirst();
    }

    private static Sketch legacy(Answer entriesMigrated) {
        return both().poolChanged("bots", pool -> pool.withUcma(UCMA_2_0))
                .application("app-bots", "bots", "bots", app -> app.withEntriesMigrated(entriesMigrated));
    }

    private static Sketch inBackCompatSite(Answer entriesMigrated) {
        return legacy(entriesMigrated).site("backcompat", Site.Kind.BACK_COMPAT)
                .poolChanged("bots", pool -> pool.withSite(Sketch.id("backcompat")));
    }

    @Test
    void ofTheCurrentNextHopOnlyTheCallersAreTold() {
        NextHopChange change = change(both(), "fe10");

        assertThat(change.callersInWords())
                .isEqualTo("Users homed on fe10.contoso.com and fe13.contoso.com can call it.");
        assertThat(change.downInWords()).isEmpty();
        assertThat(change.steps()).isEmpty();
    }

    @Test
    void noStepsAreGivenForWhatIsNotAnOption() {
        NextHopChange change = change(both().topology(), "bots", "fe13", Verdict.NOT_AN_OPTION);

        assertThat(change.steps()).isEmpty();
        assertThat(change.callersInWords()).isEqualTo(
                "Users homed on fe10.contoso.com and fe13.contoso.com would have a way to fe13.contoso.com, but it is not an option.");
        assertThat(change(both(), "fe13").steps()).isNotEmpty();
    }

    @Test
    void noCmdletIsGivenForAPoolOfOcs() {
        assertThat(commands(change(both().server("r2", OCS_2007_R2), "r2"))).isEmpty();
        assertThat(change(both().server("r2", OCS_2007_R2), "r2").steps()).hasSize(2);
    }

    @Test
    void whoGainsAndWhoLosesIsTold() {
        Sketch apart = both().server("fe14", LYNC_2013).users("fe14").cut("fe10", "fe13").cut("fe10", "fe14");

        assertThat(change(apart, "fe13").callersInWords())
                .isEqualTo("Users homed on fe13.contoso.com and fe14.contoso.com can call it afterwards. "
                        + "Users homed on fe10.contoso.com can call it now and could not any more.");
        assertThat(change(apart, "fe10").callersInWords()).isEqualTo(
                "Users homed on fe10.contoso.com can call it. Users homed on fe13.contoso.com and fe14.contoso.com cannot.");
    }

    @Test
    void withoutUsersNothingIsSaidOfCallers() {
        Sketch nobody = both().add(new Users(Sketch.id("users-fe10"), Sketch.id("fe10"), "Users", 0))
                .add(new Users(Sketch.id("users-fe13"), Sketch.id("fe13"), "Users", 0));

        assertThat(change(nobody, "fe13").callersInWords()).isEmpty();
    }

    @Test
    void aPoolWithNoNextHopIsOutOfReachAlready() {
        Sketch none = both().poolChanged("bots", pool -> pool.withNextHop(null));

        assertThat(change(none, "fe13").downInWords()).startsWith("The application is out of reach already");
    }

    @Test
    void aHostileNameStaysAnArgument() {
        Sketch hostile = both().poolChanged("bots", pool -> pool.withFqdn("a'; Remove-Item * #‘"));

        assertThat(commands(change(hostile, "fe13")).getFirst()).isEqualTo(
                "Set-CsTrustedApplicationPool -Identity ('a''; Remove-Item * #' + [char]0x2018) -Registrar 'fe13.contoso.com'");
    }

    @Test
    void aScenarioThatLeadsThereIsKnown() {
        Plan migration = PlaybackTest.plan("ucma2-migrate-lync2013", Map.of()).withProposals();
        Plan upgrade = PlaybackTest.plan("ucma2-upgrade-ucma4", Map.of()).withProposals();
        for (Plan plan : List.of(migration, upgrade)) {
            TopologyGraph graph = TopologyGraph.of(plan.drawing().topology());
            ApplicationPool pool = graph.topology().find(plan.pool(), ApplicationPool.class).orElseThrow();
            for (ServerPool server : graph.topology().serverPools()) {
                assertThat(NextHopChange.to(graph, pool, server, Verdict.USE).isReachedBy(plan))
                        .as(plan.scenario().id() + " to " + server.fqdn())
                        .isEqualTo(server.generation() == LYNC_2013);
            }
        }
    }

    /** Done as it is told, nothing is left for the rules on contact objects that stayed behind. */
    @Test
    void afterTheStepsNothingIsOrphaned() {
        Topology before = both().topology();
        Drawing drawing = SetNextHop.of(before, Sketch.id("bots"), Sketch.id("fe13"))
                .apply(Drawing.empty().with(before));
        assertThat(rules(drawing)).contains("endpoints-orphaned");
        for (var contact : change(both(), "fe13").moved()) {
            drawing = new MoveEndpoint("Move", contact.id(), Sketch.id("bots")).apply(drawing);
        }
        assertThat(rules(drawing)).doesNotContain("endpoints-orphaned", "endpoint-not-moved",
                "endpoint-points-nowhere");
    }

    private static List<String> rules(Drawing drawing) {
        return RuleBook.standard().check(drawing.topology()).stream().map(Finding::rule).toList();
    }

    @TestFactory
    Stream<DynamicTest> itSpeaksOfAnyPoolAndNextHop() {
        return LongStream.range(0, 60).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
            Topology topology = RandomTopologies.topology(seed);
            TopologyGraph graph = TopologyGraph.of(topology);
            for (ApplicationPool pool : topology.applicationPools()) {
                for (ServerPool server : topology.serverPools()) {
                    NextHopChange change = NextHopChange.to(graph, pool, server, Verdict.USE);
                    for (String text : List.of(change.callersInWords(), change.downInWords())) {
                        assertThat(text).doesNotContain("!", "null", "  ");
                        assertThat(text.isEmpty() || text.endsWith(".")).isTrue();
                        assertThat(text.codePoints().allMatch(Shown::isVisible)).isTrue();
                    }
                    change.steps().forEach(step -> {
                        assertThat(step.text()).endsWith(".");
                        assertThat(step.text().codePoints().allMatch(Shown::isVisible)).isTrue();
                        assertThat(step.commands()).allMatch(
                                command -> command.chars().allMatch(letter -> letter >= ' ' && letter <= '~'));
                    });
                }
            }
        }));
    }
}
