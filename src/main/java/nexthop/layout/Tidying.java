package nexthop.layout;

import java.util.Collection;
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
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.Site;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * Arranges a drawing that has been worked on: all of it, or what is selected, around what is locked. Everything else gives way to
 * locked cards, which stay where they are; so do the members of a locked site.
 */
public final class Tidying {
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
                if (element instanceof Site site) {
                    topology.poolsOf(site.id()).forEach(pool -> cards.add(pool.id()));
                    topology.managementStores()
                            .stream()
                            .filter(store -> site.id().equals(store.site()))
                            .forEach(store -> cards.add(store.id()));
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
        watch.at(1);
        return places;
    }

    private Map<ElementId, Placement> everything() {
        Map<ElementId, Placement> arranged = new TreeMap<>(Arrangement.anew(topology, watch).places());
        Map<ElementId, Placement> locked = new TreeMap<>();
        arranged.keySet().forEach(id -> {
            Placement place = drawing.layout().places().get(id);
            if (place != null && isLocked(id)) {
                locked.put(id, place);
            }
        });
        return locked.isEmpty() ? arranged : around(locked, arranged);
    }

    /** The arrangement, moved so that its first locked card is where it was; what the other locked cards are in the way of goes aside. */
    private Map<ElementId, Placement> around(Map<ElementId, Placement> locked, Map<ElementId, Placement> arranged) {
        Map.Entry<ElementId, Placement> first = locked.entrySet().iterator().next();
        Placement wanted = arranged.getOrDefault(first.getKey(), first.getValue());
        double dx = first.getValue().x() - wanted.x();
        double dy = first.getValue().y() - wanted.y();
        FreeSpot room = FreeSpot.on(Sheet.of(drawing.with(Layout.empty().with(locked))));
        Map<ElementId, Placement> places = new TreeMap<>(locked);
        Set<ElementId> inTheWay = new TreeSet<>();
        arranged.forEach((id, place) -> {
            if (locked.containsKey(id)) {
                return;
            }
            Placement moved = Placement.nearest(place.x() + dx, place.y() + dy);
            Element element = topology.element(id).orElseThrow();
            if (element instanceof Site || room.isFree(moved)) {
                places.put(id, moved);
            } else {
                inTheWay.add(id);
            }
        });
        places.forEach((id, place) -> topology.element(id).ifPresent(element -> room.take(element, place)));
        for (ElementId id : inTheWay) {
            watch.at(1);
            Element element = topology.element(id).orElseThrow();
            Placement place = arranged.getOrDefault(id, wanted);
            Placement spot = room.near(new Point(place.x() + dx, place.y() + dy), siteOf(element));
            room.take(element, spot);
            places.put(id, spot);
        }
        return places;
    }

    private Map<ElementId, Placement> part(Set<ElementId> cards) {
        Set<ElementId> free = new TreeSet<>(cards);
        free.removeIf(this::isLocked);
        return new TreeMap<>(Arrangement.anew(drawing, free, watch));
    }

    private boolean isLocked(ElementId id) {
        Layout layout = drawing.layout();
        ElementId site = topology.element(id).map(Tidying::siteOf).orElse(null);
        return layout.isLocked(id) || site != null && layout.isLocked(site);
    }

    private static @Nullable ElementId siteOf(Element element) {
        return switch (element) {
            case Pool pool -> pool.site();
            case ManagementStore store -> store.site();
            default -> null;
        };
    }
}
