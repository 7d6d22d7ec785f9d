package nexthop.ui.canvas;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nexthop.graph.Relation;
import nexthop.model.ElementId;
import nexthop.ui.canvas.skin.Emphasis;
import nexthop.ui.canvas.skin.Looks;
import nexthop.ui.canvas.skin.Mark;
import org.jspecify.annotations.Nullable;

/**
 * How things look at one moment. A frame asks for thousands of them, so what none of them has is not looked for.
 *
 * @param selected the cards and frames that are selected
 * @param selectedLink the link that is
 * @param hovered the card or frame under the pointer
 * @param hoveredLink the link under it
 * @param marks of cards and frames
 * @param linkMarks of links
 * @param refusals says of a card why it is no target of the gesture; null if the gesture has no targets
 * @param wired the pool whose next hop is being drawn
 * @param entered the site that takes in what is dragged
 * @param changeShown whether what a step has changed is told from the rest
 * @param changed the cards and frames that it has
 * @param changedLinks the links that it has
 * @param way the cards that alone are not dimmed; empty if all are not
 * @param wayLinks the links that are not, then
 */
record LooksNow(Set<ElementId> selected, @Nullable Relation selectedLink, @Nullable ElementId hovered,
        @Nullable Relation hoveredLink, Map<ElementId, Mark> marks, Map<Relation, Mark> linkMarks,
        @Nullable Function<ElementId, Optional<String>> refusals, @Nullable ElementId wired,
        @Nullable ElementId entered, boolean changeShown, Set<ElementId> changed, Set<Relation> changedLinks,
        Set<ElementId> way, Set<Relation> wayLinks) implements Looks {
    @Override
    public Looks now() {
        return this;
    }

    @Override
    public boolean isSelected(ElementId drawn) {
        return !selected.isEmpty() && selected.contains(drawn);
    }

    @Override
    public boolean isSelected(Relation link) {
        return selectedLink != null && link.equals(selectedLink);
    }

    @Override
    public boolean isHovered(ElementId drawn) {
        return hovered != null && drawn.equals(hovered);
    }

    @Override
    public boolean isHovered(Relation link) {
        return hoveredLink != null && link.equals(hoveredLink);
    }

    /** The mark of a card or frame, with those of its parts. */
    @Override
    public Optional<Mark> mark(ElementId drawn) {
        return marks.isEmpty() ? Optional.empty() : Optional.ofNullable(marks.get(drawn));
    }

    @Override
    public Optional<Mark> mark(Relation link) {
        return linkMarks.isEmpty() ? Optional.empty() : Optional.ofNullable(linkMarks.get(link));
    }

    @Override
    public Emphasis emphasis(ElementId drawn) {
        if (refusals != null) {
            if (drawn.equals(wired)) {
                return Emphasis.NORMAL;
            }
            return refusals.apply(drawn).isEmpty() ? Emphasis.RAISED : Emphasis.DIMMED;
        }
        if (drawn.equals(entered)) {
            return Emphasis.RAISED;
        }
        if (!changeShown) {
            return way.isEmpty() || way.contains(drawn) ? Emphasis.NORMAL : Emphasis.DIMMED;
        }
        return changed.contains(drawn) ? Emphasis.RAISED : Emphasis.DIMMED;
    }

    @Override
    public Emphasis emphasis(Relation link) {
        if (!changeShown) {
            return way.isEmpty() || wayLinks.contains(link) ? Emphasis.NORMAL : Emphasis.DIMMED;
        }
        return changedLinks.contains(link) ? Emphasis.RAISED : Emphasis.DIMMED;
    }
}
