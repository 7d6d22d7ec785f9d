package nexthop.edit;

import nexthop.model.Drawing;

/** Makes the whole drawing one for looking at alone, or one to be edited again. */
public record SetViewOnly(boolean viewOnly) implements Edit {
    @Override
    public String label() {
        return viewOnly ? "Turn on view only" : "Turn off view only";
    }

    @Override
    public Drawing apply(Drawing drawing) {
        return drawing.with(drawing.layout().withViewOnly(viewOnly));
    }
}
