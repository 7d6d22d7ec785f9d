package nexthop.ui.canvas;

import static nexthop.ui.canvas.Specimens.BOTS;
import static nexthop.ui.canvas.Specimens.IVR_NEW;
import static nexthop.ui.canvas.Specimens.IVR_OLD;
import static nexthop.ui.canvas.Specimens.LEGACY_SITE;
import static nexthop.ui.canvas.Specimens.LYNC;
import static nexthop.ui.canvas.Specimens.OCS;
import static nexthop.ui.canvas.Specimens.REDMOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nexthop.edit.BendLink;
import nexthop.edit.CollapseSites;
import nexthop.edit.LockElements;
import nexthop.edit.PutNote;
import nexthop.edit.SetGrid;
import nexthop.edit.SetViewOnly;
import nexthop.file.DocumentFormat;
import nexthop.graph.Relation;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.LinkEnds;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.ui.canvas.tool.BendingLink;
import nexthop.ui.canvas.tool.DraggingSelection;
import nexthop.ui.canvas.tool.Idle;
import nexthop.ui.canvas.tool.Resizing;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;

/** Locks, notes, bends, collapsed sites and the view-only drawing under the hand, without a window. */
class EditingGesturesTest {
    private static final ElementId NOTE = new ElementId("note-1");
    private static final Relation HOP = new Relation.NextHop(IVR_NEW, LYNC, false);
    private static final LinkEnds ENDS = new LinkEnds(IVR_NEW, LYNC);

    private final Hand hand = Hand.onMigration();
    private final DocumentSession session = hand.session;
    private final CanvasModel canvas = hand.canvas;

    private Drawing drawing() {
        return session.drawing();
    }

    private void note() {
        session.perform(new PutNote("Add note", new Note(NOTE, new Placement(900, 60), Note.USUAL, "Hello")));
    }

    @Test
    void whatIsLockedStaysWhereItIs() {
        session.perform(new LockElements("Lock", Set.of(BOTS), true));
        Drawing before = drawing();

        hand.press(hand.middle(BOTS)).dragBy(60, 60).is(DraggingSelection.class);
        assertThat(canvas.overlay().hint()).isEqualTo("Locked. Unlock it to move it.");
        hand.release();
        canvas.nudge(10, 0);
        canvas.settle();
        canvas.deleteSelection();

        assertThat(drawing()).isSameAs(before);
    }

    @Test
    void whatIsLockedStaysWhileTheRestOfTheSelectionMovesOrGoes() {
        session.perform(new LockElements("Lock", Set.of(BOTS), true));
        Placement bots = hand.place(BOTS);
        Placement old = hand.place(IVR_OLD);
        session.selection().set(List.of(BOTS, IVR_OLD));

        hand.press(hand.middle(IVR_OLD)).dragBy(60, 40).release();
        assertThat(hand.place(BOTS)).isEqualTo(bots);
        assertThat(hand.place(IVR_OLD)).isNotEqualTo(old);

        List<String> said = new ArrayList<>();
        canvas.setOnRefused(said::add);
        canvas.deleteSelection();
        assertThat(drawing().topology().contains(BOTS)).isTrue();
        assertThat(drawing().topology().contains(IVR_OLD)).isFalse();
        assertThat(said).containsExactly("bots.contoso.com is locked. Unlock it to remove it.");
    }

    @Test
    void aNoteIsSelectedMovedRenamedAndRemovedLikeACard() {
        note();
        hand.click(hand.middle(NOTE)).is(Idle.class);
        assertThat(session.selection().state().elements()).containsExactly(NOTE);

        hand.alt(true).press(hand.middle(NOTE)).dragBy(33, 44).release();
        assertThat(drawing().layout().note(NOTE).orElseThrow().place()).isEqualTo(new Placement(933, 104));
        List<ElementId> edited = new ArrayList<>();
        canvas.setOnEditNote(edited::add);
        hand.alt(false).doubleClick(hand.middle(NOTE));
        assertThat(edited).containsExactly(NOTE);

        canvas.nudge(10, 0);
        canvas.settle();
        assertThat(drawing().layout().note(NOTE).orElseThrow().place()).isEqualTo(new Placement(943, 104));
        canvas.deleteSelection();
        assertThat(drawing().layout().notes()).isEmpty();
        assertThat(session.selection().state().isEmpty()).isTrue();
        assertThat(session.historyProperty().get().doneLabels()).endsWith("Move note", "Move note", "Remove note");
    }

