package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nexthop.layout.Sheet;
import nexthop.model.Note;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writing notes beside the drawing, in the whole window and by keyboard alone. */
class NoteJourneyTest extends WindowJourney {
    @Start
    void start(Stage primary) {
        open(primary, 1100, 800);
    }

    private void beginNote(FxRobot robot) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        until(() -> window.root().getScene().getFocusOwner() instanceof TextArea);
    }

    @Test
    void aNewNoteGivenUpLeavesNothingAndOneThatIsWrittenStandsBesideTheCards(FxRobot robot) throws Exception {
        robot.interact(() -> window.begin(window.startContent().sample()));
        WaitForAsyncUtils.waitForFxEvents();
        DocumentSession session = bench().session();
        beginNote(robot);
        robot.write("Never mind").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.drawing().layout().notes()).isEmpty();
        assertThat(session.historyProperty().get().doneLabels()).isEmpty();

        beginNote(robot);
        robot.write("Ask first").push(KeyCode.SHORTCUT, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Note note = session.drawing().layout().notes().iterator().next();
        assertThat(note.text()).isEqualTo("Ask first");
        assertThat(bench().canvas().sheet().cards()).noneMatch(card -> card.bounds().overlaps(Sheet.boundsOf(note)));

        robot.interact(() -> bench().editName(note.id()));
        until(() -> window.root().getScene().getFocusOwner() instanceof TextArea);
        robot.write("Something else").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.drawing().layout().notes()).containsExactly(note);
    }
}
