package nexthop.scenario;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A text with the names of a topology in it.
 *
 * @param text where something is still to be decided, its label stands in ‹angle quotes›
 * @param open the labels of what is still to be decided
 */
public record Filled(String text, SortedSet<String> open) {

    public Filled {
        open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
    }

    static Filled of(String text) {
        return new Filled(text, Collections.emptySortedSet());
    }

    public boolean isComplete() {
        return open.isEmpty();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
