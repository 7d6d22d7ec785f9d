package nexthop.edit;

import java.util.List;
import nexthop.model.Drawing;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Placement;

/**
 * Leads a link through points of the sheet.
 *
 * @param points from the link's start to its end; none lets it find its own way
 */
public record BendLink(String label, LinkEnds link, List<Placement> points) implements Edit {

    public BendLink {
        points = List.copyOf(points);
    }

    @Override
    public Drawing apply(Drawing drawing) {
        Lookup.element(drawing.topology(), link.from());
        Lookup.element(drawing.topology(), link.to());
        if (points.size() > Layout.MOST_BENDS) {
            throw new EditRefusedException("A link has " + Layout.MOST_BENDS + " bends at most.");
        }
        return drawing.with(drawing.layout().withBends(link, points));
    }
}
