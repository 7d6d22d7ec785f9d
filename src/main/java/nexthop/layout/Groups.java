package nexthop.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** What is to be arranged, site by site. */
final class Groups {
    /** The space that a frame takes around its members, on the grid. */
    static final double PADDING = Block.onGridAbove(Frame.PADDING);

    private static final double PADDING_TOP = Block.onGridAbove(Frame.PADDING + Frame.HEADER);

    private final Topology topology;
    private final Set<ElementId> chosen;
    private final Set<ElementId> collapsed;

    /**
     * @param chosen what is to be arranged
     * @param collapsed the sites that are drawn as one box
     */
    Groups(Topology topology, Set<ElementId> chosen, Set<ElementId> collapsed) {
        this.topology = topology;
        this.chosen = chosen;
        this.collapsed = collapsed;
    }

    /**
     * What stands on one site, or on none.
     *
     * @param block the members with the space their frame takes
     * @param server where in the block the first server pool stands; null if there is none
     */
    record Group(@Nullable Site site, Block block, @Nullable Point server) {}

    /** Sites of merged pools first, then central ones, then branches. */
    List<Site> sitesInOrder() {
        return topology.sites()
                .stream()
                .sorted(Comparator.<Site>comparingInt(site -> site.isBackCompat() ? 0 : 1)
                        .thenComparing(Site::kind)
                        .thenComparing(Site::id))
                .toList();
    }

    /** Whether pools that do not stand on the site are to be arranged too. */
    boolean hasOthersThan(Site site) {
        return topology.elements()
                .stream()
                .anyMatch(element -> chosen.contains(element.id()) && element instanceof Pool pool
                        && !site.id().equals(pool.site()));
    }

    /**
     * The group of a site, or of none.
     *
     * @param form puts the members in order
     * @return empty if there is nothing to arrange
     */
    Optional<Group> group(@Nullable Site site, Members members, Function<Members, Block> form) {
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

    /** The members of a site that are to be placed; of no site, with null. */
    Members membersOf(@Nullable ElementId site) {
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
}
