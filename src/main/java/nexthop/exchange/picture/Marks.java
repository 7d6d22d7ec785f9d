package nexthop.exchange.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nexthop.layout.Sheet;
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

    /**
     * The marks of a rule run. A finding on an application, endpoint, computer or users marks the card of their pool, and one within a
     * collapsed site its box.
     */
    public static Marks of(Sheet sheet, List<Finding> findings) {
        Map<ElementId, Severity> cards = new HashMap<>();
        Map<ElementId, Severity> nextHops = new HashMap<>();
        for (Finding finding : findings) {
            card(sheet, finding.element()).ifPresent(card -> cards.merge(card, finding.severity(), Marks::graver));
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

    /** The card that tells of an element; empty if there is no such element. */
    static Optional<ElementId> card(Sheet sheet, ElementId id) {
        Optional<Element> element = sheet.graph().topology().element(id);
        for (int i = 0; i < 3 && element.isPresent() && element.get() instanceof Part part; i++) {
            element = sheet.graph().topology().element(part.owner());
        }
        return element.map(Element::id).map(sheet::shown);
    }

    private static Severity graver(Severity a, Severity b) {
        return a.isAtLeast(b) ? a : b;
    }
}
