package nexthop.ui.canvas;

import static nexthop.ui.canvas.Specimens.BOTS;
import static nexthop.ui.canvas.Specimens.CMS;
import static nexthop.ui.canvas.Specimens.IVR_NEW;
import static nexthop.ui.canvas.Specimens.LYNC;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nexthop.edit.PlaceElements;
import nexthop.edit.PutNote;
import nexthop.edit.RemoveElements;
import nexthop.edit.ReplaceDrawing;
import nexthop.edit.SetTitle;
import nexthop.edit.SetViewOnly;
import nexthop.graph.Relation;
import nexthop.layout.Layer;
import nexthop.layout.Layers;
import nexthop.layout.Point;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.ServerGeneration;
import nexthop.ui.canvas.tool.BendingByKeyboard;
import nexthop.ui.canvas.tool.BendingLink;
import nexthop.ui.canvas.tool.DraggingSelection;
import nexthop.ui.canvas.tool.DrawingLink;
import nexthop.ui.canvas.tool.Gliding;
import nexthop.ui.canvas.tool.Idle;
import nexthop.ui.canvas.tool.MovingByKeyboard;
import nexthop.ui.canvas.tool.Overlay;
import nexthop.ui.canvas.tool.Panning;
import nexthop.ui.canvas.tool.PlacingByKeyboard;
import nexthop.ui.canvas.tool.PlacingFromPalette;
import nexthop.ui.canvas.tool.Pointer;
import nexthop.ui.canvas.tool.PressingElement;
import nexthop.ui.canvas.tool.PressingLink;
import nexthop.ui.canvas.tool.PressingSheet;
import nexthop.ui.canvas.tool.PressingStretch;
import nexthop.ui.canvas.tool.PressingTail;
import nexthop.ui.canvas.tool.QuickAdding;
import nexthop.ui.canvas.tool.Resizing;
import nexthop.ui.canvas.tool.ResizingByKeyboard;
import nexthop.ui.canvas.tool.RetargetingLink;
import nexthop.ui.canvas.tool.RetargetingTail;
import nexthop.ui.canvas.tool.RubberBanding;
import nexthop.ui.canvas.tool.Tool;
import nexthop.ui.palette.PaletteItem.NewServerPool;
import nexthop.ui.palette.PaletteItem.NewSurrounding;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever happens during a gesture, it ends as it should: with nothing left behind, or with one step of the history. */
class ToolTransitionsTest {
    private static final ElementId NOTE = new ElementId("note-1");
    private static final Point NOWHERE = new Point(900, 120);
    private static final Point OUTSIDE = new Point(5_000, 4_000);

    /** How to get into each state, from a canvas where nothing goes on. */
    private static final Map<Class<? extends Tool>, Consumer<Hand>> STATES = new LinkedHashMap<>();

