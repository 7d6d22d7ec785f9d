package nexthop.rule.order;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import nexthop.model.ElementId;
import nexthop.rule.Defect;
import org.jspecify.annotations.Nullable;

/**
 * What an order rule has seen. Its element need not be there any more after the last change.
 *
 * @param from the number of the change that it begins with
 * @param until the number of the change that ends it; null if none does
 * @param about all the elements it speaks for: a rule that gives way is silent about them
 */
public record OrderDefect(Defect defect, int from, @Nullable Integer until, Set<ElementId> about) {
    public OrderDefect {
        about = Set.copyOf(about);
    }

    static OrderDefect of(Defect defect, int from, @Nullable Integer until, Collection<ElementId> about) {
        Set<ElementId> all = new TreeSet<>(about);
        all.add(defect.element());
        return new OrderDefect(defect, from, until, all);
    }

    /** Whether both speak of one element at one time. */
    boolean meets(OrderDefect other) {
        boolean sameTime = from < end(other) && other.from < end(this);
        return sameTime && about.stream().anyMatch(other.about::contains);
    }

    private static int end(OrderDefect defect) {
        Integer until = defect.until;
        return until == null ? Integer.MAX_VALUE : until;
    }
}
