package nexthop.ui.canvas;

import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import nexthop.model.ElementId;
import nexthop.model.Placement;

/** Moves cards over the canvas for a moment, so that the eye can follow where they have gone. */
final class Glide extends AnimationTimer {
    /** How long it takes, in nanoseconds. */
    private static final long DURATION = 260_000_000;

    /** With more links than this, a frame would take so long that nothing would be seen of the way. */
    private static final int MOST_LINKS = 400;

    private final CanvasView view;
    private final CanvasModel model;
    private Map<ElementId, Placement> from = Map.of();
    private long started = -1;

    Glide(CanvasView view, CanvasModel model) {
        this.view = view;
        this.model = model;
    }

    /**
     * Begins anew.
     *
     * @param places where what now stands elsewhere has stood
     */
    void begin(Map<ElementId, Placement> places) {
        stop();
        Scene scene = view.getScene();
        if (places.isEmpty() || scene == null || scene.getPreferences().isReducedMotion()
                || model.sheet().links().size() > MOST_LINKS) {
            return;
        }
        from = Map.copyOf(places);
        started = -1;
        if (model.glide(from, 0)) {
            start();
        }
    }

    @Override
    public void handle(long now) {
        if (started < 0) {
            started = now;
        }
        double share = Math.min(1, (now - started) / (double) DURATION);
        double eased = 1 - Math.pow(1 - share, 3);
        if (!model.glide(from, share == 0 ? Double.MIN_NORMAL : eased)) {
            stop();
        }
    }
}
