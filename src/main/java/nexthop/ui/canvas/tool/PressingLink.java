package nexthop.ui.canvas.tool;

import nexthop.graph.Relation;

/** The button is down on the head of the arrow to a next hop: a drag will lead it elsewhere. */
public record PressingLink(Pointer start, Relation.NextHop link) implements Tool {
    Tool begun(Board board) {
        board.selection().only(link);
        return this;
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        if (!pointer.isAwayFrom(start)) {
            return this;
        }
        return board.isEditable() ? RetargetingLink.of(link, pointer, board) : new Idle();
    }
}
