package nexthop.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nexthop.graph.Relation;

/** Finds the links whose way may depend on what stands in a part of the sheet. */
final class Reaches {
    /** The side of a cell, in pixels: a few cards. */
    private static final double CELL = 1_024;

    private record Reach(Relation link, Rect area) {}

    /** What covers more cells than this is kept apart. */
    private static final double MOST_CELLS = 1_024;

    private final Map<Long, List<Reach>> cells = new HashMap<>();
    private final List<Reach> all = new ArrayList<>();
    private final List<Reach> wide = new ArrayList<>();

    /** Notes that a link's way may depend on what stands in this area. */
    void add(Relation link, Rect area) {
        Reach reach = new Reach(link, area);
        all.add(reach);
        if (isWide(area)) {
            wide.add(reach);
            return;
        }
        forEachCell(area, (column, row) -> cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>(4)).add(reach));
    }

    /** Tells, some perhaps several times, the links that may depend on what stands in this area. */
    void find(Rect area, Consumer<Relation> found) {
        if (isWide(area)) {
            tell(all, area, found);
            return;
        }
        tell(wide, area, found);
        forEachCell(area, (column, row) -> tell(cells.getOrDefault(key(column, row), List.of()), area, found));
    }

    private static void tell(List<Reach> some, Rect area, Consumer<Relation> found) {
        for (Reach reach : some) {
            if (reach.area.overlaps(area)) {
                found.accept(reach.link);
            }
        }
    }

    private static boolean isWide(Rect area) {
        return (area.width() / CELL + 1) * (area.height() / CELL + 1) > MOST_CELLS;
    }

    private static void forEachCell(Rect area, BiConsumer<Long, Long> action) {
        long lastColumn = cell(area.right());
        long lastRow = cell(area.bottom());
        for (long column = cell(area.x()); column <= lastColumn; column++) {
            for (long row = cell(area.y()); row <= lastRow; row++) {
                action.accept(column, row);
            }
        }
    }

    private static long cell(double coordinate) {
        return (long) Math.floor(coordinate / CELL);
    }

    private static long key(long column, long row) {
        return column << 32 ^ row & 0xFFFF_FFFFL;
    }
}
