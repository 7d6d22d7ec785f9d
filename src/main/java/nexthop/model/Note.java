package nexthop.model;

import java.util.Optional;

/**
 * A box of text on the canvas. It belongs to the drawing, not to the topology: no rule, plan or script reads it.
 *
 * @param id unlike that of any element or other note of the drawing
 * @param text lines parted by line feeds, at most {@value #LONGEST} code points altogether; may be empty
 */
public record Note(ElementId id, Placement place, Extent extent, String text) {
    /** The longest text, in code points: some two pages. */
    public static final int LONGEST = 4_000;

    /** How large a new note is. */
    public static final Extent USUAL = new Extent(200, 100);

    /** @throws IllegalArgumentException if no note may hold the text */
    public Note {
        Optional<String> objection = objection(text);
        if (objection.isPresent()) {
            throw new IllegalArgumentException("A note " + objection.get());
        }
    }

    /** Why no note may hold this text, as the end of a sentence; empty if it may. As for any text, but that it may have lines. */
    public static Optional<String> objection(String text) {
        return Text.objection(text.replace('\n', ' '), LONGEST);
    }

    public Note withPlace(Placement changed) {
        return new Note(id, changed, extent, text);
    }

    public Note withExtent(Extent changed) {
        return new Note(id, place, changed, text);
    }

    public Note withText(String changed) {
        return new Note(id, place, extent, changed);
    }
}
