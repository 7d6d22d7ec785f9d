package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.ui.canvas.CanvasView;
import nexthop.ui.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What-if in the whole window. */
@ExtendWith(ApplicationExtension.class)
class WhatIfJourneyTest {
    private static final ElementId R2 = new ElementId("pool-ocsr2-pool.contoso.com");

    @TempDir
    static Path folder;

    private MainWindow window;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        Settings settings = Settings.at(folder.resolve("settings.properties"));
        ThemeSwitch themes = new ThemeSwitch(settings);
        themes.start();
        window = new MainWindow(stage, settings, themes, _ -> {});
        Scene scene = new Scene(window.root(), 1000, 900);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> {
            stage.hide();
            window.close();
        });
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Workbench bench() {
        Workbench bench = window.workbench();
        assertThat(bench).isNotNull();
        return bench;
    }

    private boolean isPreviewing() {
        return bench().session().preview().isPresent();
    }

    private void begin(FxRobot robot) {
        robot.interact(() -> window.begin(window.startContent().sample()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theCommandIsForOnePoolAndEscapeLeadsBack(FxRobot robot) throws Exception {
        begin(robot);
        assertThat(window.commands().whatIfFails.isDisabled()).isTrue();
        robot.interact(() -> bench().session().selection().only(R2));
        assertThat(window.commands().whatIfFails.isDisabled()).isFalse();

        robot.interact(window.commands().whatIfFails::run);
        until(this::isPreviewing);
        TabPane panels = robot.lookup(".side-panels").queryAs(TabPane.class);
        assertThat(panels.getSelectionModel().getSelectedItem().getText()).isEqualTo("Next hop");
        assertThat(window.commands().delete.isDisabled()).isTrue();

        robot.push(KeyCode.ESCAPE);
        until(() -> !isPreviewing());
        assertThat(bench().session().unsavedProperty().get()).isFalse();
    }

    @Test
    void escapeOnTheCanvasLeadsBackToo(FxRobot robot) throws Exception {
        begin(robot);
        robot.interact(() -> bench().session().selection().only(R2));
        robot.interact(window.commands().whatIfRemoved::run);
        until(this::isPreviewing);
        CanvasView canvas = robot.lookup((Node node) -> node instanceof CanvasView).query();
        robot.interact(() -> {
            bench().session().selection().clear();
            canvas.requestFocus();
        });

        robot.push(KeyCode.ESCAPE);
        until(() -> !isPreviewing());
    }

    @Test
    void theMenuOfACardOffersIt(FxRobot robot) throws Exception {
        begin(robot);
        until(() -> bench().canvas().sheet().boundsOf(R2).isPresent());
        CanvasView canvas = robot.lookup((Node node) -> node instanceof CanvasView).query();
        Rect card = bench().canvas().sheet().boundsOf(R2).orElseThrow();
        Point middle = bench().canvas().viewport().toScreen(new Point(card.x() + 40, card.y() + 20));
        Point2D at = canvas.localToScreen(middle.x(), middle.y());
        robot.moveTo(at).press(MouseButton.SECONDARY).release(MouseButton.SECONDARY);
        until(() -> menu() != null);

        assertThat(menu().getItems()).extracting(MenuItem::getText)
                .contains("What if this pool fails…", "What if this pool is removed…");
        robot.interact(() -> menu().getItems()
                .stream()
                .filter(item -> "What if this pool fails…".equals(item.getText()))
                .forEach(MenuItem::fire));
        until(this::isPreviewing);
    }

    private static ContextMenu menu() {
        return Window.getWindows()
                .stream()
                .filter(shown -> shown instanceof ContextMenu)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElse(null);
    }
}
