package nexthop.ui.canvas.tool;

import nexthop.layout.Point;
import nexthop.ui.canvas.geometry.Viewport;

/**
 * Where the pointer is and what is held down.
 *
 * @param screen in pixels from the canvas's top left corner
 * @param sheet the same place on the sheet
 * @param button the button this is about; {@code NONE} while the pointer only moves
 * @param clicks how many presses in quick succession this is the last of
 */
public record Pointer(Point screen, Point sheet, Button button, boolean shift, boolean shortcut, boolean alt,
        int clicks) {
    /** The buttons of a mouse. */
    public enum Button {
        NONE, PRIMARY, MIDDLE, SECONDARY
    }

    /** How far the pointer must move for a press to become a drag, in screen pixels. */
    static final double THRESHOLD = 4;

    /** The same pointer after the sheet has moved under it. */
    public Pointer onSheet(Viewport viewport) {
        return new Pointer(screen, viewport.toSheet(screen), button, shift, shortcut, alt, clicks);
    }

    /** The same pointer with other keys held. */
    public Pointer with(boolean shiftHeld, boolean shortcutHeld, boolean altHeld) {
        return new Pointer(screen, sheet, button, shiftHeld, shortcutHeld, altHeld, clicks);
    }

    boolean isAwayFrom(Pointer start) {
        return Math.hypot(screen.x() - start.screen.x(), screen.y() - start.screen.y()) >= THRESHOLD;
    }
}
