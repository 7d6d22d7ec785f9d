package nexthop.ui.canvas.skin;

import java.util.Map;
import nexthop.graph.Relation;
import nexthop.model.ElementId;

/**
 * What the canvas tells of findings.
 *
 * @param elements by the element concerned; a part's are told on the card it belongs to
 * @param links by the link concerned
 */
public record Marks(Map<ElementId, Mark> elements, Map<Relation, Mark> links) {
    private static final Marks NONE = new Marks(Map.of(), Map.of());

    public Marks {
        elements = Map.copyOf(elements);
        links = Map.copyOf(links);
    }

    public static Marks none() {
        return NONE;
    }
}
