package nexthop.model;

/** What one document holds: a topology, and where its elements stand. */
public record Drawing(Topology topology, Layout layout) {
    private static final Drawing EMPTY = new Drawing(Topology.empty(), Layout.empty());

    public static Drawing empty() {
        return EMPTY;
    }

    public Drawing with(Topology changed) {
        return changed == topology ? this : new Drawing(changed, layout);
    }

    public Drawing with(Layout changed) {
        return changed == layout ? this : new Drawing(topology, changed);
    }
}
