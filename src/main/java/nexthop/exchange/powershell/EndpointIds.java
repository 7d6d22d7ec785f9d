package nexthop.exchange.powershell;

import java.util.HashSet;
import java.util.Set;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Topology;

/** Gives new endpoints ids made of their addresses. */
final class EndpointIds {
    private final Topology topology;
    private final Set<ElementId> given = new HashSet<>();

    EndpointIds(Topology topology) {
        this.topology = topology;
    }

    ElementId fresh(SipAddress address) {
        String base = Topology.slug("endpoint", address.value().substring(Endpoint.SCHEME.length()));
        ElementId id = new ElementId(base);
        for (int number = 2; topology.contains(id) || !given.add(id); number++) {
            id = new ElementId(base + "-" + number);
        }
        return id;
    }
}
