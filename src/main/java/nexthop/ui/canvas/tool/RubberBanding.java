package nexthop.ui.canvas.tool;

import java.util.LinkedHashSet;
import java.util.Set;
import nexthop.layout.Frame;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.ui.session.Selection;

/**
 * A rubber band is drawn: it selects the cards that lie in it fully or partly, and the sites that lie in it fully.
 *
 * @param before what was selected when it began
 * @param kept what stays selected besides: with Shift, all of it
 */
public record RubberBanding(Pointer start, Selection.State before, Set<ElementId> kept, Rect band) implements Tool {
    static RubberBanding begin(Pointer start, Board board) {
        Selection.State before = board.selection().state();
        Set<ElementId> kept = start.shift() || start.shortcut() ? before.elements() : Set.of();
        return new RubberBanding(start, before, kept, new Rect(start.sheet().x(), start.sheet().y(), 0, 0));
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        Rect now = Rect.between(start.sheet(), pointer.sheet());
        Set<ElementId> caught = new LinkedHashSet<>(kept);
        board.index().cardsIn(now).forEach(card -> caught.add(card.id()));
        for (Frame frame : board.sheet().frames()) {
            Rect bounds = frame.bounds();
            if (now.x() <= bounds.x() && now.y() <= bounds.y() && now.right() >= bounds.right()
                    && now.bottom() >= bounds.bottom()) {
                caught.add(frame.site());
            }
        }
        board.index().notesIn(now).forEach(note -> caught.add(note.id()));
        if (!caught.equals(board.selection().state().elements())) {
            board.selection().set(caught);
        }
        return new RubberBanding(start, before, kept, now);
    }

    @Override
    public Tool cancelled(Board board) {
        before.selectedLink().ifPresentOrElse(board.selection()::only, () -> board.selection().set(before.elements()));
        return new Idle();
    }

    @Override
    public Overlay overlay() {
        return Overlay.none().banding(band);
    }
}
