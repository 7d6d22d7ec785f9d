package nexthop.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import nexthop.edit.AddElements;
import nexthop.edit.History;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class InspectorPanelTest {
    private static final ElementId BOTS = new ElementId("pool-bots");
    private static final ElementId APP = new ElementId("application-help");

    private final DocumentSession session = new DocumentSession(History.startingSaved(
            new Drawing(Topology.of(List.of(ApplicationPool.named(BOTS, "bots.contoso.com", UcmaVersion.UCMA_3_0),
                    Application.named(APP, BOTS, "urn:application:help", 6000))), Layout.empty())));
    private InspectorModel model;
    private InspectorPanel panel;

    @Start
    void start(Stage stage) {
        model = new InspectorModel(session);
        panel = new InspectorPanel(model);
        stage.setScene(new Scene(new StackPane(panel), 340, 700));
        stage.show();
    }

    @Test
    void aFieldKeepsInvalidTextMarksAndExplainsIt(FxRobot robot) {
        robot.interact(() -> model.turnTo(APP));
        TextField port = robot.from(panel).lookup("#field-port").queryAs(TextField.class);
        robot.interact(() -> {
            port.requestFocus();
            port.setText("sixty");
        });
        robot.type(KeyCode.ENTER);
        assertThat(port.getText()).isEqualTo("sixty");
        assertThat(messageOf(port)).contains("not a digit");
        assertThat(session.historyProperty().get().doneLabels()).isEmpty();

        robot.interact(() -> session.selection().only(BOTS));
        robot.interact(() -> model.turnTo(APP));
        TextField again = robot.from(panel).lookup("#field-port").queryAs(TextField.class);
        assertThat(again.getText()).isEqualTo("sixty");
        robot.interact(() -> {
            again.requestFocus();
            again.setText("7000");
        });
        robot.type(KeyCode.ENTER);
        assertThat(messageOf(again)).isEmpty();
        assertThat(session.drawing().topology().find(APP, Application.class).orElseThrow().port()).isEqualTo(7000);
    }

    @Test
    void theControlsStayFromPoolToPoolAndNothingTypedGoesWithThem(FxRobot robot) {
        ElementId other = new ElementId("pool-other");
        robot.interact(() -> {
            session.perform(new AddElements("Add",
                    List.of(ApplicationPool.named(other, "other.contoso.com", UcmaVersion.UCMA_4_0)), Map.of()));
            session.selection().only(BOTS);
            panel.getScene().getRoot().requestFocus();
        });
        TextField name = robot.from(panel).lookup("#field-name").queryAs(TextField.class);
        robot.interact(() -> session.selection().only(other));
        assertThat(robot.from(panel).lookup("#field-name").queryAs(TextField.class)).isSameAs(name);
        assertThat(name.getText()).isEqualTo("other.contoso.com");

        robot.interact(() -> {
            name.requestFocus();
            name.setText("no name");
            session.selection().only(BOTS);
        });
        TextField ofBots = robot.from(panel).lookup("#field-name").queryAs(TextField.class);
        assertThat(ofBots).isNotSameAs(name);
        assertThat(ofBots.getText()).isEqualTo("bots.contoso.com");
        assertThat(session.drawing().topology().find(BOTS, ApplicationPool.class).orElseThrow().fqdn())
                .isEqualTo("bots.contoso.com");
        robot.interact(() -> session.selection().only(other));
        assertThat(robot.from(panel).lookup("#field-name").queryAs(TextField.class).getText()).isEqualTo("no name");
    }

    @Test
    void whatHappensOutOfSightIsShownOnceThePanelIsSeen(FxRobot robot) {
        robot.interact(() -> {
            panel.seenProperty().set(false);
            session.selection().only(BOTS);
        });
        assertThat(robot.from(panel).lookup("#field-ucma").tryQuery()).isEmpty();
        robot.interact(() -> panel.seenProperty().set(true));
        assertThat(robot.from(panel).lookup("#field-ucma").tryQuery()).isPresent();
    }

    @Test
    void editNameSelectsTheWholeNameAndTypingRenames(FxRobot robot) {
        robot.interact(() -> session.selection().only(BOTS));
        robot.interact(() -> panel.editName(BOTS));
        WaitForAsyncUtils.waitForFxEvents();
        TextField name = robot.from(panel).lookup("#field-name").queryAs(TextField.class);
        assertThat(name.isFocused()).isTrue();
        assertThat(name.getSelectedText()).isEqualTo("bots.contoso.com");
        robot.interact(() -> name.replaceSelection("robots.contoso.com"));
        robot.interact(() -> session.selection().clear()); // whoever leaves the field confirms it
        assertThat(session.drawing().topology().find(BOTS, ApplicationPool.class).orElseThrow().fqdn())
                .isEqualTo("robots.contoso.com");
    }

    @Test
    void whatTheTopologyDoesNotTellIsFoldedAndOpensByKey(FxRobot robot) {
        robot.interact(() -> session.selection().only(BOTS));
        TextField subject = robot.from(panel).lookup("#field-certificateSubject").queryAs(TextField.class);
        assertThat(isSeen(subject)).isFalse();

        Node head = robot.from(panel).lookup("#untold .fold-head").query();
        robot.interact(head::requestFocus);
        robot.type(KeyCode.ENTER);
        assertThat(isSeen(subject)).isTrue();
        robot.interact(() -> {
            subject.requestFocus();
            subject.setText("bots.contoso.com");
        });
        robot.type(KeyCode.TAB);
        assertThat(session.drawing()
                .topology()
                .find(BOTS, ApplicationPool.class)
                .orElseThrow()
                .facts()
                .certificate()
                .subject()).isEqualTo("bots.contoso.com");
        TextField names = robot.from(panel).lookup("#field-alternativeNames").queryAs(TextField.class);
        assertThat(names.isFocused()).as("the edit leaves the caret where Tab has put it").isTrue();
        assertThat(head.getAccessibleText()).isEqualTo("What the topology does not tell · 1 stated, open");

        robot.interact(head::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(isSeen(subject)).isFalse();
    }

    private static boolean isSeen(Node node) {
        for (Node here = node; here != null; here = here.getParent()) {
            if (!here.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void escapeGivesAChangeUp(FxRobot robot) {
        robot.interact(() -> panel.editName(BOTS));
        WaitForAsyncUtils.waitForFxEvents();
        TextField name = robot.from(panel).lookup("#field-name").queryAs(TextField.class);
        robot.interact(() -> name.setText("other"));
        robot.type(KeyCode.ESCAPE);
        assertThat(name.getText()).isEqualTo("bots.contoso.com");
        assertThat(session.historyProperty().get().doneLabels()).isEmpty();
    }

    @Test
    void undoShowsInTheFieldThatHoldsTheCaret(FxRobot robot) {
        robot.interact(() -> panel.editName(BOTS));
        WaitForAsyncUtils.waitForFxEvents();
        TextField name = robot.from(panel).lookup("#field-name").queryAs(TextField.class);
        robot.interact(() -> name.setText("robots.contoso.com"));
        robot.type(KeyCode.ENTER);
        assertThat(name.isFocused()).isTrue();
        robot.interact(session::undo);
        assertThat(name.getText()).isEqualTo("bots.contoso.com");
    }

    @Test
    void aLongListIsShownInPieces(FxRobot robot) {
        List<Element> computers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            computers.add(new Computer(new ElementId("computer-" + i), BOTS, "bots" + i + ".contoso.com"));
        }
        robot.interact(() -> {
            session.perform(new AddElements("Add computers", computers, Map.of()));
            session.selection().only(BOTS);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.from(panel).lookup(".text-row").queryAll().size()).isBetween(50, 80);
        assertThat(robot.from(panel).lookup("#field-newComputer").tryQuery()).isPresent();
        Hyperlink more = robot.from(panel)
                .lookup(".hyperlink")
                .queryAllAs(Hyperlink.class)
                .stream()
                .filter(link -> link.getText().startsWith("Show "))
                .findFirst()
                .orElseThrow();
        robot.interact(more::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.from(panel).lookup(".text-row").queryAll().size()).isBetween(250, 280);
    }

    private static String messageOf(TextField field) {
        return field.getParent()
                .getParent()
                .lookupAll(".field-message")
                .stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElseGet(() -> field.getParent()
                        .getParent()
                        .getParent()
                        .lookupAll(".field-message")
                        .stream()
                        .map(node -> ((Label) node).getText())
                        .findFirst()
                        .orElse(""));
    }
}
