package nexthop.ui.canvas;

import static nexthop.ui.canvas.Specimens.BOTS;
import static nexthop.ui.canvas.Specimens.CMS;
import static nexthop.ui.canvas.Specimens.IVR_NEW;
import static nexthop.ui.canvas.Specimens.LEGACY_SITE;
import static nexthop.ui.canvas.Specimens.LYNC;
import static nexthop.ui.canvas.Specimens.OCS;
import static nexthop.ui.canvas.Specimens.REDMOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nexthop.edit.BendLink;
import nexthop.edit.LockElements;
import nexthop.edit.PutNote;
import nexthop.edit.RemoveElements;
import nexthop.edit.SetViewOnly;
import nexthop.graph.Relation;
import nexthop.layout.Frame;
import nexthop.layout.Rect;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.ui.canvas.tool.BendingByKeyboard;
import nexthop.ui.canvas.tool.Idle;
import nexthop.ui.canvas.tool.ResizingByKeyboard;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bends, sizes and the walk without a link, by keyboard and without a window. */
class ShapingTest {
    private static final ElementId NOTE = new ElementId("note-1");
    private static final Relation HOP = new Relation.NextHop(IVR_NEW, LYNC, false);
    private static final LinkEnds ENDS = new LinkEnds(IVR_NEW, LYNC);

    private final Hand hand = Hand.onMigration();
    private final DocumentSession session = hand.session;
    private final CanvasModel canvas = hand.canvas;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void listen() {
        canvas.setOnRefused(said::add);
    }

    private List<Placement> bends() {
        return session.drawing().layout().bends(ENDS);
    }

    private BendingByKeyboard bending() {
        return (BendingByKeyboard) canvas.tool();
    }

    private void bend() {
        session.selection().only(HOP);
        canvas.shaping().bend();
        hand.is(BendingByKeyboard.class);
    }

    @Test
    void aStraightLinkIsGivenABendWhereItsMiddleIs() {
        session.perform(new BendLink("Bend", ENDS, List.of()));
        bend();
        assertThat(bending().points()).isNotEmpty();
        canvas.confirm();
        assertThat(bends()).as("looking at the bends changes nothing").isEmpty();
    }

    @Test
    void bendsThatAreThereAreGoneThroughAndTheOneAtHandMoves() {
        session.perform(new BendLink("Bend", ENDS, List.of(new Placement(300, 400), new Placement(300, 450))));
        bend();
        assertThat(canvas.overlay().hint()).startsWith("Bend 1 of 2.");
        canvas.shaping().stepBends(true);
        canvas.nudge(10, 0);
        canvas.nudge(0, 1);
        assertThat(canvas.index().sheet().link(HOP).orElseThrow().route()).as("seen at once")
                .anyMatch(point -> point.x() == 310 && point.y() == 451);
        canvas.confirm();
        hand.is(Idle.class);
        assertThat(bends()).containsExactly(new Placement(300, 400), new Placement(310, 451));
        assertThat(hand.edits()).isEqualTo(2);
        session.undo();
        assertThat(bends()).containsExactly(new Placement(300, 400), new Placement(300, 450));
    }

    @Test
    void bendsAreAddedUpToTheMostAndTakenAway() {
        bend();
        int first = bending().points().size();
        for (int i = 0; i < 2 * Layout.MOST_BENDS; i++) {
            canvas.shaping().addBend();
        }
        assertThat(bending().points()).hasSize(Layout.MOST_BENDS);
        assertThat(canvas.overlay().hint()).contains("at most");
        for (int i = 0; i < 2 * Layout.MOST_BENDS; i++) {
            canvas.shaping().removeBend();
        }
        assertThat(bending().points()).isEmpty();
        canvas.nudge(10, 10);
        canvas.shaping().stepBends(true);
        assertThat(canvas.overlay().hint()).startsWith("No bend");
        canvas.shaping().addBend();
        assertThat(bending().points()).hasSize(1);
        assertThat(first).isPositive();
    }

