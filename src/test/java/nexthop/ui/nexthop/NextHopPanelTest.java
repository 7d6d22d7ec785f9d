package nexthop.ui.nexthop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import nexthop.ui.widgets.ClickLine;
import nexthop.model.Users;
import nexthop.edit.SetTitle;
import nexthop.edit.AddElements;
import javafx.scene.input.KeyCode;
import javafx.scene.input.Clipboard;
import javafx.scene.control.Label;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nexthop.edit.History;
import nexthop.graph.TopologyGraph;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NextHopPanelTest {
    private static final ElementId OLD = new ElementId("pool-old");
    private static final ElementId LYNC = new ElementId("pool-lync");
    private static final ElementId BOTS = new ElementId("pool-bots");
    private static final ElementId APP = new ElementId("application-help");

    private final DocumentSession session = new DocumentSession(History.startingSaved(
            new Drawing(Topology.of(List.of(ServerPool.frontEnd(OLD, "old.contoso.com", ServerGeneration.LYNC_2010),
                    ServerPool.frontEnd(LYNC, "lync.contoso.com", ServerGeneration.LYNC_2013),
                    ApplicationPool.named(BOTS, "bots.contoso.com", UcmaVersion.UCMA_3_0).withNextHop(OLD),
                    Application.named(APP, BOTS, "urn:application:help", 6000),
                    new Users(new ElementId("users"), OLD, "Users", 10))), Layout.empty())));
    private final BackgroundWork work = new BackgroundWork();
    private NextHopPanel panel;

    @Start
    void start(Stage stage) {
        panel = new NextHopPanel(session, work);
        stage.setScene(new Scene(new StackPane(panel), 340, 700));
        stage.show();
    }

    @Stop
    void stop() {
        work.close();
    }

    @Test
    void useThisChangesTheNextHop(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.selection().only(BOTS));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> robot.from(panel).lookup(".use-this").tryQuery().isPresent());
        Button use = robot.from(panel).lookup(".use-this").queryButton();
        assertThat(use.getAccessibleText()).isEqualTo("Use lync.contoso.com as next hop");
        robot.interact(use::fire);
        assertThat(nextHop()).contains(LYNC);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> robot.from(panel)
                        .lookup(".use-this")
                        .tryQueryAs(Button.class)
                        .filter(button -> button.getAccessibleText().contains("old.contoso.com"))
                        .isPresent());
        robot.interact(session::undo);
        assertThat(nextHop()).contains(OLD);
    }

    @Test
    void whatAChangeMeansAndTakesUnfoldsByKeyboardAndStaysOpen(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.selection().only(BOTS));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> robot.from(panel).lookup(".use-this").tryQuery().isPresent());
        assertThat(robot.from(panel).lookup(".change-details").queryAll()).isEmpty();
        unfoldAll(robot);
        assertThat(words(robot)).contains("Who can call afterwards",
                "Users homed on old.contoso.com can call it afterwards.", "Down meanwhile",
                "The application stops for a moment.", "Steps",
                "Give bots.contoso.com the registrar lync.contoso.com.");
        assertThat(words(robot)).contains("Users homed on old.contoso.com can call it.");
        robot.interact(() -> session.perform(new SetTitle("Retitle", "Another title")));
        robot.interact(() -> session.perform(
                new AddElements("Add", List.of(new Users(new ElementId("more"), LYNC, "Users", 5)), Map.of())));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> words(robot)
                .contains("Users homed on lync.contoso.com and old.contoso.com can call it afterwards."));
    }

    @Test
    void theCommandsAreCopied(FxRobot robot) throws TimeoutException {
        robot.interact(() -> session.selection().only(BOTS));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> robot.from(panel).lookup(".use-this").tryQuery().isPresent());
        unfoldAll(robot);
        robot.interact(() -> robot.from(panel).lookup(".copy-commands").queryAs(Hyperlink.class).fire());
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).startsWith("Set-CsTrustedApplicationPool -Identity 'bots.contoso.com'")
                .endsWith("Enable-CsTopology\n");
    }

    private void unfoldAll(FxRobot robot) {
        for (ClickLine head : robot.from(panel).lookup(".change .fold-head").queryAllAs(ClickLine.class)) {
            assertThat(head.isFocusTraversable()).isTrue();
            robot.interact(head::requestFocus);
            robot.type(KeyCode.ENTER);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> words(FxRobot robot) {
        return robot.from(panel)
                .lookup(".change-details .label")
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void everyServerPoolIsJudgedAndTheCurrentOneMarked(FxRobot robot) {
        robot.interact(() -> session.selection().only(APP)); // a part speaks for its pool
        NextHopPage.ForPool page = (NextHopPage.ForPool) page();
        assertThat(page.pool().id()).isEqualTo(BOTS);
        assertThat(page.candidates()).hasSize(2).allSatisfy(candidate -> assertThat(candidate.reasons()).isNotEmpty());
        assertThat(page.candidates()).filteredOn(candidate -> candidate.current())
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.pool().id()).isEqualTo(OLD));
    }

    @Test
    void aServerPoolTellsWhoComesThroughIt(FxRobot robot) {
        robot.interact(() -> session.selection().only(OLD));
        NextHopPage.Through page = (NextHopPage.Through) page();
        assertThat(page.routed()).singleElement().satisfies(one -> assertThat(one.pool().id()).isEqualTo(BOTS));
    }

    @Test
    void allApplicationPoolsAreListedWhileNothingIsSelected() {
        NextHopPage.Overview page = (NextHopPage.Overview) page();
        assertThat(page.selected()).isFalse();
        assertThat(page.pools()).singleElement().satisfies(one -> {
            assertThat(one.nextHop()).isEqualTo("old.contoso.com");
            assertThat(one.current()).isPresent();
            assertThat(one.better()).get().extracting(better -> better.pool().id()).isEqualTo(LYNC);
        });
    }

    @Test
    void anOvertakenRunStops() {
        TopologyGraph graph = session.graph();
        Assertions.assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> NextHopPage.of(graph, session.selection().state(), () -> true));
    }

    private NextHopPage page() {
        return NextHopPage.of(session.graph(), session.selection().state(), () -> false);
    }

    private Optional<ElementId> nextHop() {
        return session.drawing().topology().find(BOTS, ApplicationPool.class).map(ApplicationPool::nextHop);
    }
}
