package nexthop.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.ManagementStore;
import nexthop.model.Note;
import nexthop.model.Part;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is drawn of a drawing: cards, the frames of the sites, and links. Immutable.
 *
 * <p>Pools, stores and domain controllers are cards; computers, applications, endpoints and users are told on the card of their pool.
 * Only what has a place is drawn: see {@code Arrangement} for giving one to the rest.
 *
 * <p>A collapsed site is a card too, which stands for its members: the links of these to others start and end at it.
 */
public final class Sheet {
    private final TopologyGraph graph;
    private final Layout layout;
    private final Map<ElementId, Card> cards;
    private final Map<ElementId, Frame> frames;
    private final Map<Relation, Link> links;
    private final Map<ElementId, List<Relation>> linksByCard;
    private @Nullable Rect bounds;
    private @Nullable Reaches reaches;
    private final Obstacles obstacles;
    private final CollapsedSites collapsed;
    private final Layers layers;

    private Sheet(TopologyGraph graph, Layout layout, Layers layers, Map<ElementId, Card> cards,
            Map<ElementId, Frame> frames, Map<Relation, Link> links, Map<ElementId, List<Relation>> linksByCard,
            Obstacles obstacles, CollapsedSites collapsed) {
        this.obstacles = obstacles;
        this.collapsed = collapsed;
        this.graph = graph;
        this.layout = layout;
        this.layers = layers;
        this.cards = cards;
        this.frames = frames;
        this.links = links;
        this.linksByCard = linksByCard;
    }

    public static Sheet of(Drawing drawing) {
        return of(TopologyGraph.of(drawing.topology()), drawing.layout());
    }

    public static Sheet of(TopologyGraph graph, Layout layout) {
        return of(graph, layout, Layers.allShown());
    }

    /** The sheet without what is on hidden layers; links of hidden pools are not drawn, and the frames of sites stay as large as ever. */
    public static Sheet of(TopologyGraph graph, Layout layout, Layers layers) {
        CollapsedSites collapsed = CollapsedSites.of(graph.topology(), layout);
        Map<ElementId, Card> cards = new LinkedHashMap<>();
        collapsed.cards(layout).forEach(card -> cards.put(card.id(), card));
        for (Element element : graph.topology().elements()) {
            if (isCard(element) && !collapsed.hides(element.id()) && !layers.hides(element)) {
                layout.place(element.id())
                        .ifPresent(place -> cards.put(element.id(), card(graph.topology(), element, place, layers)));
            }
        }
        Set<ElementId> hidden = hidden(graph.topology(), layers);
        Map<ElementId, List<Relation>> linksByCard = new HashMap<>();
        List<Relation> drawn = new ArrayList<>();
        for (Relation relation : graph.graph().edgeSet()) {
            ElementId from = collapsed.shown(relation.from());
            ElementId to = collapsed.shown(relation.to());
            if (isDrawn(relation) && !hidden.contains(relation.from()) && !hidden.contains(relation.to())
                    && !from.equals(to) && cards.containsKey(from) && cards.containsKey(to)) {
                drawn.add(relation);
                linksByCard.computeIfAbsent(from, _ -> new ArrayList<>()).add(relation);
                linksByCard.computeIfAbsent(to, _ -> new ArrayList<>()).add(relation);
            }
        }
        Map<Relation, Link> links = new LinkedHashMap<>();
        Obstacles obstacles = Obstacles.of(cards.values());
        for (Relation relation : drawn) {
            links.put(relation, link(relation, cards, linksByCard, obstacles, collapsed, layout));
        }
        Map<ElementId, Frame> frames = new LinkedHashMap<>();
        for (Site site : graph.topology().sites()) {
            if (layout.isCollapsed(site.id())) {
                continue;
            }
            frame(graph.topology(), layout, site).ifPresent(frame -> frames.put(site.id(), frame));
        }
        return new Sheet(graph, layout, layers, cards, frames, links, linksByCard, obstacles, collapsed);
    }

