package nexthop.ui.canvas.tool;

import java.util.Optional;
import nexthop.model.ElementId;

/**
 * A next hop is drawn from a trusted application pool.
 *
 * @param start where the button went down
 */
public record DrawingLink(ElementId pool, Pointer start, Aim aim, Overlay overlay) implements Tool {
    static DrawingLink from(ElementId pool, Pointer start, Board board) {
        return at(pool, start, start, board);
    }

    private static DrawingLink at(ElementId pool, Pointer start, Pointer pointer, Board board) {
        Aim aim = Aim.at(pool, Optional.empty(), pointer, board);
        return new DrawingLink(pool, start, aim,
                isOnEmptySheet(start, pointer, board)
                        ? aim.overlay().saying("Let go here to add a new server pool as its next hop.", false)
                        : aim.overlay());
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        return at(pool, start, pointer, board);
    }

    /** On a pool that may be one, it makes the next hop; on the empty sheet it lists the new pools that may. */
    @Override
    public Tool released(Pointer pointer, Board board) {
        if (isOnEmptySheet(start, pointer, board) && board.isEditable()) {
            return QuickAdding.nextHop(pool, pointer.sheet(), board);
        }
        Aim.at(pool, Optional.empty(), pointer, board).take(board);
        return new Idle();
    }

    /** A mere click on the handle, which is half outside its card, is no drag to the sheet. */
    private static boolean isOnEmptySheet(Pointer start, Pointer pointer, Board board) {
        return pointer.isAwayFrom(start) && board.isInView(pointer.sheet())
                && board.index().cardAt(pointer.sheet()).isEmpty() && board.index().noteAt(pointer.sheet()).isEmpty();
    }
}
