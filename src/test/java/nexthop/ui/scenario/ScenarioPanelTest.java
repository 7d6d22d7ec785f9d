package nexthop.ui.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import nexthop.edit.History;
import nexthop.edit.SetTitle;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Layout;
import nexthop.model.ManagementTool;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Tick;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.scenario.Plan;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ScenarioPanelTest {
    private static final ElementId SITE = new ElementId("site-backcompat");
    private static final ElementId OCS = new ElementId("pool-ocs");
    private static final ElementId LYNC = new ElementId("pool-lync");
    private static final ElementId OLD = new ElementId("pool-ivr-old");
    private static final ElementId APP = new ElementId("application-ivr");
    private static final String UPGRADE = "ucma2-upgrade-ucma4";

    private final DocumentSession session = new DocumentSession(
            History.startingSaved(new Drawing(topology(), Layout.empty())));
    private final BackgroundWork work = new BackgroundWork();
    private ScenarioModel model;
    private ScenarioPanel panel;

    private static Topology topology() {
        List<Element> elements = List.of(new Site(SITE, Site.BACK_COMPAT_NAME, null, Site.Kind.BACK_COMPAT),
                ServerPool.frontEnd(OCS, "ocs.contoso.com", ServerGeneration.OCS_2007_R2).withSite(SITE),
                ServerPool.frontEnd(LYNC, "lync.contoso.com", ServerGeneration.LYNC_2013),
                ApplicationPool.named(OLD, "ivr-old.contoso.com", UcmaVersion.UCMA_2_0).withNextHop(OCS).withSite(SITE),
                new Computer(new ElementId("computer-old"), OLD, "ivr-old1.contoso.com"),
                Application.named(APP, OLD, "urn:application:ivr", 5070).withEntriesMigrated(Answer.YES),
                Endpoint.named(new ElementId("endpoint-ivr"), APP, "sip:ivr@contoso.com")
                        .withTool(ManagementTool.WMI)
                        .withHome(PoolReference.to(OCS)));
        return Topology.of(elements);
    }

    @Start
    void start(Stage stage) {
        model = new ScenarioModel(session, work,
                new Signature("Kim Akers", _ -> {}, () -> Instant.parse("2013-05-21T14:03:00Z")));
        panel = new ScenarioPanel(model, _ -> {});
        stage.setScene(new Scene(new StackPane(panel), 360, 800));
        stage.show();
    }

    @Stop
    void stop() {
        work.close();
    }

    @Test
    void aStepTickedOffBeforeAnEarlierOneIsToldAtOnce(FxRobot robot) throws TimeoutException {
        Plan plan = plan();
        Label told = robot.from(panel).lookup("#ticks-out-of-order").queryAs(Label.class);
        assertThat(told.isVisible()).isFalse();

        robot.interact(() -> model.tick(plan.steps().get(2), true));
        assertThat(told.isVisible()).isTrue();
        assertThat(told.getText()).startsWith("Step 3 ")
                .contains(" is ticked off, but step 2 ")
                .endsWith(" One more step was left out.");

        robot.interact(() -> {
            model.tick(model.plan().orElseThrow().steps().get(0), true);
            model.tick(model.plan().orElseThrow().steps().get(1), true);
        });
        assertThat(told.isVisible()).isFalse();
    }

    @Test
    void theOnlyPoolsBestScenarioIsAtHand() throws TimeoutException {
        Plan plan = plan();
        assertThat(plan.scenario().id()).isEqualTo(UPGRADE);
        assertThat(plan.title()).contains("ivr-old");
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(session.isEditable()).isTrue();
    }

    @Test
    void steppingMovesTheCanvasForwardAndBack(FxRobot robot) throws TimeoutException {
        Plan plan = plan();
        robot.interact(model::takeProposals);
        Plan decided = plan();
        int length = decided.playback().length();
        robot.interact(() -> robot.from(panel).lookup("#next-step").queryButton().fire());
        assertThat(model.doneProperty().get()).isEqualTo(1);
        assertThat(model.openProperty().get()).isEqualTo(2);
        assertThat(session.preview()).isPresent();
        robot.interact(model::last);
        assertThat(session.shown()).isEqualTo(decided.playback().state(length));
        assertThat(session.shown().topology().find(OLD, ApplicationPool.class).orElseThrow().retired()).isTrue();
        robot.interact(() -> {
            for (int i = 0; i < length; i++) {
                robot.from(panel).lookup("#previous-step").queryButton().fire();
            }
        });
        assertThat(session.shown().topology()).isSameAs(plan.drawing().topology());
        assertThat(session.drawing().topology()).isSameAs(plan.drawing().topology());
        assertThat(session.historyProperty().get().doneLabels()).containsExactly("Take the proposals");
    }

    @Test
    void aTickSaysWhoAndWhenAndIsAnEditOfItsOwnWhileTheScenarioIsPlayed(FxRobot robot) throws TimeoutException {
        Plan plan = plan();
        robot.interact(() -> model.goTo(2));
        robot.interact(() -> robot.from(panel).lookup("#tick-2").queryAs(CheckBox.class).fire());
        assertThat(session.historyProperty().get().doneLabels()).containsExactly("Tick off step 2");
        assertThat(model.plan().orElseThrow().tick(plan.steps().get(1)))
                .contains(new Tick("Kim Akers", Instant.parse("2013-05-21T14:03:00Z")));
        assertThat(model.doneProperty().get()).isEqualTo(2);
        assertThat(session.preview()).isPresent();
        assertThat(robot.from(panel).lookup(".entry-caption").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().startsWith("Done by Kim Akers on 21 May 2013"));
        robot.interact(session::undo);
        assertThat(model.plan().orElseThrow().ticks()).isEmpty();
        assertThat(robot.from(panel).lookup("#tick-2").queryAs(CheckBox.class).isSelected()).isFalse();
        assertThat(session.preview()).isPresent();
    }

    @Test
    void whatHasBegunStaysAtHandWhenTheTopologyMovesOn(FxRobot robot) throws TimeoutException {
        Plan plan = plan();
        robot.interact(model::takeProposals);
        robot.interact(() -> model.tick(plan.steps().get(1), true));
        robot.interact(() -> model.select(OLD));
        robot.interact(() -> session.perform(plan().withProposals().asEdit(12)));
        waitFor(() -> model.plan().filter(found -> found.drawing() == session.drawing()).isPresent());
        assertThat(model.plan().orElseThrow().scenario().id()).isEqualTo(UPGRADE);
        assertThat(robot.from(panel).lookup(".field-message").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().contains("moved on") && label.isVisible());
        robot.interact(session::undo);
        robot.interact(session::undo);
        waitFor(() -> model.plan().filter(found -> found.ticks().isEmpty()).isPresent());
    }

    @Test
    void theTimeOutOfReachIsMarkedBetweenTheSteps(FxRobot robot) throws TimeoutException {
        plan();
        assertThat(robot.from(panel).lookup(".between-steps").queryAllAs(Label.class)).extracting(Label::getText)
                .containsExactly("Callers cannot reach the application from here until step 9 is done",
                        "Callers reach the application again");
    }

    @Test
    void jumpingGivesWhatPlayingGives(FxRobot robot) throws TimeoutException {
        plan();
        robot.interact(model::takeProposals);
        robot.interact(() -> {
            for (int i = 0; i < 8; i++) {
                model.next();
            }
        });
        Drawing played = session.shown();
        robot.interact(model::first);
        robot.interact(() -> model.openStep(9));
        assertThat(session.shown()).isEqualTo(played);
        assertThat(model.openProperty().get()).isEqualTo(9);
        robot.interact(() -> model.showEffect(9));
        assertThat(model.doneProperty().get()).isEqualTo(9);
        assertThat(model.openProperty().get()).isEqualTo(9);
    }

    @Test
    void keysPlayWhileThePanelHasTheFocus(FxRobot robot) throws TimeoutException {
        plan();
        robot.interact(panel::requestFocus);
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.SPACE);
        assertThat(model.doneProperty().get()).isEqualTo(2);
        robot.type(KeyCode.LEFT);
        assertThat(model.doneProperty().get()).isEqualTo(1);
        robot.type(KeyCode.END);
        assertThat(model.doneProperty().get()).isEqualTo(model.plan().orElseThrow().playback().length());
        robot.type(KeyCode.HOME);
        assertThat(model.doneProperty().get()).isZero();
        robot.type(KeyCode.ESCAPE);
        assertThat(session.isEditable()).isTrue();
    }

    @Test
    void goingBackToTheTopologyEndsThePlay(FxRobot robot) throws TimeoutException {
        plan();
        robot.interact(() -> model.goTo(3));
        assertThat(session.isEditable()).isFalse();
        robot.interact(() -> robot.from(panel).lookup("#leave-scenario").queryAs(Hyperlink.class).fire());
        assertThat(session.isEditable()).isTrue();
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(model.doneProperty().get()).isZero();
    }

    @Test
    void thePoolStaysWhileItsScenarioIsPlayed(FxRobot robot) throws TimeoutException {
        plan();
        robot.interact(() -> model.goTo(2));
        robot.interact(() -> session.selection().only(LYNC));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.plan()).isPresent();
        robot.interact(model::leave);
        waitFor(() -> model.page() instanceof ScenarioPage.NoPool);
    }

    @Test
    void applyingIsOneEditThatCanBeUndone(FxRobot robot) throws TimeoutException {
        Plan plan = plan();
        Drawing before = session.drawing();
        robot.interact(() -> {
            plan.inputs().forEach(input -> {
                if (!input.isDecided() && !input.proposal().isEmpty()) {
                    model.decide(input.name(), input.proposal());
                }
            });
        });
        int length = plan.playback().length();
        Drawing decided = session.drawing();
        int decisions = session.historyProperty().get().doneLabels().size();
        robot.interact(model::apply);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(session.historyProperty().get().doneLabels()).hasSize(decisions + 1);
        assertThat(session.drawing().topology().find(OLD, ApplicationPool.class).orElseThrow().retired()).isTrue();
        assertThat(length).isEqualTo(12);
        robot.interact(session::undo);
        assertThat(session.drawing()).isEqualTo(decided);
        assertThat(decided.topology()).isSameAs(before.topology());
    }

    @Test
    void whatIsStillToDecideRefusesToBeApplied(FxRobot robot) throws TimeoutException {
        plan();
        robot.interact(model::apply);
        assertThat(session.historyProperty().get().doneLabels()).isEmpty();
        assertThat(model.problemProperty().get()).contains("Decide");
        assertThat(session.drawing().topology().applicationPools()).hasSize(1);
    }

    /** What fits, be it a scenario or a task, stands before all that does not. */
    @Test
    void whatDoesNotFitStandsLast() throws TimeoutException {
        waitFor(() -> !panel.lookupAll(".choices").isEmpty());
        VBox choices = (VBox) panel.lookup(".choices");
        int heading = headings(choices).indexOf("These do not fit now");
        List<String> lines = headings(choices);
        assertThat(lines.subList(0, heading)).doesNotContain("lacking");
        assertThat(lines.subList(heading + 1, lines.size())).containsOnly("lacking").hasSizeGreaterThan(10);
    }

    /** The headings, and what kind of line each of the others is. */
    private static List<String> headings(VBox choices) {
        return choices.getChildren().stream().map(child -> switch (child) {
            case Label label -> label.getText();
            default -> child.getStyleClass().contains("live") ? "fitting" : "lacking";
        }).toList();
    }

    @Test
    void anotherScenarioCanBeTakenUp(FxRobot robot) throws TimeoutException {
        plan();
        ScenarioPage.ForPool page = (ScenarioPage.ForPool) model.page();
        String other = page.recommendation().fitting().get(1).scenario().id();
        robot.interact(() -> model.choose(other));
        waitFor(() -> model.plan().filter(plan -> plan.scenario().id().equals(other)).isPresent());
        robot.interact(() -> session.perform(new SetTitle("Call it something", "Something")));
        waitFor(() -> model.plan().filter(plan -> plan.drawing() == session.drawing()).isPresent());
        assertThat(model.plan().orElseThrow().scenario().id()).isEqualTo(other);
    }

    @Test
    void aScenarioAskedForIsTakenUpWhereItFits(FxRobot robot) throws TimeoutException {
        plan();
        robot.interact(() -> model.takeUp("ucma2-migrate-lync2013"));
        waitFor(() -> model.plan().filter(plan -> plan.scenario().id().equals("ucma2-migrate-lync2013")).isPresent());
        assertThat(session.selection().state().first()).contains(OLD);
    }

    private Plan plan() throws TimeoutException {
        waitFor(() -> model.plan().isPresent());
        return model.plan().orElseThrow();
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
