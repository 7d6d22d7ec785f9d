package nexthop.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import nexthop.file.Templates;
import nexthop.graph.Relation;
import nexthop.model.ElementId;
import nexthop.ui.canvas.skin.CardSkin;
import nexthop.ui.canvas.skin.LinkSkin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a screen reader is told of the canvas, and the ways through it that need no mouse. */
@ExtendWith(ApplicationExtension.class)
class SpokenCanvasTest {
    private static final ElementId R2 = new ElementId("pool-ocsr2-pool.contoso.com");

    private CanvasView view;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        view = new CanvasView(
                Specimens.session(Templates.standard().entry("lesson-legacy-next-hop").orElseThrow().drawing()));
        stage.setScene(new Scene(new BorderPane(view), 1000, 700));
        stage.show();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            stage.hide();
            view.dispose();
        });
    }

    @Test
    void everyCardAndSiteSaysWhatItIs(FxRobot robot) {
        settle();
        robot.interact(() -> {
            List<String> texts = nodes(view).stream()
                    .filter(node -> node.getAccessibleRole() == AccessibleRole.BUTTON)
                    .map(node -> String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                    .toList();
            assertThat(texts).anyMatch(text -> text.startsWith("UCMA 4.0 trusted application pool ivr-new.contoso.com")
                    && text.contains("next hop ocsr2-pool.contoso.com"));
            assertThat(texts).anyMatch(text -> text.startsWith("Site ") && text.contains("member"));
            assertThat(texts).hasSizeGreaterThanOrEqualTo(
                    view.model().sheet().cards().size() + view.model().sheet().frames().size());
        });
    }

    @Test
    void linksAreThereFromTheMomentAScreenReaderAsks(FxRobot robot) {
        settle();
        robot.interact(() -> {
            assertThat(links()).isEmpty();
            Parent layer = (Parent) view.lookup(".links");
            List<?> children = (List<?>) layer.queryAccessibleAttribute(AccessibleAttribute.CHILDREN);
            assertThat(children).hasSize(view.model().sheet().links().size()).isNotEmpty();
            for (LinkSkin link : links()) {
                assertThat(link.queryAccessibleAttribute(AccessibleAttribute.TEXT).toString()).isNotBlank();
                assertThat(link.getAccessibleRoleDescription()).isIn("next hop", "interop link", "replication link");
                assertThat(link.queryAccessibleAttribute(AccessibleAttribute.BOUNDS)).isNotNull();
            }
        });
    }

    @Test
    void pageDownGoesThroughTheLinksOfACardAndAltArrowAlongTheOneAtHand(FxRobot robot) {
        settle();
        robot.interact(() -> {
            view.requestFocus();
            view.model().selection().only(R2);
            view.model().focus(R2);
        });
        settle();
        robot.push(KeyCode.PAGE_DOWN);
        settle();
        Relation first = view.model().focusedLinkProperty().get();
        assertThat(first).isNotNull();
        assertThat(view.model().selection().isSelected(first)).isTrue();
        robot.interact(() -> {
            LinkSkin skin = links().getFirst();
            assertThat(skin.isFocused()).isTrue();
            assertThat(skin.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
            assertThat(skin.lookup(".ring").isVisible()).isTrue();
        });

        int links = view.model().sheet().linksOf(R2).size();
        for (int i = 0; i < links; i++) {
            robot.push(KeyCode.PAGE_DOWN);
        }
        settle();
        assertThat(view.model().focusedLinkProperty().get()).isEqualTo(first);

        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(view.model().focusedLinkProperty().get()).isNull();
        assertThat(view.model().selection().state().isEmpty()).isTrue();
        assertThat(view.model().focusedProperty().get()).isEqualTo(R2);
    }

    @Test
    void aNextHopIsChangedAndRemovedFromItsLinkByKeyboard(FxRobot robot) {
        settle();
        ElementId pool = new ElementId("pool-ivr-new.contoso.com");
        robot.interact(() -> {
            view.requestFocus();
            view.model().selection().only(pool);
            view.model().focus(pool);
        });
        settle();
        do {
            robot.push(KeyCode.PAGE_DOWN);
            settle();
        } while (!(view.model().focusedLinkProperty().get() instanceof Relation.NextHop));
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(Optional.ofNullable(view.lookup(".chooser"))).isPresent();
        robot.push(KeyCode.ESCAPE);
        settle();

        robot.push(KeyCode.DELETE);
        settle();
        assertThat(view.model().sheet().nextHopLink(pool)).isEmpty();
        assertThat(view.model().focusedLinkProperty().get()).isNull();
    }

    @Test
    void aScreenReaderCanPressACardAndFocusIt(FxRobot robot) {
        settle();
        robot.interact(() -> {
            CardSkin card = nodes(view).stream()
                    .filter(CardSkin.class::isInstance)
                    .map(CardSkin.class::cast)
                    .filter(skin -> skin.card() != null && R2.equals(skin.card().id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(card.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(false);
            card.executeAccessibleAction(AccessibleAction.FIRE);
        });
        settle();
        assertThat(view.model().selection().contains(R2)).isTrue();
        assertThat(view.model().focusedProperty().get()).isEqualTo(R2);
    }

    @Test
    void whatTheKeysDoIsSpokenWhereTheKeyboardIs(FxRobot robot) {
        settle();
        robot.interact(() -> {
            view.requestFocus();
            view.model().selection().only(R2);
        });
        settle();
        do {
            robot.push(KeyCode.PAGE_DOWN);
            settle();
        } while (!(view.model().focusedLinkProperty().get() instanceof Relation.NextHop));
        robot.interact(() -> view.model().shaping().bend());
        robot.type(KeyCode.INSERT);
        settle();
        robot.interact(() -> assertThat(links().getFirst().getAccessibleText()).contains("Bend 2 of "));
        robot.type(KeyCode.ENTER);
        settle();
        robot.interact(() -> assertThat(links().getFirst().getAccessibleText()).contains("bent by hand at ")
                .doesNotContain("Arrow keys"));

        robot.interact(() -> {
            ElementId site = view.model().sheet().frames().iterator().next().site();
            view.model().selection().only(site);
            view.requestFocus();
            view.model().shaping().resize();
            view.model().nudge(10, 0);
        });
        settle();
        assertThat(view.getScene().getFocusOwner().getAccessibleText()).startsWith("Site ").contains(" by ");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aListSaysWhichRowEnterWouldChoose(FxRobot robot) {
        settle();
        robot.interact(() -> {
            view.requestFocus();
            view.model().quickAdd();
        });
        settle();
        String first = view.getScene().getFocusOwner().getAccessibleText();
        assertThat(first).startsWith("Add an element. ");
        robot.type(KeyCode.DOWN);
        settle();
        assertThat(view.getScene().getFocusOwner().getAccessibleText()).startsWith("Add an element. ")
                .isNotEqualTo(first);
        robot.write("no such thing");
        settle();
        assertThat(view.getScene().getFocusOwner().getAccessibleText()).endsWith("None matches.");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void theMenuKeyAsksForTheMenuOfWhatIsSelected(FxRobot robot) {
        List<ContextMenuEvent> asked = new ArrayList<>();
        robot.interact(() -> {
            view.setOnContextMenuRequested(asked::add);
            view.requestFocus();
            view.model().selection().only(R2);
        });
        robot.press(KeyCode.SHIFT).push(KeyCode.F10).release(KeyCode.SHIFT);
        settle();

        assertThat(asked).isNotEmpty().allMatch(ContextMenuEvent::isKeyboardTrigger);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<LinkSkin> links() {
        return nodes(view).stream().filter(LinkSkin.class::isInstance).map(LinkSkin.class::cast).toList();
    }

    private static List<Node> nodes(Parent parent) {
        List<Node> all = new ArrayList<>();
        for (Node node : parent.getChildrenUnmodifiable()) {
            all.add(node);
            if (node instanceof Parent inner) {
                all.addAll(nodes(inner));
            }
        }
        return all;
    }
}
