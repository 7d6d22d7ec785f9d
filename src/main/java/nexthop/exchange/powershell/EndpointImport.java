package nexthop.exchange.powershell;

import java.util.List;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.Noted;
import nexthop.model.Topology;

/**
 * A topology with endpoints added and brought up to date, and what became of each row.
 *
 * @param added how many endpoints are new
 * @param updated how many were there and differ now
 * @param unchanged how many were there just so
 * @param notes by kind, then by line
 */
public record EndpointImport(Topology topology, int added, int updated, int unchanged,
        List<ImportNote> notes) implements Noted {

    public EndpointImport {
        notes = Noted.inOrder(notes);
    }
}
