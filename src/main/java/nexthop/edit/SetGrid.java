package nexthop.edit;

import nexthop.model.Drawing;

/** Shows this drawing with the grid, or without; what is dragged keeps to a grid that is shown. */
public record SetGrid(boolean shown) implements Edit {
    @Override
    public String label() {
        return shown ? "Show grid" : "Hide grid";
    }

    @Override
    public Drawing apply(Drawing drawing) {
        return drawing.with(drawing.layout().withGrid(shown));
    }
}
