package nexthop.rule.order;

import java.util.OptionalInt;
import java.util.Set;
import nexthop.model.ElementId;
import nexthop.rule.Finding;
import nexthop.rule.Severity;

/**
 * One mistake in the order of changes.
 *
 * @param finding what is wrong and what to do, without fixes; its element need not be there any more after the last change
 * @param from the number of the change that it begins with, from 1
 * @param until the number of the change that ends it; empty if none does
 * @param about all the elements it speaks of
 * @param elementName what the element is, or was, called
 */
public record OrderFinding(Finding finding, int from, OptionalInt until, Set<ElementId> about, String elementName) {
    public OrderFinding {
        about = Set.copyOf(about);
    }

    public Severity severity() {
        return finding.severity();
    }

    public String message() {
        return finding.message();
    }
}
