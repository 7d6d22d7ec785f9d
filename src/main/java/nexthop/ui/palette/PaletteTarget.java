package nexthop.ui.palette;

import javafx.geometry.Point2D;

/** Where the palette's things go: the canvas. Points are in the coordinates of the scene. */
public interface PaletteTarget {
    /** A drag of an item has begun. */
    void beginPlacing(PaletteItem item);

    /** The dragged item is over this point now, which may lie outside the canvas. */
    void movePlacing(Point2D inScene);

    /** The item is dropped; outside the canvas this makes nothing. */
    void dropPlacing(Point2D inScene);

    /** The drag has been given up: nothing is made. */
    void cancelPlacing();

    /** Brings the item into the middle of the view, to be moved with the arrow keys and set down with Enter. */
    void placeByKeyboard(PaletteItem item);

    /** Adds the item at once: in the middle of the view at a free spot, or, if it is a part, to the selected pool. */
    void addFromPalette(PaletteItem item);
}
