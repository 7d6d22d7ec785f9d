package nexthop.ui.nexthop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nexthop.edit.History;
import nexthop.edit.SetTitle;
import nexthop.graph.Relation;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.UcmaVersion;
import nexthop.rule.Sketch;
import nexthop.rule.impact.Loss;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.widgets.ClickLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WhatIfTest {
    private static final ElementId FE = Sketch.id("fe");
    private static final ElementId BOTS = Sketch.id("bots");

    private final DocumentSession session = new DocumentSession(History.startingSaved(Drawing.empty()
            .with(new Sketch().server("fe", ServerGeneration.LYNC_2013)
                    .users("fe")
                    .pool("bots", UcmaVersion.UCMA_4_0, "fe")
                    .furnished("bots")
                    .topology())));
    private final BackgroundWork work = new BackgroundWork();
    private final List<ElementId> revealed = new ArrayList<>();
    private WhatIfModel model;
    private NextHopPanel panel;

    @Start
    void start(Stage stage) {
        model = new WhatIfModel(session, work);
        panel = new NextHopPanel(session, work, model, revealed::add);
        stage.setScene(new Scene(new StackPane(panel), 340, 700));
        stage.show();
    }

    @Stop
    void stop() {
        work.close();
    }

    private static void waitUntil(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForFxEvents();
            return holds.getAsBoolean();
        });
    }

    private void ask(FxRobot robot, Loss loss) throws TimeoutException {
        robot.interact(() -> model.ask(FE, loss));
        waitUntil(model::isShown);
    }

    @Test
    void theCanvasShowsTheTopologyWithoutThePoolAndRaisesWhatIsHit(FxRobot robot) throws TimeoutException {
        ask(robot, Loss.FAILS);

        DocumentSession.Preview preview = session.preview().orElseThrow();
        assertThat(preview.caption()).isEqualTo("What if fe.contoso.com fails?");
        assertThat(preview.changed()).contains(FE, BOTS);
        assertThat(preview.changedLinks()).contains(new Relation.NextHop(BOTS, FE, true));
        assertThat(session.shown().topology().find(FE, ServerPool.class).orElseThrow().retired()).isTrue();
        assertThat(session.drawing().topology().find(FE, ServerPool.class).orElseThrow().retired()).isFalse();
        assertThat(session.perform(new SetTitle("Title", "x"))).isFalse();
    }

    @Test
    void thePanelListsItAndEachLineLeadsToWhatIsHit(FxRobot robot) throws TimeoutException {
        ask(robot, Loss.FAILS);

        assertThat(robot.from(panel).lookup("#what-if-summary").queryAs(Label.class).getText())
                .isEqualTo("1 application is out of reach and 100 users lose their home.");
        ClickLine first = robot.from(panel).lookup("#what-if .entry").queryAs(ClickLine.class);
        assertThat(first.getAccessibleText()).startsWith("bots.contoso.com has fe.contoso.com as its only next hop");
        robot.interact(first::fire);
        assertThat(revealed).containsExactly(BOTS);
        assertThat(model.isShown()).isTrue();
    }

    @Test
    void theKeyboardReachesTheWayBack(FxRobot robot) throws TimeoutException {
        ask(robot, Loss.FAILS);
        waitUntil(() -> panel.getScene().getFocusOwner() instanceof Hyperlink link
                && link.getId().equals("leave-what-if"));
        robot.type(KeyCode.ENTER);
        waitUntil(() -> !model.isShown());

        assertThat(session.isEditable()).isTrue();
        assertThat(robot.from(panel).lookup("#what-if .entry").tryQuery()).isEmpty();
    }

    @Test
    void theOtherLossIsOneClickAway(FxRobot robot) throws TimeoutException {
        ask(robot, Loss.FAILS);
        Hyperlink other = robot.from(panel).lookup("#what-if-other").queryAs(Hyperlink.class);
        assertThat(other.getText()).isEqualTo("And what if it is removed?");
        robot.interact(other::fire);
        waitUntil(() -> model.isShown() && model.impactProperty().get().loss() == Loss.REMOVED);
    }

    @Test
    void thePageOfAPoolOffersBoth(FxRobot robot) throws TimeoutException {
        for (ElementId pool : List.of(FE, BOTS)) {
            robot.interact(() -> session.selection().only(pool));
            waitUntil(() -> robot.from(panel).lookup("#what-if-removed").tryQuery().isPresent());
            Hyperlink link = robot.from(panel).lookup("#what-if-fails").queryAs(Hyperlink.class);
            assertThat(link.getAccessibleText()).isEqualTo("What if this pool fails…");
            robot.interact(link::fire);
            waitUntil(() -> model.isShown() && model.impactProperty().get().lost().id().equals(pool));
            robot.interact(model::leave);
            waitUntil(() -> !model.isShown());
        }
    }

    @Test
    void aStepOfAScenarioShownInsteadEndsIt(FxRobot robot) throws TimeoutException {
        ask(robot, Loss.FAILS);
        robot.interact(
                () -> session.show(new DocumentSession.Preview(session.drawing(), Set.of(), Set.of(), "Step 1")));
        assertThat(model.isShown()).isFalse();
        assertThat(session.preview().orElseThrow().caption()).isEqualTo("Step 1");
        robot.interact(model::leave);
        assertThat(session.preview()).as("it is not this model's to end").isPresent();
    }

    @Test
    void anEditMadeMeanwhileForgetsTheQuestion(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            model.ask(FE, Loss.FAILS);
            session.perform(new SetTitle("Title", "Changed"));
        });
        robot.interact(() -> model.ask(Sketch.id("nowhere"), Loss.FAILS));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(model.isShown()).isFalse();
        assertThat(model.canAsk(Sketch.id("nowhere"))).isFalse();
    }
}
