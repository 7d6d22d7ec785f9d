package nexthop.ui.canvas;

import javafx.animation.PauseTransition;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.skin.Ink;
import nexthop.ui.canvas.skin.InkedRegion;

/**
 * The whole sheet in a corner, with the part in view outlined; a press or drag brings another part into view.
 *
 * <p>It is painted once the drawing has stood still for a moment. Moving the view moves only the outline.
 */
final class Minimap extends Region {
    private static final double WIDTH = 148;
    private static final double HEIGHT = 96;
    private static final double INSET = 6;

    private final CanvasModel model;
    private final InkedRegion inks;
    private final Canvas picture = new Canvas(WIDTH - 2, HEIGHT - 2);
    private final Region inView = new Region();
    private final PauseTransition settling = new PauseTransition(Duration.millis(60));
    private double scale = 1;
    private double left;
    private double top;

    Minimap(CanvasModel model, InkedRegion inks) {
        this.model = model;
        this.inks = inks;
        getStyleClass().add("minimap");
        inView.getStyleClass().add("in-view");
        inView.setManaged(false);
        picture.setManaged(false);
        picture.relocate(1, 1);
        getChildren().addAll(picture, inView);
        setManaged(false);
        resize(WIDTH, HEIGHT);
        setAccessibleText("Overview");
        settling.setOnFinished(_ -> paint());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::lead);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::lead);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    /** Has it painted anew before long. */
    void invalidate() {
        settling.playFromStart();
    }

    void stop() {
        settling.stop();
    }

    private void lead(MouseEvent event) {
        Point onSheet = new Point((event.getX() - left) / scale, (event.getY() - top) / scale);
        Rect visible = model.camera().visible();
        Viewport viewport = model.viewport();
        model.show(
                viewport.centredOn(onSheet, visible.width() * viewport.scale(), visible.height() * viewport.scale()));
    }

    private void paint() {
        Sheet sheet = model.sheet();
        Rect all = sheet.bounds();
        double across = (WIDTH - 2 * INSET) / Math.max(1, all.width());
        double down = (HEIGHT - 2 * INSET) / Math.max(1, all.height());
        scale = Math.min(0.2, Math.min(across, down));
        left = WIDTH / 2 - all.center().x() * scale;
        top = HEIGHT / 2 - all.center().y() * scale;
        GraphicsContext pen = picture.getGraphicsContext2D();
        pen.clearRect(0, 0, WIDTH, HEIGHT);
        for (Frame frame : sheet.frames()) {
            pen.setFill(inks.colour(frame.backCompat() ? Ink.HATCH : Ink.DOT));
            fill(pen, frame.bounds());
        }
        for (Card card : sheet.cards()) {
            pen.setFill(inks.colour(Ink.of(card.tone())));
            fill(pen, card.bounds());
        }
        follow();
    }

    private void fill(GraphicsContext pen, Rect rect) {
        pen.fillRect(rect.x() * scale + left - 1, rect.y() * scale + top - 1, Math.max(1, rect.width() * scale),
                Math.max(1, rect.height() * scale));
    }

    /** Moves the outline to what is in view. */
    void follow() {
        Rect visible = model.camera().visible();
        double x = Math.clamp(visible.x() * scale + left, 1, WIDTH - 3);
        double y = Math.clamp(visible.y() * scale + top, 1, HEIGHT - 3);
        double right = Math.clamp(visible.right() * scale + left, x + 2, WIDTH - 1);
        double bottom = Math.clamp(visible.bottom() * scale + top, y + 2, HEIGHT - 1);
        inView.resizeRelocate(Math.rint(x), Math.rint(y), Math.rint(right - x), Math.rint(bottom - y));
    }
}
