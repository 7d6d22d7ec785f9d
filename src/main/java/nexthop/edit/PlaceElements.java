package nexthop.edit;

import java.util.Map;
import java.util.TreeMap;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Placement;

/** Moves elements and notes on the canvas. */
public record PlaceElements(String label, Map<ElementId, Placement> places) implements Edit {

    public PlaceElements {
        places = new TreeMap<>(places);
    }

    @Override
    public Drawing apply(Drawing drawing) {
        boolean moves = places.entrySet()
                .stream()
                .anyMatch(entry -> drawing.layout().place(entry.getKey()).filter(entry.getValue()::equals).isEmpty());
        return moves ? drawing.with(drawing.layout().with(places)) : drawing;
    }
}
