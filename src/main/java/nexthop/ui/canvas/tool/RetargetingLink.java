package nexthop.ui.canvas.tool;

import java.util.Optional;
import nexthop.graph.Relation;

/** The head of the arrow to a next hop is led to another pool. */
public record RetargetingLink(Relation.NextHop link, Aim aim) implements Tool {
    static RetargetingLink of(Relation.NextHop link, Pointer pointer, Board board) {
        return new RetargetingLink(link, Aim.at(link.from(), Optional.of(link), pointer, board));
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        return of(link, pointer, board);
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        Aim found = Aim.at(link.from(), Optional.of(link), pointer, board);
        if (found.take(board)) {
            found.target().ifPresent(hop -> board.selection().only(new Relation.NextHop(link.from(), hop, false)));
        }
        return new Idle();
    }

    @Override
    public Overlay overlay() {
        return aim.overlay();
    }
}
