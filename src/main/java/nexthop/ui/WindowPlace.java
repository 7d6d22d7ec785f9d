package nexthop.ui;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import nexthop.ui.settings.WindowState;

/**
 * Where the main window goes: where it was, as far as that is on a screen that is there, and never larger than that screen.
 *
 * @param bounds the window with its decorations
 */
record WindowPlace(Rectangle2D bounds, boolean maximised) {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /** Room for the title bar, which some window managers add to the height they are asked for. */
    private static final double TITLE_BAR = 40;

    /** How much of the window must be seen for its old place to be kept. */
    private static final double LEAST_SEEN = 200;

    /** @param screens what is usable of each screen, the first one first */
    static WindowPlace onScreens(Optional<WindowState> remembered, List<Rectangle2D> screens) {
        if (remembered.isPresent()) {
            WindowState state = remembered.get();
            for (Rectangle2D screen : screens) {
                if (isSeen(state, screen)) {
                    return new WindowPlace(within(screen, state.x(), state.y(), state.width(), state.height()),
                            state.maximised());
                }
            }
        }
        Rectangle2D first = screens.getFirst();
        double width = Math.min(WIDTH, first.getWidth());
        double height = Math.min(HEIGHT, first.getHeight() - TITLE_BAR);
        return new WindowPlace(within(first, first.getMinX() + (first.getWidth() - width) / 2,
                first.getMinY() + (first.getHeight() - TITLE_BAR - height) / 2, width, height), false);
    }

    private static boolean isSeen(WindowState state, Rectangle2D screen) {
        double width = Math.min(state.x() + state.width(), screen.getMaxX()) - Math.max(state.x(), screen.getMinX());
        double height = Math.min(state.y() + state.height(), screen.getMaxY()) - Math.max(state.y(), screen.getMinY());
        return width > LEAST_SEEN && height > LEAST_SEEN;
    }

    /** Above the top of the screen the title bar could not be reached; at the other sides some of the window may hang over. */
    private static Rectangle2D within(Rectangle2D screen, double x, double y, double width, double height) {
        double fittingHeight = Math.min(height, screen.getHeight());
        double top = Math.clamp(y, screen.getMinY(), Math.max(screen.getMinY(), screen.getMaxY() - LEAST_SEEN));
        return new Rectangle2D(x, top, Math.min(width, screen.getWidth()), fittingHeight);
    }

    void applyTo(Stage stage) {
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(maximised);
    }
}
