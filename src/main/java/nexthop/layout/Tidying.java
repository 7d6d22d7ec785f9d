package nexthop.layout;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.Site;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * Arranges a drawing that has been worked on: all of it, or what is selected, around what is locked. Everything else gives way to
 * locked cards and notes, which stay where they are; so do the members of a locked site. Other notes go with what they stand beside, and
 * a collapsed site takes the room of its box.
 */
public final class Tidying {
    /** The steps in which the whole is moved out of the way of locked notes, in pixels. */
    private static final double SHIFT = 5 * Block.GRID;

    /** As far as that goes. */
    private static final int MOST_RINGS = 400;

    private static final Rect NOWHERE = new Rect(0, 0, Card.WIDTH, Card.HEIGHT);

    private final Drawing drawing;
    private final Topology topology;
    private final Watch watch;

    /**
     * Whoever waits.
     *
     * @param cancelled asked now and then whether it is called off
     * @param progress told now and then which part of the work is done, from 0 to 1
     */
    public record Watch(BooleanSupplier cancelled, DoubleConsumer progress) {
        /** Nobody waits. */
        public static Watch none() {
            return new Watch(() -> false, _ -> {});
        }

        /**
         * Goes on only while nobody has called the work off.
         *
         * @throws CancellationException if somebody has
         */
        void at(double done) {
            if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("Tidying was cancelled.");
            }
            progress.accept(done);
        }
    }

    private Tidying(Drawing drawing, Watch watch) {
        this.drawing = drawing;
        this.topology = drawing.topology();
        this.watch = watch;
    }

    /**
     * What a selection comes to.
     *
     * @param selected cards and sites, a site standing for all its members
     * @return the cards; none if everything is to be arranged, as it is if they are all there are, or fewer than two: one card alone is
     *     always tidy
     */
    public static Set<ElementId> cards(Topology topology, Collection<ElementId> selected) {
        Set<ElementId> cards = new TreeSet<>();
        for (ElementId id : selected) {
            topology.element(id).ifPresent(element -> {
                if (element instanceof Site) {
                    cards.addAll(membersOf(topology, id));
                } else if (Sheet.isCard(element)) {
                    cards.add(id);
                }
            });
        }
        long all = topology.elements().stream().filter(Sheet::isCard).count();
        return cards.size() < 2 || cards.size() == all ? Set.of() : cards;
    }

    /**
     * New places.
     *
     * @param drawing with a place for everything drawn
     * @param cards what alone is to be arranged; everything if there are none
     * @return only what moves
     * @throws CancellationException if it was called off
     */
    public static Map<ElementId, Placement> of(Drawing drawing, Set<ElementId> cards, Watch watch) {
        Tidying tidying = new Tidying(drawing, watch);
        Map<ElementId, Placement> places = cards.isEmpty() ? tidying.everything() : tidying.part(cards);
        places.entrySet().removeIf(entry -> entry.getValue().equals(drawing.layout().places().get(entry.getKey())));
        places.putAll(NotesBeside.what(drawing, places));
        watch.at(1);
        return places;
    }

    private Map<ElementId, Placement> everything() {
        Map<ElementId, Placement> arranged = new TreeMap<>(
                Arrangement.anew(topology, drawing.layout().collapsed(), watch).places());
        Map<ElementId, Placement> locked = new TreeMap<>();
        arranged.keySet().forEach(id -> {
            Placement place = drawing.layout().places().get(id);
            if (place != null && isLocked(id)) {
                locked.put(id, place);
            }
        });
        return locked.isEmpty() ? clearOfLockedNotes(arranged) : around(locked, arranged);
    }

    private List<Note> lockedNotes() {
        return drawing.layout().notes().stream().filter(note -> drawing.layout().isLocked(note.id())).toList();
    }

    /** The arrangement, moved as a whole by as little as brings no card onto a locked note. */
    private Map<ElementId, Placement> clearOfLockedNotes(Map<ElementId, Placement> arranged) {
        List<Rect> notes = lockedNotes().stream().map(note -> Sheet.boundsOf(note).grown(FreeSpot.MARGIN)).toList();
        if (notes.isEmpty()) {
            return arranged;
        }
        RectIndex cards = new RectIndex();
        Arrangement.boxes(topology, arranged, drawing.layout().collapsed()).forEach(cards::add);
        for (int ring = 0; ring < MOST_RINGS; ring++) {
            for (Point by : Rings.around(new Point(0, 0), ring, SHIFT)) {
                if (notes.stream().noneMatch(note -> cards.anyOverlapping(note.moved(-by.x(), -by.y()), _ -> true))) {
                    return moved(arranged, by.x(), by.y());
                }
            }
        }
        return arranged;
    }

    private static Map<ElementId, Placement> moved(Map<ElementId, Placement> places, double dx, double dy) {
        Map<ElementId, Placement> moved = new TreeMap<>();
        places.forEach((id, place) -> moved.put(id, Placement.nearest(place.x() + dx, place.y() + dy)));
        return moved;
    }

    /** The arrangement, moved so that its first locked card is where it was; what is locked and in the way of others sends them aside. */
    private Map<ElementId, Placement> around(Map<ElementId, Placement> locked, Map<ElementId, Placement> arranged) {
        Map.Entry<ElementId, Placement> first = locked.entrySet().iterator().next();
        Placement wanted = arranged.getOrDefault(first.getKey(), first.getValue());
        Map<ElementId, Placement> shifted = moved(arranged, first.getValue().x() - wanted.x(),
                first.getValue().y() - wanted.y());
        Map<ElementId, Placement> places = new TreeMap<>(locked);
        FreeSpot room = roomBeside(locked);
        Set<ElementId> inTheWay = new TreeSet<>();
        Map<ElementId, Rect> boxes = Arrangement.boxes(topology, shifted, drawing.layout().collapsed());
        boxes.keySet().removeIf(id -> behind(id).stream().anyMatch(locked::containsKey));
        boxes.forEach((id, box) -> {
            if (room.isFree(new Placement(box.x(), box.y()))) {
                behind(id).forEach(
                        card -> places.put(card, shifted.getOrDefault(card, Placement.nearest(box.x(), box.y()))));
            } else {
                inTheWay.add(id);
            }
        });
        boxes.forEach((id, box) -> {
            if (!inTheWay.contains(id)) {
                take(room, id, box);
            }
        });
        for (ElementId id : inTheWay) {
            watch.at(1);
            Rect box = boxes.getOrDefault(id, NOWHERE);
            Placement spot = room.near(new Point(box.x(), box.y()),
                    topology.element(id).map(Tidying::siteOf).orElse(null));
            take(room, id, new Rect(spot.x(), spot.y(), box.width(), box.height()));
            behind(id).forEach(card -> {
                Placement place = shifted.getOrDefault(card, spot);
                places.put(card, Placement.nearest(place.x() + spot.x() - box.x(), place.y() + spot.y() - box.y()));
            });
        }
        shifted.forEach(places::putIfAbsent); // empty sites, which stand beneath everything
        return places;
    }

    /** What is locked takes its room: cards, the boxes of collapsed sites, and notes. */
    private FreeSpot roomBeside(Map<ElementId, Placement> locked) {
        Map<ElementId, Placement> seen = new TreeMap<>(locked);
        CollapsedSites collapsed = CollapsedSites.of(topology, drawing.layout());
        seen.keySet().removeIf(collapsed::hides);
        FreeSpot room = FreeSpot.on(Sheet.of(drawing.with(Layout.empty().with(seen))));
        Arrangement.boxes(topology, locked, drawing.layout().collapsed()).forEach((id, box) -> {
            if (!seen.containsKey(id)) {
                room.keepClear(id, box);
            }
        });
        lockedNotes().forEach(note -> room.keepClear(note.id(), Sheet.boundsOf(note)));
        return room;
    }

    private void take(FreeSpot room, ElementId id, Rect box) {
        Element element = topology.element(id).orElseThrow();
        if (element instanceof Site) {
            room.keepClear(id, box);
        } else {
            room.take(element, Placement.nearest(box.x(), box.y()));
        }
    }

    /** The cards that a box stands for: itself, or the members of a collapsed site. */
    private Set<ElementId> behind(ElementId box) {
        return topology.find(box, Site.class).isPresent() ? membersOf(box) : Set.of(box);
    }

    private Set<ElementId> membersOf(ElementId site) {
        return membersOf(topology, site);
    }

    private Map<ElementId, Placement> part(Set<ElementId> cards) {
        Set<ElementId> free = new TreeSet<>(cards);
        free.removeIf(this::isLocked);
        return new TreeMap<>(Arrangement.anew(drawing, free, watch));
    }

    /** A collapsed site in which anything is locked stays as a whole. */
    private boolean isLocked(ElementId id) {
        Layout layout = drawing.layout();
        ElementId site = topology.element(id).map(Tidying::siteOf).orElse(null);
        return layout.isLocked(id) || site != null && (layout.isLocked(site)
                || layout.isCollapsed(site) && membersOf(site).stream().anyMatch(layout::isLocked));
    }

    private static Set<ElementId> membersOf(Topology topology, ElementId site) {
        Set<ElementId> members = new TreeSet<>();
        topology.poolsOf(site).forEach(pool -> members.add(pool.id()));
        topology.managementStores()
                .stream()
                .filter(store -> site.equals(store.site()))
                .forEach(store -> members.add(store.id()));
        return members;
    }

    private static @Nullable ElementId siteOf(Element element) {
        return switch (element) {
            case Pool pool -> pool.site();
            case ManagementStore store -> store.site();
            default -> null;
        };
    }
}
