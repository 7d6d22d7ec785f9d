package nexthop.ui.canvas;

import java.util.List;
import nexthop.layout.Point;
import org.jspecify.annotations.Nullable;

/** The list the canvas asks the user to choose from, while there is one: over the canvas, and gone when chosen from or left. */
final class Question {
    private static final double GAP = 12;

    private final CanvasView view;
    private @Nullable Chooser open;
    private @Nullable Point beside;

    Question(CanvasView view) {
        this.view = view;
    }

    boolean isOpen() {
        return open != null;
    }

    /** Asks in the middle of the view. */
    void ask(String title, List<Chooser.Choice> choices) {
        ask(title, choices, null, () -> {});
    }

    /**
     * Asks beside a point of the sheet.
     *
     * @param onLeft called when the user leaves without having chosen
     */
    void askAt(Point onSheet, String title, List<Chooser.Choice> choices, Runnable onLeft) {
        ask(title, choices, onSheet, onLeft);
    }

    private void ask(String title, List<Chooser.Choice> choices, @Nullable Point onSheet, Runnable onLeft) {
        close();
        Chooser asked = new Chooser(title, choices, this::close, () -> {
            if (isOpen()) {
                close();
                onLeft.run();
            }
        });
        open = asked;
        beside = onSheet;
        view.add(asked);
        layout();
        asked.begin();
    }

    void layout() {
        Chooser asked = open;
        if (asked != null) {
            double wide = Math.min(Chooser.WIDTH, Math.max(0, view.getWidth() - 2 * GAP));
            double high = Math.min(Chooser.HEIGHT, Math.max(0, view.getHeight() - 2 * GAP));
            Point corner = corner(wide, high);
            asked.resizeRelocate(Math.rint(corner.x()), Math.rint(corner.y()), wide, high);
        }
    }

    private Point corner(double wide, double high) {
        Point at = beside;
        if (at == null) {
            return new Point((view.getWidth() - wide) / 2, (view.getHeight() - high) / 3);
        }
        Point pointer = view.model().viewport().toScreen(at);
        return new Point(within(pointer.x() + GAP, view.getWidth() - wide - GAP),
                within(pointer.y() + GAP, view.getHeight() - high - GAP));
    }

    private static double within(double wanted, double most) {
        return Math.clamp(wanted, GAP, Math.max(GAP, most));
    }

    /** Closes the list, if one is open. */
    void close() {
        Chooser asked = open;
        if (asked != null) {
            open = null;
            if (asked.isFocusWithin()) {
                view.requestFocus();
            }
            view.remove(asked);
            view.invalidate();
        }
    }
}
