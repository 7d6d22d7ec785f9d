package nexthop.model;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A named group of computers: a server pool, a trusted application pool, or one of those that support them. */
public sealed interface Pool extends Element permits ServerPool, ApplicationPool, SupportPool {
    /** The pool's fully qualified domain name, as typed; compared without regard to case. */
    String fqdn();

    /** The site the pool belongs to; null if it stands on none. */
    @Nullable
    ElementId site();

    /** The services the vendor's topology lists for the pool, in the document's order; empty for a drawn pool. */
    List<Service> services();

    /** Updates known to be applied to the pool's computers, for example {@code KB 2741295}. */
    SortedSet<String> updates();

    /** Whether a migration has put the pool out of use: still drawn, struck out, and ignored by rules and graph questions. */
    boolean retired();

    @Override
    default String name() {
        return fqdn();
    }
}
