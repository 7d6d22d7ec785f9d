package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.ui.canvas.CanvasView;
import nexthop.ui.command.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever moves stands still where motion is to be reduced; each is tried both ways, lest it stand still anyway. */
class StillJourneyTest extends WindowJourney {
    private static final ElementId R2 = new ElementId("pool-ocsr2-pool.contoso.com");

    @Start
    void start(Stage primary) {
        open(primary, 1200, 800);
    }

    @AfterEach
    void allowMotion(FxRobot robot) {
        robot.interact(() -> reduce(false));
    }

    private void begin(FxRobot robot, boolean still) throws Exception {
        robot.interact(() -> {
            reduce(still);
            window.begin(window.startContent().sample());
        });
        until(() -> window.workbench() != null);
        until(() -> robot.lookup(".nexthop-canvas").query().isFocusWithin());
    }

    private void reduce(boolean still) {
        if (stage.getScene().getPreferences().isReducedMotion() != still) {
            window.allCommands()
                    .stream()
                    .filter(command -> command.name().equals("Reduce motion"))
                    .forEach(Command::run);
        }
        assertThat(stage.getScene().getPreferences().isReducedMotion()).isEqualTo(still);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tabsComeAndGo(boolean still, FxRobot robot) throws Exception {
        begin(robot, still);
        robot.interact(() -> {
            for (Node node : robot.lookup(".tab-pane").queryAll()) {
                TabPane tabs = (TabPane) node;
                tabs.applyCss();
                assertThat(animation(tabs, "-fx-open-tab-animation").equals("GROW")).isEqualTo(!still);
                assertThat(animation(tabs, "-fx-close-tab-animation").equals("GROW")).isEqualTo(!still);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static String animation(TabPane tabs, String property) {
        CssMetaData<TabPane, ?> found = (CssMetaData<TabPane, ?>) tabs.getCssMetaData()
                .stream()
                .filter((CssMetaData<? extends Styleable, ?> data) -> data.getProperty().equals(property))
                .findFirst()
                .orElseThrow();
        return String.valueOf(found.getStyleableProperty(tabs).getValue());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cardsComeToTheirPlacesWhenTidied(boolean still, FxRobot robot) throws Exception {
        begin(robot, still);
        robot.interact(() -> {
            CanvasView view = (CanvasView) robot.lookup(".nexthop-canvas").query();
            view.glideFrom(Map.of(R2, new Placement(2_000, 2_000)));
            assertThat(view.model().tool().isIdle()).isEqualTo(still);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsFoundIsRinged(boolean still, FxRobot robot) throws Exception {
        begin(robot, still);
        robot.interact(() -> bench().point(R2));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            Node ring = robot.lookup(".pulse").query();
            assertThat(ring.isVisible()).isTrue();
            assertThat(((CanvasView) ring.getParent()).isPulsing()).isEqualTo(!still);
            assertThat(still ? ring.getOpacity() : 1).as("it is as clear as can be").isEqualTo(1);
        });
    }
}
