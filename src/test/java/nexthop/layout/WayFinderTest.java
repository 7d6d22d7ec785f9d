package nexthop.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayFinderTest {
    private static final Rect EVERYWHERE = new Rect(-5_000, -5_000, 10_000, 10_000);

    @Test
    void aWayLeadsOutOfAYard() {
        Router.End from = end(0, 0);
        Router.End to = end(0, 600);
        List<Rect> yard = new ArrayList<>();
        for (double x = -600; x <= 600; x += 300) {
            yard.add(card(x, 300));
        }
        List<Point> way = WayFinder.way(from, to, yard, EVERYWHERE);
        assertFree(way, yard);
    }

    @Test
    void aCardThatIsWalledInHasNoWay() {
        Router.End from = end(0, 0);
        List<Rect> walls = List.of(new Rect(-100, -60, 500, 20), new Rect(-100, 120, 500, 20),
                new Rect(-100, -60, 20, 200), new Rect(380, -60, 20, 200));
        assertThat(WayFinder.way(from, end(0, 600), walls, EVERYWHERE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aWayIsUprightFreeAndJoinsTheCards(long seed) {
        Random random = new Random(seed);
        List<Rect> others = new ArrayList<>();
        for (int column = 0; column < 8; column++) {
            for (int row = 0; row < 8; row++) {
                if (random.nextInt(3) > 0 && column + row > 0 && column + row < 14) {
                    others.add(card(column * 260 + random.nextInt(3) * 10, row * 130 + random.nextInt(3) * 10));
                }
            }
        }
        List<Point> way = WayFinder.way(end(0, 0), end(7 * 260, 7 * 130), others, EVERYWHERE);
        assertFree(way, others);
    }

    private static void assertFree(@Nullable List<Point> way, List<Rect> cards) {
        assertThat(way).isNotNull().hasSizeGreaterThan(1);
        for (int i = 1; i < way.size(); i++) {
            Point a = way.get(i - 1);
            Point b = way.get(i);
            assertThat(a.x() == b.x() || a.y() == b.y()).as("%s", way).isTrue();
            Rect stretch = Rect.between(a, b).grown(1);
            assertThat(cards).as("%s", way).noneMatch(stretch::overlaps);
        }
    }

    private static Router.End end(double x, double y) {
        return new Router.End(card(x, y), 0.5, false, 0);
    }

    private static Rect card(double x, double y) {
        return new Rect(x, y, Card.WIDTH, Card.HEIGHT);
    }
}
