package nexthop.ui.canvas.tool;

import nexthop.model.ElementId;

/**
 * The button is down on a card or a frame's title, and nobody knows yet whether this will be a click or a drag.
 *
 * @param toggles whether a click takes it into the selection or out of it, leaving the rest
 * @param wasSelected whether it was selected before the press
 */
public record PressingElement(Pointer start, ElementId id, boolean toggles, boolean wasSelected) implements Tool {
    static Tool begin(ElementId id, Pointer pointer, Board board) {
        boolean toggles = pointer.shift() || pointer.shortcut();
        boolean wasSelected = board.selection().contains(id);
        if (!toggles && !wasSelected) {
            board.selection().only(id);
        }
        board.focus(id);
        return new PressingElement(pointer, id, toggles, wasSelected);
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        if (!pointer.isAwayFrom(start)) {
            return this;
        }
        if (!board.isEditable()) {
            return new Idle();
        }
        if (!board.selection().contains(id)) {
            board.selection().toggle(id);
        }
        return DraggingSelection.begin(id, start, board).dragged(pointer, board);
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        if (toggles) {
            board.selection().toggle(id);
        } else if (pointer.clicks() >= 2) {
            board.editName(id);
        } else if (wasSelected) {
            board.selection().only(id);
        }
        return new Idle();
    }
}
