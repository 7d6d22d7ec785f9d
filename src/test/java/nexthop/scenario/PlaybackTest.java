package nexthop.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nexthop.edit.EditRefusedException;
import nexthop.edit.History;
import nexthop.file.Templates;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.OperationalFact;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Sheet;
import nexthop.model.Answer;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementTool;
import nexthop.model.Placement;
import nexthop.model.PoolReference;
import nexthop.model.Topology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PlaybackTest {
    private static final Map<String, String> IVR_NEW = Map.of("newPool", "ivr-new.contoso.com", "newComputers",
            "ivr-new-1.contoso.com, ivr-new-2.contoso.com");

    static Plan plan(String scenario, Map<String, String> values) {
        String template = ScenarioBook.standard().scenario(scenario).orElseThrow().template();
        return planOn(scenario, Templates.standard().entry(template).orElseThrow().drawing(), values);
    }

    /** The scenarios and the tasks. */
    static Stream<Scenario> everything() {
        return Stream.of(ScenarioBook.standard().scenarios(), ScenarioBook.standard().tasks()).flatMap(List::stream);
    }

    static Plan planOn(String scenario, Drawing drawing, Map<String, String> values) {
        return Plan.of(ScenarioBook.standard().scenario(scenario).orElseThrow(), drawing,
                drawing.topology().applicationPools().getFirst().id(), values);
    }

    private static Set<String> figure(String id) {
        return Picture.of(Templates.standard().entry(id).orElseThrow().drawing().topology());
    }

    private static Set<String> picture(Plan plan, int step) {
        return Picture.of(plan.playback().state(step).topology());
    }

    private static Set<String> last(Plan plan) {
        return picture(plan, plan.playback().length());
    }

    @Test
    void theUpgradeOf2013GoesFromFigureToFigure() {
        Plan plan = plan("ucma2-upgrade-ucma4", IVR_NEW);
        assertThat(picture(plan, 0)).isNotEqualTo(figure("figure-2013-upgrade-before"));
        assertThat(picture(plan, 3)).isEqualTo(figure("figure-2013-upgrade-before"));
        assertThat(last(plan)).isEqualTo(figure("figure-2013-upgrade-after"));
    }

    @Test
    void theUpgradeOf2010GoesFromFigureToFigure() {
        Plan plan = plan("ucma2-upgrade-ucma3", IVR_NEW);
        assertThat(picture(plan, 0)).isEqualTo(figure("figure-s1"));
        assertThat(picture(plan, 3)).isEqualTo(figure("figure-s2-before"));
        assertThat(last(plan)).isEqualTo(figure("figure-s2-after"));
    }

    @Test
    void theOtherScenariosEndInTheirFigures() {
        assertThat(last(plan("ucma2-coexist-lync2010", Map.of()))).isEqualTo(figure("figure-s1"));
        assertThat(last(plan("ucma2-migrate-lync2010", Map.of()))).isEqualTo(figure("figure-s3"));
        assertThat(last(plan("ucma2-direct-lync2010", Map.of()))).isEqualTo(figure("figure-s4"));
        assertThat(last(plan("ucma2-migrate-lync2013", Map.of()))).isEqualTo(figure("figure-2013-as-is"));
        assertThat(last(plan("ucma2-direct-lync2013", Map.of()))).isEqualTo(figure("figure-2013-direct"));
        assertThat(last(plan("ucma2-upgrade-ucma3-after-migration", IVR_NEW))).isEqualTo(figure("figure-s5-after"));
    }

    @Test
    void theUpgradeEndsAsTheFigureInEveryDetailButPlaces() {
        Plan plan = plan("ucma2-upgrade-ucma4", IVR_NEW);
        Topology end = plan.playback().state(12).topology();
        ApplicationPool taken = (ApplicationPool) end.poolsNamed("ivr-new.contoso.com").getFirst();
        assertThat(end.endpointsOfPool(taken.id())).hasSize(3).allSatisfy(endpoint -> {
            assertThat(endpoint.registrar())
                    .isEqualTo(new PoolReference.To(new ElementId("pool-lync13-fe.contoso.com")));
            assertThat(endpoint.tool()).isEqualTo(ManagementTool.POWERSHELL);
        });
        assertThat(end.applicationsOf(taken.id())).singleElement().satisfies(application -> {
            assertThat(application.applicationId()).isEqualTo("urn:application:ivr");
            assertThat(application.port()).isEqualTo(6000);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioPlaysFromItsTemplateWithoutARefusal() {
        return everything().map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
            Plan plan = plan(scenario.id(), Map.of());
            Playback playback = plan.playback();
            assertThat(playback.length()).isEqualTo(scenario.steps().size());
            assertThat(playback.state(0)).isSameAs(plan.drawing());
            for (int n = 1; n <= playback.length(); n++) {
                assertThat(playback.refusal(n)).as("step %s", n).isEmpty();
                assertThat(playback.changed(n).isEmpty()).as("step %s", n)
                        .isEqualTo(playback.state(n).topology().equals(playback.state(n - 1).topology()));
            }
            assertThat(playback.facts(playback.length())).as("nothing is left hanging").isEmpty();
            assertThat(playback.isDown(playback.length())).isEqualTo(scenario.id().equals("deactivate"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> nothingMovesAndNothingOverlaps() {
        return everything().map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
            Playback playback = plan(scenario.id(), Map.of()).playback();
            Map<ElementId, Placement> start = playback.state(0).layout().places();
            for (int n = 1; n <= playback.length(); n++) {
                checkPlaces(start, playback.state(n));
            }
        }));
    }

    private static void checkPlaces(Map<ElementId, Placement> start, Drawing state) {
        start.forEach((id, place) -> assertThat(state.layout().place(id)).contains(place));
        Sheet sheet = Sheet.of(state);
        assertThat(state.topology().elements().stream().filter(Sheet::isCard))
                .allMatch(element -> sheet.card(element.id()).isPresent());
        for (Card one : sheet.cards()) {
            assertThat(sheet.cards()).noneMatch(other -> one != other && one.bounds().overlaps(other.bounds()));
        }
        for (Frame one : sheet.frames()) {
            assertThat(sheet.frames()).noneMatch(other -> one != other && one.bounds().overlaps(other.bounds()));
        }
    }

    @Test
    void aNewPoolFindsAPlaceWhereTheUsualOnesAreTaken() {
        Drawing start = Templates.standard().entry("ucma2-upgrade-ucma4").orElseThrow().drawing();
        Drawing crowded = start;
        for (int i = 0; i < 40; i++) {
            ElementId id = new ElementId("pool-other-" + i);
            crowded = crowded
                    .with(crowded.topology()
                            .with(ApplicationPool.named(id, "other-" + i + ".contoso.com",
                                    nexthop.model.UcmaVersion.UNKNOWN)))
                    .with(crowded.layout().with(Map.of(id, new Placement(i % 8 * 220 - 600, 600 + i / 8 * 90))));
        }
        Plan plan = Plan.of(ScenarioBook.standard().scenario("ucma2-upgrade-ucma4").orElseThrow(), crowded,
                new ElementId("pool-ivr.contoso.com"), IVR_NEW);
        Sheet sheet = Sheet.of(plan.playback().state(3));
        ElementId added = plan.playback().state(3).topology().poolsNamed("ivr-new.contoso.com").getFirst().id();
        assertThat(sheet.cards().stream().filter(card -> !card.id().equals(added)))
                .noneMatch(card -> card.bounds().overlaps(sheet.card(added).orElseThrow().bounds()));
    }

    @Test
    void goingBackIsTheStateBefore() {
        Playback playback = plan("ucma2-upgrade-ucma4", IVR_NEW).playback();
        Drawing third = playback.state(3);
        playback.state(12);
        playback.changed(8);
        assertThat(playback.state(3)).isSameAs(third);
        assertThat(playback.state(0).topology().poolsNamed("ivr-new.contoso.com")).isEmpty();
    }

    @Test
    void aStepTellsWhatItChanged() {
        Playback playback = plan("ucma2-upgrade-ucma4", IVR_NEW).playback();
        Topology third = playback.state(3).topology();
        ElementId added = third.poolsNamed("ivr-new.contoso.com").getFirst().id();
        ElementId old = new ElementId("pool-ivr.contoso.com");
        ElementId lync = new ElementId("pool-lync13-fe.contoso.com");
        assertThat(playback.changed(0).isEmpty()).isTrue();
        assertThat(playback.changed(1).isEmpty()).isTrue();
        assertThat(playback.changed(3).elements()).contains(added).doesNotContain(old, lync);
        assertThat(playback.changed(3).relations()).contains(new Relation.NextHop(added, lync, false));
        assertThat(playback.changed(8).elements()).contains(added, old, new ElementId("endpoint-help"));
        assertThat(playback.changed(10).relations())
                .contains(new Relation.NextHop(old, new ElementId("pool-ocsr2-pool.contoso.com"), true));
    }

    @Test
    void operationalFactsComeAndGo() {
        Playback playback = plan("ucma2-upgrade-ucma4", IVR_NEW).playback();
        assertThat(playback.facts(1)).isEmpty();
        assertThat(playback.facts(2)).containsExactly(OperationalFact.APPLICATION_STOPPED);
        assertThat(playback.facts(4)).containsExactly(OperationalFact.APPLICATION_STOPPED,
                OperationalFact.ENABLE_TOPOLOGY_PENDING);
        assertThat(playback.facts(5)).containsExactly(OperationalFact.APPLICATION_STOPPED,
                OperationalFact.FRONT_END_RESTART_PENDING);
        assertThat(playback.facts(6)).containsExactly(OperationalFact.APPLICATION_STOPPED);
        assertThat(playback.facts(9)).isEmpty();
        assertThat(playback.isDown(1)).isFalse();
        assertThat(playback.isDown(2)).isTrue();
        assertThat(playback.isDown(8)).isTrue();
        assertThat(playback.isDown(9)).isFalse();
    }

    @Test
    void coexistenceMergesAndMigrates() {
        Plan plan = plan("ucma2-coexist-lync2013", Map.of());
        Topology before = plan.playback().state(3).topology();
        Topology after = plan.playback().state(4).topology();
        assertThat(before.backCompatSite()).isEmpty();
        assertThat(after.backCompatSite()).isPresent();
        assertThat(after.applications()).allMatch(application -> application.entriesMigrated() == Answer.YES);
        assertThat(TopologyGraph.of(after).serverPoolsInUse()).allMatch(TopologyGraph.of(after)::isMerged);
    }

    @Test
    void aLegacyPoolDrawnOnItsRegistrarIsMergedToo() {
        Drawing start = Templates.standard().entry("ucma2-direct-lync2013").orElseThrow().drawing();
        ApplicationPool ivr = start.topology().applicationPools().getFirst();
        Drawing routed = start
                .with(start.topology().with(ivr.withNextHop(new ElementId("pool-lync13-fe.contoso.com"))));
        Topology merged = planOn("ucma2-direct-lync2013", routed, Map.of()).playback().state(4).topology();
        assertThat(merged.isInBackCompatSite(merged.applicationPools().getFirst())).isTrue();
    }

    @Test
    void theInPlaceMigrationOrphansTheContactObjectsForAWhile() {
        Playback playback = plan("ucma2-migrate-lync2013", Map.of()).playback();
        assertThat(playback.facts(2)).containsExactly(OperationalFact.ENDPOINTS_ORPHANED);
        assertThat(playback.isDown(2)).isTrue();
        assertThat(playback.facts(3)).isEmpty();
        assertThat(playback.state(3).topology().endpoints()).extracting(Endpoint::registrar)
                .containsOnly(new PoolReference.To(new ElementId("pool-lync13-fe.contoso.com")));
        assertThat(playback.state(3).topology().endpoints()).extracting(Endpoint::tool)
                .containsOnly(ManagementTool.WMI);
    }

    @Test
    void applyingIsOneEditThatCanBeUndone() {
        Plan plan = plan("ucma2-upgrade-ucma4", IVR_NEW);
        History history = History.startingSaved(plan.drawing()).done(plan.asEdit(12));
        assertThat(history.current()).isEqualTo(plan.playback().state(12));
        assertThat(history.undone().current()).isEqualTo(plan.drawing());
        assertThat(plan.asEdit(3).apply(plan.drawing())).isEqualTo(plan.playback().state(3));
        assertThat(plan.asEdit(0).apply(plan.drawing())).isSameAs(plan.drawing());
    }

    @Test
    void applyingAsksForTheNamesFirst() {
        Plan plan = plan("ucma2-upgrade-ucma4", Map.of());
        assertThat(plan.asEdit(2).apply(plan.drawing())).isSameAs(plan.drawing());
        assertThatThrownBy(() -> plan.asEdit(3)).isInstanceOf(EditRefusedException.class)
                .hasMessage("Decide on the new pool FQDN first: step 3 needs it.");
    }

    @Test
    void whatIsThereAlreadyIsNotMadeAgain() {
        Drawing sample = Templates.standard().sample().drawing();
        Plan plan = Plan.of(ScenarioBook.standard().scenario("ucma2-upgrade-ucma4").orElseThrow(), sample,
                new ElementId("pool-ivr-old.contoso.com"), Map.of());
        BoundStep third = plan.steps().get(2);
        assertThat(third.title().text()).isEqualTo("Create trusted application pool ivr-new");
        assertThat(third.alreadyDone()).isEqualTo("ivr-new.contoso.com is already there.");
        assertThat(third.commands()).isEmpty();
        assertThat(plan.undecided()).containsExactly("merge file");
        Topology end = plan.playback().state(12).topology();
        assertThat(end.applicationPools()).hasSize(3);
        assertThat(end.endpointsOfPool(new ElementId("pool-ivr-new.contoso.com"))).hasSize(3);
        assertThat(playbackChangesOnly(plan, Set.of(3))).isTrue();
    }

    private static boolean playbackChangesOnly(Plan plan, Set<Integer> silent) {
        return silent.stream().allMatch(step -> plan.playback().changed(step).isEmpty());
    }

    @Test
    void theUpgradeOfUcma3LetsGoOfTheRegistrarOnlyWhereItMust() {
        Plan apart = plan("ucma3-upgrade-ucma4", Map.of());
        int clear = number(apart.scenario(), "clear-registrar");
        assertThat(apart.steps().get(clear - 1).isAlreadyDone()).isTrue();
        Drawing onOne = Templates.standard().entry("ucma3-direct-lync2013").orElseThrow().drawing();
        ApplicationPool bots = onOne.topology().applicationPools().getFirst();
        Drawing routed = onOne
                .with(onOne.topology().with(bots.withNextHop(new ElementId("pool-lync13-fe.contoso.com"))));
        Plan together = planOn("ucma3-upgrade-ucma4", routed, Map.of());
        assertThat(together.steps().get(clear - 1).isAlreadyDone()).isFalse();
        assertThat(together.playback().state(clear).topology().applicationPools().getFirst().nextHop()).isNull();
        Set<String> refusals = new HashSet<>();
        for (int n = 1; n <= together.playback().length(); n++) {
            refusals.add(together.playback().refusal(n));
        }
        assertThat(refusals).containsExactly("");
    }

    private static int number(Scenario scenario, String step) {
        return scenario.steps().stream().map(one -> one.id()).toList().indexOf(step) + 1;
    }

    @Test
    void statesAreTheSameFromEveryThread() {
        Playback playback = plan("ucma2-upgrade-ucma4", IVR_NEW).playback();
        Set<Playback.Change> changes = java.util.Collections.synchronizedSet(new HashSet<>());
        Stream.iterate(0, i -> i + 1).limit(200).parallel().forEach(_ -> changes.add(playback.changed(8)));
        assertThat(changes).hasSize(1);
    }

    @Test
    void elementsOfAChangeAreThere() {
        Playback playback = plan("ucma2-upgrade-ucma4", IVR_NEW).playback();
        for (int n = 1; n <= 12; n++) {
            Topology state = playback.state(n).topology();
            assertThat(playback.changed(n).elements()).allMatch(state::contains);
            assertThat(playback.changed(n).removed()).isEmpty();
            assertThat(state.elements()).extracting(Element::id)
                    .containsAll(playback.state(n - 1).topology().elements().stream().map(Element::id).toList());
        }
    }
}
