package nexthop.edit;

import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.model.Drawing;
import nexthop.model.PoolPair;
import nexthop.model.ServerPool;

/**
 * Cuts the interop that a merged topology gives two server pools, or restores it.
 *
 * @param connected false cuts it
 */
public record SetInterop(String label, PoolPair pair, boolean connected) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        Lookup.find(drawing.topology(), pair.first(), ServerPool.class, "a server pool");
        Lookup.find(drawing.topology(), pair.second(), ServerPool.class, "a server pool");
        SortedSet<PoolPair> cuts = new TreeSet<>(drawing.topology().interopCuts());
        boolean changes = connected ? cuts.remove(pair) : cuts.add(pair);
        return changes ? drawing.with(drawing.topology().withInteropCuts(cuts)) : drawing;
    }
}
