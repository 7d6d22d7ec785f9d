package nexthop.ui.canvas.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nexthop.layout.Rect;
import org.junit.jupiter.api.Test;

class SnappingTest {
    private static final Rect OTHER = new Rect(303, 117, 208, 76);

    @Test
    void withNothingNearTheGridDecides() {
        Snapping snapping = Snapping.of(new Rect(43, 58, 208, 76), List.of(), 6, true);
        assertThat(43 + snapping.dx()).isEqualTo(40);
        assertThat(58 + snapping.dy()).isEqualTo(60);
        assertThat(snapping.guides()).isEmpty();
    }

    @Test
    void anEdgeWithinReachIsMetExactly() {
        Snapping snapping = Snapping.of(new Rect(308.4, 400, 208, 76), List.of(OTHER), 6, true);
        assertThat(308.4 + snapping.dx()).isEqualTo(303);
        assertThat(snapping.guides()).isNotEmpty()
                .allSatisfy(guide -> assertThat(guide.from().x()).isEqualTo(guide.to().x()));
    }

    @Test
    void aCentreWithinReachIsMetExactly() {
        Rect dragged = new Rect(900, 106, 100, 100);
        Snapping snapping = Snapping.of(dragged, List.of(OTHER), 6, true);
        assertThat(dragged.moved(snapping.dx(), snapping.dy()).center().y()).isEqualTo(OTHER.center().y());
    }

    @Test
    void anEdgeBeyondReachIsLeftAlone() {
        Snapping snapping = Snapping.of(new Rect(311, 400, 208, 76), List.of(OTHER), 6, true);
        assertThat(311 + snapping.dx()).isEqualTo(310);
        assertThat(snapping.guides()).isEmpty();
    }

    @Test
    void theNearestOfSeveralLinesWins() {
        Rect near = new Rect(302, 900, 208, 76);
        Snapping snapping = Snapping.of(new Rect(300, 400, 208, 76), List.of(OTHER, near), 6, true);
        assertThat(300 + snapping.dx()).isEqualTo(302);
    }

    private static Rect card(double x, double y) {
        return new Rect(x, y, 200, 70);
    }

    private static List<Guide> gaps(Snapping snapping) {
        return snapping.guides().stream().filter(guide -> guide.kind() == Guide.Kind.GAP).toList();
    }

    @Test
    void beyondTwoOthersItStandsAsFarOffAsTheyDoFromEachOther() {
        List<Rect> row = List.of(card(0, 0), card(233.5, 3));
        Rect dragged = card(470, 7); // the gap of 33.5 px would end at 467
        Snapping snapping = Snapping.of(dragged, row, 6, true);
        assertThat(470 + snapping.dx()).isEqualTo(467);
        assertThat(gaps(snapping)).hasSize(2)
                .extracting(gap -> gap.to().x() - gap.from().x())
                .containsExactlyInAnyOrder(33.5, 33.5);
    }

    @Test
    void beforeTwoOthersItDoesSoToo() {
        List<Rect> row = List.of(card(0, 0), card(233.5, 3));
        Snapping snapping = Snapping.of(card(-230, 7), row, 6, true);
        assertThat(-230 + snapping.dx()).isEqualTo(-233.5);
        assertThat(gaps(snapping)).hasSize(2);
    }

    @Test
    void betweenTwoOthersItComesToStandInTheMiddle() {
        List<Rect> row = List.of(card(0, 0), card(503, 0));
        Snapping snapping = Snapping.of(card(247, 24), row, 6, true);
        assertThat(247 + snapping.dx()).isEqualTo(251.5);
        assertThat(gaps(snapping)).extracting(gap -> gap.to().x() - gap.from().x()).containsExactly(51.5, 51.5);
    }

    @Test
    void inAColumnGapsAreEqualUprightAndTheColumnIsALineToo() {
        List<Rect> column = List.of(card(3, 0), card(3, 103), card(3, 206));
        Snapping snapping = Snapping.of(card(5, 312), column, 6, true);
        assertThat(312 + snapping.dy()).isEqualTo(309);
        assertThat(5 + snapping.dx()).as("drawn into line besides").isEqualTo(3);
        assertThat(gaps(snapping)).hasSize(3).allSatisfy(gap -> {
            assertThat(gap.from().x()).isEqualTo(gap.to().x());
            assertThat(gap.to().y() - gap.from().y()).isEqualTo(33);
        });
        assertThat(snapping.guides()).anyMatch(guide -> guide.kind() == Guide.Kind.LINE);
    }

    @Test
    void aGapOfAnotherRowOrBeyondReachCountsForNothing() {
        List<Rect> others = List.of(card(0, 0), card(233.5, 0));
        assertThat(gaps(Snapping.of(card(467, 500), others, 6, true))).isEmpty();
        Snapping beyond = Snapping.of(card(474, 20), others, 6, true);
        assertThat(474 + beyond.dx()).as("the grid decides").isEqualTo(470);
        assertThat(gaps(beyond)).isEmpty();
    }

    @Test
    void theNearerOfALineAndAnEqualGapWins() {
        List<Rect> others = List.of(card(0, 0), card(233.5, 0), card(471, 900));
        assertThat(470 + Snapping.of(card(470, 20), others, 6, true).dx()).as("the line").isEqualTo(471);
        assertThat(468 + Snapping.of(card(468, 20), others, 6, true).dx()).as("the gap").isEqualTo(467);
    }

    @Test
    void thingsThatOverlapHaveNoGap() {
        List<Rect> row = List.of(new Rect(0, 0, 400, 70), card(100, 10), card(420, 0));
        assertThat(gaps(Snapping.of(card(641, 20), row, 6, false))).hasSize(2)
                .allSatisfy(gap -> assertThat(gap.to().x() - gap.from().x()).isEqualTo(20));
    }
}
