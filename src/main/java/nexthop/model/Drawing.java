package nexthop.model;

/**
 * What one document holds: a topology, where its elements stand, how far plans for its pools have come, and which findings somebody has
 * accepted.
 */
public record Drawing(Topology topology, Layout layout, PlanRecords plans, Acceptances acceptances) {
    private static final Drawing EMPTY = new Drawing(Topology.empty(), Layout.empty());

    /** A drawing of which nothing is decided yet. */
    public Drawing(Topology topology, Layout layout) {
        this(topology, layout, PlanRecords.none(), Acceptances.none());
    }

    public static Drawing empty() {
        return EMPTY;
    }

    public Drawing with(Topology changed) {
        return changed == topology ? this : new Drawing(changed, layout, plans, acceptances);
    }

    public Drawing with(Layout changed) {
        return changed == layout ? this : new Drawing(topology, changed, plans, acceptances);
    }

    public Drawing with(PlanRecords changed) {
        return changed == plans ? this : new Drawing(topology, layout, changed, acceptances);
    }

    public Drawing with(Acceptances changed) {
        return changed == acceptances ? this : new Drawing(topology, layout, plans, changed);
    }
}
