package nexthop.ui.canvas.tool;

import java.util.Optional;
import nexthop.edit.SetNextHop;
import nexthop.graph.Relation;
import nexthop.layout.Card;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.ui.canvas.geometry.Handles;

/**
 * A pool's next hop while it is looked for with the pointer.
 *
 * @param target the server pool under the pointer, if it can be the next hop
 */
public record Aim(ElementId pool, Optional<ElementId> target, Overlay overlay) {

    static Aim at(ElementId pool, Optional<Relation> replaced, Pointer pointer, Board board) {
        Optional<Card> under = board.index().cardAt(pointer.sheet()).filter(card -> !card.id().equals(pool));
        Optional<String> refusal = under.flatMap(card -> board.refusal(pool, card.id()));
        Optional<Card> target = under.filter(_ -> refusal.isEmpty());
        Rect from = board.sheet()
                .card(pool)
                .map(Card::bounds)
                .orElse(new Rect(pointer.sheet().x(), pointer.sheet().y(), 0, 0));
        Point start = replaced.flatMap(board.sheet()::link)
                .map(link -> link.route().getFirst())
                .orElse(Handles.handle(from));
        Point end = target.map(card -> border(start, card.bounds())).orElse(pointer.sheet());
        Overlay seen = Overlay.none()
                .wiring(new Overlay.Wire(start, end, target.isPresent()), replaced)
                .aiming(card -> card.equals(pool) ? Optional.empty() : board.refusal(pool, card))
                .with(Overlay.Hand.CROSS);
        Overlay told = refusal.map(reason -> seen.saying(reason, true))
                .or(() -> target.map(card -> seen.saying(offer(pool, card.id(), board), false)))
                .orElse(seen);
        return new Aim(pool, target.map(Card::id), told);
    }

    private static String offer(ElementId pool, ElementId target, Board board) {
        String plain = name(target, board) + " becomes the next hop of " + name(pool, board) + ".";
        return board.verdict(pool, target).map(verdict -> plain + "\n" + verdict).orElse(plain);
    }

    private static String name(ElementId id, Board board) {
        return board.topology().element(id).map(Element::name).orElse(id.value());
    }

    /** Where the way from a point to the middle of a rectangle meets its border. */
    static Point border(Point from, Rect rect) {
        Point middle = rect.center();
        double dx = from.x() - middle.x();
        double dy = from.y() - middle.y();
        double reach = Math.max(Math.abs(dx) / (rect.width() / 2), Math.abs(dy) / (rect.height() / 2));
        return reach <= 1 ? from : new Point(middle.x() + dx / reach, middle.y() + dy / reach);
    }

    /**
     * Makes the target the next hop; without a target nothing happens.
     *
     * @return whether something did
     */
    boolean take(Board board) {
        return target.isPresent() && board.perform(SetNextHop.of(board.topology(), pool, target.get()));
    }
}
