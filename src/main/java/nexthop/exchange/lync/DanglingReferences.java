package nexthop.exchange.lync;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.PoolPair;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.SupportPool;
import org.jspecify.annotations.Nullable;

/** Cuts the references to what has gone: no element of a result may refer to one that is not there. */
final class DanglingReferences {
    private final Map<ElementId, Element> result;

    /** @param result changes */
    DanglingReferences(Map<ElementId, Element> result) {
        this.result = result;
    }

    void drop() {
        result.replaceAll((_, element) -> switch (element) {
            case ServerPool pool -> {
                ServerPool kept = isGone(pool.site()) ? pool.withSite(null) : pool;
                yield isGone(kept.backup().target().orElse(null)) ? kept.withBackup(PoolReference.unknown()) : kept;
            }
            case SupportPool pool -> isGone(pool.site()) ? pool.withSite(null) : pool;
            case ApplicationPool pool -> withoutGone(pool);
            case ManagementStore store -> {
                ManagementStore kept = isGone(store.pool()) ? store.withPool(null) : store;
                yield isGone(kept.site()) ? kept.withSite(null) : kept;
            }
            case Endpoint endpoint -> {
                Endpoint kept = isGone(endpoint.home().target().orElse(null))
                        ? endpoint.withHome(PoolReference.unknown())
                        : endpoint;
                yield isGone(kept.registrar().target().orElse(null))
                        ? kept.withRegistrar(PoolReference.unknown())
                        : kept;
            }
            default -> element;
        });
    }

    private ApplicationPool withoutGone(ApplicationPool pool) {
        SortedSet<ElementId> retired = new TreeSet<>(pool.retiredNextHops());
        retired.removeIf(this::isGone);
        ApplicationPool kept = retired.equals(pool.retiredNextHops()) ? pool : pool.withRetiredNextHops(retired);
        kept = isGone(kept.nextHop()) ? kept.withNextHop(null) : kept;
        return isGone(kept.site()) ? kept.withSite(null) : kept;
    }

    private boolean isGone(@Nullable ElementId id) {
        return id != null && !result.containsKey(id);
    }

    /** The pairs of which both pools are still there. */
    SortedSet<PoolPair> without(SortedSet<PoolPair> pairs) {
        SortedSet<PoolPair> cuts = new TreeSet<>(pairs);
        cuts.removeIf(cut -> isGone(cut.first()) || isGone(cut.second()));
        return cuts;
    }
}
