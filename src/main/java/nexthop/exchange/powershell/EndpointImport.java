package nexthop.exchange.powershell;

import java.util.Comparator;
import java.util.List;
import nexthop.exchange.reading.ImportNote;
import nexthop.model.Topology;

/**
 * A topology with endpoints added and brought up to date, and what became of each row.
 *
 * @param added how many endpoints are new
 * @param updated how many were there and differ now
 * @param unchanged how many were there just so
 * @param notes by kind, then by line
 */
public record EndpointImport(Topology topology, int added, int updated, int unchanged, List<ImportNote> notes) {

    public EndpointImport {
        notes = notes.stream()
                .sorted(Comparator.comparing(ImportNote::kind).thenComparingInt(ImportNote::line))
                .toList();
    }

    /** Whether every row could be taken over. */
    public boolean isComplete() {
        return notes(ImportNote.Kind.MISSING).isEmpty();
    }

    /** The notes of one kind, by line. */
    public List<ImportNote> notes(ImportNote.Kind kind) {
        return notes.stream().filter(note -> note.kind() == kind).toList();
    }
}
