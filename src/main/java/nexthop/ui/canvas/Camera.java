package nexthop.ui.canvas;

import java.util.Collection;
import java.util.function.DoubleSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.ui.canvas.geometry.Viewport;
import org.jspecify.annotations.Nullable;

/** Which part of the sheet is in view, and every way of bringing another one there. */
public final class Camera {
    /** How much of the drawing always stays in view, however far one pans, in screen pixels. */
    private static final double LEAST_IN_SIGHT = 60;

    /** The space left around what is fitted into the view, in screen pixels. */
    private static final double FIT_MARGIN = 36;

    /** The smallest scale at which a card's name can be read without effort. */
    private static final double LEGIBLE = 0.6;

    private final DrawnSheet drawn;
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.initial());
    private double width;
    private double height;
    private DoubleSupplier covered = () -> 0;
    private double coveredBefore;
    /** Whether the view shows everything because somebody wanted that, and nothing has changed it since. */
    private boolean fitted;
    private @Nullable Viewport beforeGlance;
    private @Nullable Viewport duringGlance;

    Camera(DrawnSheet drawn) {
        this.drawn = drawn;
    }

    public Viewport viewport() {
        return viewport.get();
    }

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    /** Comes as near to this view as leaves something of the drawing in sight. */
    public void show(Viewport changed) {
        fitted = false;
        viewport.set(!drawn.isEmpty() && hasSize()
                ? changed.keepingInSight(drawn.sheet().bounds(), width, height, LEAST_IN_SIGHT)
                : changed);
    }

    private boolean hasSize() {
        return width > 0 && height > 0;
    }

    /**
     * The canvas has got another size, in screen pixels. What was in the middle stays there; a view that showed everything goes on doing
     * so.
     */
    public void resize(double canvasWidth, double canvasHeight) {
        boolean hadSize = hasSize();
        double widthBefore = width;
        double heightBefore = height;
        width = Double.isFinite(canvasWidth) ? Math.max(0, canvasWidth) : 0;
        height = Double.isFinite(canvasHeight) ? Math.max(0, canvasHeight) : 0;
        if (!hadSize || !hasSize() || widthBefore == width && heightBefore == height) {
            return;
        }
        if (fitted) {
            fit();
        } else {
            show(viewport().panned((width - widthBefore) / 2, (height - heightBefore) / 2));
        }
    }

    /** Says how much of the canvas is covered at its top, in screen pixels: what is fitted into the view is kept clear of that. */
    void setCovered(DoubleSupplier top) {
        covered = top;
    }

    /** What covers the top may have come or gone: a view that shows everything makes room for it. */
    void followCover() {
        double now = covered.getAsDouble();
        if (now != coveredBefore) {
            coveredBefore = now;
            if (fitted && hasSize()) {
                fit();
            }
        }
    }

    /** What the drawing, or a part of it, is shown in whole at, clear of what is covered. */
    private Viewport fitting(Rect part, double margin) {
        double top = Math.min(covered.getAsDouble(), height / 3);
        return viewport().fitting(part, width, height - top, margin).panned(0, top);
    }

    /** The part of the sheet that is in view and not covered. */
    private Rect clear() {
        double top = Math.min(covered.getAsDouble(), height / 3) / viewport().scale();
        Rect seen = visible();
        return new Rect(seen.x(), seen.y() + top, seen.width(), seen.height() - top);
    }

    private Viewport revealing(Rect part) {
        double top = Math.min(covered.getAsDouble(), height / 3);
        return viewport().panned(0, -top).revealing(part, width, height - top, FIT_MARGIN).panned(0, top);
    }

    /** The part of the sheet that is in view. */
    public Rect visible() {
        return viewport.get().visible(width, height);
    }

    /** The middle of the canvas, in screen pixels. */
    public Point middle() {
        return new Point(width / 2, height / 2);
    }

    /** Whether the whole drawing is in view, so that an overview would tell nothing and only be in the way. */
    public boolean seesAll() {
        return visible().union(drawn.sheet().bounds()).equals(visible());
    }

    public void zoomIn() {
        show(viewport().scaledAbout(middle(), viewport().stepUp()));
    }

    public void zoomOut() {
        show(viewport().scaledAbout(middle(), viewport().stepDown()));
    }

    public void zoomTo100() {
        show(viewport().scaledAbout(middle(), 1));
    }

    /** Shows everything drawn. */
    public void fit() {
        show(drawn.isEmpty() ? Viewport.initial() : fitting(drawn.sheet().bounds(), FIT_MARGIN));
        fitted = true;
    }

    /** Shows a part of the sheet with some space around it. */
    public void fit(Rect part) {
        show(fitting(part, 2 * FIT_MARGIN));
    }

    /** Brings a thing, or the card that tells of it, into the middle of the view. */
    public void centreOn(ElementId id) {
        drawn.boundsOf(id).ifPresent(bounds -> show(viewport().centredOn(bounds.center(), width, height)));
    }

    /** Brings a point of the sheet into the middle of the view. */
    public void centreOn(Point onSheet) {
        show(viewport().centredOn(onSheet, width, height));
    }

    /** Moves the view as little as needed to have a thing in it. */
    public void reveal(ElementId id) {
        drawn.boundsOf(id).ifPresent(bounds -> show(revealing(bounds)));
    }

    /** Moves the view as little as needed to have a part of the sheet in it. */
    void reveal(Rect part) {
        show(revealing(part));
    }

    /**
     * Brings what a step has changed into view: with everything else if that can still be read, so that later steps need not move the
     * view again.
     */
    void revealAll(Collection<ElementId> changed) {
        Rect area = drawn.boundsOf(changed).orElse(null);
        if (area == null || !hasSize() || clear().contains(area)) {
            return;
        }
        Viewport everything = fitting(drawn.sheet().bounds(), FIT_MARGIN);
        if (everything.scale() >= LEGIBLE) {
            fit();
        } else {
            Viewport moved = revealing(area);
            boolean holdsIt = moved.visible(width, height).contains(area);
            show(holdsIt ? moved : fitting(area, FIT_MARGIN));
        }
    }

    /**
     * Goes back to where it was before somebody looked at something for a moment, unless the user has moved on from there.
     *
     * @param before the view before the latest change of what is shown
     */
    void followGlance(boolean wasGlanced, boolean isGlanced, Viewport before) {
        if (isGlanced && !wasGlanced) {
            beforeGlance = before;
        }
        if (isGlanced) {
            duringGlance = viewport();
        } else if (wasGlanced && viewport().equals(duringGlance) && beforeGlance != null) {
            show(beforeGlance);
        }
    }
}