    static {
        STATES.put(Idle.class, _ -> {});
        STATES.put(PressingElement.class, hand -> hand.press(hand.middle(BOTS)));
        STATES.put(DraggingSelection.class, hand -> hand.press(hand.middle(BOTS)).dragBy(60, 40).dragBy(21, 13));
        STATES.put(PressingSheet.class, hand -> hand.press(NOWHERE));
        STATES.put(RubberBanding.class, hand -> {
            hand.session.selection().only(CMS);
            hand.press(NOWHERE).dragBy(-300, 300);
        });
        STATES.put(PressingLink.class, hand -> hand.press(head(hand)));
        STATES.put(RetargetingLink.class, hand -> hand.press(head(hand)).drag(hand.middle(LYNC)));
        STATES.put(PressingTail.class, hand -> hand.press(tail(hand)));
        STATES.put(RetargetingTail.class, hand -> hand.press(tail(hand)).drag(hand.middle(IVR_NEW)));
        STATES.put(PressingStretch.class, hand -> hand.press(onLink(hand)));
        STATES.put(BendingLink.class, hand -> hand.press(onLink(hand)).dragBy(40, 40));
        STATES.put(DrawingLink.class,
                hand -> hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).drag(hand.middle(LYNC)));
        STATES.put(Panning.class, hand -> hand.button(Pointer.Button.MIDDLE).press(NOWHERE).dragBy(20, 10));
        STATES.put(PlacingFromPalette.class, hand -> {
            hand.canvas.beginPlacing(new NewServerPool(ServerGeneration.LYNC_2010));
            hand.drag(NOWHERE);
        });
        STATES.put(PlacingByKeyboard.class, hand -> hand.canvas.placeByKeyboard(NewSurrounding.DOMAIN_CONTROLLER));
        STATES.put(MovingByKeyboard.class, hand -> {
            hand.session.selection().only(BOTS);
            hand.canvas.nudge(10, 0);
        });
        STATES.put(Gliding.class, hand -> hand.canvas.glide(Map.of(BOTS, new Placement(900, 900)), 0));
        STATES.put(Resizing.class, hand -> {
            hand.session.selection().only(NOTE);
            hand.press(corner(hand)).dragBy(40, 30);
        });
        STATES.put(ResizingByKeyboard.class, hand -> {
            hand.session.selection().only(NOTE);
            hand.canvas.shaping().resize();
            hand.canvas.nudge(40, 30);
        });
        STATES.put(BendingByKeyboard.class, hand -> {
            hand.session.selection().only(new Relation.NextHop(IVR_NEW, LYNC, false));
            hand.canvas.shaping().bend();
            hand.canvas.nudge(40, 40);
        });
        STATES.put(QuickAdding.class, hand -> hand.doubleClick(NOWHERE));
    }

    private static Point head(Hand hand) {
        return hand.canvas.sheet().nextHopLink(BOTS).orElseThrow().route().getLast();
    }

    private static Point tail(Hand hand) {
        return GesturesTest.tail(hand.canvas.sheet().nextHopLink(BOTS).orElseThrow());
    }

    private static Point onLink(Hand hand) {
        return hand.canvas.sheet().link(new Relation.NextHop(IVR_NEW, LYNC, false)).orElseThrow().middle();
    }

    private static Point corner(Hand hand) {
        var box = hand.canvas.sheet().boundsOf(NOTE).orElseThrow();
        return new Point(box.right(), box.bottom());
    }

    /** What may happen during a gesture. */
    private enum Happening {
        ESC(hand -> hand.canvas.cancel()), FOCUS_LOSS(hand -> hand.canvas.settle()), RELEASE(
                hand -> hand.dragBy(3, 2).release()), RELEASE_OUTSIDE(hand -> hand.drag(OUTSIDE).release()), UNDO(
                        hand -> hand.session.undo()), UNDO_BY_COMMAND(hand -> {
                            hand.canvas.settle();
                            hand.session.undo();
                        }), REDO(hand -> hand.session.redo()), DELETION_ELSEWHERE(hand -> hand.session.perform(
                                new RemoveElements("Remove elsewhere", Set.of(BOTS, LYNC, CMS, NOTE)))), EDIT_ELSEWHERE(
                                        hand -> hand.session.perform(new SetTitle("Title", "Contoso"))), MOVE_ELSEWHERE(
                                                hand -> hand.session.perform(new PlaceElements("Move elsewhere",
                                                        Map.of(BOTS, new Placement(500, 900))))), ANOTHER_DRAWING(
                                                                hand -> hand.session.perform(new ReplaceDrawing(
                                                                        "Replace", Drawing.empty()))), VIEW_ONLY(
                                                                                hand -> hand.session
                                                                                        .perform(new SetViewOnly(
                                                                                                true))), PREVIEW_OF_THE_SAME(
                                                                                                        hand -> hand.session
                                                                                                                .show(new DocumentSession.Preview(
                                                                                                                        hand.session
                                                                                                                                .drawing(),
                                                                                                                        Set.of(),
                                                                                                                        Set.of(),
                                                                                                                        "What if"))), PREVIEW_OF_ANOTHER(
                                                                                                                                hand -> hand.session
                                                                                                                                        .show(new DocumentSession.Preview(
                                                                                                                                                Drawing.empty(),
                                                                                                                                                Set.of(),
                                                                                                                                                Set.of(),
                                                                                                                                                "Step 1"))), GLANCE(
                                                                                                                                                        hand -> hand.session
                                                                                                                                                                .glance(new DocumentSession.Preview(
                                                                                                                                                                        hand.session
                                                                                                                                                                                .drawing(),
                                                                                                                                                                        Set.of(),
                                                                                                                                                                        Set.of(),
                                                                                                                                                                        "Glance"))), LAYERS_HIDDEN(
                                                                                                                                                                                hand -> hand.canvas
                                                                                                                                                                                        .show(new Layers(
                                                                                                                                                                                                Set.of(Layer.LEGACY,
                                                                                                                                                                                                        Layer.APPLICATIONS,
                                                                                                                                                                                                        Layer.NOTES)))), SECOND_BUTTON(
                                                                                                                                                                                                                hand -> {
                                                                                                                                                                                                                    hand.secondButton();
                                                                                                                                                                                                                    hand.canvas
                                                                                                                                                                                                                            .cancel();
                                                                                                                                                                                                                }), MODIFIERS(
                                                                                                                                                                                                                        hand -> {
                                                                                                                                                                                                                            hand.modifiers(
                                                                                                                                                                                                                                    true,
                                                                                                                                                                                                                                    true,
                                                                                                                                                                                                                                    true);
                                                                                                                                                                                                                            hand.modifiers(
                                                                                                                                                                                                                                    false,
                                                                                                                                                                                                                                    false,
                                                                                                                                                                                                                                    false);
                                                                                                                                                                                                                            hand.canvas
                                                                                                                                                                                                                                    .cancel();
                                                                                                                                                                                                                        });

        private final Consumer<Hand> happens;

        Happening(Consumer<Hand> happens) {
            this.happens = happens;
        }
    }

    /** The gestures that this completes, and what their step is called. */
    private static Map<Class<? extends Tool>, String> steps(Happening happening) {
        Map<Class<? extends Tool>, String> released = Map.of(DraggingSelection.class, "Move bots.contoso.com",
                RetargetingLink.class, "Change next hop of bots.contoso.com", DrawingLink.class,
                "Change next hop of bots.contoso.com", BendingLink.class,
                "Bend link from ivr-new.contoso.com to lync13-fe.contoso.com", Resizing.class, "Resize note",
                RetargetingTail.class, "Move next hop from bots.contoso.com to ivr-new.contoso.com",
                PlacingFromPalette.class, "Add fe-lync2010.contoso.com");
        Map<Class<? extends Tool>, String> outside = new LinkedHashMap<>(released);
        outside.remove(DrawingLink.class);
        outside.remove(RetargetingLink.class);
        outside.remove(RetargetingTail.class);
        outside.put(PressingElement.class, "Move bots.contoso.com"); // which the way outside has made a drag
        outside.put(PressingStretch.class, "Bend link from ivr-new.contoso.com to lync13-fe.contoso.com");
        return switch (happening) {
            case RELEASE -> released;
            case RELEASE_OUTSIDE -> outside;
            case FOCUS_LOSS, SECOND_BUTTON ->
                Map.of(MovingByKeyboard.class, "Move bots.contoso.com", ResizingByKeyboard.class, "Resize note",
                        BendingByKeyboard.class, "Bend link from ivr-new.contoso.com to lync13-fe.contoso.com");
            default -> Map.of();
        };
    }

    /** The states that wait for another key or choice, whatever the pointer does. */
    private static boolean waits(Class<? extends Tool> state, Happening happening) {
        return (happening == Happening.RELEASE || happening == Happening.RELEASE_OUTSIDE) && Set
                .of(PlacingByKeyboard.class, MovingByKeyboard.class, ResizingByKeyboard.class, BendingByKeyboard.class,
                        QuickAdding.class)
                .contains(state);
    }

    /** A canvas with something to undo and something to redo, both of which are seen on it. */
    private static Hand fresh() {
        Hand hand = Hand.onMigration();
        hand.session.perform(new PutNote("Add note", new Note(NOTE, new Placement(900, 400), Note.USUAL, "Hello")));
        hand.session.perform(new PlaceElements("Move once", Map.of(CMS, new Placement(700, 310))));
        hand.session.perform(new PlaceElements("Move twice", Map.of(CMS, new Placement(710, 310))));
        hand.session.undo();
        return hand;
    }

    private static Set<Class<?>> states(Class<?> type) {
        Set<Class<?>> states = new LinkedHashSet<>();
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            states.add(type);
        } else {
            Arrays.stream(permitted).forEach(kind -> states.addAll(states(kind)));
        }
        return states;
    }

    @Test
    void everyStateHasItsRow() {
        assertThat(STATES.keySet()).isEqualTo(states(Tool.class));
    }

    @TestFactory
    Stream<DynamicTest> everyStateIsReached() {
        return STATES.entrySet().stream().map(state -> DynamicTest.dynamicTest(state.getKey().getSimpleName(), () -> {
            Hand hand = fresh();
            state.getValue().accept(hand);
            hand.is(state.getKey());
        }));
    }

    @TestFactory
    Stream<DynamicTest> whateverHappensNothingIsLeftBehind() {
        return STATES.keySet()
                .stream()
                .flatMap(state -> Stream.of(Happening.values())
                        .map(happening -> DynamicTest.dynamicTest(state.getSimpleName() + ", " + happening,
                                () -> happens(state, happening))));
    }

    private static void happens(Class<? extends Tool> state, Happening happening) {
        Hand without = fresh();
        boolean run = Set.of(MovingByKeyboard.class, ResizingByKeyboard.class, BendingByKeyboard.class).contains(state);
        if (!(run && happening == Happening.UNDO_BY_COMMAND)) { // which takes the run of keys back
            happening.happens.accept(without);
        }
        List<String> steps = new ArrayList<>(without.session.historyProperty().get().doneLabels());
        Drawing expected = without.session.drawing();

        Hand hand = fresh();
        STATES.get(state).accept(hand);
        Set<ElementId> selectedBefore = hand.session.selection().state().elements();
        happening.happens.accept(hand);
        if (!waits(state, happening)) {
            hand.is(Idle.class); // at once, not only when the button goes up
            assertThat(hand.canvas.overlay()).isEqualTo(Overlay.none());
        }
        if (state == RubberBanding.class && happening != Happening.RELEASE && happening != Happening.RELEASE_OUTSIDE) {
            assertThat(hand.session.selection().state().elements()).as("what was selected before the band")
                    .isSubsetOf(CMS)
                    .isNotEqualTo(selectedBefore);
        }
        hand.dragBy(30, 30).release();

        if (waits(state, happening)) {
            hand.is(state);
            hand.canvas.cancel();
        }
        String step = steps(happening).get(state);
        if (step == null) {
            assertThat(Leftovers.of(hand, expected, steps)).isEmpty();
            hand.press(NOWHERE).release();
            assertThat(Leftovers.of(hand, expected, steps)).as("after a click elsewhere").isEmpty();
            return;
        }
        steps.add(step);
        assertThat(hand.session.drawing()).isNotEqualTo(expected);
        assertThat(Leftovers.of(hand, hand.session.drawing(), steps)).isEmpty();
        hand.session.undo();
        assertThat(hand.session.drawing()).as("one step takes it back").isEqualTo(expected);
    }

    @TestFactory
    Stream<DynamicTest> aSecondButtonLeavesTheGestureAsItIs() {
        return held().map(state -> DynamicTest.dynamicTest(state.getSimpleName(), () -> {
            Hand hand = fresh();
            STATES.get(state).accept(hand);
            Tool before = hand.canvas.tool();
            hand.secondButton();
            assertThat(hand.canvas.tool()).isSameAs(before);
        }));
    }

    /** The states in which a button is down. */
    private static Stream<Class<? extends Tool>> held() {
        return STATES.keySet().stream().filter(state -> {
            Hand hand = fresh();
            STATES.get(state).accept(hand);
            return hand.canvas.hand().isButtonHeld();
        });
    }

    @TestFactory
    Stream<DynamicTest> modifiersLeaveTheGestureGoingOn() {
        return held().map(state -> DynamicTest.dynamicTest(state.getSimpleName(), () -> {
            Hand hand = fresh();
            STATES.get(state).accept(hand);
            hand.modifiers(true, false, true);
            hand.is(state).modifiers(false, false, false).is(state);
        }));
    }

    @Test
    void altIsHeededWhileThePointerRests() {
        Hand hand = fresh();
        hand.press(hand.middle(BOTS)).dragBy(60, 40).dragBy(21.3, 13.4);
        Map<ElementId, Placement> snapped = hand.canvas.overlay().places();
        hand.modifiers(false, false, true);
        assertThat(hand.canvas.overlay().places()).isNotEqualTo(snapped);
        hand.modifiers(false, false, false);
        assertThat(hand.canvas.overlay().places()).isEqualTo(snapped);
    }

    @Test
    void aReleaseThatWentUnheardIsMadeUpForByTheNextPress() {
        Hand hand = fresh();
        hand.press(hand.middle(BOTS)).dragBy(60, 40);
        hand.press(hand.middle(LYNC)).is(PressingElement.class).release();
        assertThat(hand.session.selection().state().elements()).containsExactly(LYNC);
        assertThat(Leftovers.of(hand)).isEmpty();
    }

    /** Each way of leaving something behind is noticed; else the table above would prove nothing. */
    @Nested
    class TheTableNotices {
        private final Hand hand = fresh();
        private final Drawing before = hand.session.drawing();
        private final List<String> steps = hand.session.historyProperty().get().doneLabels();

        @Test
        void aStateThatForgetsToEnd() {
            STATES.get(DraggingSelection.class).accept(hand);
            assertThat(Leftovers.of(hand, before, steps))
                    .contains("still DraggingSelection", "an overlay", "a button counts as held")
                    .anyMatch(left -> left.endsWith("is seen elsewhere than it stands"));
        }

        @Test
        void aLinkThatStaysBent() {
            STATES.get(BendingLink.class).accept(hand);
            assertThat(Leftovers.of(hand)).contains("a link is seen elsewhere than it runs");
        }

        @Test
        void aHalfEdit() {
            hand.session.perform(new PlaceElements("Half", Map.of(BOTS, new Placement(1, 1))));
            assertThat(Leftovers.of(hand, before, steps)).hasSize(2);
        }

        @Test
        void anEditThatWasTriedInVain() {
            hand.session.show(new DocumentSession.Preview(before, Set.of(), Set.of(), "What if"));
            hand.session.perform(new SetTitle("Title", "Contoso"));
            assertThat(Leftovers.of(hand, before, steps)).hasSize(1).first().asString().startsWith("the user was told");
        }

        @Test
        void aSelectionOfWhatIsGone() {
            hand.session.selection().only(new ElementId("gone"));
            assertThat(Leftovers.of(hand)).contains("gone is selected, but gone");
        }

        @Test
        void aStateWithoutARow() {
            assertThat(states(Tool.class)).hasSizeGreaterThan(10).contains(Idle.class);
        }
    }
}
