package nexthop.ui.canvas.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nexthop.edit.AssignSite;
import nexthop.edit.Edit;
import nexthop.edit.EditSequence;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.Site;
import nexthop.ui.canvas.geometry.Snapping;
import org.jspecify.annotations.Nullable;

/**
 * Selected cards follow the pointer.
 *
 * <p>A site's frame follows its members. Dropped with their middle in another site's frame, or on the box of a collapsed one, they come to
 * belong to that site; away from every frame they stay members of theirs, unless Shift is held: then they leave it.
 *
 * @param pressed the card or site under the hand; it is the one that is drawn into line
 * @param anchor where the card stood that is drawn into line
 * @param origins where all that moves stood
 * @param site where the cards are to belong; empty to leave that as it is
 */
public record DraggingSelection(Pointer start, ElementId pressed, Rect anchor, Map<ElementId, Placement> origins,
        Map<ElementId, Placement> places, Optional<Destination> site, Overlay overlay) implements Tool {

    /** How far off a card may stand for the dragged one to be drawn into line with it, in screen pixels. */
    private static final double NEIGHBOURHOOD = 600;

    /** What is said while Alt is held. */
    static final String FREE = "Snapping is off while Alt is held.";

    /** Where dragged cards are to belong: a site, or none. */
    public record Destination(@Nullable ElementId site, String name) {}

    static DraggingSelection begin(ElementId pressed, Pointer start, Board board) {
        Map<ElementId, Placement> origins = new LinkedHashMap<>();
        Movable.of(board).forEach(id -> board.layout().place(id).ifPresent(place -> origins.put(id, place)));
        Rect anchor = board.sheet()
                .card(pressed)
                .map(Card::bounds)
                .or(() -> board.layout().note(pressed).map(Sheet::boundsOf))
                .or(() -> origins.keySet().stream().findFirst().flatMap(board.sheet()::boundsOf))
                .orElse(new Rect(start.sheet().x(), start.sheet().y(), 0, 0));
        return new DraggingSelection(start, pressed, anchor, origins, Map.of(), Optional.empty(), Overlay.none());
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        double dx = pointer.sheet().x() - start.sheet().x();
        double dy = pointer.sheet().y() - start.sheet().y();
        Rect free = anchor.moved(dx, dy);
        if (origins.isEmpty()) {
            return new DraggingSelection(start, pressed, anchor, origins, Map.of(), Optional.empty(),
                    Overlay.none().saying("Locked. Unlock it to move it.", true));
        }
        Snapping snapping = pointer.alt()
                ? Snapping.none()
                : Snapping.of(free, neighbours(free, board), Snapping.REACH / board.viewport().scale(),
                        board.layout().grid());
        Map<ElementId, Placement> moved = Movable.moved(origins, dx + snapping.dx(), dy + snapping.dy());
        Rect here = anchor.moved(dx + snapping.dx(), dy + snapping.dy());
        Optional<Destination> destination = destination(here, pointer, board);
        Overlay seen = Overlay.none()
                .moving(moved, snapping.guides())
                .with(Overlay.Hand.MOVE)
                .saying(hint(here, destination, pointer, board), false);
        if (destination.isPresent()) {
            seen = seen.withFrames(framesLeftBehind(board));
            ElementId into = destination.get().site();
            if (into != null) {
                seen = seen.entering(into);
            }
        }
        return new DraggingSelection(start, pressed, anchor, origins, moved, destination, seen);
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        if (places.isEmpty()) {
            return new Idle();
        }
        String label = Movable.label(origins.keySet(), board);
        Edit edit = site.map(destination -> {
            String whole = label + (destination.site() == null ? " off " : " to ") + destination.name();
            Set<ElementId> members = joining(board, destination.site());
            return (Edit) new EditSequence(whole, List.of(new AssignSite(whole, members, destination.site()),
                    board.placing(whole, placesIn(destination, members, board))));
        }).orElseGet(() -> board.placing(label, places));
        board.perform(edit);
        return new Idle();
    }

    /** In a collapsed site nothing is seen of where exactly something has been dropped. */
    private Map<ElementId, Placement> placesIn(Destination destination, Set<ElementId> members, Board board) {
        ElementId into = destination.site();
        if (into == null || !SiteUnder.isBox(into, board)) {
            return places;
        }
        Map<ElementId, Placement> all = new LinkedHashMap<>(places);
        all.putAll(SiteUnder.inside(into, members, board));
        return all;
    }

    private List<Rect> neighbours(Rect here, Board board) {
        List<Rect> rects = new ArrayList<>();
        for (Card card : board.index().cardsIn(here.grown(NEIGHBOURHOOD / board.viewport().scale()))) {
            if (!origins.containsKey(card.id())) {
                rects.add(card.bounds());
            }
        }
        return rects;
    }

    private Optional<Destination> destination(Rect here, Pointer pointer, Board board) {
        Element element = board.topology().element(pressed).orElse(null);
        if (element == null || !belongsToSites(element)) {
            return Optional.empty();
        }
        ElementId own = siteOf(element);
        Optional<ElementId> around = SiteUnder.boxAt(pointer.sheet(), board)
                .or(() -> SiteUnder.boxAt(here.center(), board))
                .or(() -> board.sheet()
                        .frames()
                        .stream()
                        .filter(frame -> frame.bounds().contains(here.center()))
                        .map(Frame::site)
                        .filter(site -> !site.equals(own))
                        .findFirst())
                .filter(site -> !site.equals(own));
        if (around.isPresent()) {
            return around.map(site -> new Destination(site, name(site, board)));
        }
        return pointer.shift() && own != null ? Optional.of(new Destination(null, name(own, board))) : Optional.empty();
    }

    private String hint(Rect here, Optional<Destination> destination, Pointer pointer, Board board) {
        String about = aboutSites(here, destination, board);
        return pointer.alt() ? (about.isEmpty() ? FREE : about + "\n" + FREE) : about;
    }

    private String aboutSites(Rect here, Optional<Destination> destination, Board board) {
        if (destination.isPresent()) {
            Destination to = destination.get();
            return to.site() == null ? "Leaves " + to.name() : "Joins " + to.name();
        }
        ElementId own = board.topology().element(pressed).map(DraggingSelection::siteOf).orElse(null);
        boolean outside = own != null
                && board.sheet().frame(own).filter(frame -> frame.bounds().overlaps(here)).isEmpty();
        if (own != null && outside) {
            return "Stays in " + name(own, board) + ". Hold Shift to take it out.";
        }
        return "";
    }

    /** The frames that the dragged cards are about to leave, as the cards that stay make them. */
    private Map<ElementId, Rect> framesLeftBehind(Board board) {
        Map<ElementId, Rect> frames = new LinkedHashMap<>();
        for (ElementId id : origins.keySet()) {
            ElementId own = board.topology().element(id).map(DraggingSelection::siteOf).orElse(null);
            if (own != null && !frames.containsKey(own)) {
                staying(own, board).ifPresent(bounds -> frames.put(own, bounds));
            }
        }
        return frames;
    }

    private Optional<Rect> staying(ElementId own, Board board) {
        Optional<Rect> cards = board.sheet()
                .membersOf(own)
                .stream()
                .filter(id -> !origins.containsKey(id))
                .flatMap(id -> board.sheet().card(id).stream())
                .map(Card::bounds)
                .reduce(Rect::union);
        return cards.map(Frame::around).or(() -> board.sheet().frame(own).map(Frame::bounds));
    }

    private Set<ElementId> joining(Board board, @Nullable ElementId into) {
        return origins.keySet()
                .stream()
                .filter(id -> board.topology()
                        .element(id)
                        .filter(DraggingSelection::belongsToSites)
                        .filter(element -> into == null || !into.equals(siteOf(element)))
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean belongsToSites(Element element) {
        return element instanceof Pool || element instanceof ManagementStore;
    }

    private static @Nullable ElementId siteOf(Element element) {
        return switch (element) {
            case Pool pool -> pool.site();
            case ManagementStore store -> store.site();
            default -> null;
        };
    }

    private static String name(ElementId site, Board board) {
        return board.topology().find(site, Site.class).map(Site::name).orElse(site.value());
    }
}
