package nexthop.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import nexthop.model.ElementId;

/** The cards that links go around. A few that move do not make the whole index anew. */
final class Obstacles {
    /** Up to this many cards are kept apart from the index. */
    private static final int FEW = 64;

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

    /** Whether a stretch of a link runs over a card other than those it joins. */
    Predicate<Rect> between(ElementId from, ElementId to) {
        return stretch -> {
            for (Map.Entry<ElementId, Rect> card : moved.entrySet()) {
                if (card.getValue().overlaps(stretch) && !card.getKey().equals(from) && !card.getKey().equals(to)) {
                    return true;
                }
            }
            return index.anyOverlapping(stretch,
                    entry -> !entry.id().equals(from) && !entry.id().equals(to) && !moved.containsKey(entry.id()));
        };
    }
}
