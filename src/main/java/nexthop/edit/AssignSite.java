package nexthop.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import org.jspecify.annotations.Nullable;

/**
 * Puts pools or stores on a site.
 *
 * @param site null takes them off their site
 */
public record AssignSite(String label, Set<ElementId> members, @Nullable ElementId site) implements Edit {

    public AssignSite {
        members = Set.copyOf(members);
    }

    @Override
    public Drawing apply(Drawing drawing) {
        if (site != null) {
            Lookup.find(drawing.topology(), site, Site.class, "a site");
        }
        List<Element> changed = new ArrayList<>();
        for (ElementId id : members) {
            changed.add(moved(Lookup.element(drawing.topology(), id)));
        }
        return drawing.with(drawing.topology().with(changed));
    }

    private Element moved(Element element) {
        return switch (element) {
            case ServerPool pool -> pool.withSite(site);
            case ApplicationPool pool -> pool.withSite(site);
            case SupportPool pool -> pool.withSite(site);
            case ManagementStore store -> store.withSite(site);
            default -> throw new EditRefusedException("“" + element.name() + "” does not belong to a site.");
        };
    }
}
