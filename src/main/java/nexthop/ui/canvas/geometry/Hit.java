package nexthop.ui.canvas.geometry;

import java.util.Optional;
import nexthop.graph.Relation;
import nexthop.model.ElementId;

/** What lies under the pointer. */
public sealed interface Hit {
    /** A card. */
    record OnCard(ElementId id) implements Hit {}

    /** The handle of a trusted application pool's card from which a next hop is drawn. */
    record OnHandle(ElementId pool) implements Hit {}

    /** The title or border of a site's frame; its inside counts as nothing. */
    record OnFrame(ElementId site) implements Hit {}

    /** A note. */
    record OnNote(ElementId id) implements Hit {}

    /**
     * A grip at the border of the one selected note or site.
     *
     * @param right -1 at the left border, 1 at the right one, else 0
     * @param down -1 at the upper border, 1 at the lower one, else 0
     */
    record OnGrip(ElementId id, int right, int down) implements Hit {}

    /** A link. */
    record OnLink(Relation relation) implements Hit {}

    /** The head of the arrow to a next hop in use. */
    record OnLinkHead(Relation.NextHop relation) implements Hit {}

    /** Where the arrow to a next hop in use begins. */
    record OnLinkTail(Relation.NextHop relation) implements Hit {}

    /** The mark at a card that tells of findings. */
    record OnCardMark(ElementId id) implements Hit {}

    /** The mark at a link that tells of findings. */
    record OnLinkMark(Relation relation) implements Hit {}

    /** The bare sheet. */
    record Nothing() implements Hit {}

    Hit NOTHING = new Nothing();

    /** The card, frame or note under the pointer, by whichever part of it. */
    default Optional<ElementId> element() {
        return switch (this) {
            case OnCard(ElementId id) -> Optional.of(id);
            case OnHandle(ElementId pool) -> Optional.of(pool);
            case OnFrame(ElementId site) -> Optional.of(site);
            case OnCardMark(ElementId id) -> Optional.of(id);
            case OnNote(ElementId id) -> Optional.of(id);
            case OnGrip(ElementId id, int _, int _) -> Optional.of(id);
            case OnLink _,OnLinkHead _,OnLinkTail _,OnLinkMark _,Nothing _ -> Optional.empty();
        };
    }

    /** The link under the pointer, by whichever part of it. */
    default Optional<Relation> link() {
        return switch (this) {
            case OnLink(Relation relation) -> Optional.of(relation);
            case OnLinkHead(Relation.NextHop relation) -> Optional.of(relation);
            case OnLinkTail(Relation.NextHop relation) -> Optional.of(relation);
            case OnLinkMark(Relation relation) -> Optional.of(relation);
            case OnCard _,OnHandle _,OnFrame _,OnCardMark _,OnNote _,OnGrip _,Nothing _ -> Optional.empty();
        };
    }
}
