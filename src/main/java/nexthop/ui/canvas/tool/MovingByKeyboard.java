package nexthop.ui.canvas.tool;

import java.util.List;
import java.util.Map;
import nexthop.model.ElementId;
import nexthop.model.Placement;

/**
 * Cards are moved by arrow keys. The run of keys is one edit: it ends when the user pauses or turns to anything else.
 *
 * @param origins where they stood
 */
public record MovingByKeyboard(Map<ElementId, Placement> origins, double dx, double dy) implements KeyboardRun {
    /** How long a pause ends the run, in milliseconds. */
    public static final int PAUSE = 500;

    @Override
    public Tool nudged(double x, double y, Board board) {
        return new MovingByKeyboard(origins, dx + x, dy + y);
    }

    @Override
    public Tool settled(Board board) {
        board.perform(board.placing(Movable.label(origins.keySet(), board), Movable.moved(origins, dx, dy)));
        return new Idle();
    }

    @Override
    public Overlay overlay() {
        return Overlay.none().moving(Movable.moved(origins, dx, dy), List.of());
    }
}
