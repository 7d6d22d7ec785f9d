package nexthop.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import nexthop.layout.Palette;
import nexthop.ui.canvas.skin.Ink;
import nexthop.ui.palette.PaletteView;
import nexthop.ui.session.DocumentSession;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The style sheet of the canvas, and what a canvas leaves behind. */
@ExtendWith(ApplicationExtension.class)
class CanvasLooksTest {
    private final DocumentSession session = Specimens.session(Specimens.migration());
    private final List<String> complaints = new ArrayList<>();
    private Pane root;

    @Start
    void start(Stage shown) {
        Logger.getLogger("javafx").addHandler(new Handler() {
            @Override
            public void publish(LogRecord told) {
                complaints.add(told.getMessage());
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        });
        root = new StackPane();
        shown.setScene(new Scene(root, 900, 700));
        shown.show();
    }

    private CanvasView shown(FxRobot robot) {
        CanvasView[] made = new CanvasView[1];
        robot.interact(() -> {
            made[0] = new CanvasView(session);
            made[0].model().marksProperty().set(Specimens.migrationMarks());
            root.getChildren().setAll(new PaletteView(made[0].paletteTarget()), made[0]);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(root::applyCss);
        return made[0];
    }

    @Test
    void bothThemesKeepToTheTableThatExportedPicturesKeepTo(FxRobot robot) {
        CanvasView canvas = shown(robot);
        SoftAssertions softly = new SoftAssertions();
        check(softly, canvas, Palette.LIGHT, "light");
        robot.interact(() -> {
            root.getStyleClass().add("dark");
            root.applyCss();
        });
        check(softly, canvas, Palette.DARK, "dark");
        softly.assertAll();
    }

    private static void check(SoftAssertions softly, CanvasView canvas, Palette palette, String theme) {
        for (Ink ink : Ink.values()) {
            ink.in(palette)
                    .ifPresent(colour -> softly.assertThat(canvas.colour(ink))
                            .as(theme + " " + ink)
                            .isEqualTo(Color.web(colour)));
        }
    }

    @Test
    void theStyleSheetGivesNoCauseForComplaint(FxRobot robot) {
        CanvasView canvas = shown(robot);
        robot.interact(() -> {
            session.selection().only(Specimens.BOTS);
            canvas.model().camera().zoomIn();
            canvas.startConnect();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aCanvasThatHasBeenClosedIsForgottenThoughItsSessionLives(FxRobot robot) {
        List<WeakReference<CanvasView>> made = new ArrayList<>();
        robot.interact(() -> {
            CanvasView canvas = new CanvasView(session);
            canvas.setMouseTransparent(true); // the robot remembers every event, and with it its target
            made.add(new WeakReference<>(canvas));
            root.getChildren().setAll(canvas);
        });
        WaitForAsyncUtils.waitForFxEvents();
        WeakReference<CanvasView> canvas = made.getFirst();
        robot.interact(() -> {
            canvas.get().dispose();
            root.getChildren().clear();
        });
        for (int i = 0; i < 50 && canvas.get() != null; i++) {
            robot.interact(Platform::requestNextPulse); // a node that is gone is let go of by the next frame
            WaitForAsyncUtils.waitForFxEvents();
            System.gc();
        }
        assertThat(canvas.get()).isNull();
        session.selection().only(Specimens.LYNC);
    }
}
