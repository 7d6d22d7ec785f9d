package nexthop.exchange.reading;

import java.util.Comparator;
import java.util.List;

/** What came of reading something foreign, with notes on what could not be taken as it was. */
public interface Noted {
    /** By kind, then by line. */
    List<ImportNote> notes();

    /** Whether everything that belongs into a topology could be read. A partial result is for the user to accept or not. */
    default boolean isComplete() {
        return notes(ImportNote.Kind.MISSING).isEmpty();
    }

    /** The notes of one kind, by line. */
    default List<ImportNote> notes(ImportNote.Kind kind) {
        return notes().stream().filter(note -> note.kind() == kind).toList();
    }

    /** The notes in the order in which they are told. */
    static List<ImportNote> inOrder(List<ImportNote> notes) {
        return notes.stream()
                .sorted(Comparator.comparing(ImportNote::kind).thenComparingInt(ImportNote::line))
                .toList();
    }
}
