package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.testfx.framework.junit5.Start;
import javafx.stage.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import nexthop.file.DocumentFormat;
import nexthop.file.Templates;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.ServerPool;
import nexthop.rule.Finding;
import nexthop.rule.RuleBook;
import nexthop.rule.Severity;
import nexthop.ui.palette.PaletteItem;
import nexthop.ui.palette.PaletteItem.NewApplicationPool;
import nexthop.ui.palette.PaletteView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** From the start page to a checked, mended and saved topology, in the whole window. */
class FirstWayThroughTest extends WindowJourney {

    @Start
    void start(Stage primary) {
        open(primary, 1000, 820); // the whole list of application pools is in sight
    }

    @BeforeEach
    void writeTheSample() throws Exception {
        Files.write(file(), DocumentFormat.write(Templates.standard().sample().drawing()));
    }

    private static Path file() {
        return folder.resolve("contoso.nexthop.json");
    }

    private void openTheSample(FxRobot robot) throws Exception {
        robot.interact(() -> window.open(file()));
        until(() -> window.workbench() != null);
        until(() -> bench().count(Severity.ERROR).getValue() > 0);
    }

    private static List<Finding> errors(Drawing drawing) {
        return RuleBook.standard()
                .check(drawing.topology())
                .stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static boolean says(FxRobot robot, String text) {
        return robot.lookup(
                (Node node) -> node instanceof Labeled label && label.isVisible() && text.equals(label.getText()))
                .tryQuery()
                .isPresent();
    }

    @Test
    void theStartPageHoldsTheMatrixTheTemplatesAndTheWaysToBegin(FxRobot robot) throws Exception {
        until(() -> says(robot, "New topology"));

        assertThat(robot.lookup(".matrix-cell").queryAll()).as("every scenario").hasSize(18);
        assertThat(robot.lookup(".figure-way").queryAll()).as("every figure").hasSize(11);
        assertThat(robot.lookup(".lesson-way").queryAll()).as("every lesson").hasSize(9);
        assertThat(robot.lookup(".template").queryAll()).hasSize(
                Templates.standard().entries().size() - Templates.standard().entries(Templates.Kind.LESSON).size());
        assertThat(says(robot, "UCMA 3.0")).isTrue();
        assertThat(says(robot, "Migration")).isTrue();
    }

    @Test
    void aLegacyNextHopIsFlaggedMendedWithAClickUndoneAndSaved(FxRobot robot) throws Exception {
        openTheSample(robot);
        assertThat(errors(bench().session().drawing())).extracting(Finding::rule).containsExactly("next-hop-legacy");

        Node fix = robot.lookup((Node node) -> node instanceof javafx.scene.control.Hyperlink link
                && link.getText().startsWith("Use lync13-fe")).query();
        robot.interact(() -> ((javafx.scene.control.Hyperlink) fix).fire());
        until(() -> bench().count(Severity.ERROR).getValue() == 0);
        assertThat(bench().session().unsavedProperty().get()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> bench().count(Severity.ERROR).getValue() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until(() -> bench().count(Severity.ERROR).getValue() == 0);

        robot.interact(window::save);
        until(() -> !bench().session().unsavedProperty().get());
        Drawing saved = DocumentFormat.read(Files.readAllBytes(file()), "saved").drawing();
        assertThat(saved).isEqualTo(bench().session().drawing());
        assertThat(errors(saved)).as("the file says what the window said").isEmpty();
    }

    @Test
    void aPoolDraggedInIsNamedAndTold(FxRobot robot) throws Exception {
        openTheSample(robot);
        PaletteItem item = new NewApplicationPool(nexthop.model.UcmaVersion.UCMA_4_0);
        Node inPalette = robot.lookup("#" + PaletteView.nodeId(item)).query();
        Node canvas = robot.lookup(".nexthop-canvas").query();

        robot.drag(inPalette).moveTo(canvas).drop();
        until(() -> bench().session().drawing().topology().applicationPools().size() == 4);

        robot.write("new-bots.contoso.com").push(KeyCode.ENTER);
        until(() -> !bench().session().drawing().topology().poolsNamed("new-bots.contoso.com").isEmpty());
        until(() -> bench().count(Severity.WARNING).getValue() > 1);
        ElementId added = bench().session().drawing().topology().poolsNamed("new-bots.contoso.com").getFirst().id();
        assertThat(bench().session().selection().contains(added)).isTrue();
    }

    @Test
    void playingAScenarioShowsStatesAndLeavesTheTopologyAlone(FxRobot robot) throws Exception {
        robot.interact(() -> window.begin(window.startContent()
                .matrices()
                .getFirst()
                .rows()
                .getLast()
                .cells()
                .get(2)
                .scenarios()
                .getFirst()
                .template()));
        until(() -> window.workbench() != null);
        Drawing before = bench().session().drawing();
        until(() -> says(robot, "Recommended"));

        robot.interact(() -> robot.lookup("#scenario").query().requestFocus());
        robot.push(KeyCode.END);
        until(() -> bench().session().preview().isPresent());
        assertThat(bench().session().shown()).isNotEqualTo(before);
        assertThat(bench().session().drawing()).isSameAs(before);

        robot.push(KeyCode.HOME);
        until(() -> bench().session().shown().equals(before));
    }

    @Test
    void thingsAreFoundByName(FxRobot robot) throws Exception {
        openTheSample(robot);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("lync13").push(KeyCode.ENTER);

        until(() -> bench().session().selection().state().first().isPresent());
        ElementId found = bench().session().selection().state().first().orElseThrow();
        assertThat(bench().session().drawing().topology().find(found, ServerPool.class)).isPresent();
        assertThat(robot.lookup(".find-field").queryAs(TextField.class).getText()).isEmpty();
    }
}
