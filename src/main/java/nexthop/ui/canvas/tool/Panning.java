package nexthop.ui.canvas.tool;

import nexthop.layout.Point;

/** The sheet follows the hand. */
public record Panning(Point last) implements Tool {
    @Override
    public Tool dragged(Pointer pointer, Board board) {
        board.show(board.viewport().panned(pointer.screen().x() - last.x(), pointer.screen().y() - last.y()));
        return new Panning(pointer.screen());
    }

    @Override
    public Overlay overlay() {
        return Overlay.none().with(Overlay.Hand.CLOSED);
    }
}
