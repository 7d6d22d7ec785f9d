package nexthop.edit;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Site;

/**
 * Draws sites as one box each, or with all that is in them again.
 *
 * @param collapsed whether they are collapsed afterwards
 */
public record CollapseSites(String label, Set<ElementId> sites, boolean collapsed) implements Edit {

    public CollapseSites {
        sites = Set.copyOf(sites);
    }

    @Override
    public Drawing apply(Drawing drawing) {
        SortedSet<ElementId> changed = new TreeSet<>(drawing.layout().collapsed());
        for (ElementId site : sites) {
            Lookup.find(drawing.topology(), site, Site.class, "a site");
            if (collapsed) {
                changed.add(site);
            } else {
                changed.remove(site);
            }
        }
        return drawing.with(drawing.layout().withCollapsed(changed));
    }
}