    @Test
    void theRubberBandAndSelectAllTakeNotes() {
        note();
        hand.press(new Point(1_200, 300)).drag(new Point(1_000, 100)).release();
        assertThat(session.selection().state().elements()).containsExactly(NOTE);
        canvas.selectAll();
        assertThat(session.selection().state().elements()).contains(NOTE, BOTS, REDMOND);
    }

    @Test
    void aNoteIsResizedByItsGrips() {
        note();
        session.selection().only(NOTE);
        assertThat(canvas.gripped()).contains(NOTE);

        hand.press(new Point(1_100, 160)).is(Resizing.class).dragBy(37, 22);
        assertThat(canvas.overlay().frames()).containsEntry(NOTE, new Rect(900, 60, 240, 120));
        hand.release().is(Idle.class);
        assertThat(drawing().layout().note(NOTE).orElseThrow().extent()).isEqualTo(new Extent(240, 120));

        hand.press(new Point(900, 60)).drag(new Point(5_000, 5_000)).release();
        assertThat(drawing().layout().note(NOTE).orElseThrow().extent()).as("never turned inside out")
                .isEqualTo(new Extent(Extent.LEAST, Extent.LEAST));
    }

    @Test
    void escLeavesNothingOfAResizeOrBend() {
        note();
        session.selection().only(NOTE);
        Drawing before = drawing();
        hand.press(new Point(1_100, 160)).dragBy(37, 22);
        canvas.cancel();
        hand.release();
        Link link = canvas.sheet().link(HOP).orElseThrow();
        hand.press(link.middle()).dragBy(40, 40);
        canvas.cancel();
        hand.release();

        assertThat(drawing()).isSameAs(before);
        assertThat(canvas.index().sheet().link(HOP)).contains(link);
    }

    @Test
    void aSiteIsResizedByItsGrips() {
        session.selection().only(REDMOND);
        Rect frame = canvas.sheet().boundsOf(REDMOND).orElseThrow();
        hand.press(new Point(frame.right(), frame.center().y())).is(Resizing.class).dragBy(200, 0).release();

        assertThat(canvas.sheet().boundsOf(REDMOND).orElseThrow().right()).isGreaterThan(frame.right() + 190);
        assertThat(session.historyProperty().get().undoLabel()).contains("Resize Redmond");
        session.undo();
        assertThat(canvas.sheet().boundsOf(REDMOND)).contains(frame);
    }

    @Test
    void aSiteThatWasResizedMovesAsAWhole() {
        session.selection().only(REDMOND);
        Rect frame = canvas.sheet().boundsOf(REDMOND).orElseThrow();
        hand.press(new Point(frame.right(), frame.center().y())).dragBy(200, 0).release();
        Rect resized = canvas.sheet().boundsOf(REDMOND).orElseThrow();

        hand.alt(true).press(new Point(resized.x() + 40, resized.y() + 6)).dragBy(30, 50).release();

        assertThat(canvas.sheet().boundsOf(REDMOND)).contains(resized.moved(30, 50));
    }

    @Test
    void aStretchOfALinkIsDraggedAcrossItsDirection() {
        Link before = canvas.sheet().link(HOP).orElseThrow();
        hand.press(before.middle()).dragBy(80, 80).is(BendingLink.class);
        Link during = canvas.index().sheet().link(HOP).orElseThrow();
        assertThat(during.route()).isNotEqualTo(before.route());
        hand.release().is(Idle.class);

        assertThat(drawing().layout().bends(ENDS)).isNotEmpty();
        assertThat(canvas.sheet().link(HOP).orElseThrow()).isEqualTo(during);
        assertThat(session.historyProperty().get().undoLabel())
                .contains("Bend link from ivr-new.contoso.com to lync13-fe.contoso.com");
        session.undo();
        assertThat(canvas.sheet().link(HOP)).contains(before);
    }

