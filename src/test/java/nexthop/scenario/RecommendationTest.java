package nexthop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.file.Templates;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.Answer;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RecommendationTest {
    private static final ElementId IVR = new ElementId("pool-ivr.contoso.com");

    private static Topology template(String id) {
        return Templates.standard().entry(id).orElseThrow().drawing().topology();
    }

    private static List<String> fitting(Topology topology, ElementId pool) {
        return Recommendation.of(topology, pool).fitting().stream().map(choice -> choice.scenario().id()).toList();
    }

    private static List<String> fitting(Topology topology) {
        return fitting(topology, topology.applicationPools().getFirst().id());
    }

    @Test
    void afterCoexistenceTheUpgradeComesFirst() {
        assertThat(fitting(template("ucma2-upgrade-ucma4"))).containsExactly("ucma2-upgrade-ucma4",
                "ucma2-coexist-lync2013", "ucma2-migrate-lync2013");
        assertThat(fitting(template("ucma2-upgrade-ucma3"))).containsExactly("ucma2-upgrade-ucma3",
                "ucma2-migrate-lync2010", "ucma2-coexist-lync2010");
    }

    @Test
    void theSentenceWhyNamesThePools() {
        Recommendation.Choice best = Recommendation
                .of(template("contoso-2013"), new ElementId("pool-ivr-old.contoso.com"))
                .best()
                .orElseThrow();
        assertThat(best.scenario().id()).isEqualTo("ucma2-upgrade-ucma4");
        assertThat(best.title()).isEqualTo("Upgrade ivr-old from UCMA 2.0 to UCMA 4.0");
        assertThat(best.why()).contains("ivr-old.contoso.com")
                .contains("ocsr2-pool.contoso.com")
                .contains("lync13-fe.contoso.com");
    }

    @Test
    void beforeTheMergeTheMergeComesFirst() {
        Recommendation recommendation = Recommendation.of(template("ucma2-coexist-lync2013"), IVR);
        assertThat(recommendation.fitting()).extracting(choice -> choice.scenario().id())
                .containsExactly("ucma2-coexist-lync2013");
        assertThat(recommendation.first()).singleElement().satisfies(first -> {
            assertThat(first.sentence())
                    .isEqualTo("Merge the legacy topology first: Lync Server 2013 does not yet know "
                            + "the trusted service entries of ivr.contoso.com.");
            assertThat(first.scenario()).isEqualTo("ucma2-coexist-lync2013");
            assertThat(first.leadsTo()).containsExactly("ucma2-upgrade-ucma4");
        });
        assertThat(recommendation.others()).first()
                .satisfies(choice -> assertThat(choice.scenario().id()).isEqualTo("ucma2-upgrade-ucma4"));
    }

    @Test
    void anApplicationDeployedAfterTheMergeNeedsAnother() {
        Topology topology = template("ucma2-upgrade-ucma4");
        Topology again = topology.with(topology.applications().getFirst().withEntriesMigrated(Answer.NO));
        assertThat(fitting(again)).containsExactly("ucma2-coexist-lync2013");
        Topology unknown = topology.with(topology.applications().getFirst().withEntriesMigrated(Answer.UNKNOWN));
        assertThat(fitting(unknown)).contains("ucma2-upgrade-ucma4");
    }

    @Test
    void ucma3OnLync2013IsUpgradedFirst() {
        assertThat(fitting(template("ucma3-migrate-lync2013"))).containsExactly("ucma3-upgrade-ucma4",
                "ucma3-migrate-lync2013", "ucma3-coexist-lync2013");
        assertThat(fitting(template("ucma3-direct-lync2013"))).containsExactly("ucma3-upgrade-ucma4",
                "ucma3-direct-lync2013");
    }

    @Test
    void theUpdateIsUnknownUntilAPoolNamesIt() {
        Topology topology = template("ucma3-migrate-lync2013");
        assertThat(updates(topology)).containsExactly(Answer.UNKNOWN);
        ServerPool lync = (ServerPool) topology.poolsNamed("lync13-fe.contoso.com").getFirst();
        assertThat(updates(topology.with(lync.withUpdates(new TreeSet<>(Set.of("kb2741295"))))))
                .containsExactly(Answer.YES);
    }

    private static List<Answer> updates(Topology topology) {
        return Recommendation.of(topology, topology.applicationPools().getFirst().id())
                .choice("ucma3-migrate-lync2013")
                .orElseThrow()
                .prerequisites()
                .stream()
                .filter(prerequisite -> !prerequisite.prerequisite().subject().isEmpty())
                .map(BoundPrerequisite::met)
                .toList();
    }

    @Test
    void threeGenerationsAreToldWhatIsInTheWay() {
        Topology topology = template("ucma2-upgrade-ucma4");
        Topology three = topology.with(
                ServerPool.frontEnd(new ElementId("pool-lync10"), "lync10-fe.contoso.com", ServerGeneration.LYNC_2010));
        Recommendation recommendation = Recommendation.of(three, IVR);
        assertThat(recommendation.fitting()).isEmpty();
        assertThat(recommendation.choice("ucma2-upgrade-ucma4").orElseThrow().unmet()).singleElement()
                .satisfies(unmet -> assertThat(unmet.sentence())
                        .isEqualTo("This scenario is for OCS 2007 R2 together with Lync Server 2013 and nothing else; "
                                + "this topology holds OCS 2007 R2, Lync Server 2010 and Lync Server 2013."));
    }

    @Test
    void anUnknownVersionIsAskedFor() {
        Topology topology = template("ucma2-upgrade-ucma4");
        ApplicationPool pool = topology.find(IVR, ApplicationPool.class).orElseThrow();
        Recommendation recommendation = Recommendation.of(topology.with(pool.withUcma(UcmaVersion.UNKNOWN)), IVR);
        assertThat(recommendation.fitting()).isEmpty();
        assertThat(recommendation.first()).extracting(Recommendation.FirstStep::sentence)
                .contains("Say which UCMA version ivr.contoso.com is built with.");
    }

    @Test
    void aRetiredPoolFitsNothing() {
        assertThat(fitting(template("figure-2013-upgrade-after"), IVR)).isEmpty();
    }

    @Test
    void aPoolWithoutNextHopOrAnEmptyTopologyIsNoTrouble() {
        ElementId id = new ElementId("pool-x");
        Topology lonely = Topology.of(List.of(ApplicationPool.named(id, "x", UcmaVersion.UNKNOWN)));
        Recommendation recommendation = Recommendation.of(lonely, id);
        assertThat(recommendation.fitting()).isEmpty();
        assertThat(recommendation.others()).hasSize(18).allSatisfy(choice -> {
            assertThat(choice.unmet()).isNotEmpty();
            assertThat(choice.unmet()).allMatch(unmet -> unmet.sentence().endsWith("."));
        });
    }

    /** No sentence has a gap for the generation of a next hop that is not there: that it is not there is told. */
    @Test
    void whatIsMissingIsNotNamedAsAGap() {
        for (Templates.Entry entry : Templates.standard().entries()) {
            for (boolean routed : new boolean[]{true, false}) {
                Topology topology = entry.drawing().topology();
                for (ApplicationPool pool : topology.applicationPools()) {
                    Topology asked = routed ? topology : topology.with(pool.withNextHop(null));
                    Recommendation recommendation = Recommendation.of(asked, pool.id());
                    assertThat(Stream.of(recommendation.others(), recommendation.tasks())
                            .flatMap(List::stream)
                            .flatMap(choice -> choice.unmet().stream())
                            .map(Recommendation.Unmet::sentence)).as(entry.id()).noneMatch(text -> text.contains("‹"));
                    assertThat(recommendation.tasks()).allMatch(task -> task.fits() || !task.unmet().isEmpty());
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioFitsItsTemplate() {
        return ScenarioBook.standard()
                .scenarios()
                .stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(),
                        () -> assertThat(fitting(template(scenario.template()))).contains(scenario.id())));
    }

    @TestFactory
    Stream<DynamicTest> scenariosKeepToTheirGenerations() {
        return ScenarioBook.standard()
                .scenarios()
                .stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
                    for (Scenario other : ScenarioBook.standard().scenarios()) {
                        Topology topology = template(other.template());
                        ApplicationPool pool = topology.applicationPools().getFirst();
                        if (fitting(topology).contains(scenario.id())) {
                            assertThat(scenario.id()).as("on the template of " + other.id())
                                    .startsWith(switch (pool.ucma()) {
                                        case UCMA_1_0 -> "ucma1";
                                        case UCMA_2_0 -> "ucma2";
                                        case UCMA_3_0 -> "ucma3";
                                        default -> "ucma4";
                                    });
                        }
                    }
                }));
    }

    @Test
    void everyPoolOfATopologyIsAdvised() {
        TopologyGraph graph = TopologyGraph.of(template("contoso-2013"));
        assertThat(Recommendation.forAll(graph)).hasSize(3);
    }
}
