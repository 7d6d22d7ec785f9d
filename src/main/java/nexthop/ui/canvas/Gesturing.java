package nexthop.ui.canvas;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nexthop.ui.canvas.tool.Board;
import nexthop.ui.canvas.tool.Idle;
import nexthop.ui.canvas.tool.Pointer;
import nexthop.ui.canvas.tool.Tool;
import org.jspecify.annotations.Nullable;

/** What the hand is doing: the gesture under way, the button that is held, and where the pointer was last. */
final class Gesturing {
    private final Board board;
    private final ReadOnlyObjectWrapper<Tool> tool = new ReadOnlyObjectWrapper<>(new Idle());
    private Pointer.Button held = Pointer.Button.NONE;
    private @Nullable Pointer last;
    private boolean performing;

    Gesturing(Board board) {
        this.board = board;
    }

    ReadOnlyObjectProperty<Tool> toolProperty() {
        return tool.getReadOnlyProperty();
    }

    Tool tool() {
        return tool.get();
    }

    boolean isIdle() {
        return tool.get().isIdle();
    }

    /** Whether a button is down that began something. */
    boolean isButtonHeld() {
        return held != Pointer.Button.NONE;
    }

    /** Begins something that no press has begun. */
    void take(Tool begun) {
        tool.set(begun);
    }

    /** Begins something with the primary button down already, pressed elsewhere. */
    void takeHeld(Tool begun) {
        held = Pointer.Button.PRIMARY;
        last = null;
        tool.set(begun);
    }

    /** A second button during a gesture means nothing; the same one again means that its release went unheard. */
    void pressed(Pointer pointer) {
        if (isButtonHeld() && pointer.button() != held) {
            return;
        }
        if (isButtonHeld()) {
            settle();
        }
        held = pointer.button();
        last = pointer;
        tool.set(tool.get().pressed(pointer, board));
    }

    void moved(Pointer pointer) {
        tool.set(tool.get().moved(pointer, board));
    }

    void dragged(Pointer pointer) {
        last = pointer;
        tool.set(tool.get().dragged(pointer, board));
    }

    /** Something else than the pointer has changed: a key that is held with it, or the view under it. */
    void draggedOn(boolean shift, boolean shortcut, boolean alt) {
        Pointer before = last;
        if (before != null && isButtonHeld() && !isIdle()) {
            dragged(before.with(shift, shortcut, alt).onSheet(board.viewport()));
        }
    }

    /** The view has changed under the pointer. */
    void draggedOn() {
        Pointer before = last;
        if (before != null) {
            draggedOn(before.shift(), before.shortcut(), before.alt());
        }
    }

    /** @return whether it was the button that is held */
    boolean released(Pointer pointer) {
        if (isButtonHeld() && pointer.button() != held) {
            return false;
        }
        boolean wasHeld = isButtonHeld();
        held = Pointer.Button.NONE;
        tool.set(finishing(() -> tool.get().released(pointer, board)));
        return wasHeld;
    }

    void nudged(double dx, double dy) {
        tool.set(tool.get().nudged(dx, dy, board));
    }

    void confirmed() {
        tool.set(finishing(() -> tool.get().confirmed(board)));
    }

    /** Gives up the gesture; what the hand still does with the button held means nothing. */
    void cancel() {
        held = Pointer.Button.NONE;
        if (!isIdle()) {
            tool.set(tool.get().cancelled(board));
        }
    }

    /** What is complete is kept, a half-made gesture is given up. */
    void settle() {
        held = Pointer.Button.NONE;
        if (!isIdle()) {
            tool.set(finishing(() -> tool.get().settled(board)));
        }
    }

    /** Whether a change of the drawing now comes from elsewhere and takes the ground from under a gesture. */
    boolean isInterrupted() {
        return !performing && !isIdle();
    }

    /** Gives up the gesture that a change from elsewhere has taken the ground from under. */
    void interrupt() {
        tool.set(tool.get().cancelled(board));
    }

    /** While an edit of the gesture itself is made, the change of the drawing does not interrupt it. */
    <T> T finishing(Supplier<T> step) {
        boolean before = performing;
        performing = true;
        try {
            return step.get();
        } finally {
            performing = before;
        }
    }
}
