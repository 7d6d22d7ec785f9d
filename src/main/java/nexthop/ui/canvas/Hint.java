package nexthop.ui.canvas;

import javafx.scene.control.Label;
import nexthop.layout.Point;
import nexthop.ui.canvas.tool.Overlay;

/** A few words beside a point of the canvas: what a gesture would do, or what is under the resting pointer. */
final class Hint extends Label {
    private static final double WIDEST = 340;

    private String tip = "";
    private Point tipAt = new Point(0, 0);

    Hint() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("hint");
        setWrapText(true);
        setMaxWidth(WIDEST);
    }

    /** Has these words shown until something else happens, unless a gesture has something to say. */
    void tell(String text, Point at) {
        tip = text;
        tipAt = at;
    }

    void forget() {
        tip = "";
    }

    /**
     * @param pointer where the pointer is
     * @param width of the canvas
     * @param height of the canvas
     */
    void follow(Overlay overlay, Point pointer, double width, double height) {
        boolean ofGesture = !overlay.hint().isEmpty();
        String text = ofGesture ? overlay.hint() : tip;
        setVisible(!text.isEmpty());
        getStyleClass().remove("refusal");
        if (text.isEmpty()) {
            return;
        }
        setText(text);
        if (overlay.hintIsRefusal()) {
            getStyleClass().add("refusal");
        }
        place(ofGesture ? pointer : tipAt, width, height);
    }

    private void place(Point at, double width, double height) {
        applyCss();
        double wide = Math.min(WIDEST, Math.ceil(prefWidth(-1)));
        double high = Math.ceil(prefHeight(wide));
        double x = Math.clamp(at.x() + 16, 4, Math.max(4, width - wide - 4));
        double below = at.y() + 22;
        double y = below + high + 4 > height ? Math.max(4, at.y() - high - 12) : below;
        resizeRelocate(Math.rint(x), Math.rint(y), wide, high);
    }
}
