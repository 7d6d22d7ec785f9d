package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.testfx.framework.junit5.Start;
import javafx.stage.Stage;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import nexthop.model.ElementId;
import nexthop.rule.Severity;
import nexthop.ui.canvas.skin.Marks;
import nexthop.ui.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A lesson in the whole window, from the start page to the scenario. */
class LessonJourneyTest extends WindowJourney {

    @Start
    void start(Stage primary) {
        open(primary, 1200, 800);
    }

    @BeforeEach
    void askBeforeRevealing() {
        settings.setAskBeforeRevealing(true);
    }

    private void openTheLesson(FxRobot robot) throws Exception {
        Node way = robot.lookup((Node node) -> node instanceof Hyperlink link
                && "Lesson: The next hop that the list offers too".equals(link.getAccessibleText())).query();
        robot.interact(() -> ((Hyperlink) way).fire());
        until(() -> robot.lookup("#lesson").tryQuery().map(Node::isFocused).orElse(false));
    }

    private static boolean says(FxRobot robot, String text) {
        return robot.lookup(
                (Node node) -> node instanceof Labeled label && label.isVisible() && text.equals(label.getText()))
                .tryQuery()
                .isPresent();
    }

    private static String selectedTab(FxRobot robot) {
        TabPane panels = robot.lookup(".side-panels").queryAs(TabPane.class);
        Tab selected = panels.getSelectionModel().getSelectedItem();
        return selected.getText();
    }

    @Test
    void aLessonIsAnsweredPutRightAndPlayedWithTheKeyboardAlone(FxRobot robot) throws Exception {
        openTheLesson(robot);
        until(() -> says(robot, "What the rules found is shown once the question of the lesson is answered."));
        assertThat(bench().count(Severity.ERROR).getValue()).isZero();
        assertThat(bench().canvas().marksProperty().get()).isEqualTo(Marks.none());

        robot.push(KeyCode.DIGIT3).push(KeyCode.ENTER);
        until(() -> says(robot, "That is not it. Look again, or let the finding be shown."));
        assertThat(bench().count(Severity.ERROR).getValue()).isZero();

        robot.push(KeyCode.DIGIT1).push(KeyCode.ENTER);
        until(() -> bench().count(Severity.ERROR).getValue() == 1);
        assertThat(says(robot, "That is right.")).isTrue();
        assertThat(bench().session().selection().contains(new ElementId("pool-ivr-new.contoso.com"))).isTrue();
        assertThat(bench().canvas().marksProperty().get()).isNotEqualTo(Marks.none());

        robot.push(KeyCode.ENTER);
        until(() -> bench().count(Severity.ERROR).getValue() == 0);
        assertThat(bench().session().unsavedProperty().get()).isTrue();
        until(() -> robot.lookup("#play-scenario").tryQuery().isPresent());

        robot.push(KeyCode.ENTER);
        until(() -> selectedTab(robot).equals("Scenario"));
        assertThat(says(robot, "Upgrade ivr from UCMA 2.0 to UCMA 4.0")).isTrue();
        assertThat(says(robot, "Activation, Provisioning, and Deployment Changes in UCMA 4.0")).isTrue();
        assertThat(robot.lookup("#scenario-glossary").tryQuery()).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> bench().count(Severity.ERROR).getValue() == 1);
    }

    @Test
    void closingTheLessonGivesTheFindingsBack(FxRobot robot) throws Exception {
        openTheLesson(robot);
        robot.interact(() -> ((Hyperlink) robot.lookup("#close-lesson").query()).fire());
        until(() -> bench().count(Severity.ERROR).getValue() == 1);
        assertThat(robot.lookup("#lesson").tryQuery()).isEmpty();
        assertThat(bench().session().unsavedProperty().get()).isFalse();
    }

    @Test
    void whoDoesNotWantToBeAskedIsNotAskedTheNextTimeEither(FxRobot robot) throws Exception {
        openTheLesson(robot);
        CheckBox ask = robot.lookup("#ask-before-revealing").queryAs(CheckBox.class);
        robot.interact(() -> ask.setSelected(false));
        until(() -> bench().count(Severity.ERROR).getValue() == 1);
        assertThat(Settings.at(folder.resolve("settings.properties")).askBeforeRevealing()).isFalse();

        robot.interact(window::closeDocument);
        openTheLesson(robot);
        until(() -> bench().count(Severity.ERROR).getValue() == 1);
        assertThat(robot.lookup("#put-right").tryQuery()).isPresent();
    }

    @Test
    void anotherDocumentKnowsNothingOfTheLesson(FxRobot robot) throws Exception {
        openTheLesson(robot);
        robot.interact(() -> window.begin(window.startContent().sample()));
        until(() -> bench().count(Severity.ERROR).getValue() > 0);
        assertThat(robot.lookup("#lesson").tryQuery()).isEmpty();
    }
}
