package nexthop.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nexthop.model.ApplicationPool;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * Gives a place to everything that is drawn.
 *
 * <p>A drawing arranged from nothing reads from top to bottom: domain controllers, the legacy side (OCS pools that stand on no site,
 * BackCompatSite), the other sites, what is left on no site. Within a site older generations stand before newer ones, each server
 * pool next to the trusted application pools whose next hop it is, the Central Management Store at their side, and supporting pools
 * in close rows below. The same topology is always arranged alike.
 */
public final class Arrangement {
    /** The shape of a screen, which a whole drawing comes close to: width to height. */
    static final double SCREEN = 1.6;

    /** Up to this width, what belongs together stands in one row, in pixels. */
    static final double COMFORTABLE_WIDTH = 1_100;

    private static final double PADDING = Block.onGridAbove(Frame.PADDING);
    private static final double PADDING_TOP = Block.onGridAbove(Frame.PADDING + Frame.HEADER);

    /** Widths of rows that are tried, as multiples of the width that would do if nothing were left empty. */
    static final double[] WIDTHS_TRIED = {1, 1.15, 1.35, 1.6, 1.9};

    /** How much another row of sites weighs against the shape of the whole: links between rows are long and cross much. */
    private static final double ANOTHER_ROW = 0.3;

    /** As far as rows are shifted to bring a server pool above the one it works with. */
    private static final double ALIGNED_WITHIN = 700;

    private final Topology topology;
    private final Set<ElementId> chosen;
    private final Set<ElementId> collapsed;
    private final boolean hasSites;

    private final Tidying.Watch watch;

    /** @param collapsed the sites that are drawn as one box: they take the room of that */
    private Arrangement(Topology topology, Set<ElementId> chosen, Set<ElementId> collapsed, Tidying.Watch watch) {
        this.watch = watch;
        this.topology = topology;
        this.chosen = chosen;
        this.collapsed = collapsed;
        this.hasSites = topology.sites().stream().anyMatch(site -> !membersOf(site.id()).isEmpty());
    }

    /**
     * A layout that has a place for everything drawn. What has a place keeps it: new pools come to stand near their next hop or
     * the members of their site, new sites beside the others.
     */
    public static Layout complete(Drawing drawing) {
        Topology topology = drawing.topology();
        Layout layout = drawing.layout();
        Set<ElementId> missing = new TreeSet<>();
        boolean anyPlaced = false;
        for (Element element : topology.elements()) {
            if (isPlaced(topology, element)) {
                if (layout.place(element.id()).isEmpty()) {
                    missing.add(element.id());
                } else {
                    anyPlaced = true;
                }
            }
        }
        if (missing.isEmpty()) {
            return layout;
        }
        Arrangement arrangement = new Arrangement(topology, missing, layout.collapsed(), Tidying.Watch.none());
        return anyPlaced ? arrangement.added(drawing) : layout.with(arrangement.page());
    }

    /** Places for everything drawn, whatever places there were. */
    public static Layout anew(Topology topology) {
        return anew(topology, Set.of(), Tidying.Watch.none());
    }

    static Layout anew(Topology topology, Set<ElementId> collapsed, Tidying.Watch watch) {
        Set<ElementId> all = new TreeSet<>();
        for (Element element : topology.elements()) {
            if (isPlaced(topology, element)) {
                all.add(element.id());
            }
        }
        return Layout.empty().with(new Arrangement(topology, all, collapsed, watch).page());
    }

    /**
     * New places for some cards alone (ids of other elements are ignored): arranged among themselves, they stay where their upper
     * left corner was, or move to the nearest place where they cover nothing else.
     */
    public static Map<ElementId, Placement> anew(Drawing drawing, Collection<ElementId> elements) {
        return anew(drawing, elements, Tidying.Watch.none());
    }

    static Map<ElementId, Placement> anew(Drawing drawing, Collection<ElementId> elements, Tidying.Watch watch) {
        Set<ElementId> cards = new TreeSet<>();
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        for (ElementId id : elements) {
            Placement place = drawing.layout().places().get(id);
            if (place != null && drawing.topology().element(id).filter(Sheet::isCard).isPresent()) {
                cards.add(id);
                left = Math.min(left, place.x());
                top = Math.min(top, place.y());
            }
        }
        if (cards.isEmpty()) {
            return Map.of();
        }
        Layout layout = drawing.layout();
        Map<ElementId, Placement> places = new Arrangement(drawing.topology(), cards, layout.collapsed(), watch).page();
        Rect all = boxes(drawing.topology(), places, layout.collapsed()).values()
                .stream()
                .reduce(Rect::union)
                .orElseThrow();
        FreeSpot room = FreeSpot.on(Sheet.of(drawing.with(layout.without(cards))));
        layout.notes()
                .stream()
                .filter(note -> layout.isLocked(note.id()))
                .forEach(note -> room.keepClear(note.id(), Sheet.boundsOf(note)));
        Point spot = room.near(new Point(left, top), all.width(), all.height(), null, FreeSpot.Frames.IGNORED);
        Map<ElementId, Placement> moved = new TreeMap<>();
        places.forEach((id, place) -> moved.put(id, place.plus(spot.x() - all.x(), spot.y() - all.y())));
        return moved;
    }

