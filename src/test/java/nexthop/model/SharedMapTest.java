package nexthop.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SharedMapTest {
    private static SharedMap<Integer, String> upTo(int size) {
        Map<Integer, String> entries = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            entries.put(i, "v" + i);
        }
        return SharedMap.of(entries);
    }

    @Test
    void isTheMapATreeMapWouldBe() {
        Random random = new Random(11);
        TreeMap<Integer, String> expected = new TreeMap<>();
        SharedMap<Integer, String> map = SharedMap.of(Map.<Integer, String>of());
        for (int step = 0; step < 4_000; step++) {
            int key = random.nextInt(300);
            if (random.nextInt(3) == 0) {
                expected.remove(key);
                map = map.without(List.of(key));
            } else {
                expected.put(key, "v" + step);
                map = map.with(Map.of(key, "v" + step));
            }
            if (step % 50 == 0) {
                assertThat(map.keySet()).containsExactlyElementsOf(expected.keySet());
                assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected);
                assertThat(expected).isEqualTo(map);
                assertThat(map.get(key)).isEqualTo(expected.get(key));
            }
        }
        assertThat(map.firstKey()).isEqualTo(expected.firstKey());
        assertThat(map.lastKey()).isEqualTo(expected.lastKey());
        assertThat(map.subMap(10, 90)).isEqualTo(expected.subMap(10, 90));
    }

    @Test
    void whatItWasBeforeAChangeItStays() {
        SharedMap<Integer, String> before = upTo(100);
        SharedMap<Integer, String> after = before.with(Map.of(7, "other", 500, "new")).without(List.of(8));
        assertThat(before).isEqualTo(upTo(100));
        assertThat(after).containsEntry(7, "other").containsEntry(500, "new").doesNotContainKey(8).hasSize(100);
    }

    @Test
    void itsFormDependsOnItsKeysAlone() {
        SharedMap<Integer, String> straight = upTo(1_000);
        SharedMap<Integer, String> around = upTo(2_000).with(Map.of(5, "x"))
                .without(upTo(2_000).keySet().stream().filter(key -> key >= 1_000).toList())
                .with(Map.of(5, "v5"));
        assertThat(around).isEqualTo(straight);
        assertThat(around.with(Map.of(5, "x"))).isNotEqualTo(straight);
    }

    @Test
    void aChangeSharesNearlyAll() {
        SharedMap<Integer, String> large = upTo(10_000);
        for (int key = 0; key < 10_000; key += 501) {
            assertThat(large.with(Map.of(key, "other")).notSharedWith(large)).isBetween(1, 60);
        }
        assertThat(large.with(Map.of(5, "v5"))).as("a change to what is there").isSameAs(large);
    }

    @Test
    void tellsWhatHasChangedSince() {
        SharedMap<Integer, String> before = upTo(1_000);
        SharedMap<Integer, String> after = before.with(Map.of(17, "other", 5_000, "new")).without(List.of(400));
        Map<Integer, String> told = new TreeMap<>();
        after.forEachChangeSince(before, told::put);
        assertThat(told).isEqualTo(Map.of(17, "other", 5_000, "new"));
        told.clear();
        before.forEachChangeSince(after, told::put);
        assertThat(told).isEqualTo(Map.of(17, "v17", 400, "v400"));
    }

    @Test
    void anEmptyOneHasNoKeys() {
        SharedMap<Integer, String> empty = SharedMap.of(Map.<Integer, String>of());
        assertThat(empty).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(empty::firstKey);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(empty::lastKey);
    }
}
