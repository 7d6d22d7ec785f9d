package nexthop.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nexthop.model.Contoso;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Note;
import nexthop.model.Placement;
import org.junit.jupiter.api.Test;

class LayoutEditsTest {
    private static final ElementId NOTE = new ElementId("note-1");
    private static final LinkEnds LINK = new LinkEnds(Contoso.OLD, Contoso.R2);
    private static final Note HELLO = new Note(NOTE, new Placement(5, 5), Note.USUAL, "Hello");
    private final Drawing drawing = new Drawing(Contoso.unmerged(),
            Layout.empty().with(Map.of(Contoso.R2, new Placement(10, 20), Contoso.OLD, new Placement(300, 20))));

    @Test
    void locksAndLetsGo() {
        Drawing noted = new PutNote("Add note", HELLO).apply(drawing);
        Drawing locked = new LockElements("Lock", Set.of(Contoso.R2, NOTE), true).apply(noted);

        assertThat(locked.layout().locked()).containsExactly(NOTE, Contoso.R2);
        assertThat(locked.topology()).isSameAs(drawing.topology());
        assertThat(new LockElements("Lock", Set.of(NOTE), true).apply(locked)).isSameAs(locked);
        assertThat(new LockElements("Unlock", Set.of(Contoso.R2, NOTE), false).apply(locked)).isEqualTo(noted);
    }

    @Test
    void locksOnlyWhatIsThere() {
        LockElements edit = new LockElements("Lock", Set.of(new ElementId("gone")), true);
        assertThatThrownBy(() -> edit.apply(drawing)).isInstanceOf(EditRefusedException.class);
    }

    @Test
    void bendsALinkAndLetsItFindItsOwnWay() {
        Drawing bent = new BendLink("Bend", LINK, List.of(new Placement(1, 2))).apply(drawing);

        assertThat(bent.layout().bends(LINK)).containsExactly(new Placement(1, 2));
        assertThat(new BendLink("Straighten", LINK, List.of()).apply(bent)).isEqualTo(drawing);
        assertThat(new BendLink("Straighten", LINK, List.of()).apply(drawing)).isSameAs(drawing);
    }

    @Test
    void refusesBendsOfALinkToNowhereAndMoreThanALinkMayHave() {
        BendLink nowhere = new BendLink("Bend", new LinkEnds(Contoso.OLD, new ElementId("gone")),
                List.of(new Placement(1, 2)));
        BendLink many = new BendLink("Bend", LINK, Collections.nCopies(101, new Placement(1, 2)));
        assertThatThrownBy(() -> nowhere.apply(drawing)).isInstanceOf(EditRefusedException.class);
        assertThatThrownBy(() -> many.apply(drawing)).isInstanceOf(EditRefusedException.class)
                .hasMessage("A link has 100 bends at most.");
    }

    @Test
    void collapsesAndExpandsSitesAlone() {
        Drawing collapsed = new CollapseSites("Collapse", Set.of(Contoso.REDMOND), true).apply(drawing);

        assertThat(collapsed.layout().collapsed()).containsExactly(Contoso.REDMOND);
        assertThat(new CollapseSites("Expand", Set.of(Contoso.REDMOND), false).apply(collapsed)).isEqualTo(drawing);
        assertThatThrownBy(() -> new CollapseSites("Collapse", Set.of(Contoso.R2), true).apply(drawing))
                .isInstanceOf(EditRefusedException.class)
                .hasMessageContaining("is not a site");
    }

    @Test
    void notesAreAddedChangedMovedAndRemoved() {
        Drawing added = new PutNote("Add note", HELLO).apply(drawing);
        Drawing changed = new PutNote("Edit note", HELLO.withText("Bye").withExtent(new Extent(50, 60))).apply(added);
        Drawing moved = new PlaceElements("Move", Map.of(NOTE, new Placement(7, 8), Contoso.R2, new Placement(0, 0)))
                .apply(changed);
        Drawing removed = new RemoveElements("Delete", Set.of(NOTE)).apply(added);

        assertThat(moved.layout().note(NOTE)).contains(new Note(NOTE, new Placement(7, 8), new Extent(50, 60), "Bye"));
        assertThat(moved.layout().place(Contoso.R2)).contains(new Placement(0, 0));
        assertThat(removed).isEqualTo(drawing);
        assertThat(new RemoveElements("Delete", Set.of(NOTE, Contoso.R2)).apply(added))
                .isEqualTo(new RemoveElements("Delete", Set.of(Contoso.R2)).apply(drawing));
        assertThat(new PlaceElements("Move", Map.of(NOTE, HELLO.place())).apply(added)).isSameAs(added);
    }

    @Test
    void aNoteNeverTakesTheIdOfAnElement() {
        PutNote edit = new PutNote("Add note", new Note(Contoso.R2, new Placement(0, 0), Note.USUAL, ""));
        assertThatThrownBy(() -> edit.apply(drawing)).isInstanceOf(EditRefusedException.class);
    }

    @Test
    void resizesASiteAndGivesItItsOwnSizeBack() {
        Placement corner = new Placement(-50, -60);
        Drawing resized = new ResizeSite("Resize", Contoso.REDMOND, corner, new Extent(900, 700)).apply(drawing);

        assertThat(resized.layout().place(Contoso.REDMOND)).contains(corner);
        assertThat(resized.layout().extent(Contoso.REDMOND)).contains(new Extent(900, 700));
        assertThat(new ResizeSite("Fit", Contoso.REDMOND, corner, null).apply(resized).layout().extents()).isEmpty();
        assertThat(new ResizeSite("Resize", Contoso.REDMOND, corner, new Extent(900, 700)).apply(resized))
                .isSameAs(resized);
    }

    @Test
    void theGridAndViewOnlyBelongToTheDrawingAndNameTheirSteps() {
        History history = History.startingSaved(drawing).done(new SetGrid(false)).done(new SetViewOnly(true));

        assertThat(history.doneLabels()).containsExactly("Hide grid", "Turn on view only");
        assertThat(history.current().layout().grid()).isFalse();
        assertThat(history.current().layout().viewOnly()).isTrue();
        assertThat(history.undone().undone().isUnsaved()).isFalse();
        assertThat(history.done(new SetGrid(false))).isSameAs(history);
    }
}
