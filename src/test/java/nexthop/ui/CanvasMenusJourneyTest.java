package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import nexthop.edit.PutNote;
import nexthop.edit.SetViewOnly;
import nexthop.graph.Relation;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.ApplicationPool;
import nexthop.ui.canvas.CanvasModel;
import nexthop.ui.canvas.CanvasView;
import nexthop.ui.canvas.tool.QuickAdding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The menus of the canvas: what each offers, and where what they add comes to stand. */
class CanvasMenusJourneyTest extends WindowJourney {
    private static final ElementId NOTE = new ElementId("note-menu");

    @Start
    void start(Stage primary) {
        open(primary, 1100, 800);
    }

    @BeforeEach
    void sample(FxRobot robot) {
        robot.interact(() -> window.begin(window.startContent().sample()));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> canvas().camera().fit());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private CanvasModel canvas() {
        return bench().canvas();
    }

    private Point2D onScreen(FxRobot robot, Point onSheet) {
        CanvasView view = robot.lookup(".nexthop-canvas").queryAs(CanvasView.class);
        Point here = canvas().viewport().toScreen(onSheet);
        return view.localToScreen(here.x(), here.y());
    }

    /** A point of the sheet in view with nothing there. */
    private Point empty() {
        Rect visible = canvas().camera().visible();
        for (double y = visible.y() + 60; y < visible.bottom() - 60; y += 10) {
            for (double x = visible.x() + 60; x < visible.right() - 60; x += 10) {
                Rect around = new Rect(x - 15, y - 15, 30, 30);
                boolean free = canvas().index().cardsIn(around).isEmpty() && canvas().index().linksIn(around).isEmpty()
                        && canvas().index().framesIn(around).isEmpty() && canvas().index().notesIn(around).isEmpty();
                if (free) {
                    return new Point(x, y);
                }
            }
        }
        throw new AssertionError("no empty place in view");
    }

    private List<String> rightClick(FxRobot robot, Point onSheet) {
        Point here = canvas().viewport().toScreen(onSheet);
        robot.interact(() -> canvas().show(canvas().viewport().panned(90 - here.x(), 40 - here.y())));
        WaitForAsyncUtils.waitForFxEvents(); // the menu opens where there is room below and to the right
        robot.clickOn(onScreen(robot, onSheet), MouseButton.SECONDARY);
        WaitForAsyncUtils.waitForFxEvents();
        return texts();
    }

    private List<String> texts() {
        return menu().getItems().stream().filter(MenuItem::isVisible).map(MenuItem::getText).toList();
    }

    private ContextMenu menu() {
        ContextMenu menu = window.menus().shown().orElseThrow();
        assertThat(menu.isShowing()).isTrue();
        return menu;
    }

    private void choose(FxRobot robot, String text) {
        MenuItem item = menu().getItems()
                .stream()
                .filter(each -> text.equals(each.getText()))
                .findFirst()
                .orElseThrow();
        assertThat(item.isDisable()).isFalse();
        robot.interact(() -> {
            item.fire();
            menu().hide();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ElementId pool() {
        return canvas().topology()
                .applicationPools()
                .stream()
                .filter(each -> each.nextHop() != null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theEmptySheetOffersWhatCanBeMadeThereAndTheSwitches(FxRobot robot) {
        assertThat(rightClick(robot, empty())).contains("Paste here", "Add an element here…", "Add a note here",
                "Select all", "Fit", "Tidy layout", "Grid", "Overview", "View only");
        CheckMenuItem grid = (CheckMenuItem) menu().getItems()
                .stream()
                .filter(item -> "Grid".equals(item.getText()))
                .findFirst()
                .orElseThrow();
        assertThat(grid.isSelected()).isTrue();
        robot.interact(grid::fire);
        assertThat(bench().session().drawing().layout().grid()).isFalse();
        assertThat(grid.isSelected()).isFalse();
    }

    @Test
    void whatItAddsComesToStandWhereItWasOpened(FxRobot robot) {
        Point here = empty();
        rightClick(robot, here);
        choose(robot, "Add a note here");
        Placement place = bench().session().drawing().layout().notes().stream().toList().getLast().place();
        assertThat(Math.hypot(place.x() - here.x(), place.y() - here.y())).isLessThan(15);
        robot.type(KeyCode.ESCAPE);

        Point there = empty();
        rightClick(robot, there);
        choose(robot, "Add an element here…");
        assertThat(canvas().tool()).isInstanceOfSatisfying(QuickAdding.class, list -> {
            assertThat(Math.hypot(list.at().x() - there.x(), list.at().y() - there.y())).isLessThan(5);
        });
    }

    @Test
    void thePlaceAndTheKeyboardOpenTheMenuOfALink(FxRobot robot) {
        Link link = canvas().sheet().nextHopLink(pool()).orElseThrow();
        assertThat(rightClick(robot, link.middle())).contains("Connect to a next hop…",
                "Move the next hop to another pool…", "Straighten link", "Delete");
        assertThat(bench().session().selection().state().selectedLink()).contains(link.relation());
        robot.interact(() -> menu().hide());
        robot.interact(() -> bench().session().selection().clear());
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).as("with nothing selected, of the sheet").contains("Paste here");
        robot.interact(() -> menu().hide());
        Relation relation = link.relation();
        robot.interact(() -> bench().session().selection().only(relation));
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts()).contains("Straighten link");
    }

    @Test
    void cardsSitesAndNotesHaveTheirs(FxRobot robot) {
        Point card = canvas().sheet().boundsOf(pool()).orElseThrow().center();
        assertThat(rightClick(robot, card)).contains("Edit name", "Connect to a next hop…", "Add an element…", "Cut",
                "Copy", "Duplicate", "Lock or unlock", "Select what is connected", "What if this pool fails…",
                "Delete");
        robot.interact(() -> menu().hide());
        Point here = empty();
        robot.interact(() -> bench().session()
                .perform(new PutNote("Add note",
                        new Note(NOTE, Placement.nearest(here.x(), here.y()), Note.USUAL, "Ask Kim about the port"))));
        assertThat(rightClick(robot, here.plus(10, 10))).contains("Edit name", "Copy", "Lock or unlock", "Delete")
                .doesNotContain("Connect to a next hop…");
        robot.interact(() -> menu().hide());
        assertThat(robot.lookup(".status .label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("Selected: the note “Ask Kim about the port”");
        var site = canvas().sheet().frames().iterator().next();
        assertThat(rightClick(robot, new Point(site.bounds().x() + 30, site.bounds().y() + 8)))
                .contains("Collapse or expand site", "Fit site to its members", "Delete");
    }

    @Test
    void aCopyIsAnnouncedCalmlyAndARefusalIsNot(FxRobot robot) {
        Label message = robot.lookup("#message").queryAs(Label.class);
        robot.interact(() -> bench().session().selection().only(pool()));
        robot.interact(() -> run("Copy"));
        assertThat(message.getText()).startsWith("Copied: ");
        assertThat(message.getStyleClass()).doesNotContain("refusal");
        robot.interact(() -> {
            bench().session().perform(new SetViewOnly(true));
            canvas().nextHops().connect(pool(), pool());
        });
        assertThat(message.getText()).contains("View only");
        assertThat(message.getStyleClass()).contains("refusal");
    }

    private void run(String name) {
        window.allCommands().stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow().run();
    }
}
