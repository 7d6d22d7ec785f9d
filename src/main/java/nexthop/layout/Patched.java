package nexthop.layout;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that has other values than another one for a few of its keys, and shares the rest with it. Its keys come in the order of that
 * map. Not to be changed.
 */
final class Patched<K, V> extends AbstractMap<K, V> {
    /** Once one in so many values is another, a copy is cheaper than looking in two places. */
    private static final int ONE_IN = 4;

    private final Map<K, V> base;
    private final Map<K, V> patch;

    private Patched(Map<K, V> base, Map<K, V> patch) {
        this.base = base;
        this.patch = patch;
    }

    /** A map with these values instead. It is not a copy as long as they are few and their keys known. */
    static <K, V> Map<K, V> of(Map<K, V> map, Map<K, V> changes) {
        if (changes.isEmpty()) {
            return map;
        }
        Map<K, V> base = map instanceof Patched<K, V> patched ? patched.base : map;
        Map<K, V> patch = map instanceof Patched<K, V> patched ? new HashMap<>(patched.patch) : new HashMap<>();
        patch.putAll(changes);
        if (patch.size() <= base.size() / ONE_IN && base.keySet().containsAll(changes.keySet())) {
            return new Patched<>(base, patch);
        }
        Map<K, V> copy = new LinkedHashMap<>(map);
        copy.putAll(changes);
        return copy;
    }

    /** The keys whose values may be others in the second map; empty if the two do not share what they were made from. */
    static <K, V> Optional<Set<K>> difference(Map<K, V> first, Map<K, V> second) {
        if (first == second) {
            return Optional.of(Set.of());
        }
        if (base(first) != base(second)) {
            return Optional.empty();
        }
        Set<K> keys = new HashSet<>(patch(first).keySet());
        keys.addAll(patch(second).keySet());
        keys.removeIf(key -> first.get(key) == second.get(key));
        return Optional.of(keys);
    }

    /** What all maps that share it were made from. */
    static <K, V> Map<K, V> base(Map<K, V> map) {
        return map instanceof Patched<K, V> patched ? patched.base : map;
    }

    /** The values that are others than in {@link #base}. */
    static <K, V> Map<K, V> patch(Map<K, V> map) {
        return map instanceof Patched<K, V> patched ? patched.patch : Map.of();
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        V other = patch.get(key);
        return other != null ? other : base.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return base.containsKey(key);
    }

    @Override
    public int size() {
        return base.size();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return Collections.unmodifiableSet(new AbstractSet<>() {
            @Override
            public int size() {
                return base.size();
            }

            @Override
            public Iterator<Entry<K, V>> iterator() {
                Iterator<Entry<K, V>> all = base.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return all.hasNext();
                    }

                    @Override
                    public Entry<K, V> next() {
                        Entry<K, V> entry = all.next();
                        V other = patch.get(entry.getKey());
                        return other == null ? entry : Map.entry(entry.getKey(), other);
                    }
                };
            }
        });
    }
}
