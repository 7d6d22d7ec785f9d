package nexthop.ui.canvas.tool;

import java.util.Map;
import nexthop.edit.Edit;
import nexthop.edit.PutNote;
import nexthop.edit.ResizeSite;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Placement;
import nexthop.model.Site;
import nexthop.ui.canvas.geometry.Snapping;

/**
 * A border or corner of a note or a site's frame follows the pointer. It keeps to the grid unless Alt is held.
 *
 * @param right -1 if the left border moves, 1 if the right one does, else 0
 * @param down -1 if the upper border moves, 1 if the lower one does, else 0
 * @param origin what the box covered
 * @param box what it covers now
 * @param free whether Alt is held
 */
public record Resizing(Pointer start, ElementId id, int right, int down, Rect origin, Rect box,
        boolean free) implements Tool {
    static Tool begin(ElementId id, int right, int down, Pointer pointer, Board board) {
        Rect origin = board.sheet().boundsOf(id).orElse(null);
        return origin == null ? new Idle() : new Resizing(pointer, id, right, down, origin, origin, false);
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        if (box.equals(origin) && !pointer.isAwayFrom(start)) {
            return this;
        }
        boolean anywhere = pointer.alt() || !board.layout().grid();
        double dx = pointer.sheet().x() - start.sheet().x();
        double dy = pointer.sheet().y() - start.sheet().y();
        double left = right < 0
                ? Math.min(onGrid(origin.x() + dx, anywhere), origin.right() - Extent.LEAST)
                : origin.x();
        double top = down < 0
                ? Math.min(onGrid(origin.y() + dy, anywhere), origin.bottom() - Extent.LEAST)
                : origin.y();
        double rightmost = right > 0
                ? Math.max(onGrid(origin.right() + dx, anywhere), left + Extent.LEAST)
                : origin.right();
        double bottom = down > 0
                ? Math.max(onGrid(origin.bottom() + dy, anywhere), top + Extent.LEAST)
                : origin.bottom();
        return new Resizing(start, id, right, down, origin, new Rect(left, top, rightmost - left, bottom - top),
                pointer.alt());
    }

    private static double onGrid(double coordinate, boolean free) {
        return free ? coordinate : Snapping.toGrid(coordinate);
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        if (!box.equals(origin)) {
            board.perform(edit(id, box, board));
        }
        return new Idle();
    }

    /** The edit that has a note or site cover a box. */
    static Edit edit(ElementId id, Rect box, Board board) {
        Placement place = Placement.nearest(box.x(), box.y());
        Extent extent = Extent.nearest(box.width(), box.height());
        return board.layout()
                .note(id)
                .<Edit>map(note -> new PutNote("Resize note", note.withPlace(place).withExtent(extent)))
                .orElseGet(() -> new ResizeSite("Resize " + name(id, board), id, place, extent));
    }

    private static String name(ElementId id, Board board) {
        return board.topology().find(id, Site.class).map(Site::name).orElse("site");
    }

    @Override
    public Overlay overlay() {
        return Overlay.none()
                .withFrames(Map.of(id, box))
                .with(hand(right, down))
                .saying(free ? DraggingSelection.FREE : "", false);
    }

    /** What the pointer looks like on a grip. */
    public static Overlay.Hand hand(int right, int down) {
        if (right == 0) {
            return Overlay.Hand.DOWN;
        }
        if (down == 0) {
            return Overlay.Hand.ACROSS;
        }
        return right == down ? Overlay.Hand.FALLING : Overlay.Hand.RISING;
    }
}
