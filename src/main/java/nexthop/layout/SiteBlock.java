package nexthop.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.ServerPool;
import nexthop.model.SupportPool;

/**
 * What stands on one site, arranged: the server pools in a line, so that nothing stands between them and the other sites; below each
 * the application pools whose next hop it is, in an even number of columns, so that their links meet in the gap under its middle; the
 * store at the end of the line, application pools with a next hop elsewhere before its beginning, supporting pools below.
 */
final class SiteBlock {
    /** So many server pools stand in one line, however wide it gets. */
    private static final int IN_ONE_LINE = 6;

    /** So many application pools stand in one row if nothing speaks against it. */
    private static final int FEW = 3;

    /** How much deeper than wide a field may get. */
    private static final double DEEPEST = 1.6;

    private final Members members;
    private final boolean beside;
    private final Map<ElementId, List<ElementId>> routed = new HashMap<>();
    private final List<ElementId> strays = new ArrayList<>();

    private SiteBlock(Members members, boolean beside) {
        this.members = members;
        this.beside = beside;
        Set<ElementId> servers = new HashSet<>();
        members.servers().forEach(server -> servers.add(server.id()));
        for (ApplicationPool pool : members.applications()) {
            ElementId hub = Members.hub(pool);
            if (hub != null && servers.contains(hub)) {
                routed.computeIfAbsent(hub, _ -> new ArrayList<>()).add(pool.id());
            } else {
                strays.add(pool.id());
            }
        }
    }

    /** The members of a site in the shape of a screen. */
    static Block of(Members members) {
        return best(new SiteBlock(members, false), deepest(members));
    }

    /** The members of the legacy side in the shape of a screen: application pools to the left of their next hop, not below it. */
    static Block beside(Members members) {
        return best(new SiteBlock(members, true), deepest(members));
    }

    /** The members of a site, fields of application pools being at most so many rows deep. */
    static Block of(Members members, int rows) {
        return new SiteBlock(members, false).whole(rows);
    }

    /** The greatest number of rows that makes sense for the fields of application pools. */
    static int deepest(Members members) {
        SiteBlock site = new SiteBlock(members, false);
        int most = site.routed.values().stream().mapToInt(List::size).max().orElse(0);
        return Math.max(1, (int) Math.ceil(DEEPEST * Math.sqrt(Math.max(most, site.strays.size()))));
    }

    private static Block best(SiteBlock site, int deepest) {
        Block best = site.whole(1);
        for (int rows = 2; rows <= deepest; rows++) {
            Block tried = site.whole(rows);
            if (miss(tried) < miss(best)) {
                best = tried;
            }
        }
        return best;
    }

    private static double miss(Block block) {
        return Arrangement.miss(block.width(), Math.max(block.height(), 1));
    }

    private Block whole(int rows) {
        List<Block> parts = new ArrayList<>();
        if (!members.servers().isEmpty() || !strays.isEmpty() || !members.stores().isEmpty()) {
            parts.add(withRows(rows));
        }
        double width = parts.stream().mapToDouble(Block::width).max().orElse(0);
        if (!members.supports().isEmpty()) {
            List<ElementId> ids = members.supports().stream().map(SupportPool::id).toList();
            parts.add(closeRows(ids, width));
        }
        return Block.stack(parts, Spacing.ROW_GAP);
    }

    private Block withRows(int rows) {
        List<Block> clusters = new ArrayList<>();
        for (ServerPool server : members.servers()) {
            clusters.add(cluster(server.id(), routed.getOrDefault(server.id(), List.of()), rows));
        }
        return withStores(withStrays(clusters, rows));
    }

    private Block cluster(ElementId server, List<ElementId> applications, int rows) {
        Block hub = Block.card(server);
        if (applications.isEmpty()) {
            return hub;
        }
        if (beside) {
            int columns = applications.size() <= FEW
                    ? 1
                    : Math.max(2, (int) Math.ceil(applications.size() / (double) rows));
            return grid(applications, columns).leftOf(hub, Spacing.NEXT_HOP_GAP);
        }
        return hub.above(grid(applications, columns(applications.size(), rows)), Spacing.NEXT_HOP_GAP);
    }

    /** One row for a few; otherwise an even number of columns, with a gap in the middle for the links of all rows. */
    private static int columns(int count, int rows) {
        int needed = (int) Math.ceil(count / (double) rows);
        return needed >= count || count <= FEW ? count : needed + needed % 2;
    }

    private static Block grid(List<ElementId> cards, int columns) {
        return Block.grid(cards, columns, Spacing.COLUMN_GAP, Spacing.ROW_GAP);
    }

    /** Application pools without a next hop here stand to the left, in line with those that have one. */
    private Block withStrays(List<Block> clusters, int rows) {
        Block servers = lines(clusters);
        if (strays.isEmpty()) {
            return servers;
        }
        if (clusters.isEmpty()) {
            return grid(strays, (int) Math.ceil(strays.size() / (double) rows));
        }
        boolean level = beside || routed.isEmpty();
        int columns = strays.size() <= FEW
                ? strays.size()
                : (int) Math.ceil(strays.size() / (double) Math.max(rows, FEW));
        return grid(strays, columns).leftOf(servers, Spacing.NEXT_HOP_GAP, level ? 0 : -Spacing.BELOW_SERVER);
    }

    private static Block lines(List<Block> clusters) {
        Block oneLine = Block.shelves(clusters, Double.POSITIVE_INFINITY, Spacing.SERVER_GAP, Spacing.NEXT_HOP_GAP);
        if (clusters.size() <= IN_ONE_LINE) {
            return oneLine;
        }
        double area = 0;
        for (Block block : clusters) {
            area += (block.width() + Spacing.SERVER_GAP) * (block.height() + Spacing.NEXT_HOP_GAP);
        }
        double even = Math.max(Arrangement.COMFORTABLE_WIDTH, Math.sqrt(Arrangement.SCREEN * area));
        Block best = oneLine;
        for (double factor : Arrangement.WIDTHS_TRIED) {
            Block tried = Block.shelves(clusters, even * factor, Spacing.SERVER_GAP, Spacing.NEXT_HOP_GAP);
            if (miss(tried) < miss(best)) {
                best = tried;
            }
        }
        return best;
    }

    /** The store stands at the right, level with the pool that runs it. */
    private Block withStores(Block servers) {
        List<ManagementStore> stores = members.stores();
        if (stores.isEmpty()) {
            return servers;
        }
        Block column = grid(stores.stream().map(ManagementStore::id).toList(), 1);
        if (servers.width() == 0) {
            return column;
        }
        ElementId pool = stores.getFirst().pool();
        Point level = pool == null ? null : servers.find(pool);
        return servers.leftOf(column, Spacing.SERVER_GAP, level == null ? 0 : level.y());
    }

    /** Cards that no link joins, in close rows of at least a width. */
    static Block closeRows(List<ElementId> cards, double width) {
        double fitting = Math.floor((width + Spacing.CLOSE_GAP_X) / Spacing.BESIDE_SUPPORT);
        double even = Math
                .ceil(Math.sqrt(cards.size() * Arrangement.SCREEN * Spacing.BELOW_SUPPORT / Spacing.BESIDE_SUPPORT));
        int columns = (int) Math.max(4, Math.max(fitting, even));
        return Block.grid(cards, columns, Spacing.CLOSE_GAP_X, Spacing.CLOSE_GAP_Y);
    }
}
