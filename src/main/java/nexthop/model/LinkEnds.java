package nexthop.model;

import java.util.Comparator;

/**
 * A link as the layout knows it: what it leads from and to. Two elements are joined by one drawn link at most.
 *
 * @param from where its arrow starts, for example a trusted application pool
 * @param to where its arrow ends, for example the pool's next hop
 */
public record LinkEnds(ElementId from, ElementId to) implements Comparable<LinkEnds> {
    private static final Comparator<LinkEnds> ORDER = Comparator.comparing(LinkEnds::from).thenComparing(LinkEnds::to);

    @Override
    public int compareTo(LinkEnds other) {
        return ORDER.compare(this, other);
    }
}
