package nexthop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    private static final ElementId A = new ElementId("pool-a");
    private static final ElementId B = new ElementId("pool-b");
    private static final ElementId C = new ElementId("site-c");
    private static final ElementId NOTE = new ElementId("note-1");
    private static final LinkEnds LINK = new LinkEnds(A, B);
    private static final List<Placement> BENDS = List.of(new Placement(50, 10), new Placement(50, 90));

    private static final Layout LAYOUT = new Layout(
            new TreeMap<>(Map.of(A, new Placement(0, 0), B, new Placement(100, 100)))).withBends(LINK, BENDS)
            .with(new Note(NOTE, new Placement(5, 6), Note.USUAL, "a\nb"));

    @Test
    void movesTheBendsOfALinkWithBothItsEnds() {
        Layout moved = LAYOUT.with(Map.of(A, new Placement(30, 40), B, new Placement(130, 140)));

        assertThat(moved.bends(LINK)).containsExactly(new Placement(80, 50), new Placement(80, 130));
    }

    @Test
    void leavesTheBendsOfALinkOfWhichOnlyOneEndMoves() {
        assertThat(LAYOUT.with(Map.of(A, new Placement(30, 40))).bends(LINK)).isEqualTo(BENDS);
        assertThat(LAYOUT.with(Map.of(A, new Placement(30, 40), B, new Placement(0, 0))).bends(LINK)).isEqualTo(BENDS);
    }

    @Test
    void bendsStayWithinWhatAPlaceMayBe() {
        Layout far = LAYOUT.withBends(LINK, List.of(new Placement(Placement.LIMIT, 0)));

        assertThat(far.with(Map.of(A, new Placement(30, 40), B, new Placement(130, 140))).bends(LINK))
                .containsExactly(new Placement(Placement.LIMIT, 40));
    }

    @Test
    void movesNotesLikeElements() {
        Layout moved = LAYOUT.with(Map.of(NOTE, new Placement(70, 80), A, new Placement(1, 1)));

        assertThat(moved.place(NOTE)).contains(new Placement(70, 80));
        assertThat(moved.note(NOTE).orElseThrow().text()).isEqualTo("a\nb");
        assertThat(moved.places()).containsOnlyKeys(A, B);
        assertThat(LAYOUT.with(Map.of(NOTE, new Placement(70, 80))).places()).isSameAs(LAYOUT.places());
    }

    @Test
    void saysNothingMoreOfWhatIsRemoved() {
        Layout full = LAYOUT.withLocked(List.of(A, C, NOTE)).withCollapsed(List.of(C)).withExtent(C, Note.USUAL);

        Layout left = full.without(List.of(A, C, NOTE));

        assertThat(left.places()).containsOnlyKeys(B);
        assertThat(left.locked()).isEmpty();
        assertThat(left.collapsed()).isEmpty();
        assertThat(left.extents()).isEmpty();
        assertThat(left.bends()).isEmpty();
        assertThat(left.notes()).isEmpty();
        assertThat(left).isEqualTo(new Layout(new TreeMap<>(Map.of(B, new Placement(100, 100)))));
    }

    @Test
    void sharesThePlacesWhenAnythingElseChanges() {
        Layout changed = LAYOUT.withLocked(List.of(A)).withGrid(false).withViewOnly(true).withCollapsed(List.of(C));

        assertThat(changed.places()).isSameAs(LAYOUT.places());
        assertThat(changed.notSharedWith(LAYOUT)).isEqualTo(2);
        assertThat(LAYOUT.with(Map.of(A, new Placement(9, 9))).notSharedWith(LAYOUT)).isBetween(1L, 2L);
        assertThat(LAYOUT.notSharedWith(LAYOUT)).isZero();
    }

    @Test
    void isTheSameWhenNothingChanges() {
        assertThat(LAYOUT.withGrid(true)).isSameAs(LAYOUT);
        assertThat(LAYOUT.withLocked(List.of())).isSameAs(LAYOUT);
        assertThat(LAYOUT.withBends(LINK, BENDS)).isSameAs(LAYOUT);
        assertThat(LAYOUT.withExtent(C, null)).isSameAs(LAYOUT);
        assertThat(LAYOUT.with(Map.of())).isSameAs(LAYOUT);
        assertThat(LAYOUT.withGrid(false).withGrid(true)).isEqualTo(LAYOUT).hasSameHashCodeAs(LAYOUT);
        assertThat(LAYOUT.withGrid(false)).isNotEqualTo(LAYOUT);
    }

    @Test
    void anArrangementTakesTheBendsFromWhatItMoves() {
        assertThat(LAYOUT.withoutBendsAt(List.of(B)).bends()).isEmpty();
        assertThat(LAYOUT.withoutBendsAt(List.of(C))).isSameAs(LAYOUT);
        assertThat(LAYOUT.withBends(LINK, List.of()).bends()).isEmpty();
    }

    @Test
    void refusesMoreBendsThanALinkMayHave() {
        List<Placement> many = Collections.nCopies(Layout.MOST_BENDS + 1, new Placement(1, 2));

        assertThatThrownBy(() -> LAYOUT.withBends(LINK, many)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, -1, 0, 19.99})
    void noSideIsSmallerThanWhatCanBeTakenHoldOf(double side) {
        assertThatThrownBy(() -> new Extent(side, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extent(100, side)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Extent.nearest(side, side)).isEqualTo(new Extent(Extent.LEAST, Extent.LEAST));
    }

    @Test
    void theNearestPlaceIsAlwaysAPlace() {
        assertThat(Placement.nearest(Double.NaN, Double.POSITIVE_INFINITY)).isEqualTo(new Placement(0, 1e6));
        assertThat(Extent.nearest(Double.POSITIVE_INFINITY, 30)).isEqualTo(new Extent(Extent.LIMIT, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\r\nb", "tab\t", "\u202E", "\uD800"})
    void aNoteHoldsOnlyTextThatShowsAsItIs(String text) {
        assertThat(Note.objection(text)).isPresent();
        assertThatThrownBy(() -> new Note(NOTE, new Placement(0, 0), Note.USUAL, text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNoteHoldsTwoPagesAtMost() {
        assertThat(Note.objection("😀".repeat(Note.LONGEST))).isEmpty();
        assertThat(Note.objection("x".repeat(Note.LONGEST + 1))).isPresent();
    }
}