    private static Set<ElementId> hidden(Topology topology, Layers layers) {
        Set<ElementId> hidden = new HashSet<>();
        if (!layers.areAllShown()) {
            topology.pools().stream().filter(layers::hides).forEach(pool -> hidden.add(pool.id()));
        }
        return hidden;
    }

    /** Which layers are hidden on it. */
    public Layers layers() {
        return layers;
    }

    /** Whether elements of this kind are drawn as cards. */
    public static boolean isCard(Element element) {
        return !(element instanceof Site) && !(element instanceof Part);
    }

    /** Whether relations of this kind are drawn as links. */
    public static boolean isDrawn(Relation relation) {
        return relation instanceof Relation.NextHop || relation instanceof Relation.Interop
                || relation instanceof Relation.Replication;
    }

    /** The card that an element is drawn on: its own, or that of the collapsed site it is in. */
    public ElementId shown(ElementId id) {
        return collapsed.shown(id);
    }

    /** The notes, which lie under everything else. */
    public Collection<Note> notes() {
        return layers.shows(Layer.NOTES) ? layout.notes() : List.of();
    }

    /** A note, unless notes are hidden. */
    public Optional<Note> note(ElementId id) {
        return layers.shows(Layer.NOTES) ? layout.note(id) : Optional.empty();
    }

    /** What a note covers. */
    public static Rect boundsOf(Note note) {
        return new Rect(note.place().x(), note.place().y(), note.extent().width(), note.extent().height());
    }

    public TopologyGraph graph() {
        return graph;
    }

    public Collection<Card> cards() {
        return Collections.unmodifiableCollection(cards.values());
    }

    public Optional<Card> card(ElementId id) {
        return Optional.ofNullable(cards.get(id));
    }

    public Collection<Frame> frames() {
        return Collections.unmodifiableCollection(frames.values());
    }

    public Optional<Frame> frame(ElementId site) {
        return Optional.ofNullable(frames.get(site));
    }

    public Collection<Link> links() {
        return Collections.unmodifiableCollection(links.values());
    }

    public Optional<Link> link(Relation relation) {
        return Optional.ofNullable(links.get(relation));
    }

    /** The links that start or end at a card. */
    public List<Link> linksOf(ElementId card) {
        return linksByCard.getOrDefault(card, List.of()).stream().map(links::get).toList();
    }

    /** The link that shows a pool's next hop in use, if it is drawn. */
    public Optional<Link> nextHopLink(ElementId pool) {
        return linksOf(pool).stream()
                .filter(link -> link.relation() instanceof Relation.NextHop hop && hop.from().equals(pool)
                        && !hop.retired())
                .findFirst();
    }

    /** The smallest rectangle that holds everything drawn; empty at the origin if there is nothing. */
    public Rect bounds() {
        Rect known = bounds;
        if (known == null) {
            known = union();
            bounds = known;
        }
        return known;
    }

    private Rect union() {
        Rect all = null;
        for (Card card : cards.values()) {
            all = all == null ? card.bounds() : all.union(card.bounds());
        }
        for (Frame frame : frames.values()) {
            all = all == null ? frame.bounds() : all.union(frame.bounds());
        }
        for (Link link : links.values()) {
            all = all == null ? link.bounds() : all.union(link.bounds());
        }
        for (Note note : notes()) {
            all = all == null ? boundsOf(note) : all.union(boundsOf(note));
        }
        return all == null ? new Rect(0, 0, 0, 0) : all;
    }

    /** What a card, a site's frame or a note covers. */
    public Optional<Rect> boundsOf(ElementId id) {
        Card card = cards.get(id);
        return card != null
                ? Optional.of(card.bounds())
                : frame(id).map(Frame::bounds).or(() -> note(id).map(Sheet::boundsOf));
    }

    /** The cards of a site's members. */
    public List<ElementId> membersOf(ElementId site) {
        List<ElementId> members = new ArrayList<>();
        for (Pool pool : graph.topology().poolsOf(site)) {
            members.add(pool.id());
        }
        for (ManagementStore store : graph.topology().managementStores()) {
            if (site.equals(store.site())) {
                members.add(store.id());
            }
        }
        return members;
    }

