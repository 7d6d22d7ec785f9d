package nexthop.ui.canvas;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import nexthop.layout.Rect;
import org.jspecify.annotations.Nullable;

/** A ring that draws the eye to a place of the canvas and goes away by itself; it stands still where motion is to be reduced. */
final class Pulse extends Region {
    private static final double GAP = 7;
    private static final Duration BEAT = Duration.millis(260);
    private static final int BEATS = 4;
    private static final Duration STILL = Duration.seconds(1.6);

    private final FadeTransition beats = new FadeTransition(BEAT, this);
    private final PauseTransition still = new PauseTransition(STILL);

    Pulse() {
        getStyleClass().add("pulse");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        beats.setFromValue(1);
        beats.setToValue(0.15);
        beats.setAutoReverse(true);
        beats.setCycleCount(BEATS);
        beats.setOnFinished(_ -> stop());
        still.setOnFinished(_ -> stop());
    }

    /** @param place in pixels of the canvas */
    void start(Rect place) {
        stop();
        resizeRelocate(Math.rint(place.x() - GAP), Math.rint(place.y() - GAP), Math.rint(place.width() + 2 * GAP),
                Math.rint(place.height() + 2 * GAP));
        setOpacity(1);
        setVisible(true);
        if (isMotionReduced(getScene())) {
            still.playFromStart();
        } else {
            beats.playFromStart();
        }
    }

    /** Whether it comes and goes now. */
    boolean isMoving() {
        return beats.getStatus() == Animation.Status.RUNNING;
    }

    void stop() {
        beats.stop();
        still.stop();
        setVisible(false);
    }

    private static boolean isMotionReduced(@Nullable Scene scene) {
        return scene != null && scene.getPreferences().isReducedMotion();
    }
}
