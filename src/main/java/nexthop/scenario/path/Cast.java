package nexthop.scenario.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nexthop.graph.TopologyGraph;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;

/**
 * Who plays the parts of a small topology: the names that sentences about it mention.
 *
 * @param pool the name of the application pool
 * @param servers the names of the server pools of each generation
 * @param applications the ids of the pool's applications
 */
record Cast(String pool, SortedMap<ServerGeneration, List<String>> servers, List<String> applications) {
    private static final String NEW_POOL = "the new pool of ";

    Cast {
        servers = Collections.unmodifiableSortedMap(new TreeMap<>(servers));
        applications = List.copyOf(applications);
    }

    /** For a topology that nobody sees. */
    static Cast plain() {
        SortedMap<ServerGeneration, List<String>> servers = new TreeMap<>();
        for (ServerGeneration generation : ServerGeneration.values()) {
            servers.put(generation, List.of("s" + generation.ordinal() + ".example.test"));
        }
        return new Cast("app.example.test", servers, List.of(Application.ID_PREFIX + "app"));
    }

    static Cast of(TopologyGraph graph, ApplicationPool pool) {
        SortedMap<ServerGeneration, List<String>> servers = new TreeMap<>();
        for (ServerPool server : graph.serverPoolsInUse()) {
            ServerGeneration generation = server.generation();
            if (generation != null) {
                servers.computeIfAbsent(generation, _ -> new ArrayList<>()).add(server.fqdn());
            }
        }
        ServerPool nextHop = graph.nextHop(pool).orElse(null);
        if (nextHop != null && nextHop.generation() != null) {
            List<String> names = servers.getOrDefault(nextHop.generation(), new ArrayList<>());
            names.remove(nextHop.fqdn());
            names.addFirst(nextHop.fqdn()); // the first of its generation is the next hop
        }
        List<String> applications = graph.topology()
                .applicationsOf(pool.id())
                .stream()
                .map(Application::applicationId)
                .toList();
        return new Cast(pool.fqdn(), servers, applications);
    }

    /** The names of a generation's pools; of one that is still to be introduced, what to call the pool meanwhile. */
    List<String> servers(ServerGeneration generation) {
        return servers.getOrDefault(generation, List.of("the new " + generation.label() + " pool"));
    }

    /** After the applications have gone to another pool, whose name nobody has decided. */
    Cast onNewPool() {
        if (pool.startsWith(NEW_POOL)) {
            return this;
        }
        int dot = pool.indexOf('.');
        return new Cast(NEW_POOL + (dot <= 0 ? pool : pool.substring(0, dot)), servers, applications);
    }
}
