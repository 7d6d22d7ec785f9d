package nexthop.ui.canvas.tool;

import java.util.Optional;
import nexthop.model.ElementId;

/** A next hop is drawn from a trusted application pool. */
public record DrawingLink(ElementId pool, Aim aim) implements Tool {
    static DrawingLink from(ElementId pool, Pointer pointer, Board board) {
        return new DrawingLink(pool, Aim.at(pool, Optional.empty(), pointer, board));
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        return from(pool, pointer, board);
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        Aim.at(pool, Optional.empty(), pointer, board).take(board);
        return new Idle();
    }

    @Override
    public Overlay overlay() {
        return aim.overlay();
    }
}
