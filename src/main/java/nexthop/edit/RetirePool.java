package nexthop.edit;

import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.SupportPool;

/** Puts a pool out of use, or back in use; it stays on the canvas, struck out while retired. */
public record RetirePool(String label, ElementId pool, boolean retired) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        Pool changed = switch (Lookup.find(drawing.topology(), pool, Pool.class, "a pool")) {
            case ServerPool found -> found.withRetired(retired);
            case ApplicationPool found -> found.withRetired(retired);
            case SupportPool found -> found.withRetired(retired);
        };
        return drawing.with(drawing.topology().with(changed));
    }
}
