package nexthop.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nexthop.edit.ChangeElement;
import nexthop.edit.History;
import nexthop.edit.ReplaceDrawing;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetTitle;
import nexthop.model.Acceptance;
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
import nexthop.ui.session.Signature;
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
    private static final Instant MONDAY = Instant.parse("2013-05-20T09:00:00Z");
    private static final String RULE = "next-hop-missing";

    private final DocumentSession session = new DocumentSession(
            History.startingSaved(new Drawing(topology(), Layout.empty())));
    private final BackgroundWork work = new BackgroundWork();
    private final List<ElementId> revealed = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
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
        model = new ProblemsModel(findings);
        changes = new ChangesModel(session, work);
        Signature signature = new Signature("Kim", names::add, InstantSource.fixed(MONDAY));
        panel = new ProblemsPanel(session, model, new FixModel(session, findings, work),
                new AcceptanceModel(session, signature), changes, findings, revealed::add, _ -> {});
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

    // Accepting

    private void select(FxRobot robot, String rule) {
        robot.interact(() -> {
            TableView<?> table = robot.from(panel).lookup(".table-view").queryAs(TableView.class);
            for (int i = 0; i < model.rows().size(); i++) {
                if (model.rows().get(i).finding().rule().equals(rule)) {
                    table.getSelectionModel().select(i);
                }
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T extends Node> T find(FxRobot robot, String query, Class<T> type) {
        return robot.lookup(query).queryAs(type);
    }

    private static boolean isThere(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    private ProblemsModel.Row row(String rule) {
        return model.rows().stream().filter(row -> row.finding().rule().equals(rule)).findFirst().orElseThrow();
    }

    private void accept(FxRobot robot, String reason) {
        select(robot, RULE);
        robot.interact(() -> find(robot, "#accept-finding", Hyperlink.class).fire());
        robot.interact(() -> find(robot, "#accept-reason", TextArea.class).setText(reason));
        robot.interact(() -> find(robot, "#accept", Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anAcceptedProblemIsGreyedCountedApartAndListedLast(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        int before = model.rows().size();
        assertThat(isThere(robot, "#show-accepted") && find(robot, "#show-accepted", CheckBox.class).isVisible())
                .isFalse();
        accept(robot, "The pool is not in use yet.");

        assertThat(model.titleProperty().get()).isEqualTo("Problems " + (before - 1) + " · 1 accepted");
        assertThat(model.rows()).hasSize(before);
        assertThat(model.rows().getLast().isAccepted()).isTrue();
        assertThat(findings.findings().count(Severity.ERROR)).isZero();
        assertThat(findings.onCanvasProperty().get().about(BOTS)).noneMatch(finding -> finding.rule().equals(RULE));
        Acceptance acceptance = session.drawing().acceptances().byKey().values().iterator().next();
        assertThat(acceptance.reason()).isEqualTo("The pool is not in use yet.");
        assertThat(acceptance.by()).isEqualTo("Kim");
        assertThat(acceptance.at()).isEqualTo(MONDAY);
        assertThat(robot.from(panel).lookup(".accepted-head").queryAs(Label.class).getText())
                .isEqualTo("Accepted by Kim on 20 May 2013");
        assertThat(robot.from(panel).lookup(".accepted-by").queryAs(Label.class).getText())
                .isEqualTo("Accepted by Kim");
        assertThat(robot.from(panel)
                .lookup((Node node) -> node instanceof TableRow<?>
                        && node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("accepted")))
                .queryAll()).hasSize(1);

        robot.interact(() -> find(robot, "#show-accepted", CheckBox.class).fire());
        assertThat(model.rows()).hasSize(before - 1).noneMatch(ProblemsModel.Row::isAccepted);
    }

    @Test
    void aReasonAndANameAreAskedFor(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        accept(robot, "  ");
        assertThat(find(robot, "#accept-problem", Label.class).getText()).startsWith("Say why");
        robot.interact(() -> {
            find(robot, "#accept-reason", TextArea.class).setText("Known");
            find(robot, "#accept-name", TextField.class).setText(" ");
            find(robot, "#accept", Button.class).fire();
        });
        assertThat(find(robot, "#accept-problem", Label.class).getText()).startsWith("Say who");
        robot.interact(() -> {
            find(robot, "#accept-name", TextField.class).setText("a\u202eb");
            find(robot, "#accept", Button.class).fire();
        });
        assertThat(find(robot, "#accept-problem", Label.class).getText()).contains("writing direction");
        assertThat(session.drawing().acceptances().isEmpty()).isTrue();
        robot.interact(() -> {
            find(robot, "#accept-name", TextField.class).setText("Toni");
            find(robot, "#accept", Button.class).fire();
        });
        assertThat(session.drawing().acceptances().byKey()).hasSize(1);
        assertThat(names).containsExactly("Toni");
    }

    @Test
    void theKeyboardAloneAccepts(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        select(robot, RULE);
        robot.interact(() -> find(robot, "#accept-finding", Hyperlink.class).requestFocus());
        robot.type(KeyCode.SPACE);
        robot.write("Known").type(KeyCode.TAB).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.drawing().acceptances().byKey().values()).extracting(Acceptance::reason)
                .containsExactly("Known");
    }

    @Test
    void escapeGivesTheFormUp(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        select(robot, RULE);
        robot.interact(() -> find(robot, "#accept-finding", Hyperlink.class).fire());
        robot.write("Known").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isThere(robot, "#accept-reason")).isFalse();
        assertThat(isThere(robot, "#accept-finding")).isTrue();
        assertThat(session.drawing().acceptances().isEmpty()).isTrue();
    }

    @Test
    void anAcceptanceIsWithdrawnAndUndone(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        accept(robot, "Known");
        robot.interact(() -> find(robot, "#withdraw-acceptance", Hyperlink.class).fire());
        assertThat(row(RULE).isAccepted()).isFalse();
        assertThat(findings.findings().count(Severity.ERROR)).isPositive();
        robot.interact(session::undo);
        assertThat(row(RULE).isAccepted()).isTrue();
        robot.interact(session::undo);
        assertThat(row(RULE).isAccepted()).isFalse();
    }

    @Test
    void whatReadsOtherwiseIsOpenAgainAndTellsWhoAcceptedIt(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        accept(robot, "Known");
        robot.interact(() -> {
            ApplicationPool pool = session.drawing().topology().find(BOTS, ApplicationPool.class).orElseThrow();
            session.perform(new ChangeElement("Rename", pool.withFqdn("robots.contoso.com")));
        });
        waitFor(RULE, true);
        select(robot, RULE);
        assertThat(row(RULE).isAccepted()).isFalse();
        assertThat(robot.from(panel).lookup(".accepted-head").queryAs(Label.class).getText())
                .isEqualTo("Accepted earlier by Kim on 20 May 2013, when it read otherwise");
        robot.interact(() -> find(robot, "#accept-finding", Hyperlink.class).fire());
        assertThat(find(robot, "#accept-reason", TextArea.class).getText()).isEqualTo("Known");
    }

    // Fixes

    @Test
    void aFixTellsWhatItWouldChangeAndShowsItWhileItHasTheFocus(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        select(robot, RULE);
        assertThat(robot.from(panel).lookup(".fix-change").queryAllAs(Label.class)).extracting(Label::getText)
                .containsExactly(
                        "Trusted application pool bots.contoso.com: next hop lync.contoso.com instead of none.");

        Drawing before = session.drawing();
        Button fix = robot.from(panel).lookup(".fix-choice .button").queryAs(Button.class);
        robot.interact(fix::requestFocus);
        assertThat(session.onCanvas().preview()).map(DocumentSession.Preview::caption)
                .contains("Preview: Use lync.contoso.com");
        assertThat(session.onCanvas().drawing().topology().find(BOTS, ApplicationPool.class).orElseThrow().nextHop())
                .isEqualTo(LYNC);
        assertThat(session.drawing()).isSameAs(before);
        assertThat(session.shown()).isSameAs(before);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> findings.onCanvasProperty().get().topology() == session.onCanvas().drawing().topology());
        assertThat(findings.onCanvasProperty().get().count(Severity.ERROR)).isZero();
        assertThat(findings.findings().count(Severity.ERROR)).isPositive();

        robot.interact(() -> robot.from(panel).lookup(".table-view").query().requestFocus());
        assertThat(session.onCanvas().preview()).isEmpty();
        assertThat(session.onCanvas().drawing()).isSameAs(before);
        robot.interact(fix::requestFocus);
        robot.interact(fix::fire);
        waitFor(RULE, false);
        assertThat(session.onCanvas().preview()).isEmpty();
    }

    @Test
    void thePointerOnAFixShowsWhatItWouldChange(FxRobot robot) throws TimeoutException {
        waitFor(RULE, true);
        robot.moveTo(robot.from(panel).lookup(".fix").queryAs(Hyperlink.class));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> session.onCanvas().preview().isPresent());
        robot.moveTo(panel);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> session.onCanvas().preview().isEmpty());
    }

    @Test
    void allOfAKindAreShownFirstAndFixedAsOneChange(FxRobot robot) throws TimeoutException {
        Topology two = session.drawing()
                .topology()
                .with(ApplicationPool.named(new ElementId("pool-2"), "two.contoso.com", UcmaVersion.UCMA_4_0)
                        .withCreatedUnder(ServerGeneration.LYNC_2013))
                .with(new Computer(new ElementId("computer-2"), new ElementId("pool-2"), "two1.contoso.com"))
                .with(Application.named(new ElementId("application-2"), new ElementId("pool-2"), "urn:application:two",
                        6001))
                .with(Endpoint.named(new ElementId("endpoint-2"), new ElementId("application-2"),
                        "sip:two@contoso.com"));
        Drawing before = new Drawing(two, Layout.empty());
        robot.interact(() -> session.perform(new ReplaceDrawing("Add another", before)));
        waitFor(RULE, true);
        select(robot, RULE);
        Hyperlink all = find(robot, "#fix-all", Hyperlink.class);
        assertThat(all.getText()).isEqualTo("Fix all 2 of this kind…");

        robot.interact(all::fire);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> isThere(robot, "#fix-all-pane"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.drawing()).isSameAs(before);
        assertThat(session.onCanvas().preview()).map(DocumentSession.Preview::caption)
                .contains("Preview: 2 fixes at once");
        assertThat(find(robot, "#fix-all-pane", FixAllPane.class).lookupAll(".fix-change")).hasSize(2);

        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isThere(robot, "#fix-all-pane")).isFalse();
        assertThat(session.onCanvas().preview()).isEmpty();

        robot.interact(() -> find(robot, "#fix-all", Hyperlink.class).fire());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> isThere(robot, "#apply-all"));
        robot.interact(() -> find(robot, "#apply-all", Button.class).fire());
        waitFor(RULE, false);
        assertThat(isThere(robot, "#fix-all-pane")).isFalse();
        assertThat(session.drawing().topology().applicationPools()).extracting(ApplicationPool::nextHop)
                .containsOnly(LYNC);
        robot.interact(session::undo);
        assertThat(session.drawing()).isEqualTo(before);
    }

    @Test
    void anOfferGoesWithTheNextEdit(FxRobot robot) throws TimeoutException {
        allOfAKindAreShownFirstAndFixedAsOneChange(robot);
        waitFor(RULE, true);
        select(robot, RULE);
        robot.interact(() -> find(robot, "#fix-all", Hyperlink.class).fire());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> isThere(robot, "#apply-all"));
        robot.interact(() -> session.perform(new SetTitle("Title", "Another")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isThere(robot, "#fix-all-pane")).isFalse();
        assertThat(session.onCanvas().preview()).isEmpty();
    }

    private void waitFor(String rule, boolean present) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !findings.checkingProperty().get()
                && findings.findings().topology() == session.shown().topology()
                && findings.findings().all().stream().anyMatch(finding -> finding.rule().equals(rule)) == present);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
