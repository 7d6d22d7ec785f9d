package nexthop.edit;

import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Topology;

/** Finds what an edit is about, or refuses the edit. */
final class Lookup {
    private Lookup() {}

    static Element element(Topology topology, ElementId id) {
        return topology.element(id)
                .orElseThrow(() -> new EditRefusedException("There is no element “" + id + "” any more."));
    }

    static <T extends Element> T find(Topology topology, ElementId id, Class<T> type, String what) {
        return topology.find(id, type).orElseThrow(() -> new EditRefusedException("“" + id + "” is not " + what + "."));
    }

    static ApplicationPool applicationPool(Topology topology, ElementId id) {
        return find(topology, id, ApplicationPool.class, "a trusted application pool");
    }
}