    @Test
    void escLeavesNothingAndTurningElsewhereKeepsWhatIsDone() {
        Drawing before = session.drawing();
        bend();
        canvas.nudge(50, 50);
        canvas.cancel();
        assertThat(session.drawing()).isSameAs(before);
        assertThat(session.selection().isSelected(HOP)).as("only the bending is given up").isTrue();

        bend();
        canvas.nudge(50, 50);
        canvas.settle();
        assertThat(bends()).isNotEmpty();
        assertThat(hand.edits()).isEqualTo(1);
    }

    @Test
    void aChangeOfTheDrawingOrTheEndOfTheLinkEndsIt() {
        bend();
        canvas.nudge(50, 50);
        session.perform(new RemoveElements("Remove", Set.of(CMS)));
        hand.is(Idle.class);
        assertThat(bends()).isEmpty();

        bend();
        canvas.nudge(50, 50);
        session.perform(new RemoveElements("Remove", Set.of(IVR_NEW)));
        hand.is(Idle.class);
        session.undo();
        session.undo();
        assertThat(hand.edits()).isZero();
    }

    @Test
    void whatCannotBeBentOrResizedSaysWhy() {
        canvas.shaping().bend();
        session.selection().only(BOTS);
        canvas.shaping().resize();
        session.perform(new LockElements("Lock", Set.of(REDMOND), true));
        session.selection().only(REDMOND);
        canvas.shaping().resize();
        session.perform(new SetViewOnly(true));
        session.selection().only(HOP);
        canvas.shaping().bend();
        hand.is(Idle.class);
        assertThat(said).hasSize(4).allMatch(sentence -> sentence.endsWith("."));
        assertThat(said.get(2)).startsWith("Locked");
    }

    @Test
    void aSiteIsNeverSmallerThanWhatIsInItAndANoteNeverTurnedInsideOut() {
        session.selection().only(REDMOND);
        canvas.shaping().resize();
        canvas.nudge(-5_000, -5_000);
        Rect least = ((ResizingByKeyboard) canvas.tool()).box();
        canvas.sheet()
                .membersOf(REDMOND)
                .forEach(id -> assertThat(least.contains(canvas.sheet().boundsOf(id).orElseThrow())).isTrue());
        canvas.cancel();

        session.perform(new PutNote("Add note", new Note(NOTE, new Placement(900, 60), Note.USUAL, "Hello")));
        session.selection().only(NOTE);
        canvas.shaping().resizeBy(-5_000, -5_000);
        canvas.settle();
        assertThat(session.drawing().layout().note(NOTE).orElseThrow().extent().width()).isPositive();
    }

    @Test
    void aRunOfKeysThatResizeIsOneStep() {
        Frame before = canvas.sheet().frame(LEGACY_SITE).orElseThrow();
        session.selection().only(LEGACY_SITE);
        canvas.shaping().resizeBy(10, 0);
        canvas.shaping().resizeBy(10, 10);
        assertThat(canvas.gripped()).as("its grips stay").contains(LEGACY_SITE);
        canvas.settle();
        assertThat(hand.edits()).isEqualTo(1);
        assertThat(canvas.sheet().frame(LEGACY_SITE).orElseThrow().bounds().width())
                .isEqualTo(before.bounds().width() + 20);
        session.undo();
        assertThat(canvas.sheet().frame(LEGACY_SITE).orElseThrow()).isEqualTo(before);
    }

    @Test
    void theWalkGoesToWhatIsNearestWhetherALinkLeadsThereOrNot() {
        session.selection().only(LYNC);
        canvas.walk().walk(1, 0, false);
        assertThat(canvas.focusedProperty().get()).as("no link joins them").isEqualTo(CMS);
        assertThat(session.selection().state().elements()).containsExactly(LYNC);
        canvas.walk().walk(-1, 0, true);
        assertThat(session.selection().state().elements()).containsExactly(LYNC, CMS);
        canvas.walk().walk(0, -1, false);
        assertThat(canvas.focusedProperty().get()).isIn(OCS, REDMOND);
    }

    @Test
    void whatIsSelectedByOtherMeansIsWhereTheKeyboardIs() {
        session.selection().only(new ElementId("app-bots"));
        assertThat(canvas.focusedProperty().get()).isEqualTo(BOTS);
        canvas.toggleFocused();
        assertThat(session.selection().contains(BOTS)).isTrue();
        assertThat(canvas.focusedProperty().get()).isEqualTo(BOTS);
    }
}
