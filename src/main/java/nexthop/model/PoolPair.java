package nexthop.model;

/** Two server pools in either order; the lesser id stands first. */
public record PoolPair(ElementId first, ElementId second) implements Comparable<PoolPair> {

    public PoolPair {
        if (first.compareTo(second) > 0) {
            ElementId swapped = first;
            first = second;
            second = swapped;
        }
    }

    @Override
    public int compareTo(PoolPair other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }
}
