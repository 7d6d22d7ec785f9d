package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import nexthop.model.ElementId;
import nexthop.rule.impact.Loss;
import nexthop.ui.settings.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every text and icon of the window can be read, light and dark, whatever state it is in. */
class ContrastJourneyTest extends WindowJourney {
    private static final ElementId R2 = new ElementId("pool-ocsr2-pool.contoso.com");
    private static final List<String> STATES = List.of("hover", "focused", "selected", "dimmed", "retired", "raised");

    @Start
    void open(Stage primary) {
        open(primary, 1440, 900);
    }

    @AfterEach
    void lightAgain(FxRobot robot) {
        run(robot, "Look: " + Theme.LIGHT.label()); // the look is that of every window of the program
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
    void theStartPageCanBeRead(Theme theme, FxRobot robot) {
        robot.interact(() -> settings.addRecentFile(folder.resolve("gone.nexthop.json")));
        run(robot, "Look: " + theme.label());
        assertCanBeReadInEveryState(robot, 60);
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
    void eachPanelOfTheSampleCanBeRead(Theme theme, FxRobot robot) throws Exception {
        begin(robot, theme);
        TabPane panels = robot.lookup(".side-panels").queryAs(TabPane.class);
        for (String selected : List.of("", R2.value(), "pool-ivr.contoso.com")) {
            robot.interact(() -> {
                if (selected.isEmpty()) {
                    bench().session().selection().clear();
                } else {
                    bench().session().selection().only(new ElementId(selected));
                }
            });
            for (int i = 0; i < panels.getTabs().size(); i++) {
                int tab = i;
                robot.interact(() -> panels.getSelectionModel().select(tab));
                assertCanBeReadInEveryState(robot, 60);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
    void aWhatIfCanBeReadThoughItDimsWhatIsNotHit(Theme theme, FxRobot robot) throws Exception {
        begin(robot, theme);
        robot.interact(() -> bench().session().selection().only(R2));
        robot.interact(() -> bench().askWhatIf(Loss.FAILS));
        until(() -> bench().session().preview().isPresent());

        assertCanBeReadInEveryState(robot, 60);
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
    void aLessonCanBeRead(Theme theme, FxRobot robot) throws Exception {
        run(robot, "Look: " + theme.label());
        robot.interact(() -> window.commands().lessons.values().iterator().next().run());
        until(() -> window.workbench() != null);

        assertCanBeReadInEveryState(robot, 60);
    }

    @ParameterizedTest
    @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
    void eachListMenuAndDialogCanBeRead(Theme theme, FxRobot robot) throws Exception {
        run(robot, "Look: " + theme.label());
        MainStates states = new MainStates(this, robot);
        states.begin();
        Map<String, String> pale = new TreeMap<>();
        List<String> seen = new ArrayList<>();
        states.each((state, root) -> {
            seen.add(state);
            SeenColours.in(root).tooPale().forEach((what, how) -> pale.putIfAbsent(what, how + " in " + state));
            for (String forced : STATES) {
                PseudoClass pseudo = PseudoClass.getPseudoClass(forced);
                force(root, pseudo, true);
                root.applyCss();
                SeenColours.in(root)
                        .tooPale()
                        .forEach((what, how) -> pale.putIfAbsent(what, how + " in " + state + " when " + forced));
                force(root, pseudo, false);
                root.applyCss();
            }
        });
        assertThat(seen).hasSizeGreaterThan(45);
        assertThat(String.join("\n", pale.entrySet().stream().map(Object::toString).toList())).isEmpty();
    }

    @Test
    void aTextThatIsTooPaleIsSeenByTheseTests(FxRobot robot) {
        robot.interact(() -> {
            Label pale = new Label("Hardly there");
            pale.setStyle("-fx-text-fill: #1c2733; -fx-opacity: 0.3;");
            Label clear = new Label("Well there");
            clear.setStyle("-fx-text-fill: #1c2733;");
            VBox box = new VBox(pale, clear);
            box.setStyle("-fx-background-color: white;");
            new Scene(box, 300, 100);
            box.applyCss();
            box.layout();
            SeenColours colours = SeenColours.in(box);
            assertThat(colours.seen()).isEqualTo(2);
            assertThat(colours.tooPale().keySet()).singleElement().asString().contains("Hardly there");
        });
    }

    private void begin(FxRobot robot, Theme theme) throws Exception {
        run(robot, "Look: " + theme.label());
        robot.interact(() -> window.begin(window.startContent().sample()));
        until(() -> window.workbench() != null);
        until(() -> bench().count(nexthop.rule.Severity.ERROR).getValue() > 0);
    }

    private void run(FxRobot robot, String command) {
        robot.interact(() -> window.allCommands()
                .stream()
                .filter(known -> known.name().equals(command))
                .findFirst()
                .orElseThrow()
                .run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** As it is, and then with everything in each state at once; a colour that holds then holds for each thing alone. */
    private void assertCanBeReadInEveryState(FxRobot robot, int least) {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
        Map<String, String> pale = new TreeMap<>();
        robot.interact(() -> {
            Parent root = stage.getScene().getRoot();
            SeenColours plain = SeenColours.in(root);
            assertThat(plain.seen()).isGreaterThan(least);
            pale.putAll(plain.tooPale());
            for (String state : STATES) {
                PseudoClass pseudo = PseudoClass.getPseudoClass(state);
                force(root, pseudo, true);
                root.applyCss();
                SeenColours.in(root).tooPale().forEach((what, how) -> pale.putIfAbsent(what, how + " when " + state));
                force(root, pseudo, false);
                root.applyCss();
            }
        });
        assertThat(String.join("\n", pale.entrySet().stream().map(Object::toString).toList())).isEmpty();
    }

    private static void force(Node node, PseudoClass state, boolean on) {
        node.pseudoClassStateChanged(state, on);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> force(child, state, on));
        }
    }
}
