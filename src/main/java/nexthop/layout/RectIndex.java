package nexthop.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nexthop.model.ElementId;

/** Rectangles of elements, found by where they are. */
final class RectIndex {
    /** The side of a cell, in pixels: about a card and the space around it. */
    private static final double CELL = 256;

    /** A rectangle and the element it belongs to. */
    record Entry(ElementId id, Rect rect) {}

    private final Map<Long, List<Entry>> cells = new HashMap<>();
    private final List<Entry> all = new ArrayList<>();

    static RectIndex of(Iterable<Card> cards) {
        RectIndex index = new RectIndex();
        for (Card card : cards) {
            index.add(card.id(), card.bounds());
        }
        return index;
    }

    /** Adds a rectangle; one element may have several. */
    void add(ElementId id, Rect rect) {
        Entry entry = new Entry(id, rect);
        all.add(entry);
        long lastColumn = cell(rect.right());
        long lastRow = cell(rect.bottom());
        for (long column = cell(rect.x()); column <= lastColumn; column++) {
            for (long row = cell(rect.y()); row <= lastRow; row++) {
                cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>(4)).add(entry);
            }
        }
    }

    int size() {
        return all.size();
    }

    /** Whether a rectangle that the test accepts shares more than a border with the area. */
    boolean anyOverlapping(Rect area, Predicate<Entry> test) {
        long firstColumn = cell(area.x());
        long lastColumn = cell(area.right());
        long firstRow = cell(area.y());
        long lastRow = cell(area.bottom());
        if ((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) > all.size()) {
            return anyOf(all, area, test);
        }
        for (long column = firstColumn; column <= lastColumn; column++) {
            for (long row = firstRow; row <= lastRow; row++) {
                List<Entry> entries = cells.get(key(column, row));
                if (entries != null && anyOf(entries, area, test)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean anyOf(List<Entry> entries, Rect area, Predicate<Entry> test) {
        for (Entry entry : entries) {
            if (entry.rect.overlaps(area) && test.test(entry)) {
                return true;
            }
        }
        return false;
    }

    private static long cell(double coordinate) {
        return (long) Math.floor(coordinate / CELL);
    }

    private static long key(long column, long row) {
        return column << 32 ^ row & 0xFFFF_FFFFL;
    }
}