    /** What is drawn of cards that stand at these places: each card, and the box of each collapsed site in place of its members. */
    static Map<ElementId, Rect> boxes(Topology topology, Map<ElementId, Placement> places, Set<ElementId> collapsed) {
        Layout layout = Layout.empty().with(places).withCollapsed(collapsed);
        CollapsedSites sites = CollapsedSites.of(topology, layout);
        Map<ElementId, Rect> boxes = new TreeMap<>();
        places.forEach((id, place) -> {
            if (!sites.hides(id) && topology.element(id).filter(Sheet::isCard).isPresent()) {
                boxes.put(id, new Rect(place.x(), place.y(), Card.WIDTH, Card.HEIGHT));
            }
        });
        sites.cards(layout).forEach(box -> boxes.put(box.id(), box.bounds()));
        return boxes;
    }

    /** Whether the layout holds a place for the element: cards have one, and sites that no frame could be drawn around. */
    private static boolean isPlaced(Topology topology, Element element) {
        return element instanceof Site site ? hasNoMembers(topology, site) : Sheet.isCard(element);
    }

    private static boolean hasNoMembers(Topology topology, Site site) {
        return topology.poolsOf(site.id()).isEmpty()
                && topology.managementStores().stream().noneMatch(store -> site.id().equals(store.site()));
    }

    // ---- from nothing

    private Map<ElementId, Placement> page() {
        Map<ElementId, Placement> places = new TreeMap<>();
        List<List<Group>> rows = rows();
        double anchor = anchor(rows);
        double y = 0;
        Optional<Block> controllers = controllers();
        if (controllers.isPresent()) {
            controllers.get().place(PADDING, y, places);
            y += controllers.get().height() + Spacing.SITE_GAP;
        }
        for (List<Group> row : rows) {
            double x = shift(row, anchor);
            double height = 0;
            for (Group group : row) {
                Block block = group.block();
                block.place(x, y, places);
                x += block.width() + Spacing.SITE_GAP;
                height = Math.max(height, block.height());
            }
            y += height + Spacing.SITE_GAP;
        }
        return places;
    }

    /**
     * What stands on one site, or on none.
     *
     * @param block the members with the space their frame takes
     * @param server where in the block the first server pool stands; null if there is none
     */
    private record Group(@Nullable Site site, Block block, @Nullable Point server) {}

    /** The legacy side in rows of its own, the other sites in rows of even width, then what stands on no site. */
    private List<List<Group>> rows() {
        List<List<Group>> rows = new ArrayList<>();
        Members siteless = membersOf(null);
        Members legacy = hasSites ? siteless.legacyPart() : Members.none();
        group(null, legacy, SiteBlock::beside).ifPresent(group -> rows.add(List.of(group)));
        List<Site> others = new ArrayList<>();
        for (Site site : sitesInOrder()) {
            if (site.isBackCompat()) {
                Function<Members, Block> form = hasOtherGroups(site) ? SiteBlock::beside : SiteBlock::of;
                group(site, membersOf(site.id()), form).ifPresent(group -> rows.add(List.of(group)));
            } else {
                others.add(site);
            }
        }
        double width = 0;
        double height = 0;
        for (List<Group> row : rows) {
            width = Math.max(width, row.getFirst().block().width());
            height += row.getFirst().block().height() + Spacing.SITE_GAP;
        }
        rows.addAll(rowsOf(others, siteless.without(legacy), width, height));
        return rows;
    }

    /** Of all depths and widths, those that give the whole, with what stands above, nearly the shape of a screen in few rows. */
    private List<List<Group>> rowsOf(List<Site> sites, Members siteless, double widthAbove, double heightAbove) {
        Map<ElementId, Members> members = new HashMap<>();
        int deepest = SiteBlock.deepest(siteless);
        for (Site site : sites) {
            Members here = membersOf(site.id());
            members.put(site.id(), here);
            deepest = Math.max(deepest, SiteBlock.deepest(here));
        }
        List<List<Group>> best = List.of();
        double bestMiss = Double.POSITIVE_INFINITY;
        for (int depth = 1; depth <= deepest; depth++) {
            watch.at((depth - 1.0) / deepest);
            int rowsDeep = depth;
            List<Group> groups = new ArrayList<>();
            for (Site site : sites) {
                group(site, members.getOrDefault(site.id(), Members.none()), here -> SiteBlock.of(here, rowsDeep))
                        .ifPresent(groups::add);
            }
            group(null, siteless, here -> SiteBlock.of(here, rowsDeep)).ifPresent(groups::add);
            for (double widest : widthsTried(groups)) {
                List<List<Group>> rows = rowsOfWidth(groups, widest);
                double miss = miss(rows, widthAbove, heightAbove);
                if (miss < bestMiss) {
                    best = rows;
                    bestMiss = miss;
                }
            }
        }
        return best;
    }

