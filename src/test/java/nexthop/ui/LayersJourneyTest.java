package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.ui.command.Command;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Hiding layers from the menu and by command, and finding the way back. */
class LayersJourneyTest extends WindowJourney {

    @Start
    void start(Stage primary) {
        open(primary, 1280, 800);
    }

    private static CheckMenuItem item(FxRobot robot, String text) {
        return robot.lookup(".menu-bar")
                .queryAllAs(MenuBar.class)
                .stream()
                .flatMap(bar -> bar.getMenus().stream())
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item instanceof Menu && "Layers".equals(item.getText()))
                .flatMap(item -> ((Menu) item).getItems().stream())
                .filter(item -> text.equals(item.getText()))
                .map(CheckMenuItem.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Command command(String name) {
        return window.allCommands().stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
    }

    private static Button hint(FxRobot robot) {
        return robot.lookup("#hidden-layers").queryAs(Button.class);
    }

    private boolean isDrawn(ElementId id) {
        return bench().canvas().sheet().boundsOf(id).isPresent();
    }

    private void openTheSample(FxRobot robot) throws Exception {
        Workbench before = window.workbench();
        robot.interact(() -> window.begin(window.startContent().sample()));
        until(() -> window.workbench() != null && window.workbench() != before);
    }

    @Test
    void aLayerIsHiddenFromTheMenuAndShownAgainFromTheHint(FxRobot robot) throws Exception {
        openTheSample(robot);
        ElementId pool = bench().session().drawing().topology().applicationPools().getFirst().id();
        assertThat(hint(robot).isVisible()).isFalse();
        CheckMenuItem applications = item(robot, "Show trusted applications");
        assertThat(applications.isSelected()).isTrue();

        robot.interact(() -> applications.setSelected(false)); // as a click on it does
        assertThat(isDrawn(pool)).isFalse();
        assertThat(applications.isSelected()).isFalse();
        assertThat(hint(robot).isVisible()).isTrue();
        assertThat(hint(robot).getText()).isEqualTo("1 layer hidden · Show all");

        robot.interact(() -> command("Show notes").run());
        assertThat(hint(robot).getText()).isEqualTo("2 layers hidden · Show all");
        assertThat(bench().session().historyProperty().get().undoLabel()).isEmpty();

        robot.clickOn(hint(robot));
        assertThat(isDrawn(pool)).isTrue();
        assertThat(applications.isSelected()).isTrue();
        assertThat(item(robot, "Show notes").isSelected()).isTrue();
        assertThat(hint(robot).isVisible()).isFalse();
        assertThat(command("Show all layers").isDisabled()).isTrue();
    }

    @Test
    void everyTabHasLayersOfItsOwn(FxRobot robot) throws Exception {
        openTheSample(robot);
        robot.interact(() -> command("Show legacy pools").run());
        MenuItem legacy = item(robot, "Show legacy pools");
        openTheSample(robot);
        assertThat(((CheckMenuItem) legacy).isSelected()).isTrue();
        assertThat(hint(robot).isVisible()).isFalse();

        robot.interact(() -> window.stepTab(-1));
        assertThat(((CheckMenuItem) legacy).isSelected()).isFalse();
        assertThat(hint(robot).isVisible()).isTrue();
    }

    @Test
    void goingToAHiddenThingShowsItsLayer(FxRobot robot) throws Exception {
        openTheSample(robot);
        ApplicationPool pool = bench().session().drawing().topology().applicationPools().getFirst();
        robot.interact(() -> command("Show trusted applications").run());
        robot.interact(() -> bench().point(pool.id()));

        assertThat(isDrawn(pool.id())).isTrue();
        assertThat(bench().session().selection().contains(pool.id())).isTrue();
        assertThat(item(robot, "Show trusted applications").isSelected()).isTrue();
    }

    @Test
    void connectedThingsOnHiddenLayersAreLeftAlone(FxRobot robot) throws Exception {
        openTheSample(robot);
        ApplicationPool pool = bench().session().drawing().topology().applicationPools().getFirst();
        ElementId hop = pool.nextHop();
        assertThat(hop).isNotNull();
        robot.interact(() -> {
            command("Show trusted applications").run();
            bench().session().selection().only(hop);
            window.commands().selectConnected.run();
        });
        assertThat(bench().session().selection().contains(pool.id())).isFalse();
        assertThat(isDrawn(pool.id())).isFalse();
    }
}
