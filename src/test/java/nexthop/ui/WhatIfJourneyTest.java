package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.testfx.framework.junit5.Start;
import javafx.stage.Stage;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.ui.canvas.CanvasView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What-if in the whole window. */
class WhatIfJourneyTest extends WindowJourney {
    private static final ElementId R2 = new ElementId("pool-ocsr2-pool.contoso.com");

    @Start
    void start(Stage primary) {
        open(primary, 1000, 900);
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
