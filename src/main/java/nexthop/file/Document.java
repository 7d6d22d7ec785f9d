package nexthop.file;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import nexthop.model.Drawing;
import nexthop.model.ElementId;

/**
 * What a file of ours holds.
 *
 * @param formatVersion of the file it was read from; that of this program if it was read from none
 * @param unknown what the file holds beside the drawing
 * @param lines the line of the file that each element begins in, from 1; empty if it was read from none
 */
public record Document(Drawing drawing, int formatVersion, UnknownFields unknown, SortedMap<ElementId, Integer> lines) {

    public Document {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /** A document no file holds yet. */
    public static Document of(Drawing drawing) {
        return new Document(drawing, DocumentFormat.VERSION, UnknownFields.none(), Collections.emptySortedMap());
    }

    /** The document after a change of its drawing; the lines are still those of the file. */
    public Document with(Drawing changed) {
        return changed == drawing ? this : new Document(changed, formatVersion, unknown, lines);
    }

    /** The document with other unknown fields: those of an element that is not there now may come back with it. */
    Document with(UnknownFields changed) {
        return new Document(drawing, formatVersion, changed, lines);
    }

    /** Why the file must not be written over, as a sentence; empty if it may. */
    public Optional<String> readOnlyReason() {
        return formatVersion <= DocumentFormat.VERSION
                ? Optional.empty()
                : Optional.of("A newer version of Nexthop wrote this file (format " + formatVersion
                        + "; this version writes format " + DocumentFormat.VERSION
                        + "). It is open for reading only. To change it, save it under another name.");
    }

    /** The line of the file that an element begins in. */
    public OptionalInt lineOf(ElementId id) {
        Integer line = lines.get(id);
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }
}
