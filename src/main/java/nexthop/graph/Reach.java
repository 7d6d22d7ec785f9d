package nexthop.graph;

import java.util.Comparator;

/**
 * Whom a server pool reaches. Two pools reach each other if they are of one island, or are both OCS pools that OCS itself joins: those
 * call each other whether a merge has told Lync Server of both, of one, or of none.
 *
 * @param island the same for all pools that interop joins
 * @param ocs the same for all OCS pools that OCS joins; {@link #NONE} where the island tells as much
 */
public record Reach(int island, int ocs) implements Comparable<Reach> {
    public static final int NONE = -1;

    private static final Comparator<Reach> ORDER = Comparator.comparingInt(Reach::island).thenComparingInt(Reach::ocs);

    public boolean includes(Reach other) {
        return island == other.island || ocs != NONE && ocs == other.ocs;
    }

    @Override
    public int compareTo(Reach other) {
        return ORDER.compare(this, other);
    }
}