    /** What every card covers, seen or not: also those on hidden layers and in collapsed sites, for they come back there. */
    public Map<ElementId, Rect> everyCard() {
        Map<ElementId, Rect> all = new LinkedHashMap<>();
        for (Element element : graph.topology().elements()) {
            if (isCard(element)) {
                layout.place(element.id())
                        .ifPresent(place -> all.put(element.id(),
                                new Rect(place.x(), place.y(), Card.WIDTH, Card.HEIGHT)));
            }
        }
        collapsed.cards(layout).forEach(box -> all.put(box.id(), box.bounds()));
        return all;
    }

    /** The frame of every site, also what those of collapsed ones will be once they are expanded. */
    Collection<Frame> everyFrame() {
        List<Frame> all = new ArrayList<>(frames.values());
        for (ElementId id : layout.collapsed()) {
            graph.topology()
                    .find(id, Site.class)
                    .flatMap(site -> frame(graph.topology(), layout, site))
                    .ifPresent(all::add);
        }
        return all;
    }

    /**
     * This sheet with some cards (or empty sites) elsewhere; only their own links and frames are laid anew, and the links in whose
     * way they stood or now stand.
     */
    public Sheet moved(Map<ElementId, Placement> places) {
        return moved(places, layout.with(places));
    }

    /**
     * This sheet in another layout of the same topology; what has not changed is not laid anew, unless a site has been collapsed,
     * expanded or given another size.
     */
    public Sheet with(Layout after) {
        if (!after.collapsed().equals(layout.collapsed()) || !after.extents().equals(layout.extents())) {
            return of(graph, after, layers);
        }
        Map<ElementId, Placement> places = after.placesChangedSince(layout);
        if (places.isEmpty() && after.bends().equals(layout.bends())) {
            return after.notes().equals(layout.notes()) && after.locked().equals(layout.locked())
                    ? this
                    : new Sheet(graph, after, layers, cards, frames, links, linksByCard, obstacles, collapsed);
        }
        return moved(places, after);
    }

    /**
     * This sheet for another topology in another layout. If an edit has but changed what is written on some cards, or some next hops, all
     * else is shared.
     */
    public Sheet with(TopologyGraph changed, Layout after) {
        if (changed.topology() == graph.topology()) {
            return with(after);
        }
        boolean plain = layers.areAllShown() && layout.collapsed().isEmpty() && after.collapsed().isEmpty()
                && after.extents().equals(layout.extents());
        Optional<Retelling> retelling = plain
                ? Retelling.between(graph.topology(), changed.topology())
                : Optional.empty();
        return retelling.map(told -> with(after).retold(changed, told)).orElseGet(() -> of(changed, after, layers));
    }

    private Sheet retold(TopologyGraph changed, Retelling told) {
        Topology topology = changed.topology();
        Map<ElementId, Card> otherCards = new HashMap<>();
        for (ElementId id : told.cards()) {
            Optional<Placement> place = cards.containsKey(id) ? layout.place(id) : Optional.empty();
            place.ifPresent(at -> topology.element(id)
                    .map(element -> card(topology, element, at, layers))
                    .filter(card -> !card.equals(cards.get(id)))
                    .ifPresent(card -> otherCards.put(id, card)));
        }
        Map<ElementId, Frame> otherFrames = new HashMap<>();
        for (ElementId id : told.sites()) {
            topology.find(id, Site.class)
                    .flatMap(site -> frame(topology, layout, site))
                    .ifPresent(frame -> otherFrames.put(id, frame));
        }
        Map<ElementId, Card> nowCards = Patched.of(cards, otherCards);
        Map<ElementId, Frame> nowFrames = Patched.of(frames, otherFrames);
        Rehopping hops = new Rehopping(changed, told.rehopped());
        if (hops.isNothing()) {
            Sheet retold = new Sheet(changed, layout, layers, nowCards, nowFrames, links, linksByCard, obstacles,
                    collapsed);
            retold.reaches = Patched.base(nowCards) == Patched.base(cards) ? reaches : null;
            retold.bounds = bounds;
            return retold;
        }
        return new Sheet(changed, layout, layers, nowCards, nowFrames, hops.links(), hops.byCard, obstacles, collapsed);
    }

