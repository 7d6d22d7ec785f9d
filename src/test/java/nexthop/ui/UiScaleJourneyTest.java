package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import nexthop.ui.command.Command;
import nexthop.ui.scale.UiScale;
import nexthop.ui.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.util.WaitForAsyncUtils;

/** Everything larger, at once, in every window, and not cut off. */
class UiScaleJourneyTest extends WindowJourney {
    @Start
    void open(Stage primary) {
        open(primary, 1440, 900);
    }

    @AfterEach
    void usualSizeAgain(FxRobot robot) {
        robot.interact(() -> run("Text and controls in their usual size"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 125, 150})
    void nothingOfTheStartPageIsCutOff(int percent, FxRobot robot) {
        robot.interact(() -> run("Text and controls at " + percent + " %"));
        settle();

        assertThat(cutOff(stage.getScene().getRoot())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 125, 150})
    void nothingAroundTheSampleIsCutOff(int percent, FxRobot robot) throws Exception {
        robot.interact(() -> window.begin(window.startContent().sample()));
        until(() -> window.workbench() != null);
        robot.interact(() -> run("Text and controls at " + percent + " %"));
        settle();

        assertThat(cutOff(stage.getScene().getRoot())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 250})
    void eachToolAndPaneIsThereInTheLargestSizes(int percent, FxRobot robot) throws Exception {
        robot.interact(() -> window.begin(window.startContent().sample()));
        until(() -> window.workbench() != null);
        robot.interact(() -> run("Text and controls at " + percent + " %"));
        settle();

        assertThat(cutOff(stage.getScene().lookup(".tools"))).isEmpty();
        assertThat(cutOff(stage.getScene().lookup(".menu-bar"))).isEmpty();
        for (String pane : List.of(".nexthop-palette", ".nexthop-canvas", ".side-panels", ".problems", ".status")) {
            Node node = stage.getScene().lookup(pane);
            var bounds = node.localToScene(node.getLayoutBounds());
            assertThat(bounds.getWidth()).as(pane).isGreaterThan(150);
            assertThat(bounds.getMaxX()).as(pane).isLessThanOrEqualTo(1441);
            assertThat(bounds.getMaxY()).as(pane).isLessThanOrEqualTo(901);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 150, 200, 250})
    void noListMenuPanelOrDialogCutsATextOff(int percent, FxRobot robot) throws Exception {
        robot.interact(() -> run("Text and controls at " + percent + " %"));
        MainStates states = new MainStates(this, robot);
        states.begin();
        Map<String, String> cut = new TreeMap<>();
        WaitForAsyncUtils.autoCheckException = false; // the headless screen is small, and fails to paint what reaches beyond it
        try {
            states.each((state, root) -> cutOff(root).forEach(text -> cut.putIfAbsent(text, state)));
        } finally {
            WaitForAsyncUtils.clearExceptions();
            WaitForAsyncUtils.autoCheckException = true;
        }
        assertThat(String.join("\n", cut.entrySet().stream().map(Object::toString).toList())).isEmpty();
    }

    @Test
    void aTextThatIsCutOffIsSeenByTheseTests(FxRobot robot) {
        robot.interact(() -> {
            Label label = new Label("A text that is far longer than its place");
            label.setMaxWidth(60);
            VBox box = new VBox(label);
            new Scene(box, 300, 100);
            box.applyCss();
            box.layout();
            assertThat(cutOff(box)).hasSize(1);
        });
    }

    @Test
    void theSizeIsThereAtOnceInMenusTooAndKept(FxRobot robot) {
        double before = height(robot);
        robot.interact(() -> run("Larger text and controls"));
        settle();
        assertThat(height(robot)).isBetween(before * 1.15, before * 1.35);
        robot.interact(() -> run("Text and controls at 200 %"));
        settle();

        assertThat(height(robot)).isBetween(before * 1.85, before * 2.15);
        assertThat(Settings.at(folder.resolve("settings.properties")).scale()).hasValue(200);
        robot.interact(() -> {
            ThemeSwitch next = new ThemeSwitch(settings);
            next.start();
            next.stop();
        });
        assertThat(UiScale.percentProperty().get()).isEqualTo(200);
    }

    private double height(FxRobot robot) {
        double[] height = new double[1];
        robot.interact(() -> {
            ContextMenu menu = new ContextMenu(new MenuItem("One"), new MenuItem("Two"));
            menu.show(stage, 10, 10);
            menu.getScene().getRoot().applyCss();
            menu.getScene().getRoot().layout();
            height[0] = menu.getScene().lookup(".menu-item").prefHeight(-1);
            menu.hide();
        });
        return height[0];
    }

    @Test
    void motionFollowsTheSystemUntilTheUserSaysOtherwise(FxRobot robot) {
        robot.interact(() -> {
            assertThat(stage.getScene().getPreferences().isReducedMotion())
                    .isEqualTo(Platform.getPreferences().isReducedMotion());
            boolean before = stage.getScene().getPreferences().isReducedMotion();
            run("Reduce motion");
            assertThat(stage.getScene().getPreferences().isReducedMotion()).isEqualTo(!before);
            run("Reduce motion");
            assertThat(stage.getScene().getPreferences().isReducedMotion()).isEqualTo(before);
        });
        assertThat(settings.reducedMotion()).isPresent();
    }

    private void run(String command) {
        window.allCommands()
                .stream()
                .filter(known -> known.name().equals(command))
                .findFirst()
                .ifPresentOrElse(Command::run, () -> {
                    throw new AssertionError("There is no command " + command);
                });
    }

    private static void settle() {
        for (int i = 0; i < 4; i++) { // what reacts to a size it was given gives others a size in the next pulse
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /** Texts of controls of which only a part is shown; those of the canvas follow its zoom and shorten long names. */
    private static Set<String> cutOff(Node node) {
        Set<String> found = new TreeSet<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, Set<String> found) {
        if (!node.isVisible() || node.getStyleClass().contains("nexthop-canvas")) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            labeled.getChildrenUnmodifiable()
                    .stream()
                    .filter(child -> child instanceof Text && !(child instanceof FontIcon))
                    .map(text -> ((Text) text).getText())
                    .filter(shown -> !shown.equals(labeled.getText()))
                    .forEach(shown -> found.add(labeled.getText() + " as " + shown + " " + labeled.getStyleClass()
                            + " in " + (labeled.getParent() == null ? "" : labeled.getParent().getStyleClass())));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }
}
