package nexthop.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Part;
import nexthop.model.Placement;

/**
 * Adds elements that are not there yet.
 *
 * @param elements an owner before its parts, or the owner already there
 * @param places where those of them stand that are drawn; may be empty
 */
public record AddElements(String label, List<Element> elements, Map<ElementId, Placement> places) implements Edit {

    public AddElements {
        elements = List.copyOf(elements);
        places = new TreeMap<>(places);
    }

    public static AddElements one(String label, Element element, Placement place) {
        return new AddElements(label, List.of(element), Map.of(element.id(), place));
    }

    public static AddElements part(String label, Part part) {
        return new AddElements(label, List.of(part), Map.of());
    }

    @Override
    public Drawing apply(Drawing drawing) {
        Map<ElementId, Element> added = new HashMap<>();
        for (Element element : elements) {
            if (drawing.topology().contains(element.id()) || added.put(element.id(), element) != null) {
                throw new EditRefusedException("There is already an element “" + element.id() + "”.");
            }
            if (element instanceof Part part && !drawing.topology().contains(part.owner())
                    && !added.containsKey(part.owner())) {
                throw new EditRefusedException(
                        "There is no element “" + part.owner() + "” to hold " + element.name() + ".");
            }
        }
        return drawing.with(drawing.topology().with(elements)).with(drawing.layout().with(places));
    }
}
