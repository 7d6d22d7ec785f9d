package nexthop.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nexthop.edit.History;
import nexthop.edit.PlaceElements;
import nexthop.edit.RemoveElements;
import nexthop.edit.SetNextHop;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;
import nexthop.rule.RuleBook;
import nexthop.rule.Sketch;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ChangesPaneTest {
    private static final ElementId FE10 = Sketch.id("fe10");
    private static final ElementId FE13 = Sketch.id("fe13");
    private static final ElementId BOTS = Sketch.id("bots");

    private final DocumentSession session = new DocumentSession(History.startingSaved(Drawing.empty()
            .with(new Sketch().server("fe10", ServerGeneration.LYNC_2010)
                    .server("fe13", ServerGeneration.LYNC_2013)
                    .pool("bots", UcmaVersion.UCMA_3_0, "fe10")
                    .furnished("bots")
                    .topology())));
    private final BackgroundWork work = new BackgroundWork();
    private final List<ElementId> revealed = new ArrayList<>();
    private ChangesModel model;
    private ChangesPane pane;

    @Start
    void start(Stage stage) {
        model = new ChangesModel(session, work);
        pane = new ChangesPane(session, model, RuleBook.standard(), revealed::add, _ -> {});
        stage.setScene(new Scene(new StackPane(pane), 1000, 400));
        stage.show();
    }

    @Stop
    void stop() {
        work.close();
    }

    private void deleteThenRoute(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            session.perform(new RemoveElements("Delete fe10.contoso.com", Set.of(FE10)));
            session.perform(new PlaceElements("Move a card", Map.of(FE13, new Placement(3, 3))));
            session.perform(SetNextHop.of(session.drawing().topology(), BOTS, FE13));
        });
        settle();
    }

    private void settle() throws TimeoutException {
        waitUntil(() -> !model.checkingProperty().get());
    }

    private static void waitUntil(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            WaitForAsyncUtils.waitForFxEvents();
            return holds.getAsBoolean();
        });
    }

    private List<String> rows() {
        return model.rows().stream().map(row -> switch (row) {
            case ChangesModel.Made(int number, String label) -> number + " " + label;
            case ChangesModel.Wrong(var found) -> found.severity().word() + " " + found.finding().rule();
        }).toList();
    }

    @Test
    void theLatestChangeComesFirstAndEachFindingStandsBelowItsChange(FxRobot robot) throws TimeoutException {
        deleteThenRoute(robot);

        assertThat(rows()).containsExactly("3 Change next hop of bots.contoso.com", "information publish-forgotten",
                "2 Move a card", "1 Delete fe10.contoso.com", "error pool-removed-too-early");
        assertThat(model.titleProperty().get()).isEqualTo("Changes since opened 3 · 1 out of order");
    }

    @Test
    void undoTakesTheFindingAway(FxRobot robot) throws TimeoutException {
        deleteThenRoute(robot);
        robot.interact(() -> {
            session.undo();
            session.undo();
            session.undo();
        });
        settle();

        assertThat(rows()).isEmpty();
        assertThat(model.titleProperty().get()).isEqualTo("Changes since opened");
    }

    @Test
    void theArrowKeysReachAFindingAndItsDetailsEvenIfItsPoolIsGone(FxRobot robot) throws TimeoutException {
        deleteThenRoute(robot);
        ListView<?> list = robot.from(pane).lookup("#changes").queryAs(ListView.class);
        robot.interact(list::requestFocus);
        robot.interact(() -> list.getSelectionModel().select(3));
        robot.type(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.from(pane).lookup("#change-details .panel-title").queryAs(Label.class).getText())
                .isEqualTo("A server pool goes while something still needs it");
        assertThat(robot.from(pane).lookup("#change-details .muted").queryAs(Label.class).getText())
                .isEqualTo("fe10.contoso.com");
        assertThat(session.selection().state().first()).contains(BOTS);
        assertThat(revealed).containsExactly(BOTS);
    }

    @Test
    void whatIsSelectedStaysSelectedWhenAnotherChangeIsMade(FxRobot robot) throws TimeoutException {
        deleteThenRoute(robot);
        ListView<?> list = robot.from(pane).lookup("#changes").queryAs(ListView.class);
        robot.interact(() -> list.getSelectionModel().select(4));
        robot.interact(() -> session.perform(new PlaceElements("Move it", Map.of(BOTS, new Placement(9, 9)))));
        settle();

        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(5);
        assertThat(revealed).containsExactly(BOTS);
    }
}
