package nexthop.model;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A pool that users or their signalling belong to; a Front End pool is the only thing that can be a next hop.
 *
 * @param generation null if it is not known
 * @param backup the pool that stands in for this one when it fails: its backup registrar, from Lync Server 2013 on its paired pool
 */
public record ServerPool(ElementId id, String fqdn, @Nullable ServerGeneration generation, ServerRole role,
        Edition edition, @Nullable ElementId site, List<Service> services, SortedSet<String> updates, boolean retired,
        PoolReference backup) implements Pool {

    /** What the pool does. */
    public enum ServerRole {
        /** Users are homed here; hosts the registrar and user services. */
        FRONT_END("Front End"),
        /** A registrar without users. */
        DIRECTOR("Director");

        private final String label;

        ServerRole(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The edition the pool was installed as. */
    public enum Edition {
        ENTERPRISE("Enterprise pool"), STANDARD("Standard Edition"), UNKNOWN("pool");

        private final String label;

        Edition(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public ServerPool {
        services = List.copyOf(services);
        updates = Copies.sorted(updates);
    }

    /** A Front End pool of which no more is known than its name and generation. */
    public static ServerPool frontEnd(ElementId id, String fqdn, @Nullable ServerGeneration generation) {
        return new ServerPool(id, fqdn, generation, ServerRole.FRONT_END, Edition.UNKNOWN, null, List.of(),
                Copies.none(), false, PoolReference.unknown());
    }

    public ServerPool withFqdn(String changed) {
        return new ServerPool(id, changed, generation, role, edition, site, services, updates, retired, backup);
    }

    public ServerPool withGeneration(@Nullable ServerGeneration changed) {
        return new ServerPool(id, fqdn, changed, role, edition, site, services, updates, retired, backup);
    }

    public ServerPool withRole(ServerRole changed) {
        return new ServerPool(id, fqdn, generation, changed, edition, site, services, updates, retired, backup);
    }

    public ServerPool withEdition(Edition changed) {
        return new ServerPool(id, fqdn, generation, role, changed, site, services, updates, retired, backup);
    }

    public ServerPool withSite(@Nullable ElementId changed) {
        return new ServerPool(id, fqdn, generation, role, edition, changed, services, updates, retired, backup);
    }

    public ServerPool withUpdates(SortedSet<String> changed) {
        return new ServerPool(id, fqdn, generation, role, edition, site, services, changed, retired, backup);
    }

    public ServerPool withRetired(boolean changed) {
        return new ServerPool(id, fqdn, generation, role, edition, site, services, updates, changed, backup);
    }

    public ServerPool withBackup(PoolReference changed) {
        return new ServerPool(id, fqdn, generation, role, edition, site, services, updates, retired, changed);
    }
}
