package nexthop.scenario;

import java.util.Set;
import java.util.TreeSet;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.Users;

/** What a figure shows of a topology, in words that can be compared: its things, and the relations drawn between them. */
final class Picture {
    private Picture() {}

    static Set<String> of(Topology topology) {
        Set<String> seen = new TreeSet<>();
        for (Element element : topology.elements()) {
            switch (element) {
                case ServerPool pool -> seen.add(pool.generation() + " " + pool.fqdn() + retired(pool.retired()));
                case ApplicationPool pool -> seen.add(pool.ucma() + " " + pool.fqdn() + retired(pool.retired()));
                case ManagementStore _ -> seen.add("store");
                case DomainController _ -> seen.add("controller");
                case Users users -> seen.add("users of " + name(topology, users.owner()));
                default -> {
                }
            }
        }
        for (Relation relation : TopologyGraph.of(topology).graph().edgeSet()) {
            if (relation instanceof Relation.NextHop || relation instanceof Relation.Interop
                    || relation instanceof Relation.Replication) {
                seen.add(relation.getClass().getSimpleName() + " " + name(topology, relation.from()) + " > "
                        + name(topology, relation.to()) + retired(relation.retired()));
            }
        }
        return seen;
    }

    private static String retired(boolean retired) {
        return retired ? " (struck out)" : "";
    }

    private static String name(Topology topology, ElementId id) {
        return topology.element(id).map(Element::name).orElseThrow();
    }
}
