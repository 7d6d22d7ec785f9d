package nexthop.ui.canvas;

import java.util.List;
import java.util.function.Consumer;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/** The list the canvas asks the user to choose from, while there is one: over the canvas, and gone when chosen from or left. */
final class Question {
    private static final double GAP = 12;

    private final CanvasView view;
    private @Nullable Chooser open;

    Question(CanvasView view) {
        this.view = view;
    }

    boolean isOpen() {
        return open != null;
    }

    void ask(String title, List<Chooser.Choice> choices, Consumer<ElementId> chosen) {
        close();
        Chooser asked = new Chooser(title, choices, chosen, this::close);
        open = asked;
        view.add(asked);
        layout();
        asked.begin();
    }

    void layout() {
        Chooser asked = open;
        if (asked != null) {
            double wide = Math.min(Chooser.WIDTH, Math.max(0, view.getWidth() - 2 * GAP));
            double high = Math.min(Chooser.HEIGHT, Math.max(0, view.getHeight() - 2 * GAP));
            asked.resizeRelocate(Math.rint((view.getWidth() - wide) / 2), Math.rint((view.getHeight() - high) / 3),
                    wide, high);
        }
    }

    private void close() {
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
