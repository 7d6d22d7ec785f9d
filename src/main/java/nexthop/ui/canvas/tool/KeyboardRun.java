package nexthop.ui.canvas.tool;

/** A run of keys that is one edit: whatever else the user turns to, it is settled first. */
sealed interface KeyboardRun extends Tool permits MovingByKeyboard, ResizingByKeyboard, BendingByKeyboard {
    @Override
    default Tool pressed(Pointer pointer, Board board) {
        return settled(board).pressed(pointer, board);
    }

    @Override
    default Tool released(Pointer pointer, Board board) {
        return this;
    }

    @Override
    default Tool confirmed(Board board) {
        return settled(board);
    }

    @Override
    default boolean takesArrows() {
        return true;
    }
}
