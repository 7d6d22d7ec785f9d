package nexthop.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import nexthop.layout.Point;
import nexthop.ui.canvas.geometry.Viewport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Getting about with wheel and overview. */
@ExtendWith(ApplicationExtension.class)
class SeeingJourneyTest {
    private CanvasView view;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        view = new CanvasView(Specimens.session(Specimens.tidy(200)));
        stage.setScene(new Scene(new BorderPane(view), 900, 600));
        stage.show();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            stage.hide();
            view.dispose();
        });
    }

    private Viewport viewport() {
        return view.model().viewport();
    }

    @Test
    void theWheelMovesTheSheetBothWaysAtOnce(FxRobot robot) {
        robot.interact(() -> view.model().camera().zoomTo100());
        Viewport before = viewport();
        scroll(robot, 30, 50, false, false);

        assertThat(viewport().x()).isCloseTo(before.x() + 30, within(0.01));
        assertThat(viewport().y()).isCloseTo(before.y() + 50, within(0.01));
        assertThat(viewport().scale()).isEqualTo(before.scale());
    }

    @Test
    void shiftTurnsTheWheelSideways(FxRobot robot) {
        robot.interact(() -> view.model().camera().zoomTo100());
        Viewport before = viewport();
        scroll(robot, 0, 40, true, false);

        assertThat(viewport().x()).isCloseTo(before.x() + 40, within(0.01));
        assertThat(viewport().y()).isCloseTo(before.y(), within(0.01));
    }

    @Test
    void theWheelZoomsAboutThePointerWithTheShortcutKey(FxRobot robot) {
        Point under = viewport().toSheet(new Point(300, 200));
        double before = viewport().scale();
        scroll(robot, 0, 40, false, true);

        assertThat(viewport().scale()).isGreaterThan(before);
        Point now = viewport().toScreen(under);
        assertThat(now.x()).isCloseTo(300, within(1.0));
        assertThat(now.y()).isCloseTo(200, within(1.0));
    }

    @Test
    void theOverviewShowsWhereTheViewIsAndMovesIt(FxRobot robot) {
        robot.interact(() -> view.model().camera().zoomTo100());
        WaitForAsyncUtils.waitForFxEvents();
        Node minimap = view.lookup(".minimap");
        assertThat(minimap.isVisible()).isTrue();
        Viewport before = viewport();
        Bounds place = minimap.localToScreen(minimap.getLayoutBounds());
        robot.moveTo(new Point2D(place.getMaxX() - 12, place.getMaxY() - 12)).press(MouseButton.PRIMARY);
        robot.moveBy(-20, -10).release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(viewport()).isNotEqualTo(before);

        robot.interact(() -> view.minimapShownProperty().set(false));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(minimap.isVisible()).isFalse();
    }

    private void scroll(FxRobot robot, double dx, double dy, boolean shift, boolean shortcut) {
        robot.interact(() -> view.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 300, 200, 300, 200, shift, shortcut,
                false, false, false, false, dx, dy, dx, dy, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
