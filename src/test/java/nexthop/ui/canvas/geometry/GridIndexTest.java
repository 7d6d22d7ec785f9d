package nexthop.ui.canvas.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nexthop.layout.Rect;
import org.junit.jupiter.api.Test;

class GridIndexTest {
    @Test
    void findsWhatALookAtEverythingFinds() {
        Random random = new Random(3);
        GridIndex<Integer, Integer> index = new GridIndex<>(100);
        Map<Integer, Rect> all = new HashMap<>();
        for (int step = 0; step < 3_000; step++) {
            int key = random.nextInt(400);
            if (random.nextInt(4) == 0) {
                index.remove(key);
                all.remove(key);
            } else {
                Rect rect = rect(random, 300);
                index.put(key, key, List.of(rect));
                all.put(key, rect);
            }
            if (step % 10 == 0) {
                Rect area = rect(random, 700);
                Set<Integer> expected = all.entrySet()
                        .stream()
                        .filter(entry -> entry.getValue().touches(area))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
                assertThat(index.touching(area)).containsExactlyInAnyOrderElementsOf(expected);
            }
        }
        assertThat(index.size()).isEqualTo(all.size());
    }

    @Test
    void whatHasMovedIsNoLongerFoundWhereItWas() {
        GridIndex<String, String> index = new GridIndex<>(50);
        index.put("card", "card", List.of(new Rect(0, 0, 10, 10)));
        index.put("card", "card", List.of(new Rect(500, 500, 10, 10)));
        assertThat(index.touching(new Rect(0, 0, 20, 20))).isEmpty();
        assertThat(index.touching(new Rect(505, 505, 0, 0))).containsExactly("card");
    }

    @Test
    void aBentThingIsNotEverywhereItsBoundsAre() {
        GridIndex<String, String> index = new GridIndex<>(50);
        index.put("link", "link", List.of(new Rect(0, 0, 1_000, 0), new Rect(1_000, 0, 0, 1_000)));
        assertThat(index.touching(new Rect(100, 500, 100, 100))).isEmpty();
        assertThat(index.touching(new Rect(950, 500, 100, 100))).containsExactly("link");
    }

    @Test
    void aLookAtEverythingAtOnceIsPossible() {
        GridIndex<Integer, Integer> index = new GridIndex<>(10);
        for (int i = 0; i < 100; i++) {
            index.put(i, i, List.of(new Rect(i * 100, -i * 100, 20, 20)));
        }
        assertThat(index.touching(new Rect(-1e7, -1e7, 2e7, 2e7))).hasSize(100);
    }

    @Test
    void aCellHasASize() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GridIndex<String, String>(0));
    }

    private static Rect rect(Random random, double size) {
        return new Rect(random.nextDouble(-1_000, 1_000), random.nextDouble(-1_000, 1_000), random.nextDouble(size),
                random.nextDouble(size));
    }
}
