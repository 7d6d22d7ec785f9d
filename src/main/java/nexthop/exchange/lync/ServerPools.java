package nexthop.exchange.lync;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import nexthop.exchange.lync.LyncDocument.DependencyRow;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.ElementId;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Site;
import org.jspecify.annotations.Nullable;

/** Makes server pools of the clusters with a registrar: what role, generation and edition they have. */
final class ServerPools {
    private final Notebook notes;
    private final Elements elements;
    private final PoolContents contents;
    private final Installations installations;
    private final Generations generations;

    ServerPools(Notebook notes, Elements elements, Installations installations) {
        this.notes = notes;
        this.elements = elements;
        this.contents = new PoolContents(notes, elements);
        this.installations = installations;
        this.generations = new Generations(notes);
    }

    void make(Cluster cluster) {
        ServerPool.ServerRole role = serverRole(cluster);
        List<ServiceRow> own = cluster.services.stream()
                .filter(service -> !Roles.EXTERNAL_SERVER.equals(service.role()))
                .toList();
        ElementId id = elements.fresh("pool", cluster.fqdn);
        ServerPool pool = elements
                .add(new ServerPool(id, cluster.fqdn, generation(cluster, id), role, edition(cluster, role, id),
                        cluster.siteId(), PoolContents.services(own), new TreeSet<>(), false, PoolReference.unknown()));
        cluster.pool = id;
        int computers = contents.computers(cluster, id);
        ServerGeneration generation = pool.generation();
        contents.taken(cluster, id, role.label() + " pool " + Shown.plain(cluster.fqdn) + ": "
                + (generation == null ? "generation not known" : generation.label()), computers, own.size());
        if (cluster.isExternal()) {
            notes.note(Kind.WARNING, cluster.row.line(), id, "The pool " + Shown.plain(cluster.fqdn)
                    + " is a server pool and a trusted application pool at once; it is drawn as two pools of one name.");
        }
    }

    /**
     * Notes the backup registrar of a Front End pool: the one Front End pool beside it that its registrar depends on. To be asked when
     * all server pools are made. Which registrar backs up another is not written elsewhere in a document.
     */
    void backUp(Cluster cluster) {
        ServerPool pool = frontEnd(cluster);
        ServiceRow registrar = cluster.service(Roles.REGISTRAR).orElse(null);
        if (pool == null || registrar == null) {
            return;
        }
        List<ServerPool> backups = registrar.dependencies()
                .stream()
                .flatMap(dependency -> installations.serviceAt(dependency.service()).stream())
                .filter(service -> Roles.REGISTRAR.equals(service.role()))
                .map(installations::placeOf)
                .filter(place -> place != null && place != cluster)
                .map(this::frontEnd)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (backups.size() == 1) {
            ServerPool backup = backups.getFirst();
            elements.add(pool.withBackup(PoolReference.to(backup.id())));
            notes.inferred(registrar.line(), pool.id(), Shown.plain(pool.fqdn()) + " has " + Shown.plain(backup.fqdn())
                    + " as its backup pool, for its registrar depends on the registrar there.");
        }
    }

    private @Nullable ServerPool frontEnd(@Nullable Cluster cluster) {
        return cluster == null || !cluster.isRegistrar()
                ? null
                : elements.find(cluster.pool, ServerPool.class)
                        .filter(pool -> pool.role() == ServerPool.ServerRole.FRONT_END)
                        .orElse(null);
    }

    private ServerPool.ServerRole serverRole(Cluster cluster) {
        Optional<ServiceRow> registrar = cluster.service(Roles.REGISTRAR);
        boolean homesUsers = cluster.service(Roles.USER_SERVICES).isPresent();
        boolean director = registrar.map(ServiceRow::director).orElse(false);
        if (registrar.isEmpty()) {
            notes.note(Kind.WARNING, cluster.row.line(), null, "The pool " + Shown.plain(cluster.fqdn)
                    + " has user services but no registrar; it was taken for a Front End pool.");
            return ServerPool.ServerRole.FRONT_END;
        }
        if (director) {
            return ServerPool.ServerRole.DIRECTOR;
        }
        if (homesUsers) {
            return ServerPool.ServerRole.FRONT_END;
        }
        if (cluster.isBackCompat()) {
            notes.inferred(registrar.get().line(), null, Shown.plain(cluster.fqdn)
                    + " was taken for a Front End pool: a registrar in BackCompatSite stands for the OCS pool its users are homed on.");
            return ServerPool.ServerRole.FRONT_END;
        }
        boolean branch = cluster.site != null && cluster.site.kind() == Site.Kind.BRANCH;
        notes.inferred(registrar.get().line(), null,
                Shown.plain(cluster.fqdn) + " was taken for a Director: it has a registrar but no user services."
                        + (branch ? " As it stands in a branch site, it may be a survivable branch appliance." : ""));
        return ServerPool.ServerRole.DIRECTOR;
    }

    private @Nullable ServerGeneration generation(Cluster cluster, ElementId pool) {
        ServiceRow decisive = cluster.service(Roles.REGISTRAR)
                .or(() -> cluster.service(Roles.USER_SERVICES))
                .orElseThrow();
        String name = Shown.plain(cluster.fqdn);
        return generations.of(decisive, cluster, pool, name + " is ", "The generation of " + name);
    }

    /** A Standard Edition server keeps its users in a database of its own; an Enterprise pool on a SQL Server beside it. */
    private ServerPool.Edition edition(Cluster cluster, ServerPool.ServerRole role, ElementId pool) {
        if (role == ServerPool.ServerRole.DIRECTOR || cluster.isBackCompat()) {
            return ServerPool.Edition.UNKNOWN;
        }
        if (cluster.row.machines().size() > 1) {
            notes.inferred(cluster.row.line(), pool,
                    Shown.plain(cluster.fqdn) + " is an Enterprise pool, for it has several computers.");
            return ServerPool.Edition.ENTERPRISE;
        }
        Cluster store = cluster.service(Roles.USER_SERVICES)
                .stream()
                .flatMap(service -> service.dependencies().stream())
                .map(DependencyRow::service)
                .map(installations::serviceAt)
                .flatMap(Optional::stream)
                .filter(service -> Roles.USER_STORE.equals(service.role()))
                .map(installations::placeOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (store == null) {
            return ServerPool.Edition.UNKNOWN;
        }
        boolean own = store == cluster;
        notes.inferred(cluster.row.line(), pool,
                Shown.plain(cluster.fqdn) + (own
                        ? " is a Standard Edition server, for its user database is its own."
                        : " is an Enterprise pool, for its user database is on " + Shown.plain(store.fqdn) + "."));
        return own ? ServerPool.Edition.STANDARD : ServerPool.Edition.ENTERPRISE;
    }
}
