package nexthop.ui.canvas.tool;

import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.FreeSpot;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.ui.palette.NewElements;
import nexthop.ui.palette.PaletteItem;

/** An item of the palette waits on the sheet to be moved by arrow keys and set down with Enter. */
public record PlacingByKeyboard(PaletteItem.Standing item, NewElements making, Rect spot) implements Tool {
    /** The free spot for an item that is nearest to having its middle at a point. */
    public static Rect freeSpot(PaletteItem.Standing item, Point middle, Board board) {
        double wide = NewElements.width(item);
        double high = NewElements.height(item);
        Point corner = middle.plus(-wide / 2, -high / 2);
        FreeSpot room = FreeSpot.on(board.sheet());
        boolean frame = wide > Card.WIDTH;
        ElementId site = board.index().frameAround(middle).map(Frame::site).orElse(null);
        Placement spot = frame ? room.nearForFrame(corner) : room.near(corner, site);
        return new Rect(spot.x(), spot.y(), wide, high);
    }

    @Override
    public Tool nudged(double dx, double dy, Board board) {
        return new PlacingByKeyboard(item, making, spot.moved(dx, dy));
    }

    @Override
    public Tool confirmed(Board board) {
        ElementId site = PlacingFromPalette.site(item, spot.center(), board).orElse(null);
        board.add(making.standing(item, PlacingFromPalette.place(spot, site, board), site));
        return new Idle();
    }

    @Override
    public Tool pressed(Pointer pointer, Board board) {
        return new Idle().pressed(pointer, board);
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        return this;
    }

    @Override
    public boolean takesArrows() {
        return true;
    }

    @Override
    public Overlay overlay() {
        boolean frame = item instanceof PaletteItem.NewSurrounding surrounding && surrounding.isSite();
        return Overlay.none()
                .holding(new Overlay.Ghost(spot, item.label(), item.caption(), item.tone(), frame))
                .saying("Arrow keys move it, Enter sets it down, Esc takes it away.", false);
    }
}
