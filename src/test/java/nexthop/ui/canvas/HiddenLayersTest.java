package nexthop.ui.canvas;

import static nexthop.ui.canvas.Specimens.BOTS;
import static nexthop.ui.canvas.Specimens.CMS;
import static nexthop.ui.canvas.Specimens.IVR_NEW;
import static nexthop.ui.canvas.Specimens.IVR_OLD;
import static nexthop.ui.canvas.Specimens.LEGACY_SITE;
import static nexthop.ui.canvas.Specimens.LYNC;
import static nexthop.ui.canvas.Specimens.OCS;
import static nexthop.ui.canvas.Specimens.REDMOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nexthop.edit.PutNote;
import nexthop.edit.SetUcmaVersion;
import nexthop.graph.Relation;
import nexthop.layout.Layer;
import nexthop.layout.Layers;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.UcmaVersion;
import nexthop.ui.canvas.geometry.Hit;
import nexthop.ui.canvas.skin.Emphasis;
import nexthop.ui.canvas.skin.Mark;
import nexthop.ui.canvas.skin.Marks;
import nexthop.ui.canvas.tool.Idle;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;

/** Hidden layers under the hand, without a window. */
class HiddenLayersTest {
    private final Hand hand = Hand.onMigration();
    private final DocumentSession session = hand.session;
    private final CanvasModel canvas = hand.canvas;

    private void hide(Layer... layers) {
        canvas.show(new Layers(Set.of(layers)));
    }

    private Set<ElementId> selected() {
        return session.selection().state().elements();
    }

    @Test
    void hidingChangesNothingInTheDrawing() {
        Drawing before = session.drawing();
        Rect place = canvas.boundsOf(BOTS).orElseThrow();

        hide(Layer.values());
        assertThat(canvas.sheet().cards()).extracting(card -> card.id()).containsExactly(CMS);
        canvas.show(Layers.allShown());

        assertThat(session.drawing()).isSameAs(before);
        assertThat(canvas.boundsOf(BOTS)).contains(place);
        assertThat(session.historyProperty().get().undoLabel()).isEmpty();
    }

    @Test
    void whatIsHiddenIsNotHit() {
        Point onCard = hand.middle(BOTS);
        assertThat(canvas.hitAt(onCard).element()).contains(BOTS);

        hide(Layer.APPLICATIONS);

        assertThat(canvas.hitAt(onCard).element()).isNotEqualTo(Optional.of(BOTS));
        hand.click(onCard);
        assertThat(selected()).doesNotContain(BOTS);
    }

    @Test
    void selectingAllAndTheRubberBandTakeOnlyWhatIsSeen() {
        hide(Layer.APPLICATIONS);

        canvas.selectAll();
        assertThat(selected()).containsExactlyInAnyOrder(OCS, LYNC, CMS, LEGACY_SITE, REDMOND);

        Rect all = canvas.sheet().bounds().grown(80);
        hand.press(new Point(all.x(), all.y())).drag(new Point(all.right(), all.bottom())).release();
        assertThat(selected()).contains(OCS, LYNC).doesNotContain(BOTS, IVR_OLD, IVR_NEW);
    }

    @Test
    void theKeyboardWalksPastIt() {
        hide(Layer.LEGACY);
        assertThat(canvas.readingOrder()).doesNotContain(OCS, IVR_OLD).contains(LYNC, BOTS, IVR_NEW);
        canvas.focus(BOTS);
        assertThat(canvas.stepLinks(true)).isFalse(); // its only link leads to the hidden OCS pool

        canvas.focus(LYNC);
        hide(Layer.NEW);
        assertThat(canvas.focusedProperty().get()).isNull();
    }

    @Test
    void whatIsHiddenIsNoLongerSelected() {
        session.selection().set(List.of(BOTS, OCS));
        hide(Layer.APPLICATIONS);
        assertThat(selected()).containsExactly(OCS);

        session.selection().only(new Relation.Interop(OCS, LYNC));
        hide(Layer.APPLICATIONS, Layer.NEW);
        assertThat(session.selection().state().isEmpty()).isTrue();
        canvas.deleteSelection();
        assertThat(session.drawing().topology().contains(BOTS)).isTrue();
    }

    @Test
    void whatIsSelectedFromElsewhereIsShownAgain() {
        hide(Layer.LEGACY, Layer.APPLICATIONS, Layer.ENDPOINTS, Layer.FINDINGS);

        session.selection().only(OCS);
        assertThat(canvas.layersProperty().get().hidden()).containsExactlyInAnyOrder(Layer.APPLICATIONS,
                Layer.ENDPOINTS, Layer.FINDINGS);

        session.selection().only(new ElementId("endpoint-help1"));
        assertThat(canvas.layersProperty().get().hidden()).containsExactly(Layer.FINDINGS);
        assertThat(canvas.boundsOf(IVR_OLD)).isPresent();
    }

