package nexthop.edit;

import nexthop.model.Drawing;
import nexthop.model.Element;

/** Puts a changed element in the place of the one with its id. */
public record ChangeElement(String label, Element changed) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        Element before = Lookup.element(drawing.topology(), changed.id());
        if (before.getClass() != changed.getClass()) {
            throw new EditRefusedException("“" + before.name() + "” cannot become another kind of thing.");
        }
        return drawing.with(drawing.topology().with(changed));
    }
}