    /** The links once some pools have other next hops. */
    private final class Rehopping {
        private final Set<Relation> gone = new LinkedHashSet<>();
        private final Set<Relation> come = new LinkedHashSet<>();
        private final Map<ElementId, List<Relation>> byCard = new HashMap<>();

        Rehopping(TopologyGraph changed, Set<ElementId> pools) {
            for (ElementId pool : pools) {
                linksByCard.getOrDefault(pool, List.of())
                        .stream()
                        .filter(relation -> relation instanceof Relation.NextHop && relation.from().equals(pool))
                        .forEach(gone::add);
                changed.topology()
                        .find(pool, ApplicationPool.class)
                        .filter(_ -> cards.containsKey(pool))
                        .ifPresent(found -> changed.nextHops(found)
                                .stream()
                                .filter(hop -> cards.containsKey(hop.to()))
                                .forEach(come::add));
            }
            Set<Relation> kept = new HashSet<>(gone);
            kept.retainAll(come);
            gone.removeAll(kept);
            come.removeAll(kept);
        }

        boolean isNothing() {
            return gone.isEmpty() && come.isEmpty();
        }

        /** The links of a card share its sides, so those of a card that has got or lost one are laid anew. */
        Map<Relation, Link> links() {
            byCard.putAll(linksByCard);
            Set<ElementId> ends = new LinkedHashSet<>();
            for (Relation relation : gone) {
                ends.addAll(List.of(relation.from(), relation.to()));
            }
            for (Relation relation : come) {
                ends.addAll(List.of(relation.from(), relation.to()));
            }
            Set<Relation> laidAnew = new LinkedHashSet<>(come);
            ends.forEach(card -> laidAnew.addAll(rehopped(card)));
            Map<Relation, Link> now = new LinkedHashMap<>(links);
            gone.forEach(now::remove);
            for (Relation relation : laidAnew) {
                now.put(relation, link(relation, cards, byCard, obstacles, collapsed, layout));
            }
            return now;
        }

        /** @return those that arrive at the card at another point than before, perhaps */
        private List<Relation> rehopped(ElementId card) {
            List<Relation> before = linksByCard.getOrDefault(card, List.of());
            List<Relation> now = new ArrayList<>(before);
            now.removeAll(gone);
            come.stream().filter(hop -> hop.from().equals(card) || hop.to().equals(card)).forEach(now::add);
            if (now.isEmpty()) {
                byCard.remove(card);
            } else {
                byCard.put(card, now);
            }
            return Math.min(before.size(), now.size()) <= SIBLINGS_SPREAD ? now : List.of();
        }
    }

    private Sheet moved(Map<ElementId, Placement> places, Layout after) {
        Map<ElementId, Card> changedCards = new HashMap<>();
        Set<ElementId> touchedSites = new LinkedHashSet<>();
        Set<Relation> touchedLinks = bentOtherwise(after);
        List<Rect> disturbed = new ArrayList<>();
        Map<ElementId, Placement> ofCards = new TreeMap<>(places);
        for (Card box : collapsed.moved(after, places.keySet())) {
            ofCards.put(box.id(), new Placement(box.bounds().x(), box.bounds().y()));
        }
        ofCards.forEach((id, place) -> {
            graph.topology().element(id).map(Sheet::siteOf).flatMap(site -> site).ifPresent(touchedSites::add);
            Card card = cards.get(id);
            if (card == null) {
                touchedSites.add(id);
                return;
            }
            Card movedCard = card.movedTo(place.x(), place.y());
            changedCards.put(id, movedCard);
            disturbed.add(card.bounds());
            disturbed.add(movedCard.bounds());
            touchedLinks.addAll(linksByCard.getOrDefault(id, List.of()));
        });
        Map<ElementId, Card> movedCards = Patched.of(cards, changedCards);
        Map<Relation, Link> changedLinks = new HashMap<>();
        Obstacles movedObstacles = obstacles;
        if (!disturbed.isEmpty() || !touchedLinks.isEmpty()) {
            movedObstacles = disturbed.isEmpty() ? obstacles : obstacles.moved(movedCards, ofCards.keySet());
            Set<Relation> laidAnew = withSiblings(touchedLinks);
            if (!disturbed.isEmpty()) {
                addDisturbed(laidAnew, disturbed);
            }
            for (Relation relation : laidAnew) {
                changedLinks.put(relation, link(relation, movedCards, linksByCard, movedObstacles, collapsed, after));
            }
        }
        Map<ElementId, Frame> changedFrames = new HashMap<>();
        for (ElementId id : touchedSites) {
            graph.topology()
                    .find(id, Site.class)
                    .filter(_ -> !after.isCollapsed(id))
                    .flatMap(site -> frame(graph.topology(), after, site))
                    .ifPresent(frame -> changedFrames.put(id, frame));
        }
        Sheet moved = new Sheet(graph, after, layers, movedCards, Patched.of(frames, changedFrames),
                Patched.of(links, changedLinks), linksByCard, movedObstacles, collapsed);
        if (Patched.base(movedCards) == Patched.base(cards)) {
            moved.reaches = reaches;
        }
        return moved;
    }

