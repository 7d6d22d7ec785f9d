package nexthop.ui.canvas;

import java.util.Optional;
import nexthop.graph.Relation;
import nexthop.layout.Card;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.model.Note;
import nexthop.ui.canvas.geometry.Grips;
import nexthop.ui.canvas.geometry.Handles;
import nexthop.ui.canvas.geometry.Hit;
import nexthop.ui.canvas.geometry.SheetIndex;

/** Tells what is meant by pointing at a point of the sheet: what lies on top comes first. */
final class Pointing {
    /** How near the pointer must come to a link, in screen pixels. */
    private static final double LINK_REACH = 5;

    /** The size of an arrow's head to the pointer, in screen pixels. */
    private static final double HEAD_REACH = 12;

    private final Appearance looks;

    Pointing(Appearance looks) {
        this.looks = looks;
    }

    /**
     * @param seen what is drawn where
     * @param handled the card that shows a handle, if one does
     * @param gripped the note or site that shows grips, if one does
     */
    Hit at(Point onSheet, SheetIndex seen, Optional<ElementId> handled, Optional<ElementId> gripped, double scale) {
        Optional<Hit> grip = gripped.flatMap(id -> gripAt(id, onSheet, seen, scale));
        if (grip.isPresent()) {
            return grip.get();
        }
        Optional<Hit> handle = handled.filter(pool -> isOnHandle(pool, onSheet, seen)).map(Hit.OnHandle::new);
        if (handle.isPresent()) {
            return handle.get();
        }
        Optional<Hit> mark = markAt(onSheet, seen);
        if (mark.isPresent()) {
            return mark.get();
        }
        Optional<Card> card = seen.cardAt(onSheet);
        if (card.isPresent()) {
            return new Hit.OnCard(card.get().id());
        }
        Optional<Note> note = seen.noteAt(onSheet);
        if (note.isPresent()) {
            return new Hit.OnNote(note.get().id());
        }
        Optional<Relation.NextHop> head = seen.headAt(onSheet, HEAD_REACH / scale);
        if (head.isPresent()) {
            return new Hit.OnLinkHead(head.get());
        }
        Optional<Relation.NextHop> tail = seen.tailAt(onSheet, HEAD_REACH / scale);
        if (tail.isPresent()) {
            return new Hit.OnLinkTail(tail.get());
        }
        Optional<Link> link = seen.linkAt(onSheet, LINK_REACH / scale);
        if (link.isPresent()) {
            return new Hit.OnLink(link.get().relation());
        }
        return seen.frameEdgeAt(onSheet, scale).<Hit>map(frame -> new Hit.OnFrame(frame.site())).orElse(Hit.NOTHING);
    }

    private static Optional<Hit> gripAt(ElementId id, Point onSheet, SheetIndex seen, double scale) {
        return seen.sheet()
                .boundsOf(id)
                .flatMap(bounds -> Grips.at(bounds, onSheet, scale))
                .map(grip -> new Hit.OnGrip(id, grip.right(), grip.down()));
    }

    private static boolean isOnHandle(ElementId pool, Point onSheet, SheetIndex seen) {
        return seen.sheet()
                .card(pool)
                .filter(card -> Handles.covers(Handles.handle(card.bounds()), Handles.HANDLE + 3, onSheet))
                .isPresent();
    }

    private Optional<Hit> markAt(Point onSheet, SheetIndex seen) {
        double reach = Handles.MARK;
        Rect near = new Rect(onSheet.x(), onSheet.y(), 0, 0).grown(reach);
        for (Card card : seen.cardsIn(near)) {
            if (looks.mark(card.id()).isPresent() && Handles.covers(Handles.mark(card.bounds()), reach, onSheet)) {
                return Optional.of(new Hit.OnCardMark(card.id()));
            }
        }
        if (looks.marksProperty().get().links().isEmpty()) {
            return Optional.empty();
        }
        for (Link link : seen.linksIn(near)) {
            if (looks.mark(link.relation()).isPresent() && Handles.covers(link.middle(), reach, onSheet)) {
                return Optional.of(new Hit.OnLinkMark(link.relation()));
            }
        }
        return Optional.empty();
    }
}
