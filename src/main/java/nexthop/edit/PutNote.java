package nexthop.edit;

import nexthop.model.Drawing;
import nexthop.model.Note;

/** Adds a note, or puts it in the place of the one with its id: with another text, place or size. */
public record PutNote(String label, Note note) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        if (drawing.topology().contains(note.id())) {
            throw new EditRefusedException("There is already an element “" + note.id() + "”.");
        }
        return drawing.with(drawing.layout().with(note));
    }
}