    private static List<Double> widthsTried(List<Group> groups) {
        double area = 0;
        for (Group group : groups) {
            area += (group.block().width() + Spacing.SITE_GAP) * (group.block().height() + Spacing.SITE_GAP);
        }
        double even = Math.max(COMFORTABLE_WIDTH, Math.sqrt(SCREEN * area));
        List<Double> widths = new ArrayList<>();
        for (double factor : WIDTHS_TRIED) {
            widths.add(even * factor);
        }
        widths.add(Double.POSITIVE_INFINITY);
        return widths;
    }

    private static double miss(List<List<Group>> rows, double widthAbove, double heightAbove) {
        double width = widthAbove;
        double height = heightAbove;
        for (List<Group> row : rows) {
            width = Math.max(width, row.stream().mapToDouble(group -> group.block().width() + Spacing.SITE_GAP).sum());
            height += Spacing.SITE_GAP + row.stream().mapToDouble(group -> group.block().height()).max().orElse(0);
        }
        return miss(width, height) + ANOTHER_ROW * Math.max(0, rows.size() - 1);
    }

    private boolean hasOtherGroups(Site site) {
        return topology.elements()
                .stream()
                .anyMatch(element -> chosen.contains(element.id()) && element instanceof Pool pool
                        && !site.id().equals(pool.site()));
    }

    /** How far a shape is from a screen's. */
    static double miss(double width, double height) {
        return width == 0 || height == 0 ? 0 : Math.abs(Math.log(width / height / SCREEN));
    }

    private static List<List<Group>> rowsOfWidth(List<Group> groups, double maxWidth) {
        List<List<Group>> rows = new ArrayList<>();
        double x = 0;
        for (Group group : groups) {
            double width = group.block().width();
            if (rows.isEmpty() || x + width > maxWidth) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.getLast().add(group);
            x += width + Spacing.SITE_GAP;
        }
        return rows;
    }

    /** Sites of merged pools first, then central ones, then branches. */
    private List<Site> sitesInOrder() {
        return topology.sites()
                .stream()
                .sorted(Comparator.<Site>comparingInt(site -> site.isBackCompat() ? 0 : 1)
                        .thenComparing(Site::kind)
                        .thenComparing(Site::id))
                .toList();
    }

    /** How far to the right the first server pools of all rows can stand above each other; 0 if that wastes too much space. */
    private static double anchor(List<List<Group>> rows) {
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (List<Group> row : rows) {
            Point server = row.getFirst().server();
            if (server != null) {
                most = Math.max(most, server.x());
                least = Math.min(least, server.x());
            }
        }
        return most - least <= ALIGNED_WITHIN ? most : 0;
    }

    private static double shift(List<Group> row, double anchor) {
        Point server = row.getFirst().server();
        return server == null ? 0 : Math.max(0, anchor - server.x());
    }

