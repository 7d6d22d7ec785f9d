package nexthop.ui.canvas.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nexthop.graph.Relation;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.ElementId;
import nexthop.model.Note;

/** A sheet, and what of it lies where. Following a sheet whose cards have moved costs no more than what moved. */
public final class SheetIndex {
    private static final double CARD_CELL = 512;
    private static final double LINK_CELL = 1024;

    /** How wide the border of a frame is to the pointer, to either side, in screen pixels. */
    private static final double BORDER = 5;

    private Sheet sheet;
    private final GridIndex<ElementId, Card> cards = new GridIndex<>(CARD_CELL);
    private final GridIndex<Relation, Link> links = new GridIndex<>(LINK_CELL);
    private boolean isFilled;

    public SheetIndex(Sheet sheet) {
        this.sheet = sheet;
        follow(sheet);
    }

    public Sheet sheet() {
        return sheet;
    }

    /** Comes to speak of another sheet. */
    public void follow(Sheet changed) {
        Optional<Sheet.Difference> difference = changed.differenceFrom(sheet);
        sheet = changed;
        if (difference.isPresent() && isFilled) {
            difference.get().cards().forEach(id -> changed.card(id).ifPresent(this::put));
            difference.get().links().forEach(relation -> changed.link(relation).ifPresent(this::put));
        } else {
            followCards(changed.cards());
            followLinks(changed.links());
            isFilled = true;
        }
    }

    private void followCards(Collection<Card> now) {
        now.forEach(this::put);
        if (cards.size() > now.size()) {
            Set<ElementId> gone = new HashSet<>(cards.keys());
            now.forEach(card -> gone.remove(card.id()));
            gone.forEach(cards::remove);
        }
    }

    private void put(Card card) {
        if (cards.get(card.id()) == card) {
            return; // most are shared
        }
        cards.put(card.id(), card, List.of(card.bounds()));
    }

    private void followLinks(Collection<Link> now) {
        now.forEach(this::put);
        if (links.size() > now.size()) {
            Set<Relation> gone = new HashSet<>(links.keys());
            now.forEach(link -> gone.remove(link.relation()));
            gone.forEach(links::remove);
        }
    }

    private void put(Link link) {
        if (links.get(link.relation()) == link) {
            return;
        }
        links.put(link.relation(), link, pieces(link));
    }

    private static List<Rect> pieces(Link link) {
        List<Rect> pieces = new ArrayList<>();
        for (int i = 1; i < link.route().size(); i++) {
            pieces.add(Rect.between(link.route().get(i - 1), link.route().get(i)));
        }
        return pieces;
    }

    /** The cards that touch a rectangle. */
    public List<Card> cardsIn(Rect area) {
        return cards.touching(area);
    }

    /** The links that touch a rectangle. */
    public List<Link> linksIn(Rect area) {
        return links.touching(area);
    }

    /** The frames that touch a rectangle. */
    public List<Frame> framesIn(Rect area) {
        return sheet.frames().stream().filter(frame -> frame.bounds().touches(area)).toList();
    }

    /** The notes that touch a rectangle. */
    public List<Note> notesIn(Rect area) {
        return sheet.notes().stream().filter(note -> Sheet.boundsOf(note).touches(area)).toList();
    }

    /** The note at a point, the topmost one if there are several. */
    public Optional<Note> noteAt(Point point) {
        List<Note> found = notesIn(new Rect(point.x(), point.y(), 0, 0));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    /** Whether a rectangle covers any card or the frame of an empty site. */
    public boolean isTaken(Rect area) {
        return !cardsIn(area).isEmpty() || sheet.frames()
                .stream()
                .anyMatch(frame -> frame.bounds().overlaps(area) && sheet.membersOf(frame.site()).isEmpty());
    }

    /** The card at a point. */
    public Optional<Card> cardAt(Point point) {
        List<Card> found = cardsIn(new Rect(point.x(), point.y(), 0, 0));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    /** The frame around a point, the smallest one if there are several. */
    public Optional<Frame> frameAround(Point point) {
        return sheet.frames()
                .stream()
                .filter(frame -> frame.bounds().contains(point))
                .min((a, b) -> Double.compare(area(a.bounds()), area(b.bounds())));
    }

    /** The frame whose title or border is at a point. */
    public Optional<Frame> frameEdgeAt(Point point, double scale) {
        double border = BORDER / scale;
        return sheet.frames().stream().filter(frame -> {
            Rect bounds = frame.bounds();
            Rect inside = new Rect(bounds.x() + border, bounds.y() + Frame.HEADER,
                    Math.max(0, bounds.width() - 2 * border), Math.max(0, bounds.height() - Frame.HEADER - border));
            return bounds.grown(border).contains(point) && !inside.contains(point);
        }).min((a, b) -> Double.compare(area(a.bounds()), area(b.bounds())));
    }

    /**
     * The link nearest to a point.
     *
     * @param reach how far from the point it may pass, in sheet pixels
     */
    public Optional<Link> linkAt(Point point, double reach) {
        Link best = null;
        double least = reach;
        for (Link link : linksIn(new Rect(point.x(), point.y(), 0, 0).grown(reach))) {
            double distance = distance(link, point);
            if (distance <= least) {
                least = distance;
                best = link;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The arrow to a next hop in use whose head is at a point.
     *
     * @param reach the size of the head, in sheet pixels
     */
    public Optional<Relation.NextHop> headAt(Point point, double reach) {
        return endAt(point, reach, List::getLast);
    }

    /**
     * The arrow to a next hop in use that begins at a point.
     *
     * @param reach how far along it it is held by its beginning, in sheet pixels
     */
    public Optional<Relation.NextHop> tailAt(Point point, double reach) {
        return endAt(point, reach, List::getFirst);
    }

    private Optional<Relation.NextHop> endAt(Point point, double reach, Function<List<Point>, Point> end) {
        for (Link link : linksIn(new Rect(point.x(), point.y(), 0, 0).grown(reach))) {
            Point at = end.apply(link.route());
            if (link.relation() instanceof Relation.NextHop hop && !hop.retired()
                    && Math.hypot(at.x() - point.x(), at.y() - point.y()) <= reach) {
                return Optional.of(hop);
            }
        }
        return Optional.empty();
    }

    private static double distance(Link link, Point point) {
        double least = Double.POSITIVE_INFINITY;
        for (Rect piece : pieces(link)) {
            double dx = Math.max(0, Math.max(piece.x() - point.x(), point.x() - piece.right()));
            double dy = Math.max(0, Math.max(piece.y() - point.y(), point.y() - piece.bottom()));
            least = Math.min(least, Math.hypot(dx, dy));
        }
        return least;
    }

    private static double area(Rect rect) {
        return rect.width() * rect.height();
    }
}
