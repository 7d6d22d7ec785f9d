package nexthop.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes, and of which a changed copy shares everything but the few nodes on the way to what has changed: of
 * 10,000 entries some twenty.
 *
 * <p>It is a treap: sorted by key, and heaped by a number made from the key. So its form depends on its keys alone, not on how it came
 * about, and two maps with much in common are compared in the time of what they have not.
 */
final class SharedMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V> implements SortedMap<K, V> {
    private record Node<K, V>(K key, V value, int rank, int size, @Nullable Node<K, V> left,
            @Nullable Node<K, V> right) implements Entry<K, V> {

        static <K, V> Node<K, V> of(K key, V value, int rank, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            return new Node<>(key, value, rank, 1 + count(left) + count(right), left, right);
        }

        Node<K, V> withLeft(@Nullable Node<K, V> changed) {
            return changed == left ? this : of(key, value, rank, changed, right);
        }

        Node<K, V> withRight(@Nullable Node<K, V> changed) {
            return changed == right ? this : of(key, value, rank, left, changed);
        }

        @Override
        public K getKey() {
            return key;
        }

        @Override
        public V getValue() {
            return value;
        }

        @Override
        public V setValue(V changed) {
            throw new UnsupportedOperationException("This map does not change");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entry<?, ?> that && key.equals(that.getKey()) && value.equals(that.getValue());
        }

        @Override
        public int hashCode() {
            return key.hashCode() ^ value.hashCode();
        }
    }

    private final @Nullable Node<K, V> root;

    private SharedMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    static <K extends Comparable<? super K>, V> SharedMap<K, V> of(Map<K, V> entries) {
        return entries instanceof SharedMap<K, V> shared ? shared : new SharedMap<K, V>(null).with(entries);
    }

    /** This map with other values for some keys, or with more keys. */
    SharedMap<K, V> with(Map<K, V> changed) {
        Node<K, V> made = root;
        for (Entry<K, V> entry : changed.entrySet()) {
            made = put(made, entry.getKey(), entry.getValue());
        }
        return made == root ? this : new SharedMap<>(made);
    }

    /** This map without some keys; those it does not have do no harm. */
    SharedMap<K, V> without(Iterable<K> keys) {
        Node<K, V> made = root;
        for (K key : keys) {
            made = removed(made, key);
        }
        return made == root ? this : new SharedMap<>(made);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return Node.of(key, value, rank(key), null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return value.equals(node.value)
                    ? node
                    : new Node<>(node.key, value, node.rank, node.size, node.left, node.right);
        }
        if (order < 0) {
            Node<K, V> left = put(node.left, key, value);
            return isAbove(left, node) ? left.withRight(node.withLeft(left.right)) : node.withLeft(left);
        }
        Node<K, V> right = put(node.right, key, value);
        return isAbove(right, node) ? right.withLeft(node.withRight(right.left)) : node.withRight(right);
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> removed(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return joined(node.left, node.right);
        }
        return order < 0 ? node.withLeft(removed(node.left, key)) : node.withRight(removed(node.right, key));
    }

    /** Both as one, all keys of the first being less than those of the second. */
    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> joined(@Nullable Node<K, V> first,
            @Nullable Node<K, V> second) {
        if (first == null) {
            return second;
        }
        if (second == null) {
            return first;
        }
        return isAbove(first, second)
                ? first.withRight(joined(first.right, second))
                : second.withLeft(joined(first, second.left));
    }

    private static <K extends Comparable<? super K>, V> boolean isAbove(Node<K, V> first, Node<K, V> second) {
        return first.rank > second.rank || first.rank == second.rank && first.key.compareTo(second.key) < 0;
    }

    /** Spreads the bits of the key's hash, so that keys in a row do not make a list of the tree. */
    private static int rank(Object key) {
        int mixed = key.hashCode() * 0x9E3779B9;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
        return mixed ^ mixed >>> 13;
    }

    private static int count(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    @Override
    public int size() {
        return count(root);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        Node<K, V> found = find(key);
        return found == null ? null : found.value;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) != null;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Node<K, V> find(@Nullable Object key) {
        if (key == null) {
            return null;
        }
        K wanted = (K) key;
        Node<K, V> node = root;
        while (node != null) {
            int order = wanted.compareTo(node.key);
            if (order == 0) {
                return node;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    /** Tells every key whose value is another than in an earlier map, or that was not in it. */
    void forEachChangeSince(SharedMap<K, V> earlier, BiConsumer<K, V> changed) {
        tellChanges(root, earlier.root, earlier, changed);
    }

    private static <K extends Comparable<? super K>, V> void tellChanges(@Nullable Node<K, V> node,
            @Nullable Node<K, V> before, SharedMap<K, V> earlier, BiConsumer<K, V> changed) {
        if (node == null || node == before) {
            return;
        }
        if (before != null && !before.key.equals(node.key)) {
            tellChanges(node, null, earlier, changed);
            return;
        }
        tellChanges(node.left, before == null ? null : before.left, earlier, changed);
        V value = before == null ? earlier.get(node.key) : before.value;
        if (!node.value.equals(value)) {
            changed.accept(node.key, node.value);
        }
        tellChanges(node.right, before == null ? null : before.right, earlier, changed);
    }

    /** About how many entries are not held in common with another map; never too few. */
    int notSharedWith(SharedMap<K, V> other) {
        return notShared(root, other.root);
    }

    private static <K, V> int notShared(@Nullable Node<K, V> node, @Nullable Node<K, V> other) {
        if (node == null || node == other) {
            return 0;
        }
        return other == null || !node.key.equals(other.key)
                ? node.size
                : 1 + notShared(node.left, other.left) + notShared(node.right, other.right);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedMap<?, ?> shared ? alike(root, shared.root) : super.equals(other);
    }

    private static boolean alike(@Nullable Node<?, ?> node, @Nullable Node<?, ?> other) {
        if (node == other) {
            return true;
        }
        return node != null && other != null && node.size == other.size && node.equals(other)
                && alike(node.left, other.left) && alike(node.right, other.right);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return null;
    }

    /** A copy. */
    @Override
    public SortedMap<K, V> subMap(K from, K to) {
        return new TreeMap<>(this).subMap(from, to);
    }

    /** A copy. */
    @Override
    public SortedMap<K, V> headMap(K to) {
        return new TreeMap<>(this).headMap(to);
    }

    /** A copy. */
    @Override
    public SortedMap<K, V> tailMap(K from) {
        return new TreeMap<>(this).tailMap(from);
    }

    @Override
    public K firstKey() {
        return entrySet().iterator().next().getKey();
    }

    @Override
    public K lastKey() {
        Node<K, V> node = root;
        if (node == null) {
            throw new NoSuchElementException("The map is empty");
        }
        while (node.right != null) {
            node = node.right;
        }
        return node.key;
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return SharedMap.this.size();
            }

            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new InOrder<>(root);
            }
        };
    }

    private static final class InOrder<K, V> implements Iterator<Entry<K, V>> {
        private final Deque<Node<K, V>> ahead = new ArrayDeque<>();

        InOrder(@Nullable Node<K, V> root) {
            descend(root);
        }

        private void descend(@Nullable Node<K, V> from) {
            for (Node<K, V> node = from; node != null; node = node.left) {
                ahead.push(node);
            }
        }

        @Override
        public boolean hasNext() {
            return !ahead.isEmpty();
        }

        @Override
        public Entry<K, V> next() {
            Node<K, V> node = ahead.pop();
            descend(node.right);
            return node;
        }
    }
}
