package nexthop.ui.canvas;

import static nexthop.ui.canvas.Specimens.BOTS;
import static nexthop.ui.canvas.Specimens.CMS;
import static nexthop.ui.canvas.Specimens.IVR_NEW;
import static nexthop.ui.canvas.Specimens.LYNC;
import static nexthop.ui.canvas.Specimens.OCS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import nexthop.graph.Relation;
import javafx.scene.control.Label;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.UcmaVersion;
import nexthop.ui.canvas.geometry.Handles;
import nexthop.ui.canvas.tool.MovingByKeyboard;
import nexthop.ui.canvas.tool.PlacingByKeyboard;
import nexthop.ui.palette.PaletteItem;
import nexthop.ui.palette.PaletteItem.NewApplicationPool;
import nexthop.ui.palette.PaletteItem.NewPart;
import nexthop.ui.palette.PaletteItem.NewServerPool;
import nexthop.ui.palette.PaletteView;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whole ways through, with mouse and keyboard, in a window. */
@ExtendWith(ApplicationExtension.class)
class CanvasJourneyTest {
    private final DocumentSession session = Specimens.session(Specimens.migration());
    private final List<ElementId> named = new ArrayList<>();
    private CanvasView canvas;
    private PaletteView palette;

    @Start
    void start(Stage stage) {
        canvas = new CanvasView(session);
        canvas.model().setOnEditName(named::add);
        palette = new PaletteView(canvas.paletteTarget());
        palette.setPrefWidth(200);
        BorderPane root = new BorderPane(canvas, new Button("Elsewhere"), null, null, palette);
        stage.setScene(new Scene(root, 990, 900));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(canvas::dispose);
    }

    private Point2D onScreen(Point onSheet) {
        Point here = canvas.model().viewport().toScreen(onSheet);
        return canvas.localToScreen(here.x(), here.y());
    }

    private Point2D middle(ElementId id) {
        return onScreen(canvas.model().sheet().boundsOf(id).map(Rect::center).orElseThrow());
    }

    private Point2D handle(ElementId pool) {
        return onScreen(canvas.model().sheet().boundsOf(pool).map(Handles::handle).orElseThrow());
    }

    private Node item(FxRobot robot, PaletteItem item) {
        return robot.lookup("#" + PaletteView.nodeId(item)).query();
    }

