package nexthop.edit;

import java.util.List;
import nexthop.model.Drawing;

/** Several edits as one; if one of them is refused, none takes effect. */
public record EditSequence(String label, List<Edit> edits) implements Edit {

    public EditSequence {
        edits = List.copyOf(edits);
    }

    @Override
    public Drawing apply(Drawing drawing) {
        Drawing changed = drawing;
        for (Edit edit : edits) {
            changed = edit.apply(changed);
        }
        return changed;
    }
}
