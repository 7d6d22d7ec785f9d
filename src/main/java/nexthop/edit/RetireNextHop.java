package nexthop.edit;

import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;

/** Puts a pool's next hop out of use; the link stays on the canvas, struck out. */
public record RetireNextHop(String label, ElementId pool) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        ApplicationPool found = Lookup.applicationPool(drawing.topology(), pool);
        ElementId nextHop = found.nextHop();
        if (nextHop == null) {
            return drawing;
        }
        SortedSet<ElementId> retired = new TreeSet<>(found.retiredNextHops());
        retired.add(nextHop);
        return drawing.with(drawing.topology().with(found.withNextHop(null).withRetiredNextHops(retired)));
    }
}
