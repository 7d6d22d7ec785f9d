package nexthop.ui.canvas;

import javafx.geometry.Point2D;
import nexthop.layout.Point;
import nexthop.ui.canvas.tool.Pointer;
import nexthop.ui.palette.PaletteItem;
import nexthop.ui.palette.PaletteTarget;

/** The canvas as the place where things from the palette are dropped. */
final class PaletteDrop implements PaletteTarget {
    private final CanvasView view;
    private final CanvasModel model;

    PaletteDrop(CanvasView view, CanvasModel model) {
        this.view = view;
        this.model = model;
    }

    @Override
    public void beginPlacing(PaletteItem item) {
        model.beginPlacing(item);
    }

    @Override
    public void movePlacing(Point2D inScene) {
        Point at = local(inScene);
        if (isInside(at)) {
            view.pointerAt(at);
            model.dragged(pointer(at));
        } else {
            model.placingLeft();
        }
    }

    @Override
    public void dropPlacing(Point2D inScene) {
        Point at = local(inScene);
        if (isInside(at)) {
            model.dragged(pointer(at));
            view.requestFocus();
            model.released(pointer(at));
        } else {
            cancelPlacing();
        }
    }

    @Override
    public void cancelPlacing() {
        model.hand().cancel();
    }

    @Override
    public void placeByKeyboard(PaletteItem item) {
        view.requestFocus();
        model.placeByKeyboard(item);
    }

    @Override
    public void addFromPalette(PaletteItem item) {
        view.requestFocus();
        model.addAtOnce(item);
    }

    private Point local(Point2D inScene) {
        Point2D here = view.sceneToLocal(inScene);
        return new Point(here.getX(), here.getY());
    }

    private boolean isInside(Point at) {
        return at.x() >= 0 && at.y() >= 0 && at.x() < view.getWidth() && at.y() < view.getHeight();
    }

    private Pointer pointer(Point at) {
        return new Pointer(at, model.viewport().toSheet(at), Pointer.Button.PRIMARY, false, false, false, 1);
    }
}
