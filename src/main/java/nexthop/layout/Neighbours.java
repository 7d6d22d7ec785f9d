package nexthop.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** Tells beside what a new card would best stand: what it is tied to, or what there already is of its kind. */
final class Neighbours {
    private record Kind(@Nullable ElementId site, Class<? extends Element> type) {}

    private final Topology topology;
    private final Map<ElementId, Placement> places = new HashMap<>();
    /** The lowest and then rightmost of the cards of a kind that stood there from the beginning. */
    private final Map<Kind, Placement> last = new HashMap<>();
    private final Map<Optional<ElementId>, Rect> areas = new HashMap<>();
    private @Nullable Rect all;

    Neighbours(Topology topology, Layout layout) {
        this.topology = topology;
        for (Element element : topology.elements()) {
            Placement place = layout.places().get(element.id());
            if (place != null && Sheet.isCard(element)) {
                hold(element, place);
                last.merge(kind(element), place, Neighbours::later);
            }
        }
    }

    /** Makes known that an element has come to stand somewhere. */
    void placed(Element element, Placement place) {
        hold(element, place);
        last.putIfAbsent(kind(element), place);
    }

    /** The site an element stands on, if there is such a site. */
    @Nullable
    ElementId site(Element element) {
        ElementId site = switch (element) {
            case Pool pool -> pool.site();
            case ManagementStore store -> store.site();
            default -> null;
        };
        return topology.find(site, Site.class).isPresent() ? site : null;
    }

    /** Where the element's upper left corner would best stand. */
    Point wantedPlace(Element element) {
        return switch (element) {
            case ApplicationPool pool -> wantedPlace(pool);
            case ServerPool _ ->
                beside(element, Spacing.BESIDE_SERVER, ApplicationPool.class, 0, -Spacing.BELOW_SERVER);
            case ManagementStore store -> {
                Placement pool = store.pool() == null ? null : places.get(store.pool());
                yield pool == null
                        ? beside(element, 0, ServerPool.class, Spacing.BESIDE_SERVER, 0)
                        : point(pool, Spacing.BESIDE_SERVER, 0);
            }
            case DomainController _ -> {
                Placement other = last.get(kind(element));
                Rect area = all;
                yield other != null
                        ? point(other, Spacing.BESIDE_SUPPORT, 0)
                        : area == null ? new Point(0, 0) : new Point(area.x(), area.y() - Spacing.BELOW_SERVER);
            }
            case SupportPool _ -> beside(element, Spacing.BESIDE_SUPPORT, element.getClass(), 0, 0);
            default -> below(null);
        };
    }

    private Point wantedPlace(ApplicationPool pool) {
        ElementId nextHop = pool.nextHop();
        Placement hub = nextHop == null ? null : places.get(nextHop);
        ElementId site = site(pool);
        boolean isAtHome = site == null
                || topology.find(nextHop, ServerPool.class).filter(server -> site.equals(server.site())).isPresent();
        return hub != null && isAtHome
                ? point(hub, 0, Spacing.BELOW_SERVER)
                : beside(pool, Spacing.COLUMN, ServerPool.class, 0, Spacing.BELOW_SERVER);
    }

    /** To the right of the last of its kind; failing that, off the last of another kind; failing that, below the site's members. */
    private Point beside(Element element, double right, Class<? extends Element> other, double dx, double dy) {
        Placement same = last.get(kind(element));
        if (same != null && right > 0) {
            return point(same, right, 0);
        }
        Placement second = last.get(new Kind(site(element), other));
        return second != null ? point(second, dx, dy) : below(site(element));
    }

    private Point below(@Nullable ElementId site) {
        Rect area = areas.getOrDefault(Optional.ofNullable(site), all);
        return area == null ? new Point(0, 0) : new Point(area.x(), area.bottom() + Frame.PADDING + Frame.HEADER);
    }

    private void hold(Element element, Placement place) {
        Rect card = new Rect(place.x(), place.y(), Card.WIDTH, Card.HEIGHT);
        places.put(element.id(), place);
        areas.merge(Optional.ofNullable(site(element)), card, Rect::union);
        all = all == null ? card : all.union(card);
    }

    private Kind kind(Element element) {
        return new Kind(site(element), element.getClass());
    }

    private static Placement later(Placement a, Placement b) {
        return b.y() > a.y() || b.y() == a.y() && b.x() > a.x() ? b : a;
    }

    private static Point point(Placement place, double dx, double dy) {
        return new Point(place.x() + dx, place.y() + dy);
    }
}
