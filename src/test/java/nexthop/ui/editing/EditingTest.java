package nexthop.ui.editing;

import static nexthop.ui.canvas.Specimens.BOTS;
import static nexthop.ui.canvas.Specimens.IVR_NEW;
import static nexthop.ui.canvas.Specimens.IVR_OLD;
import static nexthop.ui.canvas.Specimens.LYNC;
import static nexthop.ui.canvas.Specimens.OCS;
import static nexthop.ui.canvas.Specimens.REDMOND;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nexthop.edit.BendLink;
import nexthop.edit.LockElements;
import nexthop.edit.SetViewOnly;
import nexthop.graph.Relation;
import nexthop.layout.Alignment;
import nexthop.layout.Rect;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.layout.Point;
import nexthop.model.ElementId;
import nexthop.model.LinkEnds;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.ui.canvas.CanvasModel;
import nexthop.ui.canvas.Specimens;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the Edit and Arrange menus, without a window. */
class EditingTest {
    /** A clipboard that two windows share. */
    private static final class SharedClips implements Clips {
        private byte @Nullable [] elements;
        private @Nullable String text;

        @Override
        public void put(byte[] copied, String names) {
            elements = copied;
            text = names;
        }

        @Override
        public Optional<byte[]> elements() {
            return Optional.ofNullable(elements);
        }

        @Override
        public Optional<String> text() {
            return Optional.ofNullable(text);
        }

        @Override
        public void putText(String other) {
            elements = null;
            text = other;
        }

        @Override
        public void putPicture(byte[] png) {
            elements = null;
            text = null;
        }
    }

    private final SharedClips clips = new SharedClips();
    private final List<String> told = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final DocumentSession session = Specimens.session(Specimens.migration());
    private final Editing editing = editing(session);

    private Editing editing(DocumentSession of) {
        CanvasModel canvas = new CanvasModel(of);
        canvas.camera().resize(1_000, 700);
        of.refusalProperty().subscribe(reason -> {
            if (!reason.isEmpty()) {
                refused.add(reason);
            }
        });
        return new Editing(canvas, clips, told::add);
    }

    private String undo() {
        return session.historyProperty().get().undoLabel().orElse("");
    }

    private Placement place(ElementId id) {
        return session.drawing().layout().place(id).orElseThrow();
    }

    @Test
    void aCopyIsPastedTwentyPixelsOffAndSelectedAndASecondOneBesideIt() {
        session.selection().only(BOTS);
        editing.copy();
        assertThat(clips.text()).contains("bots.contoso.com");
        editing.paste();

        ElementId copy = session.drawing().topology().poolsNamed("bots-copy.contoso.com").getFirst().id();
        assertThat(session.selection().state().elements()).containsExactly(copy);
        assertThat(place(copy)).isEqualTo(place(BOTS).plus(20, 20));
        assertThat(undo()).isEqualTo("Paste bots.contoso.com");
        editing.paste();
        ElementId second = session.drawing().topology().poolsNamed("bots-copy2.contoso.com").getFirst().id();
        assertThat(place(second)).isEqualTo(place(BOTS).plus(40, 40));
        session.undo();
        session.undo();
        assertThat(session.unsavedProperty().get()).isFalse();
    }

    @Test
    void copiedElementsGoToAnotherWindowWithTheLinksAmongThem() {
        session.selection().set(List.of(IVR_NEW, LYNC));
        editing.copy();
        DocumentSession other = Specimens.session(Drawing.empty());
        editing(other).paste();

        ApplicationPool pool = other.drawing().topology().applicationPools().getFirst();
        assertThat(pool.fqdn()).isEqualTo("ivr-new.contoso.com");
        assertThat(other.drawing().topology().element(pool.nextHop()).orElseThrow().name())
                .isEqualTo("lync13-fe.contoso.com");
        assertThat(told.getLast()).contains("lost its site: Redmond is not in this drawing.");
    }

    @Test
    void cutTakesAwayWhatPasteBringsBack() {
        session.selection().only(BOTS);
        editing.cut();
        assertThat(session.drawing().topology().contains(BOTS)).isFalse();
        assertThat(undo()).isEqualTo("Cut bots.contoso.com");
        editing.paste();
        assertThat(session.drawing().topology().poolsNamed("bots.contoso.com")).hasSize(1);
    }

