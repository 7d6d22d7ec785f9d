package nexthop.layout;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import nexthop.model.ApplicationPool;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Part;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * What an edit has made different on the sheet without adding or removing a card: other words on some cards and frames, other next hops of
 * some pools. Anything that may have changed more than that is no retelling.
 */
final class Retelling {
    /** With more elements changed than this, a sheet made anew is as good. */
    private static final int MOST = 64;

    private final Set<ElementId> cards = new HashSet<>();
    private final Set<ElementId> sites = new HashSet<>();
    private final Set<ElementId> rehopped = new HashSet<>();
    private int changes;

    private Retelling() {}

    /** What tells one topology from another; empty if it may be more than other words and next hops. */
    static Optional<Retelling> between(Topology before, Topology after) {
        if (!before.interopCuts().equals(after.interopCuts())) {
            return Optional.empty();
        }
        Retelling found = new Retelling();
        Iterator<Element> earlier = before.elements().iterator();
        Iterator<Element> later = after.elements().iterator();
        Element was = next(earlier);
        Element is = next(later);
        while (was != null || is != null) {
            int order = was == null ? 1 : is == null ? -1 : was.id().compareTo(is.id());
            Element gone = order <= 0 ? was : null;
            Element come = order >= 0 ? is : null;
            if (gone != come && !found.notes(gone, before, come, after)) {
                return Optional.empty();
            }
            was = order <= 0 ? next(earlier) : was;
            is = order >= 0 ? next(later) : is;
        }
        return Optional.of(found);
    }

    private static @Nullable Element next(Iterator<Element> elements) {
        return elements.hasNext() ? elements.next() : null;
    }

    /** @return whether it is no more than other words and next hops */
    private boolean notes(@Nullable Element was, Topology before, @Nullable Element is, Topology after) {
        if (was != null && was.equals(is)) {
            return true;
        }
        if (++changes > MOST || !isPart(was) && !isPart(is) && !isRetold(was, is)
                || isPart(was) != isPart(is) && was != null && is != null) {
            return false;
        }
        noteOwner(was, before);
        noteOwner(was, after);
        noteOwner(is, before);
        noteOwner(is, after);
        if (is instanceof Site) {
            sites.add(is.id());
        } else if (is != null && !isPart(is)) {
            cards.add(is.id());
        }
        if (is instanceof ApplicationPool) {
            rehopped.add(is.id());
        }
        return true;
    }

    private static boolean isPart(@Nullable Element element) {
        return element instanceof Part;
    }

    /** A part is told on the card of the pool it belongs to. */
    private void noteOwner(@Nullable Element part, Topology topology) {
        if (part instanceof Part changed) {
            cards.add(changed.owner());
            if (part instanceof Endpoint) {
                topology.element(changed.owner())
                        .filter(Part.class::isInstance)
                        .ifPresent(owner -> noteOwner(owner, topology));
            }
        }
    }

    /** Whether it is the same thing in the same place, on which no link depends but its own next hops. */
    private static boolean isRetold(@Nullable Element was, @Nullable Element is) {
        return switch (was) {
            case ApplicationPool pool -> is instanceof ApplicationPool now && pool.retired() == now.retired()
                    && pool.provisioning() == now.provisioning() && same(pool.site(), now.site());
            case ServerPool pool -> is instanceof ServerPool now && pool.retired() == now.retired()
                    && pool.generation() == now.generation() && same(pool.site(), now.site());
            case SupportPool pool ->
                is instanceof SupportPool now && pool.retired() == now.retired() && same(pool.site(), now.site());
            case ManagementStore store -> is instanceof ManagementStore now && same(store.site(), now.site());
            case DomainController _ -> is instanceof DomainController;
            case Site site -> is instanceof Site now && site.kind() == now.kind();
            case null, default -> false;
        };
    }

    private static boolean same(@Nullable ElementId a, @Nullable ElementId b) {
        return a == null ? b == null : a.equals(b);
    }

    /** The cards on which something else may be written; some of them may not be drawn. */
    Set<ElementId> cards() {
        return cards;
    }

    /** The sites that may have other titles. */
    Set<ElementId> sites() {
        return sites;
    }

    /** The trusted application pools that may have other next hops. */
    Set<ElementId> rehopped() {
        return rehopped;
    }
}