    private Optional<Block> controllers() {
        List<ElementId> ids = new ArrayList<>();
        for (DomainController controller : topology.domainControllers()) {
            if (chosen.contains(controller.id())) {
                ids.add(controller.id());
            }
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(SiteBlock.closeRows(ids, COMFORTABLE_WIDTH));
    }

    private Optional<Group> group(@Nullable Site site, Members members, Function<Members, Block> form) {
        if (members.isEmpty()) {
            return site != null && chosen.contains(site.id())
                    ? Optional.of(new Group(site, Block.emptySite(site.id()), null))
                    : Optional.empty();
        }
        double top = site == null ? 0 : PADDING_TOP;
        double bottom = site == null ? 0 : PADDING;
        Block block = form.apply(members).padded(PADDING, top, PADDING, bottom);
        if (site != null && isOneBox(site.id())) {
            return Optional.of(new Group(site, block.behind(PADDING - Frame.PADDING + Card.WIDTH,
                    PADDING_TOP - Frame.PADDING - Frame.HEADER + Card.HEIGHT), null));
        }
        Point server = members.servers().isEmpty() ? null : block.find(members.servers().getFirst().id());
        return Optional.of(new Group(site, block, server));
    }

    /** A collapsed site is arranged as one box if all that is in it is arranged. */
    private boolean isOneBox(ElementId site) {
        return collapsed.contains(site) && topology.poolsOf(site).stream().allMatch(pool -> chosen.contains(pool.id()))
                && topology.managementStores()
                        .stream()
                        .filter(store -> site.equals(store.site()))
                        .allMatch(store -> chosen.contains(store.id()));
    }

    // ---- the members of a site

    /** The members of a site that are to be placed; of no site, with null. */
    private Members membersOf(@Nullable ElementId site) {
        List<ServerPool> servers = new ArrayList<>();
        List<ApplicationPool> applications = new ArrayList<>();
        List<SupportPool> supports = new ArrayList<>();
        List<? extends Pool> pools = site == null ? topology.pools() : topology.poolsOf(site);
        for (Pool pool : pools) {
            if (chosen.contains(pool.id()) && (site != null || isSiteless(pool.site()))) {
                switch (pool) {
                    case ServerPool server -> servers.add(server);
                    case ApplicationPool application -> applications.add(application);
                    case SupportPool support -> supports.add(support);
                }
            }
        }
        List<ManagementStore> stores = topology.managementStores()
                .stream()
                .filter(store -> chosen.contains(store.id()))
                .filter(store -> site == null ? isSiteless(store.site()) : site.equals(store.site()))
                .toList();
        return Members.inOrder(servers, applications, stores, supports);
    }

    private boolean isSiteless(@Nullable ElementId site) {
        return topology.find(site, Site.class).isEmpty();
    }

    // ---- beside what has a place

    private Layout added(Drawing drawing) {
        Map<ElementId, Placement> added = new TreeMap<>();
        FreeSpot room = FreeSpot.on(Sheet.of(drawing));
        List<Group> newSites = new ArrayList<>();
        for (Site site : sitesInOrder()) {
            Members members = membersOf(site.id());
            if (!isStarted(drawing, site)) {
                Function<Members, Block> form = site.isBackCompat() ? SiteBlock::beside : SiteBlock::of;
                group(site, members, form).ifPresent(newSites::add);
            }
        }
        for (Group group : newSites) {
            Point corner = beyond(room.bounds(), group);
            Map<ElementId, Placement> places = new TreeMap<>();
            group.block().place(corner.x(), corner.y(), places);
            places.forEach((id, place) -> topology.element(id).ifPresent(element -> room.take(element, place)));
            added.putAll(places);
        }
        Neighbours neighbours = new Neighbours(topology, drawing.layout().with(added));
        for (Element element : inOrderOfPlacing()) {
            if (!added.containsKey(element.id())) {
                Placement place = room.near(neighbours.wantedPlace(element), neighbours.site(element));
                added.put(element.id(), place);
                room.take(element, place);
                neighbours.placed(element, place);
            }
        }
        return drawing.layout().with(added);
    }

    private boolean isStarted(Drawing drawing, Site site) {
        return topology.poolsOf(site.id()).stream().anyMatch(pool -> drawing.layout().place(pool.id()).isPresent())
                || topology.managementStores()
                        .stream()
                        .anyMatch(store -> site.id().equals(store.site())
                                && drawing.layout().place(store.id()).isPresent());
    }

    /** Where a new site goes: BackCompatSite above everything, another one to the right or below, as it makes the better shape. */
    private static Point beyond(Rect all, Group group) {
        Block block = group.block();
        if (group.site() != null && group.site().isBackCompat()) {
            return onGrid(all.x(), all.y() - block.height() - Spacing.SITE_GAP);
        }
        double wide = (all.width() + Spacing.SITE_GAP + block.width()) / Math.max(all.height(), block.height());
        double tall = Math.max(all.width(), block.width()) / (all.height() + Spacing.SITE_GAP + block.height());
        return Math.abs(Math.log(wide / SCREEN)) <= Math.abs(Math.log(tall / SCREEN))
                ? onGrid(all.right() + Spacing.SITE_GAP, all.y())
                : onGrid(all.x(), all.bottom() + Spacing.SITE_GAP);
    }

    private static Point onGrid(double x, double y) {
        return new Point(Math.floor(x / Block.GRID) * Block.GRID, Math.floor(y / Block.GRID) * Block.GRID);
    }

    /** Server pools first, for the others are drawn near them. */
    private List<Element> inOrderOfPlacing() {
        List<Element> ordered = new ArrayList<>();
        topology.serverPools().stream().sorted(Members.SERVERS).forEach(ordered::add);
        topology.applicationPools().stream().sorted(Members.APPLICATIONS).forEach(ordered::add);
        ordered.addAll(topology.managementStores());
        ordered.addAll(topology.domainControllers());
        topology.supportPools().stream().sorted(Members.SUPPORTS).forEach(ordered::add);
        ordered.removeIf(element -> !chosen.contains(element.id()));
        return ordered;
    }
}
