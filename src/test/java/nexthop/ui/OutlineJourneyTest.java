package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.rule.RuleBook;
import nexthop.rule.Severity;
import nexthop.ui.settings.Settings;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The outline as a second view of the whole document, by keyboard. */
class OutlineJourneyTest extends WindowJourney {

    @Start
    void start(Stage primary) {
        open(primary, 1440, 900);
    }

    private void openTheSample(FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.commands().outlineShownProperty().set(false);
            window.begin(window.startContent().sample());
        });
        until(() -> window.workbench() != null);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        until(() -> tree(robot).isFocused());
    }

    @SuppressWarnings("unchecked")
    private static TreeView<Element> tree(FxRobot robot) {
        return robot.lookup("#outline .tree-view").queryAs(TreeView.class);
    }

    private static List<ElementId> selectedRows(FxRobot robot) {
        return tree(robot).getSelectionModel()
                .getSelectedItems()
                .stream()
                .filter(Objects::nonNull)
                .map(item -> item.getValue().id())
                .toList();
    }

    private static String spoken(FxRobot robot, Element element) {
        return robot
                .lookup((Node node) -> node instanceof TreeCell<?> cell && cell.isVisible()
                        && cell.getItem() instanceof Element shown && shown.id().equals(element.id()))
                .query()
                .getAccessibleText();
    }

    private ApplicationPool pool() {
        return bench().session().drawing().topology().applicationPools().getFirst();
    }

    @Test
    void itIsShownByAKeyAndRemembered(FxRobot robot) throws Exception {
        openTheSample(robot);
        assertThat(Settings.at(folder.resolve("settings.properties")).outlineShown()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        assertThat(robot.lookup("#outline").tryQuery()).isEmpty();
        assertThat(robot.lookup(".nexthop-canvas").query().isFocusWithin()).isTrue();
        assertThat(Settings.at(folder.resolve("settings.properties")).outlineShown()).isFalse();
    }

    @Test
    void whatIsSelectedInOneViewIsSelectedInTheOther(FxRobot robot) throws Exception {
        openTheSample(robot);
        Endpoint deep = bench().session().drawing().topology().endpoints().getLast();
        robot.interact(() -> bench().session().selection().only(deep.id()));
        until(() -> selectedRows(robot).equals(List.of(deep.id())));
        robot.interact(() -> bench().session().selection().set(Set.of(pool().id(), deep.id())));
        until(() -> Set.copyOf(selectedRows(robot)).equals(Set.of(pool().id(), deep.id())));

        robot.interact(() -> bench().session().selection().clear());
        until(() -> selectedRows(robot).isEmpty());
        robot.push(KeyCode.HOME).push(KeyCode.DOWN);
        List<ElementId> chosen = selectedRows(robot);
        assertThat(chosen).hasSize(1);
        assertThat(bench().session().selection().state().elements()).containsExactlyElementsOf(chosen);
    }

    @Test
    void aThingIsRenamedInPlaceAndTheRenamingUndone(FxRobot robot) throws Exception {
        openTheSample(robot);
        String before = pool().fqdn();
        robot.interact(() -> bench().session().selection().only(pool().id()));
        until(() -> selectedRows(robot).equals(List.of(pool().id())));
        robot.push(KeyCode.F2);
        until(() -> robot.lookup("#outline .tree-view .text-field").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#outline .tree-view .text-field")
                .queryAs(TextField.class)
                .setText("renamed.contoso.com"));
        robot.push(KeyCode.ENTER);
        until(() -> pool().fqdn().equals("renamed.contoso.com"));
        until(() -> spoken(robot, pool()).startsWith("renamed.contoso.com, "));

        robot.push(KeyCode.F2);
        until(() -> robot.lookup("#outline .tree-view .text-field").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#outline .tree-view .text-field").queryAs(TextField.class).setText("other"));
        robot.push(KeyCode.ESCAPE);
        assertThat(pool().fqdn()).as("Esc gives the renaming up").isEqualTo("renamed.contoso.com");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> pool().fqdn().equals(before));
        until(() -> spoken(robot, pool()).startsWith(before + ", "));
    }

    @Test
    void aThingIsDeletedAndComesBackWithUndo(FxRobot robot) throws Exception {
        openTheSample(robot);
        ElementId id = pool().id();
        robot.interact(() -> bench().session().selection().only(id));
        until(() -> selectedRows(robot).equals(List.of(id)));
        robot.push(KeyCode.DELETE);
        until(() -> !bench().session().drawing().topology().contains(id));
        assertThat(robot.lookup((Node node) -> node instanceof TreeCell<?> cell
                && cell.getItem() instanceof Element shown && shown.id().equals(id)).tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> bench().session().drawing().topology().contains(id));
        robot.interact(() -> bench().session().selection().only(id));
        until(() -> selectedRows(robot).equals(List.of(id)));
    }

    @Test
    void theFilterLeavesWhatMatchesAndEscGivesAllBack(FxRobot robot) throws Exception {
        openTheSample(robot);
        Endpoint deep = bench().session().drawing().topology().endpoints().getLast();
        int before = tree(robot).getExpandedItemCount();
        TextField filter = robot.lookup("#outline > .text-field").queryAs(TextField.class);
        robot.interact(() -> {
            filter.requestFocus();
            filter.setText(deep.sipAddress());
        });
        until(() -> robot.lookup((Node node) -> node instanceof TreeCell<?> cell && cell.getItem() == deep)
                .tryQuery()
                .isPresent());
        assertThat(tree(robot).getExpandedItemCount()).isLessThanOrEqualTo(4);
        robot.push(KeyCode.ESCAPE);
        until(() -> tree(robot).getExpandedItemCount() >= before);
    }

    @Test
    void nextHopAndFindingsAreSpoken(FxRobot robot) throws Exception {
        openTheSample(robot);
        until(() -> bench().count(Severity.ERROR).getValue() > 0);
        ElementId wrong = RuleBook.standard()
                .check(bench().session().drawing().topology())
                .stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow()
                .element();
        ApplicationPool pool = bench().session().drawing().topology().find(wrong, ApplicationPool.class).orElseThrow();
        robot.interact(() -> bench().session().selection().only(wrong));
        until(() -> spoken(robot, pool).contains(", next hop ") && spoken(robot, pool).contains("1 error"));
    }

    @Test
    void itsLookDoesNotReachTheOverviewWhereTheDrawingShowsThroughWhatIsInView(FxRobot robot) throws Exception {
        openTheSample(robot);
        Region inView = robot.lookup(".minimap .in-view").queryAs(Region.class);
        assertThat(inView.getBackground()).satisfiesAnyOf(none -> assertThat(none).isNull(),
                some -> assertThat(some.getFills()).isEmpty());
        assertThat(inView.getBorder().getStrokes()).isNotEmpty();
    }
}
