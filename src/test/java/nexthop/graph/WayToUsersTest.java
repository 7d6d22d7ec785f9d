package nexthop.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import nexthop.edit.MergeLegacyPools;
import nexthop.model.Contoso;
import nexthop.model.Drawing;
import nexthop.model.Layout;
import nexthop.model.PoolPair;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;

class WayToUsersTest {
    private static final Relation HOP = new Relation.NextHop(Contoso.OLD, Contoso.R2, false);

    private final Topology merged = new MergeLegacyPools("Merge").apply(new Drawing(Contoso.unmerged(), Layout.empty()))
            .topology();

    private static WayToUsers way(Topology topology) {
        return WayToUsers.of(TopologyGraph.of(topology), Set.of(Contoso.OLD));
    }

    @Test
    void itLeadsOverTheNextHopToTheUsersOfOtherPools() {
        WayToUsers way = way(merged);

        assertThat(way.pools()).containsExactlyInAnyOrder(Contoso.OLD, Contoso.R2, Contoso.LYNC_2013);
        assertThat(way.links()).containsExactlyInAnyOrder(HOP, new Relation.Interop(Contoso.R2, Contoso.LYNC_2013));
    }

    @Test
    void itEndsWhereInteropDoes() {
        assertThat(way(Contoso.unmerged()).pools()).containsExactlyInAnyOrder(Contoso.OLD, Contoso.R2);

        Topology cut = merged.withInteropCuts(new TreeSet<>(Set.of(new PoolPair(Contoso.LYNC_2013, Contoso.R2))));
        assertThat(way(cut).pools()).containsExactlyInAnyOrder(Contoso.OLD, Contoso.R2);
        assertThat(way(cut).links()).containsExactly(HOP);
    }

    @Test
    void whatIsNoApplicationPoolHasNone() {
        assertThat(WayToUsers.of(TopologyGraph.of(merged), Set.of(Contoso.R2)).pools()).isEmpty();
    }
}
