package nexthop.edit;

import nexthop.model.Drawing;

/** Gives the topology another title. */
public record SetTitle(String label, String title) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        return title.equals(drawing.topology().title()) ? drawing : drawing.with(drawing.topology().withTitle(title));
    }
}
