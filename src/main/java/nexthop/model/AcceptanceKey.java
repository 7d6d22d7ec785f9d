package nexthop.model;

import java.util.Comparator;

/**
 * Which finding is meant: a rule finds one of a kind about an element.
 *
 * @param rule the id of the rule; that it is one of the known is nobody's duty here, for a newer version may know more
 * @param kind which of the rule's cases it is
 */
public record AcceptanceKey(ElementId element, String rule, String kind) implements Comparable<AcceptanceKey> {
    private static final Comparator<AcceptanceKey> ORDER = Comparator.comparing(AcceptanceKey::element)
            .thenComparing(AcceptanceKey::rule)
            .thenComparing(AcceptanceKey::kind);

    @Override
    public int compareTo(AcceptanceKey other) {
        return ORDER.compare(this, other);
    }
}
