package nexthop.exchange.picture;

import java.util.Set;
import nexthop.graph.Relation;
import nexthop.model.ElementId;

/**
 * What stands out in a picture, as on the canvas while a scenario is played; all else is dimmed.
 *
 * @param things cards and sites
 * @param links relations that are drawn
 */
public record Changed(Set<ElementId> things, Set<Relation> links) {
    private static final Changed NOTHING = new Changed(Set.of(), Set.of());

    public Changed {
        things = Set.copyOf(things);
        links = Set.copyOf(links);
    }

    /** Nothing stands out and nothing is dimmed. */
    public static Changed nothing() {
        return NOTHING;
    }

    public boolean isNothing() {
        return things.isEmpty() && links.isEmpty();
    }

    boolean raises(ElementId thing) {
        return things.contains(thing);
    }

    boolean raises(Relation link) {
        return links.contains(link);
    }

    boolean dims(ElementId thing) {
        return !isNothing() && !raises(thing);
    }

    boolean dims(Relation link) {
        return !isNothing() && !raises(link);
    }
}
