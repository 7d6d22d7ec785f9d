package nexthop.ui.canvas.tool;

/**
 * The button is down on the bare sheet: a click will clear the selection, a second one list what can be added there, a drag will draw a
 * rubber band.
 */
public record PressingSheet(Pointer start) implements Tool {
    @Override
    public Tool dragged(Pointer pointer, Board board) {
        return pointer.isAwayFrom(start) ? RubberBanding.begin(start, board).dragged(pointer, board) : this;
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        if (!start.shift() && !start.shortcut()) {
            board.selection().clear();
            if (start.clicks() == 2 && board.isEditable()) {
                return QuickAdding.under(pointer.sheet(), board);
            }
        }
        return new Idle();
    }
}
