package nexthop.layout;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.Pool;
import org.jspecify.annotations.Nullable;

/**
 * Moves notes along with the cards or sites they stand beside. A note keeps its offset; where that would bring it under a card or onto
 * another note, it goes to the nearest place that is free, if it can be had also of links and within the frames it was in. Locked notes
 * stay.
 */
final class NotesBeside {
    /** The steps in which places are tried, in pixels. */
    private static final double STEP = 3 * Block.GRID;

    /** How many rings of places are tried before links and frames are given up: some 1,200 px to each side. */
    private static final int RINGS_FREE_OF_LINKS = 40;

    private static final int MOST_RINGS = 2_000;

    /** The space to cards where a note cannot keep its offset, in pixels. */
    private static final double MARGIN = 10;

    private final Layout layout;
    private final Sheet before;
    private final Sheet after;
    private final RectIndex cards = new RectIndex();
    private final RectIndex links = new RectIndex();
    private final RectIndex notes = new RectIndex();

    private NotesBeside(Drawing drawing, Map<ElementId, Placement> moved) {
        this.layout = drawing.layout();
        this.before = Sheet.of(drawing);
        this.after = Sheet.of(drawing.with(afterwards(drawing, moved)));
        after.cards().forEach(card -> cards.add(card.id(), card.bounds()));
        for (Link link : after.links()) {
            for (int i = 1; i < link.route().size(); i++) {
                links.add(link.relation().from(), Rect.between(link.route().get(i - 1), link.route().get(i)).grown(1));
            }
        }
    }

    /**
     * Where notes go.
     *
     * @param drawing before cards are moved
     * @param moved where cards go
     * @return only the notes that move
     */
    static Map<ElementId, Placement> what(Drawing drawing, Map<ElementId, Placement> moved) {
        return drawing.layout().notes().isEmpty() ? Map.of() : new NotesBeside(drawing, moved).places();
    }

    /** Without what does not outlive the movement: bends of links to what moves, and sizes of sites whose members do. */
    private static Layout afterwards(Drawing drawing, Map<ElementId, Placement> moved) {
        Set<ElementId> sites = new HashSet<>();
        moved.keySet().forEach(id -> drawing.topology().element(id).map(NotesBeside::siteOf).ifPresent(sites::add));
        TreeMap<ElementId, Extent> extents = new TreeMap<>(drawing.layout().extents());
        extents.keySet().removeAll(sites);
        return drawing.layout().with(moved).withoutBendsAt(moved.keySet()).withExtents(extents);
    }

    private static @Nullable ElementId siteOf(Element element) {
        return switch (element) {
            case Pool pool -> pool.site();
            case ManagementStore store -> store.site();
            default -> null;
        };
    }

    private Map<ElementId, Placement> places() {
        Map<ElementId, Placement> places = new TreeMap<>();
        layout.notes().stream().filter(note -> layout.isLocked(note.id())).forEach(this::take);
        for (Note note : layout.notes()) {
            if (!layout.isLocked(note.id())) {
                Note placed = note.withPlace(place(note));
                take(placed);
                if (!placed.equals(note)) {
                    places.put(note.id(), placed.place());
                }
            }
        }
        return places;
    }

    private void take(Note note) {
        notes.add(note.id(), Sheet.boundsOf(note));
    }

    private Placement place(Note note) {
        Rect box = Sheet.boundsOf(note);
        Rect wanted = wanted(box);
        if (wanted.equals(box) && isFree(box)) {
            return note.place();
        }
        Set<ElementId> frames = framesAt(before, box);
        if (isFree(wanted) && isClear(wanted, frames)) {
            return corner(wanted);
        }
        for (int ring = 0; ring < RINGS_FREE_OF_LINKS; ring++) {
            for (Point by : Rings.around(new Point(0, 0), ring, STEP)) {
                Rect tried = wanted.moved(by.x(), by.y());
                if (isFree(tried.grown(MARGIN)) && isClear(tried, frames)) {
                    return corner(tried);
                }
            }
        }
        return isFree(wanted) ? corner(wanted) : corner(free(wanted));
    }

    private Rect free(Rect wanted) {
        for (int ring = 0; ring < MOST_RINGS; ring++) {
            for (Point by : Rings.around(new Point(0, 0), ring, STEP)) {
                Rect tried = wanted.moved(by.x(), by.y());
                if (isFree(tried.grown(MARGIN))) {
                    return tried;
                }
            }
        }
        return wanted;
    }

    private static Placement corner(Rect box) {
        return Placement.nearest(box.x(), box.y());
    }

    private boolean isFree(Rect box) {
        return !cards.anyOverlapping(box, _ -> true) && !notes.anyOverlapping(box, _ -> true);
    }

    /** Whether no link runs there, and no frame is there that was not around the note. */
    private boolean isClear(Rect box, Set<ElementId> frames) {
        return !links.anyOverlapping(box, _ -> true) && frames.containsAll(framesAt(after, box));
    }

    private static Set<ElementId> framesAt(Sheet sheet, Rect box) {
        Set<ElementId> frames = new TreeSet<>();
        for (Frame frame : sheet.frames()) {
            if (frame.bounds().overlaps(box)) {
                frames.add(frame.site());
            }
        }
        return frames;
    }

    /** Where a note would be if it kept its offset to what it stands beside: from the nearer edges of that. */
    private Rect wanted(Rect note) {
        ElementId beside = nearest(note);
        Rect from = beside == null ? null : before.boundsOf(beside).orElse(null);
        Rect to = beside == null ? null : after.boundsOf(beside).orElse(null);
        if (from == null || to == null) {
            return note;
        }
        double dx = note.x() >= from.right() ? to.right() - from.right() : to.x() - from.x();
        double dy = note.y() >= from.bottom() ? to.bottom() - from.bottom() : to.y() - from.y();
        return note.moved(dx, dy);
    }

    /** The card or site nearest to a note; a site that a note is within has its members stand for it. */
    private @Nullable ElementId nearest(Rect note) {
        ElementId nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Card card : before.cards()) {
            double distance = distance(note, card.bounds());
            if (distance < least) {
                least = distance;
                nearest = card.id();
            }
        }
        for (Frame frame : before.frames()) {
            boolean stands = !frame.bounds().overlaps(note) || before.membersOf(frame.site()).isEmpty();
            double distance = stands ? distance(note, frame.bounds()) : least;
            if (distance < least) {
                least = distance;
                nearest = frame.site();
            }
        }
        return nearest;
    }

    private static double distance(Rect a, Rect b) {
        double across = Math.max(0, Math.max(a.x() - b.right(), b.x() - a.right()));
        double down = Math.max(0, Math.max(a.y() - b.bottom(), b.y() - a.bottom()));
        return Math.hypot(across, down);
    }
}