    @Test
    void anEditThatBringsTheSelectedPoolOntoAHiddenLayerShowsIt() {
        hide(Layer.LEGACY);
        session.selection().only(BOTS);
        session.perform(new SetUcmaVersion("Set", Set.of(BOTS), UcmaVersion.UCMA_1_0));

        assertThat(canvas.layersProperty().get()).isEqualTo(Layers.allShown());
        assertThat(selected()).containsExactly(BOTS);
    }

    @Test
    void hiddenLayersStayHiddenWhenTheDrawingChanges() {
        hide(Layer.APPLICATIONS);
        session.perform(new SetUcmaVersion("Set", Set.of(BOTS), UcmaVersion.UCMA_4_0));
        assertThat(canvas.boundsOf(BOTS)).isEmpty();

        session.undo();
        assertThat(canvas.boundsOf(BOTS)).isEmpty();
        assertThat(canvas.boundsOf(OCS)).isPresent();
    }

    @Test
    void aGestureIsGivenUpWhenALayerIsHiddenUnderIt() {
        Drawing before = session.drawing();
        hand.press(hand.middle(BOTS)).dragBy(80, 80);
        hide(Layer.APPLICATIONS);

        assertThat(canvas.tool()).isInstanceOf(Idle.class);
        hand.release();
        assertThat(session.drawing()).isSameAs(before);
    }

    @Test
    void aSiteTakesItsHiddenMembersAlong() {
        Placement before = canvas.layout().place(BOTS).orElseThrow();
        hide(Layer.APPLICATIONS);
        session.selection().only(REDMOND);
        canvas.nudge(40, 20);
        canvas.settle();

        Placement after = session.drawing().layout().place(BOTS).orElseThrow();
        assertThat(after.x() - before.x()).isEqualTo(40);
        assertThat(after.y() - before.y()).isEqualTo(20);
    }

    @Test
    void notesAreHiddenAndComeBackWithASelectedOne() {
        ElementId id = new ElementId("note-1");
        session.perform(new PutNote("Add note", new Note(id, new Placement(900, 60), Note.USUAL, "Hello")));
        Point inside = new Point(910, 70);
        assertThat(canvas.hitAt(inside).element()).contains(id);

        hide(Layer.NOTES);
        assertThat(canvas.hitAt(inside)).isEqualTo(Hit.NOTHING);
        assertThat(canvas.readingOrder()).doesNotContain(id);

        session.selection().only(id);
        assertThat(canvas.boundsOf(id)).isPresent();
    }

    @Test
    void findingsAreNotToldWhenTheyAreHidden() {
        Relation hop = new Relation.NextHop(BOTS, OCS, false);
        Mark mark = new Mark(Mark.Level.ERROR, 1, "", "Wrong next hop");
        canvas.marksProperty().set(new Marks(Map.of(BOTS, mark), Map.of(hop, mark)));
        assertThat(canvas.looks().mark(BOTS)).contains(mark);

        hide(Layer.FINDINGS);
        assertThat(canvas.looks().mark(BOTS)).isEmpty();
        assertThat(canvas.looks().mark(hop)).isEmpty();

        canvas.show(Layers.allShown());
        assertThat(canvas.looks().mark(BOTS)).contains(mark);
        assertThat(canvas.looks().mark(hop)).contains(mark);
    }

    @Test
    void allButTheWayOfTheSelectionIsDimmed() {
        session.selection().only(new ElementId("app-bots"));
        assertThat(canvas.looks().emphasis(IVR_NEW)).isEqualTo(Emphasis.NORMAL);

        canvas.wayAloneProperty().set(true);
        assertThat(List.of(BOTS, OCS, LYNC)).allMatch(id -> canvas.looks().emphasis(id) == Emphasis.NORMAL);
        assertThat(List.of(IVR_NEW, IVR_OLD, CMS)).allMatch(id -> canvas.looks().emphasis(id) == Emphasis.DIMMED);
        assertThat(canvas.looks().emphasis(new Relation.NextHop(BOTS, OCS, false))).isEqualTo(Emphasis.NORMAL);
        assertThat(canvas.looks().emphasis(new Relation.NextHop(IVR_NEW, LYNC, false))).isEqualTo(Emphasis.DIMMED);

        session.selection().only(LYNC);
        assertThat(canvas.looks().emphasis(IVR_NEW)).isEqualTo(Emphasis.NORMAL);
    }
}