    /** Which cards and links are not where they are on another sheet. */
    public record Difference(Set<ElementId> cards, Set<Relation> links) {}

    /** What tells this sheet from another one; empty if they have so little in common that everything may be elsewhere. */
    public Optional<Difference> differenceFrom(Sheet other) {
        return Patched.difference(cards, other.cards)
                .flatMap(changedCards -> Patched.difference(links, other.links)
                        .map(changedLinks -> new Difference(changedCards, changedLinks)));
    }

    /** The links whose bends are others in another layout. */
    private Set<Relation> bentOtherwise(Layout after) {
        Set<Relation> changed = new LinkedHashSet<>();
        if (!after.bends().equals(layout.bends())) {
            for (Relation relation : links.keySet()) {
                if (!bends(relation, after).equals(bends(relation, layout))) {
                    changed.add(relation);
                }
            }
        }
        return changed;
    }

    private static List<Placement> bends(Relation relation, Layout layout) {
        return layout.bends().isEmpty() ? List.of() : layout.bends(new LinkEnds(relation.from(), relation.to()));
    }

    private void addDisturbed(Set<Relation> all, List<Rect> disturbed) {
        boolean few = disturbed.size() <= MOVED_ONE_BY_ONE;
        List<Rect> areas = few ? disturbed : List.of(disturbed.stream().reduce(Rect::union).orElseThrow());
        Set<ElementId> elsewhere = Patched.patch(cards).keySet();
        Reaches known = reaches();
        for (Rect area : areas) {
            known.find(area, relation -> {
                if (!elsewhere.contains(shown(relation.from())) && !elsewhere.contains(shown(relation.to()))) {
                    all.add(relation);
                }
            });
        }
        for (ElementId card : elsewhere) {
            for (Relation relation : linksByCard.getOrDefault(card, List.of())) {
                reach(relation, cards, obstacles, collapsed).filter(reach -> areas.stream().anyMatch(reach::overlaps))
                        .ifPresent(_ -> all.add(relation));
            }
        }
    }

    /** The reaches of all links as they were before some cards were moved. */
    private Reaches reaches() {
        Reaches known = reaches;
        if (known == null) {
            known = new Reaches();
            Map<ElementId, Card> before = Patched.base(cards);
            for (Relation relation : links.keySet()) {
                Optional<Rect> reach = reach(relation, before, obstacles, collapsed);
                if (reach.isPresent()) {
                    known.add(relation, reach.get());
                }
            }
            reaches = known;
        }
        return known;
    }

    /** Where a link looks for a way around others, if it does. */
    private static Optional<Rect> reach(Relation relation, Map<ElementId, Card> cards, Obstacles obstacles,
            CollapsedSites collapsed) {
        Rect from = bounds(cards, collapsed.shown(relation.from()));
        Rect to = bounds(cards, collapsed.shown(relation.to()));
        return obstacles.areFew() || Router.goesAround(from, to)
                ? Optional.of(from.union(to).grown(Router.REACH))
                : Optional.empty();
    }

