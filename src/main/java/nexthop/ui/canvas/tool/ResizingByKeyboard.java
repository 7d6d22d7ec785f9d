package nexthop.ui.canvas.tool;

import java.util.Map;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Placement;

/**
 * Arrow keys make a note or a site's frame larger or smaller: its right and its lower border move. The run of keys is one edit.
 *
 * @param origin what the box covered
 * @param least what it covers at least: the members of a site
 * @param box what it covers now
 * @param lasting whether it goes on until the user says that it is done, rather than until a pause
 */
public record ResizingByKeyboard(ElementId id, Rect origin, Rect least, Rect box,
        boolean lasting) implements KeyboardRun {

    /** Takes hold of what is to be resized. */
    public static Tool of(ElementId id, boolean lasting, Board board) {
        return board.sheet()
                .boundsOf(id)
                .<Tool>map(origin -> new ResizingByKeyboard(id, origin, least(id, origin, board), origin, lasting))
                .orElseGet(Idle::new);
    }

    private static Rect least(ElementId id, Rect origin, Board board) {
        Rect smallest = new Rect(origin.x(), origin.y(), Extent.LEAST, Extent.LEAST);
        return board.sheet()
                .membersOf(id)
                .stream()
                .flatMap(member -> board.sheet().card(member).stream())
                .map(Card::bounds)
                .reduce(Rect::union)
                .map(Frame::around)
                .map(smallest::union)
                .orElse(smallest);
    }

    @Override
    public Tool nudged(double dx, double dy, Board board) {
        double most = Placement.LIMIT;
        double right = Math.clamp(box.right() + dx, least.right(), Math.max(least.right(), most));
        double bottom = Math.clamp(box.bottom() + dy, least.bottom(), Math.max(least.bottom(), most));
        Rect changed = new Rect(box.x(), box.y(), right - box.x(), bottom - box.y());
        return new ResizingByKeyboard(id, origin, least, changed, lasting);
    }

    @Override
    public Tool settled(Board board) {
        if (!box.equals(origin)) {
            board.perform(Resizing.edit(id, box, board));
        }
        return new Idle();
    }

    @Override
    public Overlay overlay() {
        String size = Math.round(box.width()) + " by " + Math.round(box.height()) + ".";
        String keys = lasting
                ? " Arrow keys make it larger and smaller, with Shift finely; Enter keeps it, Esc gives it up."
                : "";
        return Overlay.none().withFrames(Map.of(id, box)).saying(size + keys, false);
    }
}
