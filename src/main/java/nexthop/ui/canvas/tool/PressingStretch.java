package nexthop.ui.canvas.tool;

import nexthop.graph.Relation;

/** The button is down on a link: a drag will lead that stretch of it elsewhere. */
public record PressingStretch(Pointer start, Relation link) implements Tool {
    static Tool begin(Relation link, Pointer pointer, Board board) {
        board.selection().only(link);
        return new PressingStretch(pointer, link);
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        if (!pointer.isAwayFrom(start)) {
            return this;
        }
        return board.isEditable() ? BendingLink.begin(link, start, board).dragged(pointer, board) : new Idle();
    }
}
