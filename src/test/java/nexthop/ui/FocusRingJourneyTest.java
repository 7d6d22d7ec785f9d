package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import nexthop.layout.Palette;
import nexthop.model.ElementId;
import nexthop.ui.command.Command;
import nexthop.ui.settings.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Where the keyboard is can be seen, in both looks: what has the focus differs from what has not by clearly other pixels. */
class FocusRingJourneyTest extends WindowJourney {
    private static final List<PseudoClass> FOCUS = List.of(PseudoClass.getPseudoClass("focused"),
            PseudoClass.getPseudoClass("focus-visible"), PseudoClass.getPseudoClass("focus-within"));

    /** How far around a control its ring may reach, in pixels. */
    private static final double AROUND = 12;

    /** The fewest pixels that make a ring, or an underline, that can be seen. */
    private static final int LEAST = 20;

    @Start
    void start(Stage primary) {
        open(primary, 1440, 900);
    }

    @AfterEach
    void lightAgain(FxRobot robot) {
        run(robot, "Look: " + Theme.LIGHT.label());
    }

    private void run(FxRobot robot, String command) {
        robot.interact(() -> window.allCommands()
                .stream()
                .filter(known -> known.name().equals(command))
                .forEach(Command::run));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
    void theFocusCanBeSeenOnEveryControl(Theme theme, FxRobot robot) throws Exception {
        run(robot, "Look: " + theme.label());
        Set<String> unseen = new TreeSet<>();
        unseen.addAll(unseen(robot, stage.getScene().getRoot()));
        robot.interact(() -> window.begin(window.startContent().sample()));
        until(() -> window.workbench() != null);
        robot.interact(() -> bench().session().selection().only(new ElementId("pool-ivr.contoso.com")));
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
        unseen.addAll(unseen(robot, stage.getScene().getRoot()));
        assertThat(String.join("\n", unseen)).isEmpty();
    }

    @Test
    void aControlWithoutARingIsSeenByThisTest(FxRobot robot) {
        List<VBox> boxes = new ArrayList<>();
        robot.interact(() -> {
            Button plain = new Button("Plain");
            plain.setStyle("-fx-background-color: white; -fx-border-color: transparent; -fx-text-fill: black;"
                    + "-fx-background-insets: 0; -fx-effect: null;");
            VBox box = new VBox(plain);
            new Scene(box, 300, 100);
            box.applyCss();
            box.layout();
            boxes.add(box);
        });
        assertThat(unseen(robot, boxes.getFirst())).hasSize(1);
    }

    private static List<String> unseen(FxRobot robot, Parent root) {
        List<String> unseen = new ArrayList<>();
        for (Node node : focusable(root, new ArrayList<>())) {
            int clear = clearlyOther(robot, root, node);
            if (clear < LEAST) {
                unseen.add(node.getClass().getSimpleName() + " " + node.getStyleClass() + " in "
                        + node.getParent().getStyleClass() + ": " + clear);
            }
        }
        return unseen;
    }

    /** All that the keyboard can go to and that is seen; lists are left out, whose rows show where it is. */
    private static List<Node> focusable(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return found;
        }
        boolean ofRows = node instanceof ListView || node instanceof TableView || node instanceof TreeView
                || node instanceof ScrollPane;
        boolean canvas = node.getStyleClass().contains("nexthop-canvas");
        if (node.isFocusTraversable() && !ofRows && !canvas && node.getLayoutBounds().getWidth() > 4) {
            found.add(node);
        }
        if (node instanceof Parent parent && !canvas) {
            parent.getChildrenUnmodifiable().forEach(child -> focusable(child, found));
        }
        return found;
    }

    private static int clearlyOther(FxRobot robot, Parent root, Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        Bounds whole = root.getLayoutBounds();
        double x = Math.max(0, Math.floor(at.getMinX() - AROUND));
        double y = Math.max(0, Math.floor(at.getMinY() - AROUND));
        double right = Math.min(whole.getWidth(), Math.ceil(at.getMaxX() + AROUND));
        double bottom = Math.min(whole.getHeight(), Math.ceil(at.getMaxY() + AROUND));
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane && !above.localToScene(above.getLayoutBounds()).contains(at)) {
                return LEAST; // scrolled out of sight, in part at least
            }
        }
        if (right - x < 4 || bottom - y < 4) {
            return LEAST; // scrolled out of sight
        }
        Rectangle2D part = new Rectangle2D(x, y, right - x, bottom - y);
        WritableImage without = seen(robot, root, node, part, false);
        WritableImage with = seen(robot, root, node, part, true);
        return clearlyOther(without, with);
    }

    /** Each picture after a pulse of its own: only that brings what is painted in line. */
    private static WritableImage seen(FxRobot robot, Parent root, Node node, Rectangle2D part, boolean focused) {
        robot.interact(() -> {
            (focused ? node : root).requestFocus();
            force(node, focused);
        });
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = new WritableImage((int) part.getWidth(), (int) part.getHeight());
        robot.interact(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setViewport(part);
            root.snapshot(parameters, image);
            force(node, false);
        });
        return image;
    }

    private static void force(Node node, boolean on) {
        FOCUS.forEach(state -> node.pseudoClassStateChanged(state, on));
    }

    private static int clearlyOther(WritableImage one, WritableImage other) {
        PixelReader before = one.getPixelReader();
        PixelReader after = other.getPixelReader();
        int clear = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (before.getArgb(x, y) != after.getArgb(x, y)
                        && Palette.contrast(hex(before.getColor(x, y)), hex(after.getColor(x, y))) >= 2) {
                    clear++;
                }
            }
        }
        return clear;
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%02X%02X%02X", Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255), Math.round(colour.getBlue() * 255));
    }
}
