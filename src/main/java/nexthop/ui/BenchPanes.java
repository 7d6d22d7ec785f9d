package nexthop.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.util.Subscription;
import nexthop.ui.scale.UiScale;
import javafx.scene.layout.Region;

/**
 * The panes of a workbench side by side: palette and outline, the canvas above the problems, the panels. They take a share of the window
 * that goes with the size of everything, until the user moves the dividers.
 */
final class BenchPanes extends SplitPane implements AutoCloseable {
    private static final double OUTLINE_WIDTH = 310;
    private static final double OUTLINE_SHARE = 0.3;
    private static final double OUTLINE_OF_LEFT = 0.6;
    private static final double PALETTE_WIDTH = 204;
    private static final double PANELS_WIDTH = 372;
    private static final double PROBLEMS_HEIGHT = 208;
    private static final double PALETTE_MIN = 150;
    private static final double PANELS_MIN = 300;
    private static final double PROBLEMS_MIN = 90;

    /** How much of the window the panes take at first, and need at least, at most, however large everything is. */
    private static final double PALETTE_SHARE = 0.18;
    private static final double PANELS_SHARE = 0.33;
    private static final double PROBLEMS_SHARE = 0.36;

    private final Region outline;
    private final SplitPane left;
    private final SplitPane middle;
    private final BooleanProperty outlineShown = new SimpleBooleanProperty();
    private final Subscription scale;

    /** @param outline below the palette, as long as it is wanted */
    BenchPanes(Region palette, Region outline, Region canvas, Region problems, Region panels) {
        this.outline = outline;
        left = new SplitPane(palette);
        left.setOrientation(Orientation.VERTICAL);
        middle = new SplitPane(canvas, problems);
        middle.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(problems, false);
        SplitPane.setResizableWithParent(panels, false);
        SplitPane.setResizableWithParent(left, false);
        getItems().addAll(left, middle, panels);
        outlineShown.subscribe((_, shown) -> {
            showOutline(shown);
            divide();
        });
        left.minWidthProperty()
                .bind(Bindings.min(UiScale.scaled(PALETTE_MIN), widthProperty().multiply(PALETTE_SHARE)));
        panels.minWidthProperty()
                .bind(Bindings.min(UiScale.scaled(PANELS_MIN), widthProperty().multiply(PANELS_SHARE)));
        problems.minHeightProperty()
                .bind(Bindings.min(UiScale.scaled(PROBLEMS_MIN), heightProperty().multiply(PROBLEMS_SHARE)));
        divideOnce();
        scale = UiScale.percentProperty().map(Number::intValue).subscribe((_, _) -> divide());
    }

    /** Whether the outline is shown below the palette. */
    BooleanProperty outlineShownProperty() {
        return outlineShown;
    }

    @Override
    public void close() {
        scale.unsubscribe();
    }

    /** Divides anew at another size of everything, for the panes then need other shares of the same window. */
    private void divide() {
        double width = getWidth();
        boolean wide = outlineShown.get();
        double leftmost = share(wide ? OUTLINE_WIDTH : PALETTE_WIDTH, width, wide ? OUTLINE_SHARE : PALETTE_SHARE);
        double right = share(PANELS_WIDTH, width, PANELS_SHARE);
        setDividerPositions(leftmost, 1 - right);
        middle.setDividerPositions(1 - share(PROBLEMS_HEIGHT, getHeight(), PROBLEMS_SHARE));
    }

    private static double share(double length, double of, double most) {
        return Math.min(most, UiScale.factor() * length / of);
    }

    /** Gives the side panes their sizes once the whole is first laid out; from then on the user moves the dividers. */
    private void divideOnce() {
        layoutBoundsProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Bounds> bounds, Bounds before, Bounds now) {
                if (now.getWidth() > 0 && now.getHeight() > 0) {
                    layoutBoundsProperty().removeListener(this);
                    divide();
                }
            }
        });
    }

    private void showOutline(boolean shown) {
        if (shown) {
            left.getItems().add(outline);
            left.setDividerPositions(1 - OUTLINE_OF_LEFT);
        } else {
            left.getItems().remove(outline);
        }
    }
}
