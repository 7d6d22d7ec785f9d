package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import nexthop.model.Application;
import nexthop.model.ElementId;
import nexthop.ui.command.Command;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Finding things and commands by the keyboard alone. */
class FindJourneyTest extends WindowJourney {

    @Start
    void start(Stage primary) {
        open(primary, 1200, 800);
        window.addSecondKeys(primary.getScene());
    }

    private void openTheSample(FxRobot robot) throws Exception {
        robot.interact(() -> window.begin(window.startContent().sample()));
        until(() -> window.workbench() != null);
    }

    private static Stream<MenuItem> leaves(List<? extends MenuItem> items) {
        return items.stream()
                .flatMap(item -> item instanceof Menu menu ? leaves(menu.getItems()) : Stream.of(item))
                .filter(item -> !(item instanceof SeparatorMenuItem));
    }

    private static List<MenuItem> menuItems(FxRobot robot) {
        return robot.lookup(".menu-bar")
                .queryAllAs(MenuBar.class)
                .stream()
                .flatMap(bar -> leaves(bar.getMenus()))
                .filter(item -> !"No recent files".equals(item.getText()))
                .toList();
    }

    @Test
    void everyCommandOfTheMenusCanBeFoundByItsName(FxRobot robot) {
        List<String> names = window.allCommands().stream().map(Command::text).toList();
        List<MenuItem> items = menuItems(robot);
        assertThat(items).hasSizeGreaterThan(50);
        assertThat(items).allSatisfy(item -> assertThat(names).as(item.getText())
                .anySatisfy(name -> assertThat(name).endsWith(item.getText())));
    }

    @Test
    void noTwoCommandsShareAKeyAndEachKeyIsShownInAMenu(FxRobot robot) {
        Set<String> seen = new HashSet<>();
        Set<String> shown = new HashSet<>();
        menuItems(robot).forEach(item -> {
            if (item.getAccelerator() != null) {
                assertThat(seen.add(item.getAccelerator().getName())).as(item.getText()).isTrue();
                shown.add(item.getAccelerator().getName());
            }
        });
        List<String> hidden = new ArrayList<>();
        for (Command command : window.allCommands()) {
            command.key().map(KeyCombination::getName).filter(key -> !shown.contains(key)).ifPresent(hidden::add);
        }
        assertThat(hidden).isEmpty();
        assertThat(stage.getScene().getAccelerators().keySet()).extracting(KeyCombination::getName)
                .as("second keys, and the menu bar's own")
                .filteredOn(key -> !shown.contains(key))
                .containsExactlyInAnyOrder("Shortcut+Y", "Shortcut+Equals", "F10");
    }

    @Test
    void whatCannotBeRunIsListedWithTheReasonAndDoesNothing(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        until(() -> robot.lookup(".finder").tryQuery().isPresent());
        assertThat(robot.lookup(".finder").queryAs(ListView.class).getItems())
                .as("all of them, before anything is typed")
                .hasSize(window.allCommands().size());
        robot.write("fit sel");
        until(() -> says(robot, "Nothing is selected  ·  Ctrl+2"));
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup(".find-field").queryAs(TextField.class).getText()).isEqualTo("fit sel");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".finder").tryQuery()).isEmpty();
    }

    private static boolean says(FxRobot robot, String text) {
        return robot.lookup((Labeled label) -> text.equals(label.getText())).tryQuery().isPresent();
    }

    @Test
    void aPortIsFoundCentredAndPointedAtAndTheNextOnesFollow(FxRobot robot) throws Exception {
        openTheSample(robot);
        List<Application> applications = bench().session().drawing().topology().applications();
        Application first = applications.getFirst();
        List<Boolean> pointedAt = new CopyOnWriteArrayList<>();
        robot.interact(() -> robot.lookup(".pulse").query().visibleProperty().subscribe(shown -> {
            pointedAt.add(shown);
        }));
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write(String.valueOf(first.port())).push(KeyCode.ENTER);
        until(() -> bench().session().selection().contains(first.id()));
        assertThat(pointedAt).as("a ring was shown").contains(true);
        assertThat(robot.lookup(".nexthop-canvas").query().isFocused()
                || robot.lookup(".nexthop-canvas").query().isFocusWithin()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("contoso.com").push(KeyCode.ENTER);
        Set<ElementId> found = new HashSet<>();
        do {
            robot.push(KeyCode.F3);
        } while (found.add(bench().session().selection().state().first().orElseThrow()));
        assertThat(found).as("all that bear the name, one after the other").hasSizeGreaterThan(10);
        assertThat(robot.lookup("#message").queryAs(Labeled.class).getText())
                .endsWith("of " + found.size() + " for “contoso.com”");
        ElementId before = bench().session().selection().state().first().orElseThrow();
        robot.push(KeyCode.F3);
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        assertThat(bench().session().selection().contains(before)).isTrue();
    }
}
