package nexthop.model;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Defensive copies for the records of this package. */
final class Copies {
    private Copies() {}

    static <T extends Comparable<T>> SortedSet<T> sorted(SortedSet<T> set) {
        return set.isEmpty() ? none() : Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }

    static <T> SortedSet<T> none() {
        return Collections.emptySortedSet();
    }
}
