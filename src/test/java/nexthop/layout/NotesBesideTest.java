package nexthop.layout;

import static nexthop.layout.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;

/** What becomes of notes when cards are tidied. */
class NotesBesideTest {
    private static final ElementId NOTE = id("note-1");
    private static final Topology CONTOSO = Samples.contoso();

    /** Contoso with its Redmond site far below where tidying puts it, and all else as tidying has it. */
    private static Layout farBelow() {
        Layout layout = Arrangement.anew(CONTOSO);
        Map<ElementId, Placement> places = new TreeMap<>();
        for (String member : List.of("lync13-fe", "bots", "ivr-new", "cms")) {
            Placement place = layout.place(id(member)).orElseThrow();
            places.put(id(member), place.plus(330, 1_700));
        }
        return layout.with(places);
    }

    private static Rect box(Layout layout, String element) {
        return Sheet.of(new Drawing(CONTOSO, layout)).boundsOf(id(element)).orElseThrow();
    }

    private static Note note(double x, double y, double width, double height) {
        return new Note(NOTE, new Placement(x, y), new Extent(width, height), "text");
    }

    private static Layout tidied(Layout layout, Set<ElementId> cards) {
        return layout.with(Tidying.of(new Drawing(CONTOSO, layout), cards, Tidying.Watch.none()));
    }

    private static Placement place(Layout layout) {
        return layout.note(NOTE).orElseThrow().place();
    }

    @Test
    void aNoteKeepsItsOffsetToTheCardItStandsBeside() {
        Layout untidy = farBelow();
        Rect store = box(untidy, "cms");
        Layout noted = untidy.with(note(store.x() + 7, store.bottom() + 12, 90, 60));
        Layout after = tidied(noted, Set.of());
        assertThat(after.place(id("cms"))).isNotEqualTo(noted.place(id("cms")));
        assertThat(place(after).x() - box(after, "cms").x()).isEqualTo(7);
        assertThat(place(after).y() - box(after, "cms").bottom()).isEqualTo(12);
    }

    @Test
    void aNoteBesideASiteFollowsTheEdgeItIsNearTo() {
        Layout untidy = farBelow().with(Map.of(id("bots"), new Placement(-900, 2_300)));
        Rect before = box(untidy, "site-redmond");
        Layout noted = untidy.with(note(before.right() + 15, before.y() + 5, 100, 80));
        Layout after = tidied(noted, Set.of());
        Rect frame = box(after, "site-redmond");
        assertThat(frame.width()).as("another width").isNotEqualTo(before.width());
        assertThat(place(after).x() - frame.right()).isEqualTo(15);
        assertThat(place(after).y() - frame.y()).isEqualTo(5);
    }

    @Test
    void aNoteThatWouldComeToLieUnderACardGoesAsideAndOutOfTheWayOfLinks() {
        Layout untidy = farBelow();
        Rect server = box(untidy, "lync13-fe");
        // as large as would cover everything below the server once that is tidy
        Layout noted = untidy.with(note(server.x() - 900, server.bottom() + 4, 1_500, 400));
        Layout after = tidied(noted, Set.of());
        Sheet sheet = Sheet.of(new Drawing(CONTOSO, after));
        Rect box = Sheet.boundsOf(after.note(NOTE).orElseThrow());
        assertThat(sheet.cards()).noneMatch(card -> card.bounds().overlaps(box));
        assertThat(sheet.links()).noneMatch(link -> crosses(link, box));
    }

    private static boolean crosses(Link link, Rect box) {
        for (int i = 1; i < link.route().size(); i++) {
            if (Rect.between(link.route().get(i - 1), link.route().get(i)).grown(0.5).overlaps(box)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aLockedNoteStaysAndTheWholeGoesOutOfItsWay() {
        Layout tidy = Arrangement.anew(CONTOSO);
        Rect server = box(tidy, "lync13-fe");
        Layout noted = tidy.with(note(server.x() + 20, server.y() + 20, 60, 40)).withLocked(Set.of(NOTE));
        Layout after = tidied(noted, Set.of());
        assertThat(after.note(NOTE)).isEqualTo(noted.note(NOTE));
        Rect box = Sheet.boundsOf(after.note(NOTE).orElseThrow());
        assertThat(Sheet.of(new Drawing(CONTOSO, after)).cards()).noneMatch(card -> card.bounds().overlaps(box));
        Rect moved = box(after, "lync13-fe");
        assertThat(moved).isNotEqualTo(server);
        for (String other : List.of("dc", "ocsr2-pool", "ivr-old", "bots", "ivr-new", "cms")) {
            assertThat(box(after, other)).as("the picture stays what it is")
                    .isEqualTo(box(tidy, other).moved(moved.x() - server.x(), moved.y() - server.y()));
        }
    }

    @Test
    void besideALockedCardOthersMakeRoomForALockedNote() {
        Layout tidy = Arrangement.anew(CONTOSO);
        Rect store = box(tidy, "cms");
        Layout noted = tidy.with(note(store.x() + 20, store.y() + 20, 60, 40))
                .withLocked(Set.of(NOTE, id("lync13-fe")));
        Layout after = tidied(noted, Set.of());
        assertThat(after.note(NOTE)).isEqualTo(noted.note(NOTE));
        assertThat(after.place(id("lync13-fe"))).isEqualTo(tidy.place(id("lync13-fe")));
        assertThat(box(after, "cms").overlaps(Sheet.boundsOf(after.note(NOTE).orElseThrow()))).isFalse();
    }

    @Test
    void ofASelectionOnlyItsOwnNotesGoAlong() {
        Layout untidy = farBelow();
        Rect store = box(untidy, "cms");
        Rect controller = box(untidy, "dc");
        ElementId other = id("note-2");
        Layout noted = untidy.with(note(store.right() + 30, store.y(), 80, 60))
                .with(new Note(other, new Placement(controller.right() + 10, controller.y()), new Extent(90, 60), ""))
                .with(Map.of(id("cms"), new Placement(store.x() + 2_000, store.y() + 300)))
                .with(Map.of(NOTE, new Placement(store.right() + 2_030, store.y() + 300)));
        Layout after = tidied(noted, Set.of(id("lync13-fe"), id("ivr-new"), id("cms")));
        assertThat(after.note(other)).isEqualTo(noted.note(other));
        assertThat(place(after).x() - box(after, "cms").right()).isEqualTo(30);
    }

    @Test
    void aNoteGoesWithTheBoxOfACollapsedSite() {
        Layout untidy = farBelow().withCollapsed(Set.of(id("site-redmond")));
        Rect box = box(untidy, "site-redmond");
        Layout after = tidied(untidy.with(note(box.x(), box.bottom() + 9, 120, 60)), Set.of());
        Rect moved = box(after, "site-redmond");
        assertThat(moved.y()).isNotEqualTo(box.y());
        assertThat(place(after)).isEqualTo(new Placement(moved.x(), moved.bottom() + 9));
    }

    @Test
    void withoutNotesNothingIsDone() {
        assertThat(NotesBeside.what(new Drawing(CONTOSO, farBelow()), Map.of())).isEmpty();
    }

    @Test
    void aCollapsedSiteInWhichACardIsLockedStaysAsAWhole() {
        Layout untidy = farBelow().withCollapsed(Set.of(id("site-redmond"))).withLocked(Set.of(id("bots")));
        Layout after = tidied(untidy, Set.of());
        for (String member : List.of("lync13-fe", "bots", "ivr-new", "cms")) {
            assertThat(after.place(id(member))).isEqualTo(untidy.place(id(member)));
        }
    }
}