    private void drag(FxRobot robot, Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to);
    }

    private ElementId nextHop(ElementId pool) {
        return session.drawing().topology().find(pool, ApplicationPool.class).orElseThrow().nextHop();
    }

    private int edits() {
        return session.historyProperty().get().doneLabels().size();
    }

    @Test
    void aPoolIsDraggedInConnectedAndTheWholeUndone(FxRobot robot) {
        Point2D spot = onScreen(new Point(300, 640));
        drag(robot, robot.point(item(robot, new NewApplicationPool(UcmaVersion.UCMA_4_0))).query(), spot);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        ElementId made = session.selection().state().first().orElseThrow();
        assertThat(session.drawing().topology().element(made).orElseThrow().name()).isEqualTo("ucma4-pool.contoso.com");
        assertThat(named).containsExactly(made);
        Point2D shown = middle(made);
        assertThat(shown.distance(spot)).as("centred under the pointer, up to the grid").isLessThan(8);
        assertThat(canvas.nodeOf(made)).isPresent();

        robot.moveTo(middle(made));
        drag(robot, handle(made), middle(LYNC));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(nextHop(made)).isEqualTo(LYNC);
        assertThat(canvas.model().sheet().nextHopLink(made)).isPresent();

        robot.interact(session::undo);
        robot.interact(session::undo);
        assertThat(session.drawing()).isEqualTo(Specimens.migration());
        assertThat(canvas.nodeOf(made)).as("the card goes with it").isEmpty();
    }

    @Test
    void escDuringADragFromThePaletteMakesNothing(FxRobot robot) {
        drag(robot, robot.point(item(robot, new NewServerPool(ServerGeneration.LYNC_2010))).query(),
                onScreen(new Point(300, 640)));
        robot.type(KeyCode.ESCAPE);
        robot.moveBy(10, 10).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(edits()).isZero();
        assertThat(canvas.model().tool().isIdle()).isTrue();
    }

    @Test
    void theKeyboardMovesANextHopToAnotherPoolByAList(FxRobot robot) {
        robot.clickOn(middle(BOTS));
        robot.interact(canvas::startMoveNextHop);
        assertThat(robot.lookup(".chooser .heading").queryAs(Label.class).getText()).contains("bots.contoso.com");
        robot.write("ivr-new");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(nextHop(BOTS)).isNull();
        assertThat(nextHop(IVR_NEW)).isEqualTo(OCS);
        assertThat(edits()).isEqualTo(1);
        assertThat(session.selection().state().selectedLink()).contains(new Relation.NextHop(IVR_NEW, OCS, false));
    }

    @Test
    void theBeginningOfAnArrowIsDraggedToAnotherPool(FxRobot robot) {
        Link link = canvas.model().sheet().nextHopLink(BOTS).orElseThrow();
        drag(robot, onScreen(GesturesTest.tail(link)), middle(IVR_NEW));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(nextHop(BOTS)).isNull();
        assertThat(nextHop(IVR_NEW)).isEqualTo(OCS);
        assertThat(edits()).isEqualTo(1);
    }

    @Test
    void escIsHeardDuringADragEvenAfterAlt(FxRobot robot) {
        drag(robot, middle(BOTS), middle(BOTS).add(60, 60));
        robot.press(KeyCode.ALT).release(KeyCode.ALT);
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.model().tool().isIdle()).isTrue();
        robot.moveBy(10, 10).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(edits()).isZero();
    }

    @Test
    void altDuringADragIsHeededAtOnce(FxRobot robot) {
        drag(robot, middle(BOTS), middle(BOTS).add(63, 57));
        robot.press(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.model().overlay().hint()).contains("Snapping is off");
        robot.release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.model().overlay().hint()).doesNotContain("Snapping is off");
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void aDropOutsideTheCanvasMakesNothing(FxRobot robot) {
        Point2D from = robot.point(item(robot, new NewServerPool(ServerGeneration.LYNC_2010))).query();
        drag(robot, from, onScreen(new Point(300, 640)));
        robot.moveTo(from.add(0, 60)).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(edits()).isZero();
        assertThat(canvas.model().tool().isIdle()).isTrue();
    }

    @Test
    void thePaletteWorksByKeyboard(FxRobot robot) {
        robot.interact(() -> item(robot, new NewServerPool(ServerGeneration.LYNC_2013)).requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(canvas.model().tool()).isInstanceOf(PlacingByKeyboard.class);
        assertThat(edits()).isZero();
        robot.type(KeyCode.RIGHT, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(
                session.drawing().topology().find(session.selection().state().first().orElseThrow(), ServerPool.class))
                .isPresent();
        assertThat(edits()).isEqualTo(1);

        robot.interact(() -> item(robot, new NewServerPool(ServerGeneration.LYNC_2013)).requestFocus());
        robot.type(KeyCode.ENTER, KeyCode.ESCAPE);
        assertThat(edits()).as("Esc takes it away").isEqualTo(1);
    }

    @Test
    void aPartIsDroppedOnACard(FxRobot robot) {
        drag(robot, robot.point(item(robot, NewPart.COMPUTER)).query(), middle(BOTS));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.drawing().topology().computersOf(BOTS)).hasSize(2);
    }

    @Test
    void theArrowsHeadIsLedElsewhere(FxRobot robot) {
        Point head = canvas.model()
                .sheet()
                .link(new Relation.NextHop(BOTS, OCS, false))
                .orElseThrow()
                .route()
                .getLast();
        drag(robot, onScreen(head), middle(LYNC));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(nextHop(BOTS)).isEqualTo(LYNC);
        assertThat(edits()).isEqualTo(1);
    }

    @Test
    void anIllegalDropMakesNothingAndHasSaidWhy(FxRobot robot) {
        robot.moveTo(middle(BOTS));
        drag(robot, handle(BOTS), middle(CMS));
        WaitForAsyncUtils.waitForFxEvents();
        Node hint = robot.lookup(".hint").query();
        assertThat(hint.isVisible()).isTrue();
        assertThat(hint.getStyleClass()).contains("refusal");
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(edits()).isZero();
        assertThat(hint.getStyleClass()).doesNotContain("refusal");
    }

    @Test
    void theRubberBandSelectsAndTheSelectionMovesByKeys(FxRobot robot) {
        Rect bots = canvas.model().sheet().boundsOf(BOTS).orElseThrow();
        drag(robot, onScreen(new Point(bots.x() - 15, bots.bottom() + 15)), onScreen(bots.center()));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.selection().state().elements()).containsExactly(BOTS);

        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(canvas.model().tool()).isInstanceOf(MovingByKeyboard.class);
        robot.clickOn("Elsewhere");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.drawing().layout().place(BOTS)).contains(new Placement(80, 500));
        assertThat(edits()).isEqualTo(1);
    }

    @Test
    void aPauseEndsARunOfNudges(FxRobot robot) throws TimeoutException {
        robot.clickOn(middle(BOTS));
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> edits() == 1);
        assertThat(session.drawing().layout().place(BOTS)).contains(new Placement(60, 520));
    }

    @Test
    void tabWalksTheCardsAndEachSaysWhatItIs(FxRobot robot) {
        robot.interact(() -> canvas.model().marksProperty().set(Specimens.migrationMarks()));
        robot.clickOn(middle(CMS));
        robot.type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        Node focused = canvas.getScene().getFocusOwner();
        assertThat(focused).isSameAs(canvas.nodeOf(BOTS).orElseThrow());
        assertThat(focused.getAccessibleText())
                .isEqualTo("UCMA 3.0 trusted application pool bots.contoso.com, next hop ocsr2-pool.contoso.com, "
                        + "bots :6000, 1 computer, 1 error");
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.getScene().getFocusOwner()).isSameAs(canvas.nodeOf(CMS).orElseThrow());
    }

    @Test
    void theKeyboardConnectsByAList(FxRobot robot) {
        robot.clickOn(middle(BOTS));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.L).release(KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("lync");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(nextHop(BOTS)).isEqualTo(LYNC);
        assertThat(robot.lookup(".chooser").tryQuery()).isEmpty();
        assertThat(canvas.isFocusWithin()).isTrue();
    }

    @Test
    void theKeyboardAddsANextHopFromTheEndOfTheSameList(FxRobot robot) {
        robot.clickOn(middle(BOTS));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.L).release(KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("new skype for business 2015");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        ElementId made = nextHop(BOTS);
        assertThat(session.drawing().topology().find(made, ServerPool.class).orElseThrow().generation())
                .isEqualTo(ServerGeneration.SFB_2015);
        assertThat(edits()).isEqualTo(1);
    }

    @Test
    void aDoubleClickOnTheSheetListsWhatCanBeAddedThere(FxRobot robot) {
        Point spot = new Point(300, 640);
        robot.doubleClickOn(onScreen(spot));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".chooser").tryQuery()).isPresent();
        robot.write("2013 pool");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".chooser").tryQuery()).isEmpty();
        ElementId made = session.selection().state().first().orElseThrow();
        assertThat(named).containsExactly(made);
        assertThat(middle(made).distance(onScreen(spot))).as("centred, up to the grid").isLessThan(8);
        assertThat(edits()).isEqualTo(1);

        robot.doubleClickOn(onScreen(new Point(600, 640)));
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".chooser").tryQuery()).isEmpty();
        robot.type(KeyCode.INSERT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".chooser").tryQuery()).isPresent();
        robot.clickOn("Elsewhere");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".chooser").tryQuery()).as("left for something else").isEmpty();
        assertThat(canvas.model().tool().isIdle()).isTrue();
        assertThat(edits()).isEqualTo(1);
    }

    @Test
    void aNextHopLedToTheSheetIsAddedAndConnected(FxRobot robot) {
        robot.moveTo(middle(BOTS));
        drag(robot, handle(BOTS), onScreen(new Point(300, 640)));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(nextHop(BOTS)).isEqualTo(session.selection().state().first().orElseThrow());
        robot.interact(session::undo);
        assertThat(session.drawing()).isEqualTo(Specimens.migration());
    }

    @Test
    void deleteAndEscDoWhatOneExpects(FxRobot robot) {
        robot.clickOn(middle(IVR_NEW));
        robot.type(KeyCode.ESCAPE);
        assertThat(session.selection().state().isEmpty()).isTrue();
        robot.type(KeyCode.DELETE);
        assertThat(edits()).isZero();
        robot.clickOn(middle(IVR_NEW)).type(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.drawing().topology().contains(IVR_NEW)).isFalse();
        assertThat(canvas.nodeOf(IVR_NEW)).isEmpty();
    }

    @Test
    void onlyWhatIsInViewIsANode(FxRobot robot) {
        DocumentSession large = Specimens.session(Specimens.tidy(3_000));
        robot.interact(() -> {
            CanvasView other = new CanvasView(large);
            ((BorderPane) canvas.getScene().getRoot()).setCenter(other);
            canvas.dispose();
            canvas = other;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.nodesShown()).as("far out, cards are painted").isZero();
        robot.interact(() -> canvas.model().camera().zoomTo100());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.nodesShown()).isBetween(1, 60);
    }
}
