package nexthop.exchange.lync;

import nexthop.exchange.lync.Reimport.Kind;
import nexthop.model.Difference;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Topology;
import nexthop.model.Users;

/** Says in words what is different between a topology and what a reimport made of its elements. */
final class Differences {
    private Differences() {}

    static void report(Topology before, Topology after, Changes changes) {
        for (Difference difference : Difference.between(before, after)) {
            ElementId id = difference.element();
            if (id == null) {
                continue;
            }
            switch (difference.kind()) {
                case ADDED -> after.element(id)
                        .ifPresent(added -> changes.note(Kind.ADDED, id, Difference.called(after, added) + "."));
                case CHANGED -> changes.note(Kind.CHANGED, id, difference.text());
                case REMOVED -> before.element(id)
                        .ifPresent(
                                gone -> changes.note(Kind.REMOVED, id, Difference.called(before, gone) + reason(gone)));
            }
        }
    }

    private static String reason(Element gone) {
        return gone instanceof Users || gone instanceof Endpoint
                ? ", for what it belongs to is not in the document."
                : " is not in the document.";
    }
}
