package nexthop.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nexthop.layout.Alignment.Direction;
import nexthop.layout.Alignment.Line;
import nexthop.model.ElementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlignmentTest {
    private static final ElementId A = new ElementId("a");
    private static final ElementId B = new ElementId("b");
    private static final ElementId C = new ElementId("c");
    private static final Map<ElementId, Rect> BOXES = Map.of(A, new Rect(10, 5, 100, 50), B, new Rect(40, 80, 200, 60),
            C, new Rect(300, 20, 100, 50));

    private static Map<ElementId, Rect> after(Map<ElementId, Rect> boxes, Map<ElementId, Point> places) {
        Map<ElementId, Rect> after = new HashMap<>(boxes);
        places.forEach((id, place) -> after.computeIfPresent(id,
                (_, box) -> new Rect(place.x(), place.y(), box.width(), box.height())));
        return after;
    }

    @ParameterizedTest
    @CsvSource({"LEFT, 10, 10, 10, 5, 80, 20", "CENTRE, 155, 105, 155, 5, 80, 20", "RIGHT, 300, 200, 300, 5, 80, 20",
            "TOP, 10, 40, 300, 5, 5, 5", "MIDDLE, 10, 40, 300, 47.5, 42.5, 47.5", "BOTTOM, 10, 40, 300, 90, 80, 90"})
    void drawsIntoLine(Line line, double ax, double bx, double cx, double ay, double by, double cy) {
        Map<ElementId, Rect> after = after(BOXES, Alignment.align(BOXES, line));

        assertThat(after.get(A)).isEqualTo(new Rect(ax, ay, 100, 50));
        assertThat(after.get(B)).isEqualTo(new Rect(bx, by, 200, 60));
        assertThat(after.get(C)).isEqualTo(new Rect(cx, cy, 100, 50));
    }

    @Test
    void spacesOutBetweenTheOutermost() {
        Map<ElementId, Rect> after = after(BOXES, Alignment.distribute(BOXES, Direction.HORIZONTALLY));

        assertThat(after.get(A)).isEqualTo(BOXES.get(A));
        assertThat(after.get(C)).isEqualTo(BOXES.get(C));
        assertThat(after.get(B).x()).isEqualTo(105);
        assertThat(after.get(B).y()).isEqualTo(80);
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void gapsAreEqual(Direction direction) {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            Map<ElementId, Rect> boxes = new HashMap<>();
            for (int i = 0, count = 3 + random.nextInt(10); i < count; i++) {
                boxes.put(new ElementId("e" + i), new Rect(random.nextInt(2_000), random.nextInt(2_000),
                        20 + random.nextInt(300), 20 + random.nextInt(300)));
            }
            boolean across = direction == Direction.HORIZONTALLY;
            List<Rect> order = new ArrayList<>(after(boxes, Alignment.distribute(boxes, direction)).entrySet()
                    .stream()
                    .sorted(Comparator.<Map.Entry<ElementId, Rect>>comparingDouble(
                            entry -> across ? boxes.get(entry.getKey()).x() : boxes.get(entry.getKey()).y())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getValue)
                    .toList());
            double gap = gap(order.get(0), order.get(1), across);
            for (int i = 2; i < order.size(); i++) {
                assertThat(gap(order.get(i - 1), order.get(i), across)).isCloseTo(gap, within(0.001));
            }
        }
    }

    private static double gap(Rect one, Rect next, boolean across) {
        return across ? next.x() - one.right() : next.y() - one.bottom();
    }

    @Test
    void movesNothingThatIsInLine() {
        Map<ElementId, Rect> inLine = after(BOXES, Alignment.align(BOXES, Line.LEFT));
        assertThat(Alignment.align(inLine, Line.LEFT)).isEmpty();
        assertThat(Alignment.align(BOXES, Line.LEFT)).doesNotContainKey(A);
    }

    @Test
    void oneBoxIsInLineAndTwoAreSpacedOut() {
        assertThat(Alignment.align(Map.of(A, new Rect(1, 2, 3, 4)), Line.TOP)).isEmpty();
        assertThat(Alignment.distribute(Map.of(A, new Rect(1, 2, 3, 4), B, new Rect(9, 2, 3, 4)), Direction.VERTICALLY))
                .isEmpty();
    }
}
