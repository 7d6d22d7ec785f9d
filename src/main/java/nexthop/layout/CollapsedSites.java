package nexthop.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.Placement;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;

/** The sites that are drawn as one card each, in the corner of what their frame would be. */
final class CollapsedSites {
    private final Map<ElementId, Card> cards;
    private final Map<ElementId, List<ElementId>> members;
    private final Map<ElementId, ElementId> siteOf;

    private CollapsedSites(Map<ElementId, Card> cards, Map<ElementId, List<ElementId>> members,
            Map<ElementId, ElementId> siteOf) {
        this.cards = cards;
        this.members = members;
        this.siteOf = siteOf;
    }

    static CollapsedSites of(Topology topology, Layout layout) {
        Map<ElementId, Card> cards = new LinkedHashMap<>();
        Map<ElementId, List<ElementId>> members = new HashMap<>();
        Map<ElementId, ElementId> siteOf = new HashMap<>();
        for (ElementId id : layout.collapsed()) {
            topology.find(id, Site.class).ifPresent(site -> {
                List<Element> inside = new ArrayList<>(topology.poolsOf(id));
                topology.managementStores().stream().filter(store -> id.equals(store.site())).forEach(inside::add);
                members.put(id, inside.stream().map(Element::id).toList());
                inside.forEach(member -> siteOf.put(member.id(), id));
                cards.put(id, card(site, inside, topology));
            });
        }
        return new CollapsedSites(cards, members, siteOf);
    }

    private static Card card(Site site, List<Element> inside, Topology topology) {
        return new Card(site.id(), new Rect(0, 0, Card.WIDTH, Card.HEIGHT), Tone.SURROUNDINGS, site.name(), "",
                site.kind().label() + " · collapsed", counts(inside, topology), false);
    }

    /** How many of each kind there are, for example {@code 2 server pools}. */
    private static List<String> counts(List<Element> inside, Topology topology) {
        List<String> counts = new ArrayList<>();
        addCount(counts, inside, ServerPool.class, "server pool");
        addCount(counts, inside, ApplicationPool.class, "app pool");
        int applications = 0;
        for (Element element : inside) {
            List<Application> own = topology.applicationsOf(element.id());
            applications += own.size();
        }
        if (applications > 0) {
            counts.add(Shown.count(applications, "app"));
        }
        addCount(counts, inside, SupportPool.class, "other pool");
        addCount(counts, inside, ManagementStore.class, "store");
        return counts.isEmpty() ? List.of("Empty") : counts;
    }

    private static void addCount(List<String> counts, List<Element> inside, Class<?> type, String what) {
        int count = (int) inside.stream().filter(type::isInstance).count();
        if (count > 0) {
            counts.add(Shown.count(count, what));
        }
    }

    boolean hides(ElementId id) {
        return siteOf.containsKey(id);
    }

    /** The element itself, or the collapsed site it is in. */
    ElementId shown(ElementId id) {
        return siteOf.isEmpty() ? id : siteOf.getOrDefault(id, id);
    }

    /** The cards, where their members' places put them; a site without any place is not drawn. */
    Collection<Card> cards(Layout layout) {
        List<Card> placed = new ArrayList<>();
        for (Card card : cards.values()) {
            corner(card.id(), layout).ifPresent(corner -> placed.add(card.movedTo(corner.x(), corner.y())));
        }
        return placed;
    }

    /** The cards of the sites that have a part in a movement, where they stand after it. */
    Collection<Card> moved(Layout after, Collection<ElementId> moving) {
        if (siteOf.isEmpty()) {
            return List.of();
        }
        List<Card> moved = new ArrayList<>();
        for (Card card : cards(after)) {
            List<ElementId> inside = members.getOrDefault(card.id(), List.of());
            if (moving.contains(card.id()) || inside.stream().anyMatch(moving::contains)) {
                moved.add(card);
            }
        }
        return moved;
    }

    private Optional<Point> corner(ElementId site, Layout layout) {
        Rect box = null;
        for (ElementId id : members.getOrDefault(site, List.of())) {
            Placement place = layout.places().get(id);
            if (place != null) {
                Rect card = new Rect(place.x(), place.y(), Card.WIDTH, Card.HEIGHT);
                box = box == null ? card : box.union(card);
            }
        }
        if (box != null) {
            Rect frame = Frame.around(box);
            Placement corner = Placement.nearest(frame.x(), frame.y());
            return Optional.of(new Point(corner.x(), corner.y()));
        }
        return layout.place(site).map(place -> new Point(place.x(), place.y()));
    }
}
