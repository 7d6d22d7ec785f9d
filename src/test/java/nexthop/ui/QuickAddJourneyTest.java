package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nexthop.model.ElementId;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Adding from the short list, in the whole window and by keyboard alone. */
class QuickAddJourneyTest extends WindowJourney {
    @Start
    void start(Stage primary) {
        open(primary, 1100, 800);
    }

    private boolean listed(FxRobot robot) {
        return robot.lookup(".chooser").tryQuery().isPresent();
    }

    @Test
    void insertListsAddsAndOpensTheName(FxRobot robot) throws Exception {
        robot.interact(() -> window.begin(window.startContent().sample()));
        WaitForAsyncUtils.waitForFxEvents();
        DocumentSession session = bench().session();
        robot.type(KeyCode.INSERT);
        until(() -> listed(robot));
        robot.write("business 2019");
        robot.type(KeyCode.ENTER);
        until(() -> !listed(robot));
        ElementId made = session.selection().state().first().orElseThrow();
        assertThat(session.drawing().topology().element(made).orElseThrow().name()).startsWith("fe-sfb2019");
        until(() -> window.root().getScene().getFocusOwner() instanceof TextInputControl);
        robot.eraseText(60).write("fe-new.contoso.com").type(KeyCode.ENTER);
        until(() -> session.drawing().topology().element(made).orElseThrow().name().equals("fe-new.contoso.com"));

        robot.interact(session::undo);
        robot.interact(session::undo);
        assertThat(session.drawing().topology().contains(made)).isFalse();
    }
}
