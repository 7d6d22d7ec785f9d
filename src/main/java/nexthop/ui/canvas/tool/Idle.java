package nexthop.ui.canvas.tool;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nexthop.graph.Relation;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.ui.canvas.geometry.Hit;

/** Nothing is going on. */
public record Idle() implements Tool {
    @Override
    public Tool pressed(Pointer pointer, Board board) {
        return switch (pointer.button()) {
            case MIDDLE -> new Panning(pointer.screen());
            case SECONDARY -> pressedSecondary(pointer, board);
            case PRIMARY ->
                board.mode() == Board.Mode.PAN ? new Panning(pointer.screen()) : pressedPrimary(pointer, board);
            case NONE -> this;
        };
    }

    /** Selects what the menu about to open will be about. */
    private Tool pressedSecondary(Pointer pointer, Board board) {
        Hit hit = board.hitAt(pointer.sheet());
        hit.element().ifPresent(id -> {
            if (!board.selection().contains(id)) {
                board.selection().only(id);
            }
            board.focus(id);
        });
        hit.link().ifPresent(board.selection()::only);
        if (hit instanceof Hit.Nothing) {
            board.selection().clear();
        }
        return this;
    }

    private Tool pressedPrimary(Pointer pointer, Board board) {
        Hit hit = board.hitAt(pointer.sheet());
        return switch (hit) {
            case Hit.OnHandle(ElementId pool) -> drawing(pool, pointer, board);
            case Hit.OnCard(ElementId id) -> pressedCard(id, pointer, board);
            case Hit.OnFrame(ElementId site) -> PressingElement.begin(site, pointer, board);
            case Hit.OnNote(ElementId id) -> PressingElement.begin(id, pointer, board);
            case Hit.OnGrip(ElementId id, int right, int down) -> Resizing.begin(id, right, down, pointer, board);
            case Hit.OnLink(Relation relation) -> PressingStretch.begin(relation, pointer, board);
            case Hit.OnLinkHead(Relation.NextHop relation) -> new PressingLink(pointer, relation).begun(board);
            case Hit.OnLinkTail(Relation.NextHop relation) -> PressingTail.begin(relation, pointer, board);
            case Hit.OnCardMark(ElementId id) -> {
                board.selection().only(id);
                board.focus(id);
                board.markClicked(hit);
                yield this;
            }
            case Hit.OnLinkMark(Relation relation) -> {
                board.selection().only(relation);
                board.markClicked(hit);
                yield this;
            }
            case Hit.Nothing _ -> pressedSheet(pointer, board);
        };
    }

    private Tool pressedSheet(Pointer pointer, Board board) {
        if (pointer.clicks() == 2 && !board.isEditable()) {
            board.sayWhyNotEditable();
            return this;
        }
        return new PressingSheet(pointer);
    }

    private Tool pressedCard(ElementId id, Pointer pointer, Board board) {
        boolean connects = board.mode() == Board.Mode.CONNECT
                && board.topology().find(id, ApplicationPool.class).isPresent();
        return connects ? drawing(id, pointer, board) : PressingElement.begin(id, pointer, board);
    }

    private Tool drawing(ElementId pool, Pointer pointer, Board board) {
        if (!board.isEditable()) {
            return this;
        }
        board.focus(pool);
        return DrawingLink.from(pool, pointer, board);
    }

    @Override
    public Tool moved(Pointer pointer, Board board) {
        board.hover(board.hitAt(pointer.sheet()));
        return this;
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        return this;
    }

    @Override
    public Tool nudged(double dx, double dy, Board board) {
        if (!board.isEditable()) {
            return this;
        }
        Map<ElementId, Placement> origins = new LinkedHashMap<>();
        Movable.of(board).forEach(id -> board.layout().place(id).ifPresent(place -> origins.put(id, place)));
        return origins.isEmpty() ? this : new MovingByKeyboard(origins, 0, 0).nudged(dx, dy, board);
    }

    @Override
    public Tool confirmed(Board board) {
        Optional<ElementId> first = board.selection().state().first();
        first.ifPresent(board::editName);
        return this;
    }

    @Override
    public Tool cancelled(Board board) {
        return this;
    }
}
