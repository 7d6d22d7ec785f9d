package nexthop.layout;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nexthop.model.ElementId;

/** The cards that links go around. A few that move do not make the whole index anew. */
final class Obstacles {
    /** Up to this many cards are kept apart from the index. */
    private static final int FEW = 64;

    private static final int SEARCHED_THROUGHOUT = 2_500;

    private final RectIndex index;
    private final Map<ElementId, Rect> moved;

    private Obstacles(RectIndex index, Map<ElementId, Rect> moved) {
        this.index = index;
        this.moved = moved;
    }

    static Obstacles of(Iterable<Card> cards) {
        return new Obstacles(RectIndex.of(cards), Map.of());
    }

    /** The obstacles once these cards stand where they now do. */
    Obstacles moved(Map<ElementId, Card> all, Iterable<ElementId> changed) {
        Map<ElementId, Rect> elsewhere = new HashMap<>(moved);
        for (ElementId id : changed) {
            Card card = all.get(id);
            if (card != null) {
                elsewhere.put(id, card.bounds());
            }
        }
        return elsewhere.size() <= FEW ? new Obstacles(index, elsewhere) : of(all.values());
    }

    /** Whether they are so few that a way around them can be looked for on the whole sheet. */
    boolean areFew() {
        return index.size() <= SEARCHED_THROUGHOUT;
    }

    /** The cards that a link between two has to go around. */
    Others between(ElementId from, ElementId to) {
        return new Others(from, to);
    }

    /** All cards but the two that a link joins. */
    final class Others {
        private final ElementId from;
        private final ElementId to;

        private Others(ElementId from, ElementId to) {
            this.from = from;
            this.to = to;
        }

        boolean areFew() {
            return Obstacles.this.areFew();
        }

        /** Whether a stretch of the link, given as a flat rectangle, runs over one of them. */
        boolean areOverlapping(Rect stretch) {
            for (Map.Entry<ElementId, Rect> card : moved.entrySet()) {
                if (card.getValue().overlaps(stretch) && isOther(card.getKey())) {
                    return true;
                }
            }
            return index.anyOverlapping(stretch, entry -> isOther(entry.id()) && !moved.containsKey(entry.id()));
        }

        /** Those that stand in an area at least partly, in no order that means anything. */
        Collection<Rect> within(Rect area) {
            Map<ElementId, Rect> found = new HashMap<>();
            moved.forEach((id, rect) -> {
                if (rect.overlaps(area) && isOther(id)) {
                    found.put(id, rect);
                }
            });
            index.anyOverlapping(area, entry -> {
                if (isOther(entry.id()) && !moved.containsKey(entry.id())) {
                    found.put(entry.id(), entry.rect());
                }
                return false;
            });
            return found.values();
        }

        private boolean isOther(ElementId card) {
            return !card.equals(from) && !card.equals(to);
        }
    }
}
