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
}
