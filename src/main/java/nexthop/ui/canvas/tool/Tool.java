package nexthop.ui.canvas.tool;

/**
 * What the hand is doing. Every input yields the state after it; a state that does not care for an input stays.
 */
public sealed interface Tool permits Idle, PressingElement, DraggingSelection, PressingSheet, RubberBanding,
        PressingLink, PressingTail, DrawingLink, RetargetingLink, RetargetingTail, Panning, PlacingFromPalette,
        PlacingByKeyboard, KeyboardRun, Gliding, Resizing, PressingStretch, BendingLink, QuickAdding {

    /** A button has gone down. */
    default Tool pressed(Pointer pointer, Board board) {
        return this;
    }

    /** The pointer has moved with no button held. */
    default Tool moved(Pointer pointer, Board board) {
        return this;
    }

    /** The pointer has moved with a button held. */
    default Tool dragged(Pointer pointer, Board board) {
        return this;
    }

    /** The button has gone up. */
    default Tool released(Pointer pointer, Board board) {
        return new Idle();
    }

    /** An arrow key has gone down. */
    default Tool nudged(double dx, double dy, Board board) {
        return this;
    }

    /** Whether arrow keys are for it, whatever is selected. */
    default boolean takesArrows() {
        return false;
    }

    /** Enter has gone down. */
    default Tool confirmed(Board board) {
        return this;
    }

    /** The user has given up, or the window has lost the focus, or the drawing has changed under the gesture. */
    default Tool cancelled(Board board) {
        return new Idle();
    }

    /** The user has turned to something else; what is complete by now is kept, the rest is given up. */
    default Tool settled(Board board) {
        return cancelled(board);
    }

    /** What is to be seen of it. */
    default Overlay overlay() {
        return Overlay.none();
    }

    /** Whether nothing is going on. */
    default boolean isIdle() {
        return this instanceof Idle;
    }
}
