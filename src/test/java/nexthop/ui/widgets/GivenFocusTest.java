package nexthop.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The focus goes where it is wanted, though that is not in the window yet. */
@ExtendWith(ApplicationExtension.class)
class GivenFocusTest {
    private Button first;
    private Button late;
    private VBox box;

    @Start
    void start(Stage stage) {
        first = new Button("First");
        late = new Button("Late");
        box = new VBox(first);
        stage.setScene(new Scene(box, 300, 200));
        stage.show();
    }

    @Test
    void whatComesLaterTakesTheFocusWhenItComes(FxRobot robot) {
        robot.interact(() -> {
            first.requestFocus();
            GivenFocus.to(late);
        });
        assertThat(first.isFocused()).isTrue();
        robot.interact(() -> box.getChildren().add(late));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(late.isFocused()).isTrue();

        robot.interact(() -> GivenFocus.to(first));
        assertThat(first.isFocused()).isTrue();
    }

    @Test
    void askingAtOnceWouldHaveDoneNothing(FxRobot robot) {
        robot.interact(() -> {
            first.requestFocus();
            late.requestFocus();
            box.getChildren().add(late);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(late.isFocused()).isFalse();
    }
}
