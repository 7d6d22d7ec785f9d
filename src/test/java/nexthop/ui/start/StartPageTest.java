package nexthop.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import nexthop.model.Drawing;
import nexthop.ui.session.BackgroundWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class StartPageTest {
    private final BackgroundWork work = new BackgroundWork();
    private final Recorder actions = new Recorder();
    private final StartContent.Template template = new StartContent.Template("start", "Start", "",
            "ucma2-upgrade-ucma4", Drawing::empty);
    private final StartContent.Template before = new StartContent.Template("before", "Before the upgrade", "", "",
            Drawing::empty);
    private final StartContent.Template after = new StartContent.Template("after", "After the upgrade", "", "",
            Drawing::empty);
    private final StartContent.Lesson lesson = new StartContent.Lesson("legacy", "The legacy next hop");
    private StartPage page;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        StartContent.Scenario scenario = new StartContent.Scenario("Upgrade it", "Recommended", template,
                List.of(before, after), List.of(lesson));
        StartContent.Row row = new StartContent.Row("UCMA 2.0", List.of(new StartContent.Cell(List.of(scenario))));
        StartContent content = new StartContent(
                List.of(new StartContent.Matrix("Scenarios", List.of("Upgrade"), List.of(row))), List.of(template),
                template);
        page = new StartPage(content, List.of(), actions, work);
        stage.setScene(new Scene(page, 1000, 700));
        stage.show();
    }

    @Stop
    void stop() {
        work.close();
    }

    @Test
    void aCellOfTheMatrixOpensItsTemplate(FxRobot robot) {
        Button cell = robot.from(page).lookup(".matrix-cell").queryButton();
        assertThat(cell.getAccessibleText()).isEqualTo("Upgrade it, Recommended");
        robot.interact(cell::fire);
        assertThat(actions.begun).containsExactly(template);
    }

    @Test
    void aCellGivesAccessToTheFiguresAndTheLessonOfItsScenario(FxRobot robot) {
        List<Hyperlink> ways = new ArrayList<>();
        for (Node node : robot.from(page).lookup(".matrix-ways .hyperlink").queryAll()) {
            ways.add((Hyperlink) node);
        }
        assertThat(ways).extracting(Hyperlink::getAccessibleText)
                .containsExactly("Before: Before the upgrade", "After: After the upgrade",
                        "Lesson: The legacy next hop");
        ways.forEach(way -> robot.interact(way::fire));
        assertThat(actions.begun).containsExactly(before, after);
        assertThat(actions.taught).containsExactly(lesson);
    }

    @Test
    void aMissingFileIsGreyedAndCanBeRemoved(FxRobot robot) throws Exception {
        Path there = Files.writeString(folder.resolve("there.nexthop.json"), "{}");
        Path gone = folder.resolve("gone.nexthop.json");
        robot.interact(() -> page.setRecentFiles(List.of(there, gone)));
        List<Hyperlink> links = new ArrayList<>();
        for (Node node : robot.from(page).lookup(".recent-file .hyperlink").queryAll()) {
            links.add((Hyperlink) node);
        }
        assertThat(links).extracting(Hyperlink::getText)
                .containsExactly("there.nexthop.json", "gone.nexthop.json", "Remove");
        assertThat(links.get(0).isDisabled()).isFalse();
        assertThat(links.get(1).isDisabled()).isTrue();
        robot.interact(links.get(0)::fire);
        robot.interact(links.get(2)::fire);
        assertThat(actions.opened).containsExactly(there);
        assertThat(actions.forgotten).containsExactly(gone);
        assertThat(robot.from(page).lookup(".recent-file").queryAll()).hasSize(1);
    }

    /** Notes what the page asks for. */
    private static final class Recorder implements StartActions {
        private final List<StartContent.Template> begun = new ArrayList<>();
        private final List<StartContent.Lesson> taught = new ArrayList<>();
        private final List<Path> opened = new ArrayList<>();
        private final List<Path> forgotten = new ArrayList<>();

        @Override
        public void newTopology() {}

        @Override
        public void open() {}

        @Override
        public void open(Path file) {
            opened.add(file);
        }

        @Override
        public void importTopology() {}

        @Override
        public void begin(StartContent.Template chosen) {
            begun.add(chosen);
        }

        @Override
        public void begin(StartContent.Lesson chosen) {
            taught.add(chosen);
        }

        @Override
        public void forget(Path file) {
            forgotten.add(file);
        }
    }
}
