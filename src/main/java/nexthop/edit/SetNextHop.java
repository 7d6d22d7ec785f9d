package nexthop.edit;

import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * Gives an application pool another next hop, or none. Endpoints keep their registrar: in the real system, too, they stay behind
 * until they are moved.
 *
 * @param nextHop a server pool; null takes the next hop away
 */
public record SetNextHop(String label, ElementId pool, @Nullable ElementId nextHop) implements Edit {

    /** The edit, labelled with the names at hand. */
    public static SetNextHop of(Topology topology, ElementId pool, @Nullable ElementId nextHop) {
        String name = topology.element(pool).map(element -> element.name()).orElse(pool.value());
        return new SetNextHop((nextHop == null ? "Clear next hop of " : "Change next hop of ") + name, pool, nextHop);
    }

    @Override
    public Drawing apply(Drawing drawing) {
        Topology topology = drawing.topology();
        ApplicationPool found = Lookup.applicationPool(topology, pool);
        if (nextHop != null) {
            Lookup.find(topology, nextHop, ServerPool.class, "a server pool, and only a server pool can be a next hop");
        }
        return drawing.with(topology.with(found.withNextHop(nextHop)));
    }
}
