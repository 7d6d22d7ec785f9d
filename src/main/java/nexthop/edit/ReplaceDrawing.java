package nexthop.edit;

import nexthop.model.Drawing;

/** Puts another drawing in the place of the whole one, as an import does. */
public record ReplaceDrawing(String label, Drawing replacement) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        return replacement.equals(drawing) ? drawing : replacement;
    }
}