    @Test
    void pastedHereItHasItsMiddleThere() {
        session.selection().set(List.of(IVR_OLD, OCS));
        editing.copy();
        session.selection().clear();
        editing.pasteAt(new Point(1_002, 806));

        ElementId old = session.drawing().topology().poolsNamed("ivr-old-copy.contoso.com").getFirst().id();
        ElementId ocs = session.drawing().topology().poolsNamed("ocsr2-pool-copy.contoso.com").getFirst().id();
        assertThat(place(old)).as("on the grid, around the point").isEqualTo(new Placement(730, 770));
        assertThat(place(ocs)).as("as far from each other as they were").isEqualTo(new Placement(1_070, 770));
        assertThat(told).containsExactly("Copied: 2 elements");
    }

    @Test
    void aNoteIsAddedWhereItIsAskedFor() {
        editing.addNoteAt(new Point(903, 98));
        assertThat(session.drawing().layout().notes()).extracting(Note::place).containsExactly(new Placement(900, 100));
        clips.putText("Ask Kim");
        editing.pasteAt(new Point(1_201, 99));
        assertThat(session.drawing().layout().notes()).extracting(Note::place).contains(new Placement(1_200, 100));
    }

    @Test
    void whatIsLockedIsNotCut() {
        session.perform(new LockElements("Lock", Set.of(BOTS), true));
        session.selection().only(BOTS);
        editing.cut();
        assertThat(session.drawing().topology().contains(BOTS)).isTrue();
        assertThat(refused).containsExactly("What is selected is locked. Unlock it to cut it.");
    }

    @Test
    void duplicateIsOneStepAndKeepsTheClipboard() {
        clips.putText("mine");
        session.selection().set(List.of(IVR_OLD, OCS));
        editing.duplicate();

        ApplicationPool copy = (ApplicationPool) session.drawing()
                .topology()
                .poolsNamed("ivr-old-copy.contoso.com")
                .getFirst();
        assertThat(session.drawing().topology().element(copy.nextHop()).orElseThrow().name())
                .isEqualTo("ocsr2-pool-copy.contoso.com");
        assertThat(session.selection().state().elements()).hasSize(2);
        assertThat(undo()).isEqualTo("Duplicate 2 elements");
        assertThat(clips.text()).contains("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"copied\": [\"x\"], \"document\": {\"formatVersion\": 1}}", "\u0000\u0001",
            "{\"copied\": [], \"document\": {\"formatVersion\": 1}}"})
    void hostileContentIsRefusedWithASentence(String content) {
        clips.put(content.getBytes(UTF_8), "x");
        Drawing before = session.drawing();
        editing.paste();

        assertThat(session.drawing()).isSameAs(before);
        assertThat(refused).hasSize(1);
        assertThat(refused.getFirst()).endsWith(".");
        assertThat(told).as("what is told is no refusal").isEmpty();
    }

    @Test
    void aPlainTextIsPastedAsANote() {
        clips.putText("  Ask Kim\r\n\tabout the port  ");
        editing.paste();
        assertThat(session.drawing().layout().notes()).extracting(Note::text)
                .containsExactly("Ask Kim\n    about the port");
        assertThat(undo()).isEqualTo("Paste note");
        clips.putText("x".repeat(5_000_000));
        editing.paste();
        clips.putText("a\u202Eb");
        editing.paste();
        assertThat(session.drawing().layout().notes()).hasSize(1);
        assertThat(refused).hasSize(2)
                .allMatch(sentence -> sentence.startsWith("The text on the clipboard cannot be a note"));
    }

    @Test
    void alignsAndDistributesInOneStepEach() {
        session.selection().set(List.of(BOTS, LYNC, OCS));
        assertThat(editing.alignable()).isEqualTo(3);
        editing.align(Alignment.Line.LEFT);
        assertThat(place(LYNC).x()).isEqualTo(place(BOTS).x()).isEqualTo(place(OCS).x());
        assertThat(undo()).isEqualTo("Align left edges of 3 elements");
        editing.distribute(Alignment.Direction.VERTICALLY);
        assertThat(place(LYNC).y() - place(OCS).y()).isCloseTo(place(BOTS).y() - place(LYNC).y(), within(1.0));
        assertThat(undo()).isEqualTo("Distribute 3 elements vertically");
    }

