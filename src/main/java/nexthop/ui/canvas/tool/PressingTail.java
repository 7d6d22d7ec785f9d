package nexthop.ui.canvas.tool;

import nexthop.graph.Relation;

/** The button is down where the arrow to a next hop begins: a drag will give the next hop to another pool. */
public record PressingTail(Pointer start, Relation.NextHop link) implements Tool {
    static PressingTail begin(Relation.NextHop link, Pointer start, Board board) {
        board.selection().only(link);
        return new PressingTail(start, link);
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        if (!pointer.isAwayFrom(start)) {
            return this;
        }
        return board.isEditable() ? RetargetingTail.of(link, pointer, board) : new Idle();
    }
}
