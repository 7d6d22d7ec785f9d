package nexthop.edit;

import java.util.Map;
import java.util.TreeMap;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Placement;

/** Moves elements on the canvas. */
public record PlaceElements(String label, Map<ElementId, Placement> places) implements Edit {

    public PlaceElements {
        places = new TreeMap<>(places);
    }

    @Override
    public Drawing apply(Drawing drawing) {
        boolean moves = places.entrySet()
                .stream()
                .anyMatch(entry -> !entry.getValue().equals(drawing.layout().places().get(entry.getKey())));
        return moves ? drawing.with(drawing.layout().with(places)) : drawing;
    }
}
