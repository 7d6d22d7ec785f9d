package nexthop.model;

/** What one document holds: a topology, where its elements stand, and how far plans for its pools have come. */
public record Drawing(Topology topology, Layout layout, PlanRecords plans) {
    private static final Drawing EMPTY = new Drawing(Topology.empty(), Layout.empty());

    /** A drawing without any plan. */
    public Drawing(Topology topology, Layout layout) {
        this(topology, layout, PlanRecords.none());
    }

    public static Drawing empty() {
        return EMPTY;
    }

    public Drawing with(Topology changed) {
        return changed == topology ? this : new Drawing(changed, layout, plans);
    }

    public Drawing with(Layout changed) {
        return changed == layout ? this : new Drawing(topology, changed, plans);
    }

    public Drawing with(PlanRecords changed) {
        return changed == plans ? this : new Drawing(topology, layout, changed);
    }
}
