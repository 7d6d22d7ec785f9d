package nexthop.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.ui.canvas.geometry.Handles;
import nexthop.ui.canvas.tool.Pointer;
import nexthop.ui.canvas.tool.Tool;
import nexthop.ui.session.DocumentSession;

/** Drives a canvas without a window: points are on the sheet. */
final class Hand {
    final DocumentSession session;
    final CanvasModel canvas;
    private Point at = new Point(0, 0);
    private Pointer.Button button = Pointer.Button.PRIMARY;
    private boolean shift;
    private boolean shortcut;
    private boolean alt;

    Hand(DocumentSession session) {
        this.session = session;
        this.canvas = new CanvasModel(session);
        canvas.camera().resize(1_000, 700);
    }

    static Hand onMigration() {
        return new Hand(Specimens.session(Specimens.migration()));
    }

    Hand shift(boolean held) {
        shift = held;
        return this;
    }

    Hand shortcut(boolean held) {
        shortcut = held;
        return this;
    }

    Hand alt(boolean held) {
        alt = held;
        return this;
    }

    Hand button(Pointer.Button held) {
        button = held;
        return this;
    }

    private Pointer pointer(Pointer.Button with, int clicks) {
        return new Pointer(canvas.viewport().toScreen(at), at, with, shift, shortcut, alt, clicks);
    }

    Hand move(Point to) {
        at = to;
        canvas.moved(pointer(Pointer.Button.NONE, 0));
        return this;
    }

    Hand press(Point where) {
        move(where);
        canvas.pressed(pointer(button, 1));
        return this;
    }

    Hand drag(Point to) {
        Point screen = canvas.viewport().toScreen(to);
        at = canvas.viewport().toSheet(screen);
        canvas.dragged(pointer(button, 1));
        return this;
    }

    Hand dragBy(double dx, double dy) {
        return drag(at.plus(dx, dy));
    }

    Hand release() {
        canvas.released(pointer(button, 1));
        return this;
    }

    /** Another button goes down and up again while one is held. */
    Hand secondButton() {
        Pointer.Button other = button == Pointer.Button.PRIMARY ? Pointer.Button.MIDDLE : Pointer.Button.PRIMARY;
        canvas.pressed(pointer(other, 1));
        canvas.released(pointer(other, 1));
        return this;
    }

    /** Keys go down and up while the pointer rests. */
    Hand modifiers(boolean shiftHeld, boolean shortcutHeld, boolean altHeld) {
        canvas.hand().draggedOn(shiftHeld, shortcutHeld, altHeld);
        return this;
    }

    Hand click(Point where) {
        return press(where).release();
    }

    Hand doubleClick(Point where) {
        click(where);
        canvas.pressed(pointer(button, 2));
        canvas.released(pointer(button, 2));
        return this;
    }

    Hand is(Class<? extends Tool> state) {
        assertThat(canvas.tool()).isInstanceOf(state);
        return this;
    }

    Point middle(ElementId id) {
        return canvas.sheet().boundsOf(id).map(Rect::center).orElseThrow();
    }

    Point handle(ElementId pool) {
        return Handles.handle(canvas.sheet().boundsOf(pool).orElseThrow());
    }

    Placement place(ElementId id) {
        return session.drawing().layout().place(id).orElseThrow();
    }

    int edits() {
        return session.historyProperty().get().doneLabels().size();
    }
}