    /** Up to this many old and new places of cards are looked at one by one when asking which links they disturb. */
    private static final int MOVED_ONE_BY_ONE = 16;

    /** The links that share a card's side with these: where one arrives depends on where its neighbours do. */
    private Set<Relation> withSiblings(Set<Relation> touched) {
        Set<Relation> all = new HashSet<>(touched);
        for (Relation relation : touched) {
            addFew(all, shown(relation.from()));
            addFew(all, shown(relation.to()));
        }
        return all;
    }

    private void addFew(Set<Relation> all, ElementId card) {
        List<Relation> siblings = linksByCard.getOrDefault(card, List.of());
        if (siblings.size() <= SIBLINGS_SPREAD) {
            all.addAll(siblings);
        }
    }

    /** Up to this many next hops arrive at a card's side each at a point of its own. */
    private static final int NEXT_HOPS_SPREAD = 3;

    /** Up to this many links are spread along a card's side; beyond, they all meet in its middle. */
    private static final int SIBLINGS_SPREAD = 12;

    /** Between links of one kind and those of another that run through the same gap, in pixels. */
    private static final double LANE = 8;

    private static Optional<ElementId> siteOf(Element element) {
        return switch (element) {
            case Pool pool -> Optional.ofNullable(pool.site());
            case ManagementStore store -> Optional.ofNullable(store.site());
            default -> Optional.empty();
        };
    }

    private static Card card(Topology topology, Element element, Placement place, Layers layers) {
        String name = element.name();
        boolean isHost = element instanceof Pool;
        String head = isHost ? CardText.head(name) : name;
        return new Card(element.id(), new Rect(place.x(), place.y(), Card.WIDTH, Card.HEIGHT), tone(element), head,
                name.substring(head.length()), CardText.caption(element), CardText.chips(topology, element, layers),
                element instanceof Pool pool && pool.retired());
    }

    private static Tone tone(Element element) {
        return switch (element) {
            case ServerPool pool -> Tone.of(pool.generation());
            case ApplicationPool pool -> Tone.of(pool.ucma());
            default -> Tone.SURROUNDINGS;
        };
    }

    private static Link link(Relation relation, Map<ElementId, Card> cards, Map<ElementId, List<Relation>> linksByCard,
            Obstacles obstacles, CollapsedSites collapsed, Layout layout) {
        ElementId start = collapsed.shown(relation.from());
        ElementId finish = collapsed.shown(relation.to());
        if (start.equals(relation.from()) && finish.equals(relation.to())) {
            List<Point> bent = BentRoute.of(bounds(cards, start), bounds(cards, finish), bends(relation, layout));
            if (!bent.isEmpty()) {
                return new Link(relation, bent);
            }
        }
        Router.End from = end(relation, start, finish, cards, linksByCard, collapsed);
        Router.End to = end(relation, finish, start, cards, linksByCard, collapsed);
        return new Link(relation, Router.route(from, to, obstacles.between(start, finish)));
    }

    /** Where the link stands at {@code card}: the links of one side are spread in the order of their other ends. */
    private static Router.End end(Relation relation, ElementId card, ElementId other, Map<ElementId, Card> cards,
            Map<ElementId, List<Relation>> linksByCard, CollapsedSites collapsed) {
        Rect here = bounds(cards, card);
        List<Relation> all = linksByCard.getOrDefault(card, List.of());
        if (all.size() == 1 || all.size() > SIBLINGS_SPREAD) {
            return new Router.End(here, 0.5, all.size() == 1, lane(relation));
        }
        Router.Side side = Router.side(here, bounds(cards, other));
        boolean alongX = side == Router.Side.TOP || side == Router.Side.BOTTOM;
        List<Relation> siblings = all.stream()
                .filter(candidate -> Router.side(here, bounds(cards, otherEnd(candidate, card, collapsed))) == side)
                .sorted(Comparator.<Relation>comparingDouble(candidate -> {
                    Point center = bounds(cards, otherEnd(candidate, card, collapsed)).center();
                    return alongX ? center.x() : center.y();
                })
                        .thenComparing(candidate -> otherEnd(candidate, card, collapsed))
                        .thenComparing(candidate -> candidate.getClass().getSimpleName()))
                .toList();
        double share = share(siblings, relation, card, collapsed);
        return new Router.End(here, share, siblings.size() == 1, lane(relation));
    }

