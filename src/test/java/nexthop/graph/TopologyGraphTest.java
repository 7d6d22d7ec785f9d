package nexthop.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nexthop.edit.MergeLegacyPools;
import nexthop.edit.RetireNextHop;
import nexthop.edit.RetirePool;
import nexthop.model.ApplicationPool;
import nexthop.model.Contoso;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.PoolPair;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;

class TopologyGraphTest {
    private final Drawing unmerged = new Drawing(Contoso.unmerged(), Layout.empty());
    private final Drawing merged = new MergeLegacyPools("Merge").apply(unmerged);

    private static TopologyGraph graph(Drawing drawing) {
        return TopologyGraph.of(drawing.topology());
    }

    private static ServerPool server(Drawing drawing, ElementId id) {
        return drawing.topology().find(id, ServerPool.class).orElseThrow();
    }

    @Test
    void legacyIsRelativeToTheNewestGenerationInUse() {
        assertThat(graph(merged).isLegacy(server(merged, Contoso.R2))).isTrue();
        assertThat(graph(merged).isLegacy(server(merged, Contoso.LYNC_2013))).isFalse();

        Drawing retired = new RetirePool("Retire", Contoso.LYNC_2013, true).apply(merged);
        assertThat(graph(retired).isLegacy(server(retired, Contoso.R2))).isFalse();
    }

    @Test
    void interopIsDerivedFromTheMerge() {
        assertThat(graph(unmerged).relations(Relation.Interop.class)).isEmpty();
        assertThat(graph(merged).relations(Relation.Interop.class))
                .containsExactly(new Relation.Interop(Contoso.R2, Contoso.LYNC_2013));
    }

    @Test
    void anExceptionCutsTheInteropAndTheReach() {
        Topology cut = merged.topology()
                .withInteropCuts(new TreeSet<>(Set.of(new PoolPair(Contoso.LYNC_2013, Contoso.R2))));
        TopologyGraph graph = TopologyGraph.of(cut);

        assertThat(graph.relations(Relation.Interop.class)).isEmpty();
        assertThat(graph.canReach(server(merged, Contoso.LYNC_2013), server(merged, Contoso.R2))).isFalse();
        assertThat(graph(merged).canReach(server(merged, Contoso.LYNC_2013), server(merged, Contoso.R2))).isTrue();
    }

    @Test
    void aCutPairIsStillJoinedThroughAThirdPool() {
        ServerPool third = ServerPool.frontEnd(new ElementId("third"), "third.contoso.com", ServerGeneration.LYNC_2013);
        Topology cut = merged.topology()
                .with(third)
                .withInteropCuts(new TreeSet<>(Set.of(new PoolPair(Contoso.LYNC_2013, Contoso.R2))));

        assertThat(TopologyGraph.of(cut).canReach(server(merged, Contoso.LYNC_2013), server(merged, Contoso.R2)))
                .isTrue();
    }

    /** A merge that told Lync Server of one OCS pool takes nothing from what OCS does by itself, and joins no third one. */
    @Test
    void ocsPoolsReachEachOtherWhicheverOfThemIsMerged() {
        ElementId late = new ElementId("late");
        Topology partly = merged.topology()
                .with(ServerPool.frontEnd(late, "late.contoso.com", ServerGeneration.OCS_2007_R2));
        Topology cut = partly.withInteropCuts(new TreeSet<>(Set.of(new PoolPair(late, Contoso.R2))));

        assertThat(reaches(partly, late, Contoso.R2)).isTrue();
        assertThat(reaches(partly, Contoso.R2, late)).isTrue();
        assertThat(reaches(partly, Contoso.R2, Contoso.LYNC_2013)).isTrue();
        assertThat(reaches(partly, late, Contoso.LYNC_2013)).isFalse();
        assertThat(reaches(cut, late, Contoso.R2)).isFalse();
    }

    private static boolean reaches(Topology topology, ElementId from, ElementId to) {
        return TopologyGraph.of(topology)
                .canReach(topology.find(from, ServerPool.class).orElseThrow(),
                        topology.find(to, ServerPool.class).orElseThrow());
    }

    @Test
    void beforeTheMergeUsersOfTheNewPoolDoNotReachTheOldOne() {
        assertThat(graph(unmerged).canReach(server(unmerged, Contoso.LYNC_2013), server(unmerged, Contoso.R2)))
                .isFalse();
    }

    @Test
    void aRetiredLinkIsInTheGraphButNoNextHop() {
        Drawing retired = new RetireNextHop("Retire", Contoso.OLD).apply(merged);
        TopologyGraph graph = graph(retired);

        assertThat(graph.relations(Relation.NextHop.class))
                .containsExactly(new Relation.NextHop(Contoso.OLD, Contoso.R2, true));
        assertThat(graph.routedThrough(Contoso.R2)).isEmpty();
        assertThat(graph(merged).routedThrough(Contoso.R2)).extracting(ApplicationPool::id)
                .containsExactly(Contoso.OLD);
    }

    @Test
    void onlyLyncPoolsAndAutoProvisionedPoolsReplicateTheStore() {
        Topology with = merged.topology()
                .with(ApplicationPool.named(new ElementId("auto"), "auto.contoso.com", UcmaVersion.UCMA_4_0)
                        .withProvisioning(Provisioning.AUTOMATIC))
                .with(ApplicationPool.named(new ElementId("manual"), "manual.contoso.com", UcmaVersion.UCMA_4_0)
                        .withProvisioning(Provisioning.MANUAL));

        assertThat(TopologyGraph.of(with).relations(Relation.Replication.class)).extracting(Relation::from)
                .containsExactlyInAnyOrder(Contoso.LYNC_2013, new ElementId("auto"));
    }

    @Test
    void manyPoolsAreJoinedBySomeInteropLinksNotByAllPairs() {
        List<Element> pools = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            pools.add(ServerPool.frontEnd(new ElementId("p" + i), "p" + i + ".contoso.com",
                    i % 2 == 0 ? ServerGeneration.LYNC_2010 : ServerGeneration.LYNC_2013));
        }
        assertThat(TopologyGraph.of(Topology.of(pools)).relations(Relation.Interop.class)).hasSize(150);
    }

    @Test
    void aDanglingReferenceMakesNoEdge() {
        Topology dangling = Topology
                .of(List.of(ApplicationPool.named(new ElementId("a"), "a.contoso.com", UcmaVersion.UCMA_3_0)
                        .withNextHop(new ElementId("gone"))));

        assertThat(TopologyGraph.of(dangling).graph().edgeSet()).isEmpty();
    }

    @Test
    void poolsThatReachEachOtherAreOfOneIsland() {
        ElementId extra = new ElementId("pool-extra");
        Topology three = merged.topology()
                .with(ServerPool.frontEnd(extra, "extra.contoso.com", ServerGeneration.LYNC_2013));
        Topology cut = three.withInteropCuts(
                new TreeSet<>(Set.of(new PoolPair(extra, Contoso.R2), new PoolPair(extra, Contoso.LYNC_2013))));

        assertThat(TopologyGraph.of(three).islands().values()).containsOnly(0).hasSize(3);
        assertThat(TopologyGraph.of(cut).islands().get(Contoso.R2))
                .isEqualTo(TopologyGraph.of(cut).islands().get(Contoso.LYNC_2013));
        assertThat(TopologyGraph.of(cut).islands().get(extra))
                .isNotEqualTo(TopologyGraph.of(cut).islands().get(Contoso.R2));
        assertThat(graph(unmerged).islands().values()).doesNotHaveDuplicates();
    }
}
