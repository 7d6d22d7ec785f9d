package nexthop.ui.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ServerPool;

/** Which server pools can be the next hop of which trusted application pools, and what there is to say of each. */
final class NextHopChoice {
    /** A pool and what might be its next hop. */
    private record Wish(ElementId pool, ElementId target) {}

    private final DrawnSheet drawn;
    private final Map<Wish, Optional<String>> judged = new HashMap<>();
    private BiFunction<ElementId, ElementId, Optional<String>> refusals = (_, _) -> Optional.empty();
    private BiFunction<ElementId, ElementId, Optional<String>> verdicts = (_, _) -> Optional.empty();

    NextHopChoice(DrawnSheet drawn) {
        this.drawn = drawn;
    }

    void setRefusals(BiFunction<ElementId, ElementId, Optional<String>> judge) {
        refusals = judge;
        judged.clear();
    }

    void setVerdicts(BiFunction<ElementId, ElementId, Optional<String>> judge) {
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

    /** The trusted application pools that can take over a next hop, in reading order; whoever judges says why one cannot. */
    List<ElementId> takers(Function<ElementId, Optional<String>> refusal) {
        return drawn.readingOrder()
                .stream()
                .filter(id -> drawn.sheet().card(id).isPresent() && refusal.apply(id).isEmpty())
                .toList();
    }

    /** The server pools that can be a pool's next hop, in reading order. */
    List<ElementId> targets(ElementId pool) {
        return drawn.readingOrder()
                .stream()
                .filter(id -> drawn.sheet().card(id).isPresent() && refusal(pool, id).isEmpty())
                .toList();
    }
}
