package nexthop.edit;

import java.util.Map;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.Site;
import org.jspecify.annotations.Nullable;

/**
 * Makes the box of a site larger or smaller; it stays around its members whatever size it is given.
 *
 * @param place the box's upper left corner
 * @param extent null gives the box its own size back
 */
public record ResizeSite(String label, ElementId site, Placement place, @Nullable Extent extent) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        Lookup.find(drawing.topology(), site, Site.class, "a site");
        Layout layout = drawing.layout();
        Layout placed = layout.place(site).filter(place::equals).isPresent()
                ? layout
                : layout.with(Map.of(site, place));
        return drawing.with(placed.withExtent(site, extent));
    }
}
