package nexthop.model;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A pool that neither homes users nor runs a trusted application: drawn for completeness, never a next hop.
 *
 * @param ofOcs whether it is a pool of Office Communications Server
 */
public record SupportPool(ElementId id, String fqdn, Purpose purpose, @Nullable ElementId site, List<Service> services,
        SortedSet<String> updates, boolean retired, Answer ofOcs) implements Pool {

    /** What the pool is there for; a pool with several purposes has the first of them in this order. */
    public enum Purpose {
        EDGE("Edge pool"), MEDIATION("Mediation pool"), SQL("SQL Server"), FILE_STORE("File store"), WEB_APPS(
                "Office Web Apps"), PSTN_GATEWAY("PSTN gateway"), OTHER("Other pool");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public SupportPool {
        services = List.copyOf(services);
        updates = Copies.sorted(updates);
    }

    public static SupportPool named(ElementId id, String fqdn, Purpose purpose) {
        return new SupportPool(id, fqdn, purpose, null, List.of(), Copies.none(), false, Answer.UNKNOWN);
    }

    public SupportPool withFqdn(String changed) {
        return new SupportPool(id, changed, purpose, site, services, updates, retired, ofOcs);
    }

    public SupportPool withPurpose(Purpose changed) {
        return new SupportPool(id, fqdn, changed, site, services, updates, retired, ofOcs);
    }

    public SupportPool withSite(@Nullable ElementId changed) {
        return new SupportPool(id, fqdn, purpose, changed, services, updates, retired, ofOcs);
    }

    public SupportPool withUpdates(SortedSet<String> changed) {
        return new SupportPool(id, fqdn, purpose, site, services, changed, retired, ofOcs);
    }

    public SupportPool withRetired(boolean changed) {
        return new SupportPool(id, fqdn, purpose, site, services, updates, changed, ofOcs);
    }

    public SupportPool withOfOcs(Answer changed) {
        return new SupportPool(id, fqdn, purpose, site, services, updates, retired, changed);
    }
}
