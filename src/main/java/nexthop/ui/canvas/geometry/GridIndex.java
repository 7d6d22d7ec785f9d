package nexthop.ui.canvas.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nexthop.layout.Rect;

/**
 * Finds what lies in a part of the sheet without looking at everything: the sheet is cut into square cells, and each cell knows
 * what touches it. A thing may consist of several rectangles, so that a long bent link is not everywhere its bounds are.
 *
 * @param <K> what is found
 */
public final class GridIndex<K> {
    private final double cell;
    private final Map<Long, List<K>> cells = new HashMap<>();
    private final Map<K, List<Rect>> pieces = new HashMap<>();

    /** @param cell the edge of a cell, in sheet pixels; a few times what it holds is about right */
    public GridIndex(double cell) {
        if (!(cell > 0)) {
            throw new IllegalArgumentException("A cell has an edge above 0: " + cell);
        }
        this.cell = cell;
    }

    public int size() {
        return pieces.size();
    }

    /** Puts a thing where it lies now, and nowhere else. */
    public void put(K key, List<Rect> where) {
        remove(key);
        pieces.put(key, List.copyOf(where));
        for (long at : cellsOf(where)) {
            cells.computeIfAbsent(at, _ -> new ArrayList<>(2)).add(key);
        }
    }

    public void remove(K key) {
        List<Rect> where = pieces.remove(key);
        if (where == null) {
            return;
        }
        for (long at : cellsOf(where)) {
            List<K> here = cells.get(at);
            if (here != null && here.remove(key) && here.isEmpty()) {
                cells.remove(at);
            }
        }
    }

    /** What touches the rectangle, each thing once. */
    public Set<K> touching(Rect area) {
        Set<K> found = new LinkedHashSet<>();
        double wide = (area.width() / cell + 2) * (area.height() / cell + 2);
        if (wide > cells.size()) {
            pieces.forEach((key, where) -> {
                if (touches(where, area)) {
                    found.add(key);
                }
            });
            return found;
        }
        for (long at : cellsOf(List.of(area))) {
            for (K key : cells.getOrDefault(at, List.of())) {
                if (!found.contains(key) && touches(pieces.getOrDefault(key, List.of()), area)) {
                    found.add(key);
                }
            }
        }
        return found;
    }

    private static boolean touches(List<Rect> where, Rect area) {
        for (Rect piece : where) {
            if (piece.touches(area)) {
                return true;
            }
        }
        return false;
    }

    private Set<Long> cellsOf(List<Rect> where) {
        Set<Long> found = new LinkedHashSet<>();
        for (Rect piece : where) {
            int right = number(piece.right());
            int bottom = number(piece.bottom());
            for (int column = number(piece.x()); column <= right; column++) {
                for (int row = number(piece.y()); row <= bottom; row++) {
                    found.add((long) column << 32 | row & 0xffff_ffffL);
                }
            }
        }
        return found;
    }

    private int number(double coordinate) {
        return (int) Math.floor(coordinate / cell);
    }
}
