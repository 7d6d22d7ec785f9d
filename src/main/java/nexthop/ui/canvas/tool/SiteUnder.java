package nexthop.ui.canvas.tool;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.FreeSpot;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.model.Site;
import nexthop.ui.canvas.geometry.Snapping;

/** The site that takes in what is let go at a place: the one whose frame is around it, or the collapsed one whose box is there. */
final class SiteUnder {
    private SiteUnder() {}

    static Optional<ElementId> at(Point point, Board board) {
        return boxAt(point, board).or(() -> board.index().frameAround(point).map(Frame::site));
    }

    /** The collapsed site whose box is at a point, whatever is held over it. */
    static Optional<ElementId> boxAt(Point point, Board board) {
        if (board.layout().collapsed().isEmpty()) {
            return Optional.empty();
        }
        return board.index()
                .cardsIn(new Rect(point.x(), point.y(), 0, 0))
                .stream()
                .map(Card::id)
                .filter(id -> isBox(id, board))
                .findFirst();
    }

    /** Whether a site is collapsed to a box. */
    static boolean isBox(ElementId id, Board board) {
        return board.layout().isCollapsed(id) && board.topology().find(id, Site.class).isPresent();
    }

    /** Where new members of a collapsed site come to stand: right of or below the first of those it has, so that its box stays where it is. */
    static Map<ElementId, Placement> inside(ElementId site, Collection<ElementId> joining, Board board) {
        FreeSpot room = FreeSpot.on(board.sheet());
        Point wanted = corner(site, board);
        Map<ElementId, Placement> places = new TreeMap<>();
        joining.forEach(id -> places.put(id, room.takenFrom(wanted, id, site)));
        return places;
    }

    private static Point corner(ElementId site, Board board) {
        return board.sheet()
                .boundsOf(site)
                .map(box -> onGrid(box.x() + Frame.PADDING, box.y() + Frame.PADDING + Frame.HEADER))
                .orElse(new Point(0, 0));
    }

    /** The next point of the grid to the right and below. */
    private static Point onGrid(double x, double y) {
        return new Point(Math.ceil(x / Snapping.GRID) * Snapping.GRID, Math.ceil(y / Snapping.GRID) * Snapping.GRID);
    }
}
