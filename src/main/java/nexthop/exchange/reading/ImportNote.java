package nexthop.exchange.reading;

import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of an import report.
 *
 * @param line the line of the foreign file, from 1; 0 if the note is about the file as a whole
 * @param element the element it is about; null if it is about none
 * @param text a sentence for the user; safe to print
 */
public record ImportNote(Kind kind, int line, @Nullable ElementId element, String text) {

    /** What a note tells, in the order in which a report lists them. */
    public enum Kind {
        /** Ought to be in the topology and could not be read: the result is partial. */
        MISSING("Could not be read"),
        /** Was read, and somebody should look at it. */
        WARNING("Worth a look"),
        /** Is not written in the file and was concluded from what is. */
        INFERRED("Inferred"),
        /** Is in the file, and a topology of ours does not hold it. */
        LEFT("Left out"),
        /** Is now in the topology. */
        TAKEN("Taken over");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The note with its line in front, for example {@code line 12: …}. */
    @Override
    public String toString() {
        return (line == 0 ? "" : "line " + line + ": ") + text;
    }
}
