package nexthop.exchange.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nexthop.graph.TopologyGraph;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Part;
import nexthop.rule.Finding;
import nexthop.rule.Severity;

/**
 * Which cards and next hops of a picture bear a mark, and how grave it is.
 *
 * @param cards the gravest finding on a card or on what is told on it
 * @param nextHops by the application pool a flagged next hop starts from
 */
public record Marks(Map<ElementId, Severity> cards, Map<ElementId, Severity> nextHops) {
    private static final Marks NONE = new Marks(Map.of(), Map.of());

    public Marks {
        cards = Map.copyOf(cards);
        nextHops = Map.copyOf(nextHops);
    }

    public static Marks none() {
        return NONE;
    }

    /** The marks of a rule run. A finding on an application, endpoint, computer or users marks the card of their pool. */
    public static Marks of(TopologyGraph graph, List<Finding> findings) {
        Map<ElementId, Severity> cards = new HashMap<>();
        Map<ElementId, Severity> nextHops = new HashMap<>();
        for (Finding finding : findings) {
            card(graph, finding.element()).ifPresent(card -> cards.merge(card, finding.severity(), Marks::graver));
            if (finding.concernsNextHop()) {
                nextHops.merge(finding.element(), finding.severity(), Marks::graver);
            }
        }
        return new Marks(cards, nextHops);
    }

    Optional<Severity> card(ElementId id) {
        return Optional.ofNullable(cards.get(id));
    }

    Optional<Severity> nextHop(ElementId pool) {
        return Optional.ofNullable(nextHops.get(pool));
    }

    private static Optional<ElementId> card(TopologyGraph graph, ElementId id) {
        Optional<Element> element = graph.topology().element(id);
        for (int i = 0; i < 3 && element.isPresent() && element.get() instanceof Part part; i++) {
            element = graph.topology().element(part.owner());
        }
        return element.map(Element::id);
    }

    private static Severity graver(Severity a, Severity b) {
        return a.isAtLeast(b) ? a : b;
    }
}
