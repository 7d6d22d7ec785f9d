package nexthop.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nexthop.model.Placement;
import org.junit.jupiter.api.Test;

class BentRouteTest {
    private static final Rect FROM = new Rect(0, 0, 208, 76);
    private static final Rect TO = new Rect(500, 300, 208, 76);

    private static List<Point> route(Placement... bends) {
        return BentRoute.of(FROM, TO, List.of(bends));
    }

    @Test
    void leavesAndArrivesStraightWhereABendFacesASide() {
        assertThat(route(new Placement(600, 38))).containsExactly(new Point(212, 38), new Point(600, 38),
                new Point(600, 296));
        assertThat(route(new Placement(100, 340))).containsExactly(new Point(100, 80), new Point(100, 340),
                new Point(496, 340));
    }

    @Test
    void turnsACornerWhereItFacesNone() {
        assertThat(route(new Placement(350, 200))).containsExactly(new Point(212, 38), new Point(350, 38),
                new Point(350, 200), new Point(604, 200), new Point(604, 296));
    }

    @Test
    void aBendInACardIsPassedOver() {
        assertThat(route(new Placement(100, 40))).isEmpty();
        assertThat(route(new Placement(100, 40), new Placement(600, 38))).isEqualTo(route(new Placement(600, 38)));
        assertThat(route()).isEmpty();
    }

    @Test
    void passesThroughEveryBendInStraightStretchesFromBorderToBorder() {
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            List<Placement> bends = new ArrayList<>();
            for (int i = 0, count = 1 + random.nextInt(5); i < count; i++) {
                bends.add(new Placement(random.nextInt(1_500) - 400, random.nextInt(1_200) - 400));
            }
            List<Point> route = BentRoute.of(FROM, TO, bends);
            if (route.isEmpty()) {
                continue;
            }
            for (int i = 1; i < route.size(); i++) {
                Point a = route.get(i - 1);
                Point b = route.get(i);
                assertThat(a.x() == b.x() || a.y() == b.y()).as("%s %s", bends, route).isTrue();
                assertThat(a).isNotEqualTo(b);
            }
            assertThat(isOff(FROM, route.getFirst())).as("%s %s", bends, route).isTrue();
            assertThat(isOff(TO, route.getLast())).as("%s %s", bends, route).isTrue();
            for (Placement bend : bends) {
                Point point = new Point(bend.x(), bend.y());
                if (!FROM.grown(Link.GAP).contains(point) && !TO.grown(Link.GAP).contains(point)) {
                    assertThat(passes(route, point)).as("%s %s", bend, route).isTrue();
                }
            }
        }
    }

    private static boolean isOff(Rect card, Point end) {
        Rect ring = card.grown(Link.GAP);
        return ring.contains(end) && !card.contains(end);
    }

    private static boolean passes(List<Point> route, Point point) {
        for (int i = 1; i < route.size(); i++) {
            if (Rect.between(route.get(i - 1), route.get(i)).contains(point)) {
                return true;
            }
        }
        return false;
    }
}
