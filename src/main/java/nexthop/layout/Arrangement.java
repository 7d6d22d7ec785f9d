package nexthop.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.Site;
import nexthop.model.Topology;

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

    /** Widths of rows that are tried, as multiples of the width that would do if nothing were left empty. */
    static final double[] WIDTHS_TRIED = {1, 1.15, 1.35, 1.6, 1.9};

    /** How much another row of sites weighs against the shape of the whole: links between rows are long and cross much. */
    private static final double ANOTHER_ROW = 0.3;

    /** As far as rows are shifted to bring a server pool above the one it works with. */
    private static final double ALIGNED_WITHIN = 700;

    private final Topology topology;
    private final Set<ElementId> chosen;
    private final Groups groups;
    private final boolean hasSites;

    private final Tidying.Watch watch;

    /** @param collapsed the sites that are drawn as one box: they take the room of that */
    private Arrangement(Topology topology, Set<ElementId> chosen, Set<ElementId> collapsed, Tidying.Watch watch) {
        this.watch = watch;
        this.topology = topology;
        this.chosen = chosen;
        this.groups = new Groups(topology, chosen, collapsed);
        this.hasSites = topology.sites().stream().anyMatch(site -> !groups.membersOf(site.id()).isEmpty());
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
        return anyPlaced
                ? new Additions(drawing, missing).layout()
                : layout.with(new Arrangement(topology, missing, layout.collapsed(), Tidying.Watch.none()).page());
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
        List<List<Groups.Group>> rows = rows();
        double anchor = anchor(rows);
        double y = 0;
        Optional<Block> controllers = controllers();
        if (controllers.isPresent()) {
            controllers.get().place(Groups.PADDING, y, places);
            y += controllers.get().height() + Spacing.SITE_GAP;
        }
        for (List<Groups.Group> row : rows) {
            double x = shift(row, anchor);
            double height = 0;
            for (Groups.Group group : row) {
                Block block = group.block();
                block.place(x, y, places);
                x += block.width() + Spacing.SITE_GAP;
                height = Math.max(height, block.height());
            }
            y += height + Spacing.SITE_GAP;
        }
        return places;
    }

    /** The legacy side in rows of its own, the other sites in rows of even width, then what stands on no site. */
    private List<List<Groups.Group>> rows() {
        List<List<Groups.Group>> rows = new ArrayList<>();
        Members siteless = groups.membersOf(null);
        Members legacy = hasSites ? siteless.legacyPart() : Members.none();
        groups.group(null, legacy, SiteBlock::beside).ifPresent(group -> rows.add(List.of(group)));
        List<Site> others = new ArrayList<>();
        for (Site site : groups.sitesInOrder()) {
            if (site.isBackCompat()) {
                Function<Members, Block> form = groups.hasOthersThan(site) ? SiteBlock::beside : SiteBlock::of;
                groups.group(site, groups.membersOf(site.id()), form).ifPresent(group -> rows.add(List.of(group)));
            } else {
                others.add(site);
            }
        }
        double width = 0;
        double height = 0;
        for (List<Groups.Group> row : rows) {
            width = Math.max(width, row.getFirst().block().width());
            height += row.getFirst().block().height() + Spacing.SITE_GAP;
        }
        rows.addAll(rowsOf(others, siteless.without(legacy), width, height));
        return rows;
    }

    /** Of all depths and widths, those that give the whole, with what stands above, nearly the shape of a screen in few rows. */
    private List<List<Groups.Group>> rowsOf(List<Site> sites, Members siteless, double widthAbove, double heightAbove) {
        Map<ElementId, Members> members = new HashMap<>();
        int deepest = SiteBlock.deepest(siteless);
        for (Site site : sites) {
            Members here = groups.membersOf(site.id());
            members.put(site.id(), here);
            deepest = Math.max(deepest, SiteBlock.deepest(here));
        }
        List<List<Groups.Group>> best = List.of();
        double bestMiss = Double.POSITIVE_INFINITY;
        for (int depth = 1; depth <= deepest; depth++) {
            watch.at((depth - 1.0) / deepest);
            int rowsDeep = depth;
            List<Groups.Group> tried = new ArrayList<>();
            for (Site site : sites) {
                groups.group(site, members.getOrDefault(site.id(), Members.none()),
                        here -> SiteBlock.of(here, rowsDeep)).ifPresent(tried::add);
            }
            groups.group(null, siteless, here -> SiteBlock.of(here, rowsDeep)).ifPresent(tried::add);
            for (double widest : widthsTried(tried)) {
                List<List<Groups.Group>> rows = rowsOfWidth(tried, widest);
                double miss = miss(rows, widthAbove, heightAbove);
                if (miss < bestMiss) {
                    best = rows;
                    bestMiss = miss;
                }
            }
        }
        return best;
    }

    private static List<Double> widthsTried(List<Groups.Group> groups) {
        double area = 0;
        for (Groups.Group group : groups) {
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

    private static double miss(List<List<Groups.Group>> rows, double widthAbove, double heightAbove) {
        double width = widthAbove;
        double height = heightAbove;
        for (List<Groups.Group> row : rows) {
            width = Math.max(width, row.stream().mapToDouble(group -> group.block().width() + Spacing.SITE_GAP).sum());
            height += Spacing.SITE_GAP + row.stream().mapToDouble(group -> group.block().height()).max().orElse(0);
        }
        return miss(width, height) + ANOTHER_ROW * Math.max(0, rows.size() - 1);
    }

    /** How far a shape is from a screen's. */
    static double miss(double width, double height) {
        return width == 0 || height == 0 ? 0 : Math.abs(Math.log(width / height / SCREEN));
    }

    private static List<List<Groups.Group>> rowsOfWidth(List<Groups.Group> groups, double maxWidth) {
        List<List<Groups.Group>> rows = new ArrayList<>();
        double x = 0;
        for (Groups.Group group : groups) {
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

    /** How far to the right the first server pools of all rows can stand above each other; 0 if that wastes too much space. */
    private static double anchor(List<List<Groups.Group>> rows) {
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (List<Groups.Group> row : rows) {
            Point server = row.getFirst().server();
            if (server != null) {
                most = Math.max(most, server.x());
                least = Math.min(least, server.x());
            }
        }
        return most - least <= ALIGNED_WITHIN ? most : 0;
    }

    private static double shift(List<Groups.Group> row, double anchor) {
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
}
