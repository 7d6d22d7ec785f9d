package nexthop.ui.canvas.tool;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;

/**
 * Cards are on their way to where they already stand in the drawing. There is nothing to give up: whatever the user does, they have
 * arrived.
 *
 * @param places where they are to be seen just now
 */
public record Gliding(Map<ElementId, Placement> places) implements Tool {
    public Gliding {
        places = Map.copyOf(places);
    }

    /**
     * Cards and notes somewhere on their way.
     *
     * @param layout where everything stands
     * @param share how much of the way is done, from 0 to 1
     */
    public static Gliding between(Map<ElementId, Placement> from, Layout layout, double share) {
        Map<ElementId, Placement> places = new TreeMap<>();
        from.forEach((id, start) -> layout.place(id)
                .ifPresent(end -> places.put(id, new Placement(Math.rint(start.x() + (end.x() - start.x()) * share),
                        Math.rint(start.y() + (end.y() - start.y()) * share)))));
        return new Gliding(places);
    }

    @Override
    public Tool pressed(Pointer pointer, Board board) {
        return new Idle().pressed(pointer, board);
    }

    @Override
    public Tool nudged(double dx, double dy, Board board) {
        return new Idle().nudged(dx, dy, board);
    }

    @Override
    public Tool confirmed(Board board) {
        return new Idle().confirmed(board);
    }

    @Override
    public Overlay overlay() {
        return Overlay.none().moving(places, List.of());
    }
}
