package nexthop.ui.canvas.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nexthop.layout.Rect;
import org.jspecify.annotations.Nullable;

/**
 * Finds what lies in a part of the sheet without looking at everything: the sheet is cut into square cells, and each cell knows
 * what touches it. A thing may consist of several rectangles, so that a long bent link is not everywhere its bounds are.
 *
 * @param <K> what tells one thing from another
 * @param <V> what is found
 */
public final class GridIndex<K, V> {
    /** A thing, where it lies, since when, and the last look around that has come upon it. */
    private static final class Entry<V> {
        private final Rect[] where;
        private final long since;
        private V value;
        private long look;

        Entry(V value, Rect[] where, long since) {
            this.value = value;
            this.where = where;
            this.since = since;
        }

        boolean touches(Rect area) {
            for (Rect piece : where) {
                if (piece.touches(area)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final double cell;
    private final Map<Long, List<Entry<V>>> cells = new HashMap<>();
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();
    private long looks;
    private long puts;

    /** @param cell the edge of a cell, in sheet pixels; a few times what it holds is about right */
    public GridIndex(double cell) {
        if (!(cell > 0)) {
            throw new IllegalArgumentException("A cell has an edge above 0: " + cell);
        }
        this.cell = cell;
    }

    public int size() {
        return entries.size();
    }

    /** Everything there is. */
    public Set<K> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Puts a thing where it lies now, and nowhere else. */
    public void put(K key, V value, List<Rect> where) {
        Entry<V> before = entries.get(key);
        if (before != null && Arrays.asList(before.where).equals(where)) {
            before.value = value;
            return;
        }
        remove(key);
        Entry<V> entry = new Entry<>(value, where.toArray(Rect[]::new), ++puts);
        entries.put(key, entry);
        forEachCell(where, at -> {
            List<Entry<V>> here = cells.computeIfAbsent(at, _ -> new ArrayList<>(2));
            if (here.isEmpty() || here.getLast() != entry) { // pieces of one thing share the cells at their ends
                here.add(entry);
            }
        });
    }

    /** What is known by a key; null if nothing is. */
    public @Nullable V get(K key) {
        Entry<V> entry = entries.get(key);
        return entry == null ? null : entry.value;
    }

    public void remove(K key) {
        Entry<V> entry = entries.remove(key);
        if (entry != null) {
            forEachCell(List.of(entry.where), at -> {
                List<Entry<V>> here = cells.get(at);
                if (here != null && here.remove(entry) && here.isEmpty()) {
                    cells.remove(at);
                }
            });
        }
    }

    /** What touches the rectangle, each thing once; what has been put somewhere last comes last. */
    public List<V> touching(Rect area) {
        if ((area.width() / cell + 2) * (area.height() / cell + 2) > cells.size()) {
            List<V> found = new ArrayList<>(entries.size());
            for (Entry<V> entry : entries.values()) {
                if (entry.touches(area)) {
                    found.add(entry.value);
                }
            }
            return found;
        }
        long look = ++looks;
        List<Entry<V>> found = new ArrayList<>();
        forEachCell(List.of(area), at -> {
            for (Entry<V> entry : cells.getOrDefault(at, List.of())) {
                if (entry.look != look && entry.touches(area)) {
                    entry.look = look;
                    found.add(entry);
                }
            }
        });
        found.sort(Comparator.comparingLong(entry -> entry.since));
        List<V> values = new ArrayList<>(found.size());
        found.forEach(entry -> values.add(entry.value));
        return values;
    }

    private void forEachCell(List<Rect> where, Consumer<Long> action) {
        for (Rect piece : where) {
            int right = number(piece.right());
            int bottom = number(piece.bottom());
            for (int column = number(piece.x()); column <= right; column++) {
                for (int row = number(piece.y()); row <= bottom; row++) {
                    action.accept((long) column << 32 | row & 0xffff_ffffL);
                }
            }
        }
    }

    private int number(double coordinate) {
        return (int) Math.floor(coordinate / cell);
    }
}
