package nexthop.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.Site;

/** Gives a place to what has none yet beside what has one, which stays where it is. */
final class Additions {
    private final Drawing drawing;
    private final Set<ElementId> missing;
    private final Groups groups;

    /** @param missing what has no place, cards and sites */
    Additions(Drawing drawing, Set<ElementId> missing) {
        this.drawing = drawing;
        this.missing = missing;
        this.groups = new Groups(drawing.topology(), missing, Set.of());
    }

    /** The layout with a place for everything. */
    Layout layout() {
        Map<ElementId, Placement> added = new TreeMap<>();
        FreeSpot room = FreeSpot.on(Sheet.of(drawing));
        List<Groups.Group> newSites = new ArrayList<>();
        for (Site site : groups.sitesInOrder()) {
            Members members = groups.membersOf(site.id());
            if (!isStarted(site)) {
                Function<Members, Block> form = site.isBackCompat() ? SiteBlock::beside : SiteBlock::of;
                groups.group(site, members, form).ifPresent(newSites::add);
            }
        }
        for (Groups.Group group : newSites) {
            Point corner = beyond(room.bounds(), group);
            Map<ElementId, Placement> places = new TreeMap<>();
            group.block().place(corner.x(), corner.y(), places);
            places.forEach(
                    (id, place) -> drawing.topology().element(id).ifPresent(element -> room.take(element, place)));
            added.putAll(places);
        }
        Neighbours neighbours = new Neighbours(drawing.topology(), drawing.layout().with(added));
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

    private boolean isStarted(Site site) {
        return drawing.topology()
                .poolsOf(site.id())
                .stream()
                .anyMatch(pool -> drawing.layout().place(pool.id()).isPresent())
                || drawing.topology()
                        .managementStores()
                        .stream()
                        .anyMatch(store -> site.id().equals(store.site())
                                && drawing.layout().place(store.id()).isPresent());
    }

    /** Where a new site goes: BackCompatSite above everything, another one to the right or below, as it makes the better shape. */
    private static Point beyond(Rect all, Groups.Group group) {
        Block block = group.block();
        if (group.site() != null && group.site().isBackCompat()) {
            return onGrid(all.x(), all.y() - block.height() - Spacing.SITE_GAP);
        }
        double wide = (all.width() + Spacing.SITE_GAP + block.width()) / Math.max(all.height(), block.height());
        double tall = Math.max(all.width(), block.width()) / (all.height() + Spacing.SITE_GAP + block.height());
        return Math.abs(Math.log(wide / Arrangement.SCREEN)) <= Math.abs(Math.log(tall / Arrangement.SCREEN))
                ? onGrid(all.right() + Spacing.SITE_GAP, all.y())
                : onGrid(all.x(), all.bottom() + Spacing.SITE_GAP);
    }

    private static Point onGrid(double x, double y) {
        return new Point(Math.floor(x / Block.GRID) * Block.GRID, Math.floor(y / Block.GRID) * Block.GRID);
    }

    /** Server pools first, for the others are drawn near them. */
    private List<Element> inOrderOfPlacing() {
        List<Element> ordered = new ArrayList<>();
        drawing.topology().serverPools().stream().sorted(Members.SERVERS).forEach(ordered::add);
        drawing.topology().applicationPools().stream().sorted(Members.APPLICATIONS).forEach(ordered::add);
        ordered.addAll(drawing.topology().managementStores());
        ordered.addAll(drawing.topology().domainControllers());
        drawing.topology().supportPools().stream().sorted(Members.SUPPORTS).forEach(ordered::add);
        ordered.removeIf(element -> !missing.contains(element.id()));
        return ordered;
    }
}
