package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import nexthop.edit.SetTitle;
import nexthop.file.DocumentFormat;
import nexthop.file.Templates;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.ui.command.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Several documents in the tabs of one window. */
class TabsJourneyTest extends WindowJourney {

    @Start
    void start(Stage primary) {
        open(primary, 1200, 800);
    }

    @BeforeEach
    void writeTheSample() throws Exception {
        Files.write(file(), DocumentFormat.write(Templates.standard().sample().drawing()));
    }

    private static Path file() {
        return folder.resolve("contoso.nexthop.json");
    }

    private static TabPane strip(FxRobot robot) {
        return robot.lookup(".document-tabs").queryAs(TabPane.class);
    }

    private static List<String> tabs(FxRobot robot) {
        return strip(robot).getTabs().stream().map(tab -> tab.getText()).toList();
    }

    private static String atHand(FxRobot robot) {
        return strip(robot).getSelectionModel().getSelectedItem().getText();
    }

    private void openTheSample(FxRobot robot) throws Exception {
        robot.interact(() -> window.open(file()));
        until(() -> window.workbench() != null && bench().document().opened().isPresent());
    }

    private void begin(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> window.workbench() != null);
    }

    private void change() {
        bench().session().perform(new SetTitle("Rename", "Changed"));
    }

    private static Node header(FxRobot robot, String text) {
        return robot.lookup((Node node) -> node instanceof Labeled label && label.getStyleClass().contains("tab-label")
                && text.equals(label.getText())).query();
    }

    /** Runs a command that asks something, and does not wait for it. */
    private static void ask(Command command) {
        Platform.runLater(command::run);
    }

    private static void answer(FxRobot robot, String text) throws Exception {
        until(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
        DialogPane pane = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
        Button button = (Button) pane.lookupAll(".button")
                .stream()
                .filter(node -> node instanceof Button labelled && text.equals(labelled.getText()))
                .findFirst()
                .orElseThrow();
        robot.interact(button::fire);
        until(() -> pane.getScene() == null || !pane.getScene().getWindow().isShowing());
    }

    @Test
    void theKeyboardGoesAroundTheTabsAndCommandsFollow(FxRobot robot) throws Exception {
        openTheSample(robot);
        assertThat(tabs(robot)).as("opening from the start page uses its tab").containsExactly("contoso");
        begin(robot);
        begin(robot);
        assertThat(tabs(robot)).as("an empty document nobody has touched gives way")
                .containsExactly("contoso", "New topology 2");
        robot.interact(this::change);
        begin(robot);
        assertThat(tabs(robot)).containsExactly("contoso", "• New topology 2", "New topology");

        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(atHand(robot)).as("after the last comes the first").isEqualTo("contoso");
        assertThat(window.commands().undo.isDisabled()).isTrue();
        assertThat(stage.getTitle()).isEqualTo("contoso – Nexthop");
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(atHand(robot)).isEqualTo("• New topology 2");
        assertThat(window.commands().undo.isDisabled()).isFalse();
        assertThat(stage.getTitle()).isEqualTo("• New topology 2 – Nexthop");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(tabs(robot)).containsExactly("contoso", "New topology 2", "New topology");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        assertThat(atHand(robot)).isEqualTo("contoso");
    }

    @Test
    void theFocusInTabsOfAPanelDoesNotHoldTheKeyBack(FxRobot robot) throws Exception {
        openTheSample(robot);
        begin(robot);
        robot.interact(() -> robot.lookup(".side-panels").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(atHand(robot)).isEqualTo("contoso");
    }

    @Test
    void aFileThatIsOpenIsGoneTo(FxRobot robot) throws Exception {
        openTheSample(robot);
        Workbench first = bench();
        begin(robot);
        robot.interact(() -> window.openAny(List.of(file())));
        until(() -> window.workbench() == first);
        assertThat(tabs(robot)).containsExactly("contoso", "New topology");
    }

    @Test
    void filesDroppedTogetherComeIntoATabEach(FxRobot robot) throws Exception {
        Path other = Files.copy(file(), folder.resolve("fabrikam.nexthop.json"));
        robot.interact(() -> window.openAny(List.of(file(), other)));
        until(() -> strip(robot).getTabs().size() == 2);
        assertThat(tabs(robot)).containsExactlyInAnyOrder("contoso", "fabrikam");

        robot.interact(() -> window.openAny(List.of(folder)));
        assertThat(robot.lookup(".status .refusal").queryAs(Labeled.class).getText())
                .endsWith("is a folder. Open the files in it.");
    }

    @Test
    void changesAreAskedAboutWhenATabIsClosed(FxRobot robot) throws Exception {
        openTheSample(robot);
        robot.interact(this::change);
        ask(window.commands().closeTab);
        answer(robot, "Cancel");
        assertThat(tabs(robot)).containsExactly("• contoso");

        ask(window.commands().closeTab);
        answer(robot, "Save");
        until(() -> window.workbench() == null);
        assertThat(DocumentFormat.read(Files.readAllBytes(file()), "saved").drawing().topology().title())
                .isEqualTo("Changed");
        assertThat(tabs(robot)).containsExactly("Start page");
    }

    @Test
    void cancellingWhileTheWindowClosesKeepsEveryTab(FxRobot robot) throws Exception {
        openTheSample(robot);
        robot.interact(this::change);
        begin(robot);
        robot.interact(this::change);

        ask(window.commands().quit);
        answer(robot, "Don't save");
        answer(robot, "Cancel");
        assertThat(stage.isShowing()).isTrue();
        assertThat(tabs(robot)).containsExactly("• contoso", "• New topology");

        ask(window.commands().quit);
        answer(robot, "Don't save");
        answer(robot, "Don't save");
        until(() -> !stage.isShowing());
    }

    @Test
    void theMiddleButtonClosesATab(FxRobot robot) throws Exception {
        openTheSample(robot);
        begin(robot);
        robot.clickOn(header(robot, "contoso"), MouseButton.MIDDLE);
        until(() -> tabs(robot).equals(List.of("New topology")));

        openTheSample(robot);
        robot.interact(this::change);
        begin(robot);
        robot.clickOn(header(robot, "• contoso"), MouseButton.MIDDLE);
        answer(robot, "Cancel");
        assertThat(tabs(robot)).containsExactly("• contoso", "New topology");
    }

    @Test
    void theStartPageIsATabAway(FxRobot robot) throws Exception {
        openTheSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(tabs(robot)).containsExactly("contoso", "Start page");
        assertThat(robot.lookup("#start-page").tryQuery()).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(tabs(robot)).as("there is one start page").hasSize(2);
        assertThat(robot.lookup(".recent-file").queryAll()).hasSize(1);

        robot.push(KeyCode.CONTROL, KeyCode.W);
        assertThat(tabs(robot)).containsExactly("contoso");
        assertThat(window.workbench()).isNotNull();
    }

    @Test
    void aTabKeepsItsSelectionAndItsView(FxRobot robot) throws Exception {
        openTheSample(robot);
        ElementId pool = bench().session().drawing().topology().applicationPools().getFirst().id();
        robot.interact(() -> {
            bench().reveal(pool);
            window.commands().zoomIn.run();
        });
        var viewport = bench().canvas().viewport();
        begin(robot);
        robot.push(KeyCode.CONTROL, KeyCode.TAB);

        assertThat(bench().session().selection().contains(pool)).isTrue();
        assertThat(bench().canvas().viewport()).isEqualTo(viewport);
        assertThat(bench().session().drawing().topology().find(pool, ApplicationPool.class)).isPresent();
    }

    @Test
    void theOthersAreClosedAtOnce(FxRobot robot) throws Exception {
        openTheSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.T);
        begin(robot);
        robot.interact(this::change);
        openTheSample(robot);
        ask(window.commands().closeOtherTabs);
        // asked about the changed one only
        answer(robot, "Don't save");
        until(() -> tabs(robot).equals(List.of("contoso")));
    }

    /** Without the robot's keys, for the robot remembers every event it fired and with it what the event was fired at. */
    @Test
    void theMemoryOfAClosedTabIsGivenBack(FxRobot robot) throws Exception {
        openTheSample(robot);
        WeakReference<Workbench> closed = new WeakReference<>(bench());
        robot.interact(() -> {
            bench().reveal(bench().session().drawing().topology().applicationPools().getFirst().id());
            window.newTopology();
            change();
            window.commands().nextTab.run();
            window.commands().closeTab.run();
        });
        assertThat(tabs(robot)).containsExactly("• New topology");

        until(() -> {
            System.gc();
            return closed.get() == null;
        });
        assertThat(bench().session().unsavedProperty().get()).isTrue();
    }
}
