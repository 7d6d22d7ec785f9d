package nexthop.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.model.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * What a document has been, is, and could be again. Immutable: doing, undoing and redoing yield a new history.
 *
 * <p>It keeps whole drawings, which share all that did not change, at most {@value #LIMIT} of them; the oldest is dropped first. A move
 * of a card in a layout of 10,000 holds some sixteen entries of its own, so that a thousand of them take 0.8 MB (measured). Changes
 * that leave little to share, such as an arrangement of all or an edit of the topology, hold as many entries as the drawing has
 * elements; of those fewer are kept once all together hold {@value #LARGEST}.
 */
public final class History {
    /** How many changes can be undone. */
    public static final int LIMIT = 1_000;

    /**
     * How many elements and places the changes kept may hold of their own, altogether: some 250 MB. Small drawings never come near it;
     * one of 10,000 elements keeps about 500 changes of its topology.
     */
    static final long LARGEST = 5_000_000;

    /**
     * A change, with the drawings before and after it.
     *
     * @param size about how many elements and places it does not share with what was before
     */
    public record Change(String label, Drawing before, Drawing after, long size) {
        static Change of(String label, Drawing before, Drawing after) {
            long elements = before.topology() == after.topology() ? 0 : after.topology().elements().size();
            return new Change(label, before, after, elements + after.layout().notSharedWith(before.layout()));
        }
    }

    private final List<Change> entries;
    private final int done;
    private final Drawing current;
    private final @Nullable Drawing saved;

    private History(List<Change> entries, int done, Drawing current, @Nullable Drawing saved) {
        this.entries = entries;
        this.done = done;
        this.current = current;
        this.saved = saved;
    }

    /** A history that begins with a drawing that stands as it is in its file. */
    public static History startingSaved(Drawing drawing) {
        return new History(List.of(), 0, drawing, drawing);
    }

    /** A history that begins with a drawing that no file holds yet. */
    public static History startingUnsaved(Drawing drawing) {
        return new History(List.of(), 0, drawing, null);
    }

    public Drawing current() {
        return current;
    }

    /**
     * The history after an edit; this one if the edit changes nothing. What could have been redone no longer can.
     *
     * @throws EditRefusedException as the edit does
     */
    public History done(Edit edit) {
        Drawing after = edit.apply(current);
        if (after == current || after.equals(current)) {
            return this;
        }
        List<Change> kept = new ArrayList<>(entries.subList(Math.max(0, done - LIMIT + 1), done));
        kept.add(Change.of(edit.label(), current, after));
        dropBeyond(kept, LARGEST);
        return new History(List.copyOf(kept), kept.size(), after, saved);
    }

    /** Drops the oldest changes until what the rest hold of their own is within bounds; the last change always stays. */
    private static void dropBeyond(List<Change> kept, long bound) {
        long size = 0;
        int first = kept.size();
        while (first > 0 && (first == kept.size() || size + kept.get(first - 1).size() <= bound)) {
            first--;
            size += kept.get(first).size();
        }
        kept.subList(0, first).clear();
    }

    /** The label of what {@link #undone} would take back. */
    public Optional<String> undoLabel() {
        return done == 0 ? Optional.empty() : Optional.of(entries.get(done - 1).label());
    }

    /** The label of what {@link #redone} would do again. */
    public Optional<String> redoLabel() {
        return done == entries.size() ? Optional.empty() : Optional.of(entries.get(done).label());
    }

    /** The history one step back; this one if there is nothing to undo. */
    public History undone() {
        return done == 0 ? this : new History(entries, done - 1, entries.get(done - 1).before(), saved);
    }

    /** The history one step on; this one if there is nothing to redo. */
    public History redone() {
        return done == entries.size() ? this : new History(entries, done + 1, entries.get(done).after(), saved);
    }

    /** The labels of what has been done and can be undone, oldest first. */
    public List<String> doneLabels() {
        return entries.subList(0, done).stream().map(Change::label).toList();
    }

    /** What has been done and can be undone, oldest first; each begins with what the one before has led to. */
    public List<Change> changes() {
        return entries.subList(0, done);
    }

    /** The history once this drawing is in the file. */
    public History markedSaved(Drawing written) {
        return new History(entries, done, current, written);
    }

    /** Whether the current drawing differs from what the file holds. */
    public boolean isUnsaved() {
        return saved == null || saved != current && !saved.equals(current);
    }
}
