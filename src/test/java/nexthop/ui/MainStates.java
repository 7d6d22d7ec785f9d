package nexthop.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import nexthop.layout.Layer;
import nexthop.model.ElementId;
import nexthop.rule.Severity;
import nexthop.ui.canvas.CanvasView;
import nexthop.ui.command.Finder;
import nexthop.ui.document.Dialogs;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** All that a user comes to see around the sample: panels, lists, menus, dialogs. A test goes through them one after the other. */
final class MainStates {
    private static final ElementId IVR = new ElementId("pool-ivr.contoso.com");

    /** What brings a state about. */
    @FunctionalInterface
    interface Opening {
        void open() throws Exception;
    }

    private final WindowJourney journey;
    private final FxRobot robot;
    private final Map<String, Opening> openings = new LinkedHashMap<>();

    MainStates(WindowJourney journey, FxRobot robot) {
        this.journey = journey;
        this.robot = robot;
        panels();
        lists();
        menus();
        dialogs();
    }

    /** Opens the sample, with a pool that has problems selected. */
    void begin() throws Exception {
        robot.interact(() -> journey.window.begin(journey.window.startContent().sample()));
        WindowJourney.until(() -> journey.window.workbench() != null);
        WindowJourney.until(() -> journey.bench().count(Severity.ERROR).getValue() > 0);
    }

    /** Goes through all of them; in each, the windows there are then are looked at. */
    void each(Seen look) throws Exception {
        for (Map.Entry<String, Opening> state : openings.entrySet()) {
            robot.interact(() -> journey.bench().session().selection().only(IVR));
            state.getValue().open();
            for (int i = 0; i < 4; i++) { // what reacts to a size it was given gives others a size in the next pulse
                WaitForAsyncUtils.waitForFxEvents();
            }
            robot.interact(() -> roots().forEach(root -> look.at(state.getKey(), root)));
            leave();
        }
    }

    /** What a test does with a window in a state. */
    interface Seen {
        void at(String state, Parent root);
    }

    static List<Parent> roots() {
        List<Parent> roots = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.getScene() != null && window.isShowing()) {
                roots.add(window.getScene().getRoot());
            }
        }
        return roots;
    }

    private void leave() {
        robot.interact(() -> {
            List.copyOf(Window.getWindows()).stream().filter(other -> other != journey.stage).forEach(Window::hide);
            journey.bench().canvas().cancel();
            journey.bench().canvas().settle();
        });
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            journey.window.commands().outlineShownProperty().set(false);
            view().requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private CanvasView view() {
        return robot.lookup(".nexthop-canvas").queryAs(CanvasView.class);
    }

    private void run(String command) {
        robot.interact(() -> journey.window.allCommands()
                .stream()
                .filter(known -> known.name().equals(command))
                .findFirst()
                .orElseThrow()
                .run());
    }

    private static void later(Runnable action) {
        Platform.runLater(action); // what waits for an answer must not hold up the test
    }

    private void panels() {
        openings.put("inspector", () -> tab(0));
        openings.put("next hop", () -> tab(1));
        openings.put("scenario", () -> tab(2));
        openings.put("nothing selected", () -> {
            tab(0);
            robot.interact(() -> journey.bench().session().selection().clear());
        });
        openings.put("outline", () -> robot.interact(() -> journey.window.commands().outlineShownProperty().set(true)));
        openings.put("a problem", () -> robot.interact(() -> journey.bench().revealProblem(IVR)));
        openings.put("accepting a problem", () -> {
            robot.interact(() -> journey.bench().revealProblem(IVR));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(
                    () -> robot.lookup("#accept-finding").tryQueryAs(Hyperlink.class).ifPresent(Hyperlink::fire));
        });
    }

    private void tab(int index) {
        robot.interact(() -> robot.lookup(".side-panels").queryAs(TabPane.class).getSelectionModel().select(index));
    }

    private void lists() {
        openings.put("finder", () -> find(Finder.Scope.EVERYTHING, "contoso"));
        openings.put("finder of things", () -> find(Finder.Scope.THINGS, "ivr"));
        openings.put("commands", () -> find(Finder.Scope.COMMANDS, ""));
        openings.put("quick-add list", () -> robot.interact(() -> journey.bench().addByKeyboard()));
        openings.put("list of next hops", () -> robot.interact(() -> journey.bench().connectByKeyboard()));
        openings.put("list of sites", () -> robot.interact(() -> journey.bench().moveToSiteByKeyboard()));
        openings.put("hint", () -> robot.interact(() -> journey.bench().canvas().say("This cannot be done just now.")));
        openings.put("note being written", () -> run("Add note"));
        openings.put("hidden layers", () -> run("Show " + Layer.FINDINGS.label()));
        openings.put("all layers", () -> run("Show all layers"));
        openings.put("tooltip", () -> robot.interact(() -> {
            Tooltip tooltip = robot.lookup(".tools .button").queryAllAs(Button.class).iterator().next().getTooltip();
            tooltip.show(journey.stage, 100, 100);
        }));
    }

    private void find(Finder.Scope scope, String typed) {
        robot.interact(() -> {
            journey.window.find(scope);
            robot.lookup(".find-field").queryAs(Finder.class).setText(typed);
        });
    }

    private void menus() {
        for (int i = 0; i < 5; i++) {
            int index = i;
            openings.put("menu " + index, () -> robot
                    .interact(() -> robot.lookup(".menu-bar").queryAs(MenuBar.class).getMenus().get(index).show()));
        }
        openings.put("menu of a card", () -> robot.interact(() -> {
            Node card = view();
            card.fireEvent(
                    new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 200, 200, 400, 300, true, null));
        }));
    }

    private void dialogs() {
        openings.put("domain suffix", () -> run("Rename a domain suffix…"));
        openings.put("keys", () -> run("Keys and gestures"));
        openings.put("about", () -> run("About Nexthop"));
        openings.put("glossary", () -> run("Glossary"));
        openings.put("pasting SIP addresses", () -> later(() -> journey.window.pasteEndpoints()));
        openings.put("UCMA versions", () -> later(() -> journey.window.setVersions()));
        openings.put("unsaved changes", () -> later(() -> new Dialogs(journey.stage, _ -> {}).unsaved("Contoso")));
        openings.put("a failure", () -> later(
                () -> new Dialogs(journey.stage, _ -> {}).failed("It could not be saved", "The disk is full.")));
    }
}
