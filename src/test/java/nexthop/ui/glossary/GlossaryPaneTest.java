package nexthop.ui.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nexthop.knowledge.Glossary;
import nexthop.knowledge.GlossaryTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class GlossaryPaneTest {
    private final List<URI> browsed = new ArrayList<>();
    private boolean closed;
    private GlossaryPane pane;

    @Start
    void start(Stage stage) {
        pane = new GlossaryPane(Glossary.standard(), browsed::add, () -> closed = true);
        stage.setScene(new Scene(pane, 640, 460));
        stage.show();
        pane.show("");
    }

    private ListView<GlossaryTerm> list(FxRobot robot) {
        return robot.from(pane).lookup("#glossary-terms").queryListView();
    }

    private String shown(FxRobot robot) {
        return robot.from(pane).lookup(".panel-title").queryAs(Label.class).getText();
    }

    @Test
    void allTermsAreListedAndTheFirstIsExplained(FxRobot robot) {
        assertThat(list(robot).getItems()).hasSameSizeAs(Glossary.standard().terms());
        assertThat(shown(robot)).isEqualTo("Activation");
        assertThat(robot.from(pane).lookup("#glossary-filter").queryAs(TextField.class).isFocused()).isTrue();
    }

    @Test
    void typingFiltersAndATermOfThatNameComesFirst(FxRobot robot) {
        robot.write("next hop");
        assertThat(shown(robot)).isEqualTo("Next hop");
        assertThat(list(robot).getItems()).allMatch(term -> term.matches("next hop"));
        robot.push(KeyCode.ESCAPE);
        assertThat(list(robot).getItems()).hasSameSizeAs(Glossary.standard().terms());
        assertThat(shown(robot)).as("it stays selected").isEqualTo("Next hop");
        assertThat(closed).isFalse();
        robot.push(KeyCode.ESCAPE);
        assertThat(closed).isTrue();
    }

    @Test
    void nothingIsExplainedWhereNothingMatches(FxRobot robot) {
        robot.write("fabrikam");
        assertThat(list(robot).getItems()).isEmpty();
        assertThat(robot.from(pane).lookup(".panel-title").tryQuery()).isEmpty();
    }

    @Test
    void theArrowsMoveThroughTheListFromTheFilterAndTheCopyKeyTakesTheDefinition(FxRobot robot) {
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.UP);
        assertThat(shown(robot)).isEqualTo("Application endpoint");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        String copied = copied(robot);
        assertThat(copied).startsWith("Application endpoint: An endpoint");
    }

    private static String copied(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    @Test
    void aLinkLeadsToTheOtherTermAndASourceToItsPage(FxRobot robot) {
        robot.interact(() -> pane.show("merge"));
        assertThat(shown(robot)).isEqualTo("Merge");
        fire(robot, "BackCompatSite");
        assertThat(shown(robot)).isEqualTo("BackCompatSite");
        fire(robot, "Migration and coexistence details (UCMA 2.0 and UCMA 3.0), "
                + "Verify that trusted service entries migrated successfully");
        assertThat(browsed).hasSize(1);
    }

    private void fire(FxRobot robot, String text) {
        Node link = robot.from(pane)
                .lookup((Node node) -> node instanceof Hyperlink hyperlink && text.equals(hyperlink.getText()))
                .query();
        robot.interact(() -> ((Hyperlink) link).fire());
    }
}
