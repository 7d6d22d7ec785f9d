package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.ui.canvas.CanvasView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the status row says while something goes on under the hand. */
class StatusRowJourneyTest extends WindowJourney {
    @Start
    void start(Stage primary) {
        open(primary, 1100, 800);
    }

    private Point2D onScreen(FxRobot robot, Point onSheet) {
        CanvasView view = robot.lookup(".nexthop-canvas").queryAs(CanvasView.class);
        Point here = bench().canvas().viewport().toScreen(onSheet);
        return view.localToScreen(here.x(), here.y());
    }

    private Point middle(ElementId id) {
        return bench().canvas().sheet().boundsOf(id).map(Rect::center).orElseThrow();
    }

    @Test
    void itSaysThatAltFreesADragAndNeverTakesRoomFromTheCanvas(FxRobot robot) {
        robot.interact(() -> window.begin(window.startContent().sample()));
        WaitForAsyncUtils.waitForFxEvents();
        var pool = bench().canvas()
                .topology()
                .applicationPools()
                .stream()
                .filter(each -> each.nextHop() != null)
                .findFirst()
                .orElseThrow();
        CanvasView view = robot.lookup(".nexthop-canvas").queryAs(CanvasView.class);
        double height = view.getHeight();
        Label gesture = robot.lookup("#gesture").queryAs(Label.class);
        Point2D from = onScreen(robot, middle(pool.id()));
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(20, 14)).moveTo(from.add(31, 22));
        robot.press(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(gesture.getText()).contains("Snapping is off while Alt is held.");
        robot.release(KeyCode.ALT).type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(gesture.getText()).isEmpty();
        assertThat(bench().session().historyProperty().get().doneLabels()).isEmpty();

        robot.interact(() -> bench().canvas().nextHops().setVerdicts((_, _) -> Optional.of("One.\nTwo.")));
        Point head = bench().canvas().sheet().nextHopLink(pool.id()).orElseThrow().route().getLast();
        Point2D at = onScreen(robot, head);
        robot.moveTo(at)
                .press(MouseButton.PRIMARY)
                .moveTo(at.add(8, 8))
                .moveTo(onScreen(robot, middle(pool.nextHop())));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(gesture.getText()).contains("One. Two.");
        assertThat(view.getHeight()).isEqualTo(height);
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
