package nexthop.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nexthop.edit.History;
import nexthop.edit.SetNextHop;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.rule.Severity;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ProblemsPanelTest {
    private static final ElementId LYNC = new ElementId("pool-lync");
    private static final ElementId BOTS = new ElementId("pool-bots");
    private static final ElementId APP = new ElementId("application-help");
    private static final String RULE = "next-hop-missing";

    private final DocumentSession session = new DocumentSession(
            History.startingSaved(new Drawing(topology(), Layout.empty())));
    private final BackgroundWork work = new BackgroundWork();
    private final List<ElementId> revealed = new ArrayList<>();
    private FindingsModel findings;
    private ProblemsModel model;
    private ChangesModel changes;
    private ProblemsPanel panel;

    private static Topology topology() {
        List<Element> elements = List.of(ServerPool.frontEnd(LYNC, "lync.contoso.com", ServerGeneration.LYNC_2013),
                new Computer(new ElementId("computer-fe"), LYNC, "fe1.contoso.com"),
                new ManagementStore(new ElementId("store"), "CMS", LYNC, null),
                ApplicationPool.named(BOTS, "bots.contoso.com", UcmaVersion.UCMA_4_0)
                        .withCreatedUnder(ServerGeneration.LYNC_2013),
                new Computer(new ElementId("computer-1"), BOTS, "bots1.contoso.com"),
                Application.named(APP, BOTS, "urn:application:help", 6000),
                Endpoint.named(new ElementId("endpoint-help"), APP, "sip:help@contoso.com"));
        return Topology.of(elements);
    }

    @Start
    void start(Stage stage) {
        findings = new FindingsModel(session, work);
        model = new ProblemsModel(session, findings);
        changes = new ChangesModel(session, work);
        panel = new ProblemsPanel(session, model, changes, findings, revealed::add, _ -> {});
        stage.setScene(new Scene(new StackPane(panel), 1000, 400));
        stage.show();
    }

    @Stop
    void stop() {
        work.close();
    }

    @Test
    void theFixLinkClearsTheFinding(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        assertThat(findings.findings().count(Severity.ERROR)).isPositive();
        assertThat(findings.findings().about(BOTS)).isNotEmpty();
        Hyperlink fix = robot.from(panel).lookup(".fix").queryAs(Hyperlink.class);
        assertThat(fix.getText()).isEqualTo("Use lync.contoso.com");
        robot.interact(fix::fire);
        waitFor(RULE, false);
        assertThat(session.drawing().topology().find(BOTS, ApplicationPool.class).orElseThrow().nextHop())
                .isEqualTo(LYNC);
        assertThat(changes.rows().getFirst())
                .isEqualTo(new ChangesModel.Made(1, "Change next hop of bots.contoso.com"));
        assertThat(changes.titleProperty().get()).isEqualTo("Changes since opened 1");
    }

    @Test
    void aRowSelectsRevealsAndExplains(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        TableView<?> table = robot.from(panel).lookup(".table-view").queryAs(TableView.class);
        robot.interact(() -> table.getSelectionModel().select(0));
        assertThat(session.selection().state().first()).contains(model.rows().getFirst().finding().element());
        assertThat(revealed).containsExactly(model.rows().getFirst().finding().element());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> robot.from(panel)
                        .lookup("#finding-details .section-title")
                        .queryAllAs(Label.class)
                        .stream()
                        .anyMatch(label -> label.getText().equals("What to do")));
    }

    @Test
    void theFilterLeavesWhatHoldsEveryWord(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        robot.interact(() -> model.filterProperty().set("missing bots"));
        assertThat(model.rows()).isNotEmpty().allMatch(row -> row.finding().rule().contains("missing"));
        robot.interact(() -> model.filterProperty().set("missing nothing-like-it"));
        assertThat(model.rows()).isEmpty();
        assertThat(model.nothingProperty().get()).contains("nothing-like-it");
        assertThat(model.titleProperty().get()).isEqualTo("Problems " + findings.findings().all().size());
    }

    @Test
    void anOvertakenRunDoesNotComeBack(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        robot.interact(() -> {
            for (int i = 0; i < 20; i++) {
                Topology topology = session.drawing().topology();
                session.perform(SetNextHop.of(topology, BOTS, i % 2 == 0 ? LYNC : null));
            }
            session.perform(SetNextHop.of(session.drawing().topology(), BOTS, LYNC));
        });
        waitFor(RULE, false);
        assertThat(findings.findings().topology()).isSameAs(session.shown().topology());
    }

    private void waitFor(String rule, boolean present) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !findings.checkingProperty().get()
                && findings.findings().topology() == session.shown().topology()
                && findings.findings().all().stream().anyMatch(finding -> finding.rule().equals(rule)) == present);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
