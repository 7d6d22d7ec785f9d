package nexthop.ui.canvas.tool;

import java.util.List;
import java.util.Optional;
import nexthop.edit.Edit;
import nexthop.edit.EditSequence;
import nexthop.edit.SetNextHop;
import nexthop.graph.Relation;
import nexthop.layout.Card;
import nexthop.layout.Point;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Topology;

/**
 * The beginning of the arrow to a next hop is led to another trusted application pool, which is to have that next hop instead.
 *
 * @param pool the pool under the pointer, if it can have it
 */
public record RetargetingTail(Relation.NextHop link, Optional<ElementId> pool, Overlay overlay) implements Tool {
    static RetargetingTail of(Relation.NextHop link, Pointer pointer, Board board) {
        Optional<Card> under = board.index().cardAt(pointer.sheet()).filter(card -> !card.id().equals(link.from()));
        Optional<String> refusal = under.flatMap(card -> refusal(link, card.id(), board));
        Optional<Card> target = under.filter(_ -> refusal.isEmpty());
        Point head = board.sheet().link(link).map(drawn -> drawn.route().getLast()).orElse(pointer.sheet());
        Point tail = target.map(card -> Aim.border(head, card.bounds())).orElse(pointer.sheet());
        Overlay seen = Overlay.none()
                .wiring(new Overlay.Wire(tail, head, target.isPresent()), Optional.of(link))
                .aiming(card -> card.equals(link.from()) ? Optional.empty() : refusal(link, card, board))
                .with(Overlay.Hand.CROSS);
        Overlay told = refusal.map(reason -> seen.saying(reason, true))
                .or(() -> target.map(card -> seen.saying(offer(link, card.id(), board), false)))
                .orElse(seen);
        return new RetargetingTail(link, target.map(Card::id), told);
    }

    /** Why a pool cannot take over a next hop, if it cannot. */
    public static Optional<String> refusal(Relation.NextHop link, ElementId pool, Board board) {
        Optional<ApplicationPool> found = board.topology().find(pool, ApplicationPool.class);
        if (found.isEmpty()) {
            return Optional.of("Only a trusted application pool has a next hop, and " + name(pool, board.topology())
                    + " is not one.");
        }
        if (found.get().retired()) {
            return Optional.of(found.get().fqdn() + " is retired.");
        }
        if (link.to().equals(found.get().nextHop())) {
            return Optional
                    .of(name(link.to(), board.topology()) + " is the next hop of " + found.get().fqdn() + " already.");
        }
        return board.refusal(pool, link.to());
    }

    /** Gives a pool's next hop to another pool, in one step. */
    public static Edit moving(Relation.NextHop link, ElementId pool, Topology topology) {
        String label = "Move next hop from " + name(link.from(), topology) + " to " + name(pool, topology);
        return new EditSequence(label,
                List.of(new SetNextHop(label, link.from(), null), new SetNextHop(label, pool, link.to())));
    }

    private static String offer(Relation.NextHop link, ElementId pool, Board board) {
        Topology topology = board.topology();
        String plain = name(link.to(), topology) + " becomes the next hop of " + name(pool, topology) + ", and "
                + name(link.from(), topology) + " has none.";
        String replaced = topology.find(pool, ApplicationPool.class)
                .map(ApplicationPool::nextHop)
                .map(before -> "\nIt takes the place of " + name(before, topology) + ".")
                .orElse("");
        String verdict = board.verdict(pool, link.to()).map(text -> "\n" + text).orElse("");
        return plain + replaced + verdict;
    }

    private static String name(ElementId id, Topology topology) {
        return topology.element(id).map(Element::name).orElse(id.value());
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        return of(link, pointer, board);
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        of(link, pointer, board).pool().ifPresent(taking -> {
            if (board.perform(moving(link, taking, board.topology()))) {
                board.selection().only(new Relation.NextHop(taking, link.to(), false));
            }
        });
        return new Idle();
    }
}
