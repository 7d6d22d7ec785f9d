package nexthop.ui.canvas.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nexthop.layout.Rect;

/** The order in which one reads what is drawn: row by row from the top, each row from the left. */
public final class ReadingOrder {
    /** What begins less than this far below the beginning of a row stands in that row, in sheet pixels. */
    private static final double SLACK = 38;

    private ReadingOrder() {}

    public static <K extends Comparable<K>> List<K> of(Map<K, Rect> drawn) {
        List<Map.Entry<K, Rect>> fromTop = new ArrayList<>(drawn.entrySet());
        fromTop.sort(Comparator.<Map.Entry<K, Rect>>comparingDouble(entry -> entry.getValue().y())
                .thenComparing(Map.Entry::getKey));
        List<K> order = new ArrayList<>(fromTop.size());
        int begin = 0;
        while (begin < fromTop.size()) {
            double top = fromTop.get(begin).getValue().y();
            int end = begin;
            while (end < fromTop.size() && fromTop.get(end).getValue().y() < top + SLACK) {
                end++;
            }
            List<Map.Entry<K, Rect>> row = fromTop.subList(begin, end);
            row.sort(Comparator.<Map.Entry<K, Rect>>comparingDouble(entry -> entry.getValue().x())
                    .thenComparing(Map.Entry::getKey));
            row.forEach(entry -> order.add(entry.getKey()));
            begin = end;
        }
        return order;
    }
}
