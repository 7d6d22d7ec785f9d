package nexthop.ui.canvas.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nexthop.layout.Rect;

/**
 * Finds what lies in a part of the sheet without looking at everything: the sheet is cut into square cells, and each cell knows
 * what touches it. A thing may consist of several rectangles, so that a long bent link is not everywhere its bounds are.
 *
 * @param <K> what is found
 */
public final class GridIndex<K> {
    /** A thing, where it lies, and the last look around that has come upon it. */
    private static final class Entry<K> {
        private final K key;
        private final List<Rect> where;
        private long look;

        Entry(K key, List<Rect> where) {
            this.key = key;
            this.where = where;
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
    private final Map<Long, List<Entry<K>>> cells = new HashMap<>();
    private final Map<K, Entry<K>> entries = new LinkedHashMap<>();
    private long looks;

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
    public void put(K key, List<Rect> where) {
        Entry<K> before = entries.get(key);
        if (before != null && before.where.equals(where)) {
            return;
        }
        remove(key);
        Entry<K> entry = new Entry<>(key, List.copyOf(where));
        entries.put(key, entry);
        forEachCell(entry.where, at -> {
            List<Entry<K>> here = cells.computeIfAbsent(at, _ -> new ArrayList<>(2));
            if (here.isEmpty() || here.getLast() != entry) { // pieces of one thing share the cells at their ends
                here.add(entry);
            }
        });
    }

    public void remove(K key) {
        Entry<K> entry = entries.remove(key);
        if (entry != null) {
            forEachCell(entry.where, at -> {
                List<Entry<K>> here = cells.get(at);
                if (here != null && here.remove(entry) && here.isEmpty()) {
                    cells.remove(at);
                }
            });
        }
    }

    /** What touches the rectangle, each thing once. */
    public List<K> touching(Rect area) {
        List<K> found = new ArrayList<>();
        long look = ++looks;
        if ((area.width() / cell + 2) * (area.height() / cell + 2) > cells.size()) {
            for (Entry<K> entry : entries.values()) {
                if (entry.touches(area)) {
                    found.add(entry.key);
                }
            }
            return found;
        }
        forEachCell(List.of(area), at -> {
            for (Entry<K> entry : cells.getOrDefault(at, List.of())) {
                if (entry.look != look && entry.touches(area)) {
                    entry.look = look;
                    found.add(entry.key);
                }
            }
        });
        return found;
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
