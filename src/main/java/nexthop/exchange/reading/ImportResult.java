package nexthop.exchange.reading;

import nexthop.model.Topology;

/** The topology that was read from a foreign file, and the report about it. */
public record ImportResult(Topology topology, ImportReport report) {

    /** Whether everything that belongs into a topology could be read; see {@link ImportReport#isComplete()}. */
    public boolean isComplete() {
        return report.isComplete();
    }
}