    @Test
    void bendsSurviveMovesOfTheirEnds() {
        session.perform(new BendLink("Bend", ENDS, List.of(new Placement(700, 450))));
        hand.press(hand.middle(IVR_NEW)).dragBy(-40, 60).release();
        assertThat(canvas.sheet().link(HOP).orElseThrow().route()).contains(new Point(700, 450));

        session.selection().set(List.of(IVR_NEW, LYNC));
        hand.alt(true).press(hand.middle(IVR_NEW)).dragBy(15, 25).release();
        assertThat(drawing().layout().bends(ENDS)).containsExactly(new Placement(715, 475));
    }

    @Test
    void aCollapsedSiteIsSelectedAndMovedWithAllThatIsInIt() {
        session.perform(new CollapseSites("Collapse", Set.of(LEGACY_SITE), true));
        assertThat(canvas.drawnOf(OCS)).contains(LEGACY_SITE);
        Placement ocs = hand.place(OCS);
        Placement old = hand.place(IVR_OLD);

        hand.click(hand.middle(LEGACY_SITE));
        assertThat(session.selection().state().elements()).containsExactly(LEGACY_SITE);
        hand.alt(true).press(hand.middle(LEGACY_SITE)).dragBy(25, 35).release();

        assertThat(hand.place(OCS)).isEqualTo(ocs.plus(25, 35));
        assertThat(hand.place(IVR_OLD)).isEqualTo(old.plus(25, 35));
    }

    @Test
    void aCollapsedSiteBearsTheMarksOfItsMembers() {
        canvas.marksProperty().set(Specimens.migrationMarks());
        session.perform(new CollapseSites("Collapse", Set.of(REDMOND), true));

        assertThat(canvas.looks().mark(REDMOND)).hasValueSatisfying(mark -> assertThat(mark.count()).isPositive());
    }

    @Test
    void withoutTheGridNothingIsDrawnToIt() {
        session.perform(new SetGrid(false));
        Placement before = hand.place(BOTS);
        hand.press(hand.middle(BOTS)).dragBy(-213.37, 157.77).release();
        Placement after = hand.place(BOTS);
        assertThat(after.x() % 10 == 0 && after.y() % 10 == 0).isFalse();
        assertThat(after).isNotEqualTo(before);
    }

    /** Every gesture and command of the canvas, on a drawing that is locked for looking at alone. */
    @Test
    void aLockedDrawingStaysByteIdentical() throws Exception {
        note();
        session.perform(new SetViewOnly(true));
        byte[] before = DocumentFormat.write(drawing());
        Link link = canvas.sheet().link(HOP).orElseThrow();
        Rect frame = canvas.sheet().boundsOf(REDMOND).orElseThrow();

        hand.press(hand.middle(BOTS)).dragBy(80, 80).release();
        hand.press(hand.handle(BOTS)).drag(hand.middle(LYNC)).release();
        hand.press(link.middle()).dragBy(60, 60).release();
        hand.press(link.route().getLast()).drag(hand.middle(OCS)).release();
        session.selection().only(NOTE);
        hand.press(new Point(1_100, 160)).dragBy(40, 40).release();
        hand.press(hand.middle(NOTE)).dragBy(40, 40).release();
        session.selection().only(REDMOND);
        hand.press(new Point(frame.right(), frame.bottom())).dragBy(40, 40).release();
        hand.press(new Point(frame.x() + 40, frame.y() + 6)).dragBy(40, 40).release();
        canvas.selectAll();
        canvas.nudge(10, 10);
        canvas.settle();
        canvas.deleteSelection();
        canvas.nextHops().connect(BOTS, LYNC);

        assertThat(DocumentFormat.write(drawing())).isEqualTo(before);
        assertThat(canvas.isEditable()).isFalse();
        session.perform(new SetViewOnly(false));
        assertThat(canvas.isEditable()).isTrue();
        hand.press(hand.middle(BOTS)).dragBy(80, 80).release();
        assertThat(DocumentFormat.write(drawing())).as("the same gestures do edit otherwise").isNotEqualTo(before);
    }
}
