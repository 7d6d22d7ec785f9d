package nexthop.edit;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.SupportPool;
import org.jspecify.annotations.Nullable;

/** What an element refers to beside its owner. */
final class References {
    private References() {}

    /** The element without its references to what is gone. */
    static Element cleared(Element element, Predicate<ElementId> gone) {
        return switch (element) {
            case ServerPool pool -> pool.withSite(kept(pool.site(), gone)).withBackup(kept(pool.backup(), gone));
            case SupportPool pool -> pool.withSite(kept(pool.site(), gone));
            case ApplicationPool pool -> pool.withSite(kept(pool.site(), gone))
                    .withNextHop(kept(pool.nextHop(), gone))
                    .withRetiredNextHops(pool.retiredNextHops()
                            .stream()
                            .filter(gone.negate())
                            .collect(Collectors.toCollection(TreeSet::new)));
            case ManagementStore store -> store.withPool(kept(store.pool(), gone)).withSite(kept(store.site(), gone));
            case Endpoint endpoint ->
                endpoint.withHome(kept(endpoint.home(), gone)).withRegistrar(kept(endpoint.registrar(), gone));
            default -> element;
        };
    }

    private static @Nullable ElementId kept(@Nullable ElementId reference, Predicate<ElementId> gone) {
        return reference != null && gone.test(reference) ? null : reference;
    }

    private static PoolReference kept(PoolReference reference, Predicate<ElementId> gone) {
        return reference.target().filter(gone).isPresent() ? PoolReference.none() : reference;
    }

    /** The elements it refers to. */
    static SortedSet<ElementId> of(Element element) {
        SortedSet<ElementId> found = new TreeSet<>();
        switch (element) {
            case ServerPool pool -> {
                add(found, pool.site());
                pool.backup().target().ifPresent(found::add);
            }
            case SupportPool pool -> add(found, pool.site());
            case ApplicationPool pool -> {
                add(found, pool.site());
                add(found, pool.nextHop());
                found.addAll(pool.retiredNextHops());
            }
            case ManagementStore store -> {
                add(found, store.pool());
                add(found, store.site());
            }
            case Endpoint endpoint -> {
                endpoint.home().target().ifPresent(found::add);
                endpoint.registrar().target().ifPresent(found::add);
            }
            default -> {
            }
        }
        return found;
    }

    private static void add(SortedSet<ElementId> found, @Nullable ElementId reference) {
        if (reference != null) {
            found.add(reference);
        }
    }
}
