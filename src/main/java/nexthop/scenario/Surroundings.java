package nexthop.scenario;

import java.util.ArrayList;
import java.util.List;
import nexthop.graph.TopologyGraph;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;

/**
 * What a topology says alike of all its application pools; gathered once, for a topology may hold thousands of them.
 *
 * @param newest the server pools in use of the newest generation
 * @param older those of older generations
 * @param merged whether all server pools in use belong to one merged topology
 * @param usersOnOlder whether users are homed on a server pool in use of an older generation
 */
record Surroundings(TopologyGraph graph, List<ServerPool> newest, List<ServerPool> older, boolean merged,
        boolean usersOnOlder, List<String> newestNames, List<String> olderNames) {

    static Surroundings of(TopologyGraph graph) {
        List<ServerPool> newest = new ArrayList<>();
        List<ServerPool> older = new ArrayList<>();
        boolean merged = true;
        ServerGeneration latest = graph.newestGeneration().orElse(null);
        for (ServerPool pool : graph.serverPoolsInUse()) {
            merged &= graph.isMerged(pool);
            ServerGeneration generation = pool.generation();
            if (generation != null && latest != null) {
                (generation == latest ? newest : older).add(pool);
            }
        }
        boolean usersOnOlder = older.stream().anyMatch(pool -> !graph.topology().usersOf(pool.id()).isEmpty());
        return new Surroundings(graph, List.copyOf(newest), List.copyOf(older), merged, usersOnOlder, names(newest),
                names(older));
    }

    private static List<String> names(List<ServerPool> pools) {
        return pools.stream().map(Pool::fqdn).toList();
    }
}
