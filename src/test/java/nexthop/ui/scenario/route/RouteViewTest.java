package nexthop.ui.scenario.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nexthop.edit.History;
import nexthop.file.Templates;
import nexthop.scenario.path.MigrationPath;
import nexthop.ui.scenario.ScenarioModel;
import nexthop.ui.scenario.ScenarioPanel;
import nexthop.ui.session.Signature;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.widgets.ClickLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** The map in its panel, on UCMA 2.0 straight against Lync Server 2010: three legs, the second of which is ours. */
@ExtendWith(ApplicationExtension.class)
class RouteViewTest {
    private final DocumentSession session = new DocumentSession(
            History.startingSaved(Templates.standard().entry("figure-s4").orElseThrow().drawing()));
    private final BackgroundWork work = new BackgroundWork();
    private final List<String> opened = new ArrayList<>();
    private ScenarioModel model;
    private ScenarioPanel panel;

    @Start
    void start(Stage stage) {
        model = new ScenarioModel(session, work, new Signature("Kim Akers", _ -> {}, () -> Instant.EPOCH));
        panel = new ScenarioPanel(model, _ -> {});
        panel.setOnOpenStart(opened::add);
        stage.setScene(new Scene(new StackPane(panel), 372, 900));
        stage.show();
    }

    @Stop
    void stop() {
        work.close();
    }

    @Test
    void theArrowKeysGoAlongTheRouteAndEnterTellsMore(FxRobot robot) throws TimeoutException {
        RouteView map = openMap(robot);
        List<ClickLine> lines = lines(robot, map);
        robot.interact(lines.getFirst()::requestFocus);

        robot.type(KeyCode.DOWN, 2);
        assertThat(lines.get(2).isFocused()).isTrue();
        robot.type(KeyCode.UP);
        assertThat(lines.get(1).isFocused()).isTrue();
        robot.type(KeyCode.UP);
        assertThat(lines.getFirst().isFocused()).isTrue();

        assertThat(shownDetails(robot, map)).isEmpty();
        robot.type(KeyCode.ENTER);
        assertThat(shownDetails(robot, map)).hasSize(1);
        robot.type(KeyCode.ENTER);
        assertThat(shownDetails(robot, map)).isEmpty();
    }

    @Test
    void aLegThatDoesNotFitYetTellsItsTextAndOffersItsStart(FxRobot robot) throws TimeoutException {
        RouteView map = openMap(robot);
        ClickLine last = lines(robot, map).get(5);
        assertThat(last.getAccessibleText()).startsWith("Leg 3: ").doesNotContain("taken up");

        robot.interact(last::fire);
        Hyperlink start = shownDetails(robot, map).getFirst()
                .lookupAll(".hyperlink")
                .stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().startsWith("Open the topology"))
                .findFirst()
                .orElseThrow();
        robot.interact(start::fire);

        assertThat(opened).containsExactly("ucma3-upgrade-ucma4");
        assertThat(plan()).isEqualTo("ucma2-upgrade-ucma3-after-migration");
    }

    @Test
    void theFirstLegOfAnotherWayIsTakenUpEvenIfItIsOurs(FxRobot robot) throws TimeoutException {
        RouteView map = openMap(robot);
        robot.interact(() -> lines(robot, map).getLast().fire());
        ClickLine first = lines(robot, map).get(1);
        assertThat(first.getAccessibleText()).contains("Introduce Lync Server 2013", "It can be taken up now.");

        robot.interact(first::fire);

        waitFor(() -> plan().equals("introduce-lync2013"));
    }

    @Test
    void appliedLegsAreBehindThePool(FxRobot robot) throws TimeoutException {
        openMap(robot);
        robot.interact(() -> model.choose("introduce-lync2013"));
        waitFor(() -> plan().equals("introduce-lync2013"));
        robot.interact(model::takeProposals);
        waitFor(() -> model.plan().orElseThrow().isDecided());
        boolean[] applied = new boolean[1];
        robot.interact(() -> applied[0] = model.apply());

        assertThat(applied[0]).as(model.problemProperty().get()).isTrue();
        waitFor(() -> path().best().orElseThrow().stops().getFirst().situation().generations().size() == 2);
        assertThat(path().best().orElseThrow().legs()).extracting(leg -> leg.scenario().id())
                .containsExactly("rebuild-ucma4");
    }

    private RouteView openMap(FxRobot robot) throws TimeoutException {
        waitFor(() -> model.pathProperty().get() != null && model.plan().isPresent()
                && panel.lookup("#route-map") != null);
        RouteView map = (RouteView) panel.lookup("#route-map");
        robot.interact(() -> map.setOpen(true));
        return map;
    }

    private static List<ClickLine> lines(FxRobot robot, RouteView map) {
        return robot.from(map)
                .lookup(".click-line")
                .queryAllAs(ClickLine.class)
                .stream()
                .filter(line -> !line.getStyleClass().contains("fold-head"))
                .toList();
    }

    private static List<Node> shownDetails(FxRobot robot, RouteView map) {
        return robot.from(map).lookup(".details").queryAll().stream().filter(Node::isVisible).toList();
    }

    private String plan() {
        return model.plan().map(plan -> plan.scenario().id()).orElse("");
    }

    private MigrationPath path() {
        return java.util.Objects.requireNonNull(model.pathProperty().get());
    }

    private static void waitFor(java.util.function.BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
