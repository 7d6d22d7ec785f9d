package nexthop.ui.canvas;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import nexthop.edit.SetNextHop;
import nexthop.graph.Relation;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.ui.canvas.tool.RetargetingTail;
import nexthop.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/** Which server pools can be the next hop of which trusted application pools, what there is to say of each, and giving them. */
public final class NextHopChoice {
    /** A pool and what might be its next hop. */
    private record Wish(ElementId pool, ElementId target) {}

    private final DrawnSheet drawn;
    private final CanvasModel canvas;
    private final Map<Wish, Optional<String>> judged = new HashMap<>();
    private BiFunction<ElementId, ElementId, Optional<String>> refusals = (_, _) -> Optional.empty();
    private BiFunction<ElementId, ElementId, Optional<String>> verdicts = (_, _) -> Optional.empty();

    NextHopChoice(DrawnSheet drawn, CanvasModel canvas) {
        this.drawn = drawn;
        this.canvas = canvas;
    }

    /** Says why a pool (first) cannot have another (second) as its next hop, if it cannot. */
    public void setRefusals(BiFunction<ElementId, ElementId, Optional<String>> judge) {
        refusals = judge;
        judged.clear();
    }

    /** Says what there is to say of a next hop that is possible; empty if it is simply right. */
    public void setVerdicts(BiFunction<ElementId, ElementId, Optional<String>> judge) {
        verdicts = judge;
    }

    /** Forgets what was thought of another drawing. */
    void follow() {
        judged.clear();
    }

    /** Why a pool cannot be another one's next hop, if it cannot. */
    Optional<String> refusal(ElementId pool, ElementId target) {
        return judged.computeIfAbsent(new Wish(pool, target),
                _ -> plainRefusal(pool, target).or(() -> refusals.apply(pool, target)));
    }

    private Optional<String> plainRefusal(ElementId pool, ElementId target) {
        if (pool.equals(target)) {
            return Optional.of("A pool cannot be its own next hop.");
        }
        return drawn.topology().find(target, ServerPool.class).isPresent()
                ? Optional.empty()
                : Optional.of("Only a server pool can be a next hop, and "
                        + drawn.topology().element(target).map(Element::name).orElse("this") + " is not one.");
    }

    /** What there is to say of a next hop that is possible; empty if it is simply right. */
    Optional<String> verdict(ElementId pool, ElementId target) {
        return verdicts.apply(pool, target);
    }

    /** Whether an element is a trusted application pool in use, which can be given a next hop. */
    boolean isConnectable(ElementId id) {
        return drawn.topology().find(id, ApplicationPool.class).filter(pool -> !pool.retired()).isPresent();
    }

    /** The selected trusted application pool, or the one whose next hop is selected, if that is all that is selected. */
    public Optional<ElementId> connectable() {
        Selection.State selected = canvas.selection().state();
        if (selected.link() instanceof Relation.NextHop hop && !hop.retired()) {
            return Optional.of(hop.from()).filter(this::isConnectable);
        }
        return selected.elements().size() == 1 ? selected.first().filter(this::isConnectable) : Optional.empty();
    }

    /** The server pools that can be a pool's next hop, in reading order. */
    public List<ElementId> targets(ElementId pool) {
        return drawn(id -> refusal(pool, id));
    }

    /** The same, those first of which there is nothing to say, and of these the newest generation. */
    List<ElementId> bestTargets(ElementId pool) {
        Comparator<ElementId> best = Comparator.comparing(id -> verdict(pool, id).isPresent());
        return targets(pool).stream()
                .sorted(best.thenComparing(this::generation,
                        Comparator.nullsFirst(Comparator.<ServerGeneration>naturalOrder()).reversed()))
                .toList();
    }

    private @Nullable ServerGeneration generation(ElementId id) {
        return drawn.topology().find(id, ServerPool.class).map(ServerPool::generation).orElse(null);
    }

    /** Makes a server pool the next hop of a trusted application pool. */
    public void connect(ElementId pool, ElementId target) {
        canvas.perform(SetNextHop.of(drawn.topology(), pool, target));
    }

    /** The next hop in use that is selected, or that of the selected trusted application pool, if that is all that is selected. */
    public Optional<Relation.NextHop> movable() {
        if (canvas.selection().state().link() instanceof Relation.NextHop hop) {
            return hop.retired() ? Optional.empty() : Optional.of(hop);
        }
        return connectable().flatMap(pool -> drawn.topology().find(pool, ApplicationPool.class))
                .flatMap(pool -> Optional.ofNullable(pool.nextHop())
                        .map(hop -> new Relation.NextHop(pool.id(), hop, false)));
    }

    /** The trusted application pools that can take over a next hop, in reading order. */
    public List<ElementId> takers(Relation.NextHop hop) {
        return drawn(
                id -> id.equals(hop.from()) ? Optional.of("It has it.") : RetargetingTail.refusal(hop, id, canvas));
    }

    /** Gives a next hop to another trusted application pool. */
    public void move(Relation.NextHop hop, ElementId pool) {
        if (canvas.perform(RetargetingTail.moving(hop, pool, drawn.topology()))) {
            canvas.selection().only(new Relation.NextHop(pool, hop.to(), false));
        }
    }

    /** The cards that nothing speaks against, in reading order. */
    private List<ElementId> drawn(Function<ElementId, Optional<String>> refusal) {
        return drawn.readingOrder()
                .stream()
                .filter(id -> drawn.sheet().card(id).isPresent() && refusal.apply(id).isEmpty())
                .toList();
    }
}