    /** How far off the middle of a gap links of a kind run, in pixels. */
    private static double lane(Relation relation) {
        return switch (relation) {
            case Relation.Interop _ -> -LANE;
            case Relation.Replication _ -> LANE;
            default -> 0;
        };
    }

    /** Each link has a share of the side, but those that arrive in numbers meet in one point, as branches do in a trunk. */
    private static double share(List<Relation> siblings, Relation relation, ElementId card, CollapsedSites collapsed) {
        List<Relation> shares = new ArrayList<>();
        Map<Class<?>, Relation> trunks = new HashMap<>();
        for (Relation sibling : siblings) {
            if (!isBranch(siblings, sibling, card, collapsed)
                    || trunks.putIfAbsent(sibling.getClass(), sibling) == null) {
                shares.add(sibling);
            }
        }
        Relation standsFor = isBranch(siblings, relation, card, collapsed)
                ? trunks.getOrDefault(relation.getClass(), relation)
                : relation;
        return (shares.indexOf(standsFor) + 1.0) / (shares.size() + 1);
    }

    /** Whether a link arrives at the card together with so many of its kind that they make a trunk. */
    private static boolean isBranch(List<Relation> siblings, Relation relation, ElementId card,
            CollapsedSites collapsed) {
        int most = switch (relation) {
            case Relation.NextHop _ -> NEXT_HOPS_SPREAD;
            case Relation.Replication _ -> 1;
            default -> Integer.MAX_VALUE;
        };
        return collapsed.shown(relation.to()).equals(card) && !relation.retired()
                && siblings.stream()
                        .filter(sibling -> sibling.getClass() == relation.getClass()
                                && collapsed.shown(sibling.to()).equals(card) && !sibling.retired())
                        .count() > most;
    }

    private static ElementId otherEnd(Relation relation, ElementId card, CollapsedSites collapsed) {
        ElementId from = collapsed.shown(relation.from());
        return from.equals(card) ? collapsed.shown(relation.to()) : from;
    }

    private static Rect bounds(Map<ElementId, Card> cards, ElementId id) {
        Card card = cards.get(id);
        if (card == null) {
            throw new IllegalStateException("Links join cards that are drawn: " + id);
        }
        return card.bounds();
    }

    /** The box that somebody has given to a site, whatever is in it. */
    private static Optional<Rect> givenBox(Layout layout, ElementId site) {
        return layout.extent(site)
                .flatMap(extent -> layout.place(site)
                        .map(place -> new Rect(place.x(), place.y(), extent.width(), extent.height())));
    }

    /** Around all members that have a place, also hidden ones: a frame does not jump when a layer is hidden. */
    private static Optional<Frame> frame(Topology topology, Layout layout, Site site) {
        Rect members = null;
        List<Element> inside = new ArrayList<>(topology.poolsOf(site.id()));
        topology.managementStores().stream().filter(store -> site.id().equals(store.site())).forEach(inside::add);
        for (Element member : inside) {
            Placement place = layout.places().get(member.id());
            if (place != null) {
                Rect card = new Rect(place.x(), place.y(), Card.WIDTH, Card.HEIGHT);
                members = members == null ? card : members.union(card);
            }
        }
        String title = site.isBackCompat() ? site.name() + " · merged" : site.name();
        Optional<Rect> given = givenBox(layout, site.id());
        if (members == null) {
            return given
                    .or(() -> layout.place(site.id())
                            .map(place -> new Rect(place.x(), place.y(), Frame.EMPTY_WIDTH, Frame.EMPTY_HEIGHT)))
                    .map(box -> new Frame(site.id(), box, title, site.isBackCompat()));
        }
        Rect around = Frame.around(members);
        return Optional.of(new Frame(site.id(), given.map(around::union).orElse(around), title, site.isBackCompat()));
    }
}