    @Test
    void whatIsLockedStaysWhereTheOthersAreDrawnIntoLineWithIt() {
        session.perform(new LockElements("Lock", Set.of(BOTS), true));
        Placement bots = place(BOTS);
        session.selection().set(List.of(BOTS, LYNC));
        editing.align(Alignment.Line.RIGHT);
        assertThat(place(BOTS)).isEqualTo(bots);
        editing.align(Alignment.Line.LEFT);
        assertThat(place(LYNC).x()).isEqualTo(bots.x());
    }

    @Test
    void aSiteIsDrawnIntoLineWithItsMembers() {
        session.selection().set(List.of(REDMOND, IVR_OLD));
        CanvasModel canvas = new CanvasModel(session);
        Rect before = canvas.sheet().boundsOf(REDMOND).orElseThrow();
        double gap = place(LYNC).x() - before.x();
        editing.align(Alignment.Line.RIGHT);
        Rect after = canvas.sheet().boundsOf(REDMOND).orElseThrow();
        assertThat(place(LYNC).x() - after.x()).isCloseTo(gap, within(0.01));
        canvas.close();
    }

    @Test
    void locksAndUnlocksByTheSameCommand() {
        session.selection().set(List.of(BOTS, LYNC));
        editing.toggleLock();
        assertThat(session.drawing().layout().locked()).containsExactlyInAnyOrder(BOTS, LYNC);
        assertThat(undo()).isEqualTo("Lock 2 elements");
        editing.toggleLock();
        assertThat(session.drawing().layout().locked()).isEmpty();
    }

    @Test
    void collapsesTheSiteOfWhatIsSelectedAndSelectsIt() {
        session.selection().only(BOTS);
        editing.toggleCollapsed();
        assertThat(session.drawing().layout().collapsed()).containsExactly(REDMOND);
        assertThat(session.selection().state().elements()).containsExactly(REDMOND);
        assertThat(undo()).isEqualTo("Collapse Redmond");
        editing.toggleCollapsed();
        assertThat(undo()).isEqualTo("Expand Redmond");
    }

    @Test
    void straightensALinkThatIsBent() {
        LinkEnds ends = new LinkEnds(IVR_NEW, LYNC);
        session.perform(new BendLink("Bend", ends, List.of(new Placement(700, 450))));
        session.selection().only(new Relation.NextHop(IVR_NEW, LYNC, false));
        assertThat(editing.isBent()).isTrue();
        editing.straighten();
        assertThat(session.drawing().layout().bends(ends)).isEmpty();
        assertThat(editing.isBent()).isFalse();
    }

    @Test
    void aNewNoteIsSelected() {
        editing.addNote();
        editing.addNote();
        assertThat(session.drawing().layout().notes()).hasSize(2);
        assertThat(session.selection().state().elements()).containsExactly(new ElementId("note-2"));
    }

    @Test
    void nothingOfThisChangesALockedDrawing() {
        session.selection().set(List.of(BOTS, LYNC, OCS));
        editing.copy();
        session.perform(new SetViewOnly(true));
        Drawing before = session.drawing();
        editing.cut();
        editing.paste();
        editing.duplicate();
        editing.align(Alignment.Line.TOP);
        editing.distribute(Alignment.Direction.HORIZONTALLY);
        editing.toggleLock();
        editing.toggleCollapsed();
        editing.addNote();
        assertThat(session.drawing()).isSameAs(before);
        assertThat(session.refusalProperty().get())
                .isEqualTo("The drawing is for viewing only. Turn off View only in the Arrange menu to edit it.");
    }

    @Test
    void theSuffixDialogShowsWhatItWillDoAsOneTypes() {
        RenameSuffixModel model = new RenameSuffixModel(session);
        assertThat(model.fromProperty().get()).isEqualTo("contoso.com");
        assertThat(model.previewProperty().get().possible()).isFalse();
        model.toProperty().set("fabrikam.");
        assertThat(model.previewProperty().get().sentence()).startsWith("A domain suffix has labels");
        model.toProperty().set(" fabrikam.com ");
        assertThat(model.previewProperty().get().possible()).isTrue();
        assertThat(model.previewProperty().get().renamings()).isNotEmpty();
        assertThat(model.rename()).isTrue();
        assertThat(session.drawing().topology().poolsNamed("bots.fabrikam.com")).hasSize(1);
        assertThat(undo()).isEqualTo("Rename contoso.com to fabrikam.com");
    }
}
