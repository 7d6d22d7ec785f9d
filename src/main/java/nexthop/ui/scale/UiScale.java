package nexthop.ui.scale;

import java.util.List;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

/**
 * How large everything in the windows is drawn, in percent of its usual size.
 *
 * <p>There is one for the program, as there is one user agent style sheet, for the two change together. JavaFX's own scale is no use
 * here: it is taken from the screen, can be overridden only before the first window, and not on every system. To be used on the JavaFX
 * thread.
 */
public final class UiScale {
    /** What can be chosen, in percent. */
    public static final List<Integer> CHOICES = List.of(100, 125, 150, 175, 200, 225, 250);

    /** The usual size. */
    public static final int NORMAL = 100;

    private static final ReadOnlyIntegerWrapper PERCENT = new ReadOnlyIntegerWrapper(NORMAL);

    private UiScale() {}

    public static ReadOnlyIntegerProperty percentProperty() {
        return PERCENT.getReadOnlyProperty();
    }

    /** 1 for the usual size. */
    public static double factor() {
        return PERCENT.get() / 100.0;
    }

    /** A length that follows the scale; it is held weakly until something is bound to it. */
    public static DoubleBinding scaled(double length) {
        return PERCENT.multiply(length / 100);
    }

    /** Gives the content of a window a size that follows the scale and leaves some of the screen free. */
    public static void size(Region content, double width, double height) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        content.setPrefSize(Math.min(width * factor(), 0.9 * screen.getWidth()),
                Math.min(height * factor(), 0.8 * screen.getHeight()));
    }

    /** @param percent what lies between two choices is taken as it is; what lies outside them as the nearest */
    public static void set(int percent) {
        PERCENT.set(within(percent));
    }

    static int within(int percent) {
        return Math.clamp(percent, CHOICES.getFirst(), CHOICES.getLast());
    }

    /** The next larger choice; the largest has none and stays. */
    public static int larger(int percent) {
        return CHOICES.stream().filter(choice -> choice > percent).findFirst().orElse(CHOICES.getLast());
    }

    /** The next smaller choice; the smallest has none and stays. */
    public static int smaller(int percent) {
        return CHOICES.reversed().stream().filter(choice -> choice < percent).findFirst().orElse(CHOICES.getFirst());
    }
}
