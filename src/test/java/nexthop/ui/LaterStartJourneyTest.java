package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import nexthop.file.DocumentFormat;
import nexthop.file.Templates;
import nexthop.ui.handover.Inbox;
import nexthop.ui.handover.MeetingPlace;
import nexthop.ui.handover.Start;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The program is started again while its window is open. */
class LaterStartJourneyTest extends WindowJourney {
    private Inbox inbox;

    @org.testfx.framework.junit5.Start
    void start(Stage primary) {
        open(primary, 1200, 800);
        inbox = ((Start.First) place().start(List.of())).inbox();
        window.receiveFrom(inbox);
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    private static MeetingPlace place() {
        return new MeetingPlace(folder.resolve("state"), "", Duration.ofSeconds(30));
    }

    private static Start startAgain(Path... files) throws Exception {
        return CompletableFuture.supplyAsync(() -> place().start(List.of(files))).get(60, TimeUnit.SECONDS);
    }

    private static Path document(String name) throws Exception {
        return Files.write(folder.resolve(name), DocumentFormat.write(Templates.standard().sample().drawing()));
    }

    private static List<String> tabs(FxRobot robot) {
        return robot.lookup(".document-tabs")
                .queryAs(TabPane.class)
                .getTabs()
                .stream()
                .map(tab -> tab.getText())
                .toList();
    }

    @Test
    void itsFilesBecomeTabsHere(FxRobot robot) throws Exception {
        assertThat(startAgain(document("Größe eins.nexthop.json"))).isEqualTo(new Start.HandedOver());
        until(() -> tabs(robot).equals(List.of("Größe eins")));
        assertThat(startAgain(document("two.nexthop.json"), document("three.nexthop.json")))
                .isEqualTo(new Start.HandedOver());
        until(() -> tabs(robot).size() == 3);
        assertThat(tabs(robot)).containsExactly("Größe eins", "two", "three");

        startAgain(document("two.nexthop.json"));
        until(() -> stage.getTitle().startsWith("two"));
        assertThat(tabs(robot)).as("what is open already is gone to").hasSize(3);
    }

    @Test
    void withoutAFileTheWindowComesToTheFrontAsItIs(FxRobot robot) throws Exception {
        startAgain(document("two.nexthop.json"));
        until(() -> tabs(robot).equals(List.of("two")));
        robot.interact(() -> stage.setIconified(true));
        assertThat(startAgain()).isEqualTo(new Start.HandedOver());
        until(() -> !stage.isIconified());
        assertThat(tabs(robot)).containsExactly("two");
    }

    @Test
    void aFileThatIsNotThereIsToldOfHere(FxRobot robot) throws Exception {
        assertThat(startAgain(folder.resolve("absent.nexthop.json"))).isEqualTo(new Start.HandedOver());
        until(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        DialogPane said = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
        assertThat(said.getContentText()).contains("no such file");
        robot.interact(() -> said.getScene().getWindow().hide());
    }
}
