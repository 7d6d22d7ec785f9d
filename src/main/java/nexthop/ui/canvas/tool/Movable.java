package nexthop.ui.canvas.tool;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.model.Site;

/** What moves when the selection is moved: the selected cards and notes, and with a site its members; nothing that is locked. */
final class Movable {
    private Movable() {}

    static Set<ElementId> of(Board board) {
        Set<ElementId> moved = new LinkedHashSet<>();
        for (ElementId id : board.selection().state().elements()) {
            if (board.layout().isLocked(id)) {
                continue;
            }
            if (board.topology().find(id, Site.class).isPresent()) {
                moved.addAll(board.sheet().membersOf(id));
                if (board.layout().place(id).isPresent()) {
                    moved.add(id); // the place where its frame stands once it is empty
                }
            } else if (board.sheet().boundsOf(id).isPresent()) {
                moved.add(id);
            }
        }
        moved.removeIf(id -> board.layout().place(id).isEmpty() || board.layout().isLocked(id));
        return moved;
    }

    /** The places after a movement, to a thousandth of a pixel, so that what was drawn into line is; none beyond where anything may be. */
    static Map<ElementId, Placement> moved(Map<ElementId, Placement> origins, double dx, double dy) {
        Map<ElementId, Placement> places = new TreeMap<>();
        origins.forEach(
                (id, origin) -> places.put(id, new Placement(within(origin.x() + dx), within(origin.y() + dy))));
        return places;
    }

    private static double within(double coordinate) {
        double rounded = Math.rint(coordinate * 1_000) / 1_000;
        return Double.isNaN(rounded) ? 0 : Math.clamp(rounded, -Placement.LIMIT, Placement.LIMIT);
    }

    /** What an edit that moves these is called. */
    static String label(Set<ElementId> moved, Board board) {
        if (board.selection().state().elements().size() == 1) {
            ElementId only = board.selection().state().elements().iterator().next();
            return "Move " + board.topology().element(only).map(element -> element.name()).orElse("note");
        }
        return "Move " + moved.size() + " elements";
    }
}
