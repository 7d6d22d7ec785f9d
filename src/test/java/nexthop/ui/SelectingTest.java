package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nexthop.file.Templates;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;

class SelectingTest {
    private final Topology sample = Templates.standard().sample().drawing().topology();

    @Test
    void poolsOfTheSameVersionAreOfTheSameKindAndOthersAreNot() {
        for (ApplicationPool pool : sample.applicationPools()) {
            Set<ElementId> same = Selecting.sameKind(sample, Set.of(pool.id()));
            assertThat(same).containsExactlyInAnyOrderElementsOf(sample.applicationPools()
                    .stream()
                    .filter(one -> one.ucma() == pool.ucma())
                    .map(ApplicationPool::id)
                    .toList());
        }
        Endpoint endpoint = sample.endpoints().getFirst();
        assertThat(Selecting.sameKind(sample, Set.of(endpoint.id())))
                .containsExactlyInAnyOrderElementsOf(sample.endpoints().stream().map(Element::id).toList());
        assertThat(Selecting.sameKind(sample, Set.of())).isEmpty();
    }

    @Test
    void aNextHopIsConnectedInBothDirections() {
        TopologyGraph graph = TopologyGraph.of(sample);
        for (ApplicationPool pool : sample.applicationPools()) {
            ElementId hop = pool.nextHop();
            assertThat(hop).isNotNull();
            assertThat(Selecting.connected(graph, Set.of(pool.id()))).contains(pool.id(), hop);
            assertThat(Selecting.connected(graph, Set.of(hop))).contains(pool.id(), hop);
        }
        assertThat(Selecting.connected(graph, Set.of(new ElementId("not-there")))).hasSize(1);
    }
}
