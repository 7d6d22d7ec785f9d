package nexthop.ui.canvas.skin;

import java.util.Optional;
import nexthop.graph.Relation;
import nexthop.model.ElementId;

/** What decides how a thing looks besides what it is. */
public interface Looks {
    /** Whether a card or frame, or something told on it, is selected. */
    boolean isSelected(ElementId drawn);

    boolean isSelected(Relation link);

    boolean isHovered(ElementId drawn);

    boolean isHovered(Relation link);

    Emphasis emphasis(ElementId drawn);

    Emphasis emphasis(Relation link);

    Optional<Mark> mark(ElementId drawn);

    Optional<Mark> mark(Relation link);

    /** The same as it is now, and stays; made once, it answers many questions faster. */
    Looks now();
}
