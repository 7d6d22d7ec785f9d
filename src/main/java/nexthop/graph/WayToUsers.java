package nexthop.graph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.ServerPool;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.MaskSubgraph;

/**
 * The way between trusted application pools and the users: their next hops, and over interop the server pools that users are homed on.
 *
 * @param pools the application pools, and every server pool on the way
 * @param links what joins them
 */
public record WayToUsers(Set<ElementId> pools, Set<Relation> links) {
    public WayToUsers {
        pools = Set.copyOf(pools);
        links = Set.copyOf(links);
    }

    /** The ways of some application pools together; empty without any. */
    public static WayToUsers of(TopologyGraph graph, Set<ElementId> applicationPools) {
        Set<ElementId> pools = new HashSet<>();
        Set<Relation> links = new HashSet<>();
        for (ElementId id : applicationPools) {
            Optional<ApplicationPool> pool = graph.topology().find(id, ApplicationPool.class);
            if (pool.isPresent()) {
                pools.add(id);
                graph.nextHop(pool.get()).ifPresent(hop -> {
                    links.add(new Relation.NextHop(id, hop.id(), pool.get().retired()));
                    if (pools.add(hop.id())) {
                        addUsers(graph, hop, pools, links);
                    }
                });
            }
        }
        return new WayToUsers(pools, links);
    }

    private static void addUsers(TopologyGraph graph, ServerPool hop, Set<ElementId> pools, Set<Relation> links) {
        SingleSourcePaths<ElementId, Relation> paths = new BFSShortestPath<>(new AsUndirectedGraph<>(
                new MaskSubgraph<>(graph.graph(), _ -> false, link -> !(link instanceof Relation.Interop))))
                .getPaths(hop.id());
        for (ServerPool home : graph.serverPoolsInUse()) {
            if (!graph.topology().usersOf(home.id()).isEmpty() && graph.canReach(home, hop)) {
                pools.add(home.id());
                GraphPath<ElementId, Relation> path = paths.getPath(home.id());
                if (path != null) {
                    pools.addAll(path.getVertexList());
                    links.addAll(path.getEdgeList());
                }
            }
        }
    }
}
