package nexthop.layout;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nexthop.model.ElementId;

/** Draws boxes into line, or spaces them out evenly. Only boxes that have to move are in the answer. */
public final class Alignment {
    /** The ways to draw two or more boxes into line. */
    public enum Line {
        LEFT("left edges"), CENTRE("centres"), RIGHT("right edges"), TOP("top edges"), MIDDLE("middles"), BOTTOM(
                "bottom edges");

        private final String label;

        Line(String label) {
            this.label = label;
        }

        /** What is in line afterwards, for example {@code left edges}. */
        public String label() {
            return label;
        }
    }

    /** The directions in which three or more boxes can be spaced out. */
    public enum Direction {
        HORIZONTALLY, VERTICALLY
    }

    private Alignment() {}

    /**
     * The boxes in line with the outermost of them, or about the middle of them all.
     *
     * @return where each box goes that is not there yet; empty if there are less than two
     */
    public static Map<ElementId, Point> align(Map<ElementId, Rect> boxes, Line line) {
        if (boxes.size() < 2) {
            return Map.of();
        }
        Rect all = boxes.values().stream().reduce(Rect::union).orElseThrow();
        Map<ElementId, Point> places = new HashMap<>();
        boxes.forEach((id, box) -> {
            Point place = switch (line) {
                case LEFT -> new Point(all.x(), box.y());
                case CENTRE -> new Point(all.center().x() - box.width() / 2, box.y());
                case RIGHT -> new Point(all.right() - box.width(), box.y());
                case TOP -> new Point(box.x(), all.y());
                case MIDDLE -> new Point(box.x(), all.center().y() - box.height() / 2);
                case BOTTOM -> new Point(box.x(), all.bottom() - box.height());
            };
            add(places, id, box, place);
        });
        return places;
    }

    /**
     * The boxes with the same gap between each and the next, the first and the last staying where they are; the gap is less than nothing
     * where there is no room.
     *
     * @return where each box goes that is not there yet; empty if there are less than three
     */
    public static Map<ElementId, Point> distribute(Map<ElementId, Rect> boxes, Direction direction) {
        if (boxes.size() < 3) {
            return Map.of();
        }
        boolean across = direction == Direction.HORIZONTALLY;
        ToDoubleFunction<Rect> start = across ? Rect::x : Rect::y;
        ToDoubleFunction<Rect> size = across ? Rect::width : Rect::height;
        List<Map.Entry<ElementId, Rect>> order = boxes.entrySet()
                .stream()
                .sorted(Comparator.<Map.Entry<ElementId, Rect>>comparingDouble(
                        entry -> start.applyAsDouble(entry.getValue())).thenComparing(Map.Entry::getKey))
                .toList();
        Rect first = order.getFirst().getValue();
        Rect last = order.getLast().getValue();
        double room = start.applyAsDouble(last) + size.applyAsDouble(last) - start.applyAsDouble(first);
        double gap = (room - sum(boxes.values(), size)) / (order.size() - 1);
        Map<ElementId, Point> places = new HashMap<>();
        double at = start.applyAsDouble(first);
        for (Map.Entry<ElementId, Rect> entry : order.subList(0, order.size() - 1)) {
            Rect box = entry.getValue();
            add(places, entry.getKey(), box, across ? new Point(at, box.y()) : new Point(box.x(), at));
            at += size.applyAsDouble(box) + gap;
        }
        return places;
    }

    private static double sum(Collection<Rect> boxes, ToDoubleFunction<Rect> size) {
        return boxes.stream().mapToDouble(size).sum();
    }

    private static void add(Map<ElementId, Point> places, ElementId id, Rect box, Point place) {
        if (place.x() != box.x() || place.y() != box.y()) {
            places.put(id, place);
        }
    }
}
