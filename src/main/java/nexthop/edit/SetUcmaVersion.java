package nexthop.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.UcmaVersion;

/** Says of several trusted application pools at once which version their applications are built with. */
public record SetUcmaVersion(String label, Set<ElementId> pools, UcmaVersion ucma) implements Edit {

    public SetUcmaVersion {
        pools = Set.copyOf(pools);
    }

    @Override
    public Drawing apply(Drawing drawing) {
        List<ApplicationPool> changed = new ArrayList<>();
        for (ElementId id : pools) {
            ApplicationPool pool = Lookup.applicationPool(drawing.topology(), id);
            if (pool.ucma() != ucma) {
                changed.add(pool.withUcma(ucma));
            }
        }
        return changed.isEmpty() ? drawing : drawing.with(drawing.topology().with(changed));
    }
}
