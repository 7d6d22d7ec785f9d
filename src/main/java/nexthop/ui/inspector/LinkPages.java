package nexthop.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import nexthop.edit.RetireNextHop;
import nexthop.edit.SetInterop;
import nexthop.edit.SetNextHop;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.PoolPair;
import nexthop.model.Topology;

/** The pages about links. */
final class LinkPages {
    private LinkPages() {}

    static Page of(TopologyGraph graph, Relation link) {
        Topology topology = graph.topology();
        String from = name(topology, link.from());
        String to = name(topology, link.to());
        List<Field> fields = new ArrayList<>();
        fields.add(end("from", from, "From", topology, link.from()));
        fields.add(end("to", to, "To", topology, link.to()));
        switch (link) {
            case Relation.NextHop(ElementId pool, _, boolean retired) when !retired ->
                topology.find(pool, ApplicationPool.class).ifPresent(found -> {
                    fields.add(Choices.element("nextHop", "Next hop", topology.serverPools(), "None", found.nextHop(),
                            chosen -> SetNextHop.of(topology, pool, chosen)));
                    fields.add(new Field.Make("retire", "Retire this next hop",
                            new RetireNextHop("Retire next hop of " + found.fqdn(), pool), null));
                });
            case Relation.Interop(ElementId older, ElementId newer) ->
                fields.add(new Field.Make("cut", "Except this pair from interop",
                        new SetInterop("Cut interop between " + from + " and " + to, new PoolPair(older, newer), false),
                        null));
            default -> {
            }
        }
        fields.add(new Field.Fact("about", "", about(link, from, to)));
        return new Page("link " + link.getClass().getSimpleName() + " " + link.from() + " " + link.to(),
                List.of(new Page.Crumb(kind(link), null)), kind(link), from + " → " + to,
                List.of(new Page.Section("", fields)));
    }

    private static Field.Entry end(String key, String name, String caption, Topology topology, ElementId id) {
        return new Field.Entry(key, name, caption, topology.contains(id) ? id : null, "", null);
    }

    private static String kind(Relation link) {
        return switch (link) {
            case Relation.NextHop hop -> hop.retired() ? "Retired next hop" : "Next hop";
            case Relation.Interop _ -> "Interop";
            case Relation.Replication _ -> "Replication";
            case Relation.HomedOn _ -> "Homed on";
            case Relation.AnsweredBy _ -> "Answered by";
            case Relation.RegisteredAt _ -> "Registrar";
            case Relation.RunsOn _ -> "Runs on";
            case Relation.MemberOf _ -> "Member of";
        };
    }

    private static String about(Relation link, String from, String to) {
        return switch (link) {
            case Relation.NextHop hop when hop.retired() -> from + " no longer reaches users through " + to + ".";
            case Relation.NextHop _ -> from + " reaches its users through " + to + ", and they reach it the same way.";
            case Relation.Interop _ -> "Both pools are in one merged topology, so users of each can call the other’s.";
            case Relation.Replication _ -> from + " takes its configuration from " + to + ".";
            default -> "";
        };
    }

    private static String name(Topology topology, ElementId id) {
        return topology.element(id).map(Element::name).orElse(id.value());
    }
}
