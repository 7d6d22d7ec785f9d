package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.exchange.reading.ImportWatch;
import nexthop.exchange.reading.Shown;
import nexthop.exchange.lync.LyncDocument.ClusterRow;
import nexthop.exchange.lync.LyncDocument.DependencyRow;
import nexthop.exchange.lync.LyncDocument.DomainRow;
import nexthop.exchange.lync.LyncDocument.MachineRow;
import nexthop.exchange.lync.LyncDocument.PortRow;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.exchange.lync.LyncDocument.SiteRow;
import nexthop.exchange.lync.LyncDocument.SqlRow;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Service;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.jspecify.annotations.Nullable;

/**
 * Makes a topology of a document's rows, and says of every row what became of it.
 *
 * <p>What a cluster is follows from the services on it: a registrar makes it a server pool, else {@code ExternalServer} a trusted
 * application pool, else it is a support pool. A cluster with a registrar and {@code ExternalServer} both is drawn as two pools of one
 * name, the second with the trusted applications and their next hop, and its computers stand in both; the rules on names then speak of
 * it. Ids are made of names, so that reading a document twice yields equal topologies.
 */
final class TopologyAssembly {
    private static final int MOST_NAMES = 10;
    private static final int HIGHEST_PORT = 65_535;
    private static final int FIRST_LYNC_VERSION = ServerGeneration.LYNC_2010.serviceVersion();

    /** Domain knowledge takes OCS 2007 for R2 where a page leaves it open; no document tells the two apart. */
    private static final ServerGeneration ASSUMED_OCS = ServerGeneration.OCS_2007_R2;

    /** A cluster of which a pool can be made, with all that stands on it. */
    private static final class Cluster {
        final ClusterRow row;
        final String fqdn;
        final @Nullable Site site;
        final List<ServiceRow> services = new ArrayList<>();
        boolean hasSqlInstance;
        @Nullable
        ElementId pool;

        Cluster(ClusterRow row, String fqdn, @Nullable Site site) {
            this.row = row;
            this.fqdn = fqdn;
            this.site = site;
        }

        boolean isBackCompat() {
            return site != null && site.isBackCompat();
        }

        Optional<ServiceRow> service(String role) {
            return services.stream().filter(service -> role.equals(service.role())).findFirst();
        }

        boolean isRegistrar() {
            return service(Roles.REGISTRAR).isPresent() || service(Roles.USER_SERVICES).isPresent();
        }
    }

    private final LyncDocument document;
    private final ImportWatch watch;
    private final Notebook notes;
    private final Map<ElementId, Element> elements = new HashMap<>();
    private final Map<String, Integer> suffixes = new HashMap<>();
    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, Cluster> clustersByKey = new HashMap<>();
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, Cluster> clustersBySqlInstance = new HashMap<>();
    private final Map<String, ServiceRow> services = new HashMap<>();
    private final Map<ServiceRow, Cluster> places = new IdentityHashMap<>();
    private int rows;

    private TopologyAssembly(LyncDocument document, ImportWatch watch, Notebook notes) {
        this.document = document;
        this.watch = watch;
        this.notes = notes;
    }

    /** @param notes receives what there is to report */
    static Topology of(LyncDocument document, ImportWatch watch, Notebook notes) {
        return new TopologyAssembly(document, watch, notes).assemble();
    }

    private Topology assemble() {
        TreeSet<SipDomain> domains = domains();
        document.sites.forEach(this::site);
        document.clusters.forEach(this::cluster);
        document.sqlInstances.forEach(this::sqlInstance);
        document.services.forEach(this::service);
        clusters.forEach(this::registrarOrSupportPool);
        clusters.forEach(this::applicationPool);
        document.services.forEach(this::dependencies);
        managementStores();
        summary();
        return Topology.of(elements.values()).withSipDomains(domains);
    }

    private void checkNowAndThen() {
        if (++rows % 64 == 0) {
            watch.check();
        }
    }

    // Domains and sites

    private TreeSet<SipDomain> domains() {
        TreeSet<SipDomain> domains = new TreeSet<>();
        DomainRow defaultRow = document.defaultDomain;
        String byDefault = defaultRow == null
                ? null
                : notes.text(defaultRow.name(), defaultRow.line(), "The default SIP domain");
        boolean[] listed = new boolean[1];
        for (DomainRow row : document.domains) {
            String name = notes.text(row.name(), row.line(), "The name of a SIP domain");
            if (name == null) {
                continue;
            }
            boolean isDefault = name.equalsIgnoreCase(byDefault);
            listed[0] |= isDefault;
            if (domains.add(new SipDomain(name, isDefault))) {
                notes.note(Kind.TAKEN, row.line(), null,
                        "SIP domain " + Shown.plain(name) + (isDefault ? ", the default." : "."));
            } else {
                notes.note(Kind.WARNING, row.line(), null, "The SIP domain " + Shown.plain(name) + " is listed twice.");
            }
        }
        if (byDefault != null && defaultRow != null && !listed[0]) {
            domains.add(new SipDomain(byDefault, true));
            notes.note(Kind.WARNING, defaultRow.line(), null, "The default SIP domain " + Shown.plain(byDefault)
                    + " is not in the list of SIP domains; it was added.");
        }
        return domains;
    }

    private void site(SiteRow row) {
        String name = notes.text(row.name(), row.line(), "The name of a site");
        if (name == null) {
            return;
        }
        String siteId = row.siteId() == null
                ? null
                : notes.text(row.siteId(), row.line(), "The SiteId of site " + Shown.plain(name));
        if (row.siteId() == null) {
            notes.missing(row.line(), "The site " + Shown.plain(name)
                    + " has no SiteId; pools that name it by that cannot be put on it.");
        }
        Site site = add(new Site(fresh("site", name), name, siteId, row.kind()));
        if (row.key() != null && sites.putIfAbsent(row.key(), site) != null) {
            notes.missing(row.line(), "The SiteId " + Shown.quoted(String.valueOf(row.siteId())) + " of site "
                    + Shown.plain(name) + " is taken by another site; pools are put on that one.");
        }
        notes.note(Kind.TAKEN, row.line(), site.id(),
                (site.isBackCompat() ? "Site" : site.kind().label()) + " " + Shown.plain(name) + ".");
    }

    // Clusters, and what is installed on them

    private void cluster(ClusterRow row) {
        checkNowAndThen();
        String fqdn = notes.text(row.fqdn(), row.line(), "The FQDN of a pool");
        if (fqdn == null) {
            notes.missing(row.line(), "A pool with " + Shown.count(row.machines().size(), "computer")
                    + " was left out, for its name could not be read.");
            return;
        }
        notes.hostName(fqdn, row.line());
        if (row.key() == null) {
            notes.missing(row.line(),
                    "The pool " + Shown.plain(fqdn) + " has no complete cluster id; nothing can be installed on it.");
        } else if (clustersByKey.containsKey(row.key())) {
            notes.missing(row.line(),
                    "The cluster id of pool " + Shown.plain(fqdn) + " is that of pool "
                            + Shown.plain(clustersByKey.get(row.key()).fqdn) + " too; the pool and its "
                            + Shown.count(row.machines().size(), "computer") + " were left out.");
            return;
        }
        Site site = row.site() == null ? null : sites.get(row.site());
        if (row.site() == null) {
            notes.missing(row.line(), "The pool " + Shown.plain(fqdn) + " names no site; it stands on none.");
        } else if (site == null) {
            notes.missing(row.line(),
                    "The pool " + Shown.plain(fqdn) + " names a site that is not in the document; it stands on none.");
        }
        Cluster cluster = new Cluster(row, fqdn, site);
        clusters.add(cluster);
        if (row.key() != null) {
            clustersByKey.put(row.key(), cluster);
        }
    }

    private void sqlInstance(SqlRow row) {
        Cluster cluster = row.cluster() == null ? null : clustersByKey.get(row.cluster());
        if (cluster == null) {
            notes.missing(row.line(), "A SQL Server instance names a pool that is not in the document.");
            return;
        }
        cluster.hasSqlInstance = true;
        if (row.key() == null) {
            notes.missing(row.line(), "A SQL Server instance on " + Shown.plain(cluster.fqdn) + " has no complete id.");
        } else if (clustersBySqlInstance.putIfAbsent(row.key(), cluster) != null) {
            notes.missing(row.line(),
                    "The id of a SQL Server instance on " + Shown.plain(cluster.fqdn) + " is there twice.");
        }
    }

    private void service(ServiceRow row) {
        checkNowAndThen();
        String role = notes.text(row.role(), row.line(), "The role of a service");
        if (role == null) {
            return;
        }
        if (row.key() == null) {
            notes.missing(row.line(),
                    "A service " + Shown.plain(role) + " has no complete id; nothing can depend on it.");
        } else if (services.putIfAbsent(row.key(), row) != null) {
            notes.missing(row.line(), "The id of a service " + Shown.plain(role)
                    + " is there twice; what depends on it was tied to the first.");
        }
        Cluster cluster = row.cluster() == null ? null : clustersByKey.get(row.cluster());
        if (cluster == null && row.sqlInstance() != null) {
            cluster = clustersBySqlInstance.get(row.sqlInstance());
        }
        if (cluster == null) {
            String applications = applicationNames(row);
            notes.missing(row.line(), "A service " + Shown.plain(role)
                    + " is installed on a pool that is not in the document"
                    + (applications.isEmpty() ? "." : "; its applications " + applications + " were left out."));
            return;
        }
        cluster.services.add(row);
        places.put(row, cluster);
        if (!Roles.isKnown(role)) {
            notes.note(Kind.WARNING, row.line(), null, "The role " + Shown.plain(role) + " on "
                    + Shown.plain(cluster.fqdn) + " is not known here; it is kept as a service of the pool.");
        }
    }

    // Pools

    private void registrarOrSupportPool(Cluster cluster) {
        checkNowAndThen();
        boolean external = cluster.service(Roles.EXTERNAL_SERVER).isPresent();
        if (cluster.isRegistrar()) {
            serverPool(cluster, external);
            if (external) {
                notes.note(Kind.WARNING, cluster.row.line(), cluster.pool, "The pool " + Shown.plain(cluster.fqdn)
                        + " is a server pool and a trusted application pool at once; it is drawn as two pools of one name.");
            }
        } else if (!external) {
            supportPool(cluster);
        }
    }

    private void serverPool(Cluster cluster, boolean isAlsoExternal) {
        ServerPool.ServerRole role = serverRole(cluster);
        List<ServiceRow> own = cluster.services.stream()
                .filter(service -> !isAlsoExternal || !Roles.EXTERNAL_SERVER.equals(service.role()))
                .toList();
        ElementId id = fresh("pool", cluster.fqdn);
        ServerPool pool = add(new ServerPool(id, cluster.fqdn, generation(cluster, id), role,
                edition(cluster, role, id), siteId(cluster), services(own), new TreeSet<>(), false));
        cluster.pool = id;
        int computers = computers(cluster, id);
        ServerGeneration generation = pool.generation();
        taken(cluster, id, role.label() + " pool " + Shown.plain(cluster.fqdn) + ": "
                + (generation == null ? "generation not known" : generation.label()), computers, own.size());
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
        return generation(decisive, cluster, pool, name + " is ", "The generation of " + name);
    }

    /** @param sentence begins a sentence that a generation ends; {@code subject} one that says it is not known */
    private @Nullable ServerGeneration generation(ServiceRow decisive, Cluster cluster, ElementId pool, String sentence,
            String subject) {
        if (cluster.isBackCompat()) {
            notes.inferred(decisive.line(), pool, sentence + ASSUMED_OCS.label()
                    + ", for it stands in BackCompatSite; if it is OCS 2007, say so in the inspector.");
            return ASSUMED_OCS;
        }
        Integer version = Notebook.number(decisive.version());
        if (version == null) {
            notes.note(Kind.WARNING, decisive.line(), pool, subject + " is not known: its service bears no version.");
            return null;
        }
        if (version < FIRST_LYNC_VERSION) {
            notes.inferred(decisive.line(), pool, sentence + ASSUMED_OCS.label() + ", for its service version "
                    + version + " is below that of Lync Server 2010.");
            return ASSUMED_OCS;
        }
        Optional<ServerGeneration> known = ServerGeneration.ofServiceVersion(version);
        if (known.isEmpty()) {
            notes.note(Kind.WARNING, decisive.line(), pool,
                    subject + " is not known: the service version " + version + " is not one of 5 to 8.");
        }
        return known.orElse(null);
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
                .map(this::serviceAt)
                .flatMap(Optional::stream)
                .filter(service -> Roles.USER_STORE.equals(service.role()))
                .map(places::get)
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

    private Optional<ServiceRow> serviceAt(@Nullable String key) {
        return key == null ? Optional.empty() : Optional.ofNullable(services.get(key));
    }

    private void supportPool(Cluster cluster) {
        ElementId id = fresh("pool", cluster.fqdn);
        Set<String> roles = cluster.services.stream()
                .map(ServiceRow::role)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        SupportPool.Purpose purpose = Roles.purpose(roles, cluster.hasSqlInstance);
        add(new SupportPool(id, cluster.fqdn, purpose, siteId(cluster), services(cluster.services), new TreeSet<>(),
                false));
        cluster.pool = id;
        int computers = computers(cluster, id);
        taken(cluster, id, purpose.label() + " " + Shown.plain(cluster.fqdn), computers, cluster.services.size());
    }

    private void applicationPool(Cluster cluster) {
        checkNowAndThen();
        List<ServiceRow> external = cluster.services.stream()
                .filter(service -> Roles.EXTERNAL_SERVER.equals(service.role()))
                .toList();
        if (!external.isEmpty()) {
            applicationPool(cluster, external);
        }
        builtInApplications(cluster);
    }

    private void applicationPool(Cluster cluster, List<ServiceRow> external) {
        ServiceRow decisive = external.getFirst();
        ElementId id = fresh("pool", cluster.fqdn);
        boolean besideServerPool = cluster.pool != null;
        List<ServiceRow> own = besideServerPool ? external : cluster.services;
        if (!besideServerPool) {
            cluster.pool = id;
        }
        UcmaVersion ucma = UcmaVersion.UNKNOWN;
        if (cluster.isBackCompat()) {
            ucma = UcmaVersion.UCMA_2_0;
            notes.inferred(decisive.line(), id, Shown.plain(cluster.fqdn)
                    + " runs UCMA 2.0, for it was merged from OCS; if it is UCMA 1.0, say so in the inspector.");
        }
        Cluster nextHop = nextHop(cluster, external, id);
        add(new ApplicationPool(id, cluster.fqdn, ucma, provisioning(cluster, id), createdUnder(cluster, decisive, id),
                nextHop == null ? null : nextHop.pool, new TreeSet<>(), siteId(cluster), services(own), new TreeSet<>(),
                false));
        int computers = computers(cluster, id);
        taken(cluster, id,
                "Trusted application pool " + Shown.plain(cluster.fqdn) + ", "
                        + (nextHop == null ? "no next hop" : "next hop " + Shown.plain(nextHop.fqdn)),
                computers, own.size());
        Set<String> seen = new HashSet<>();
        for (ServiceRow service : external) {
            applications(cluster, service, id, seen);
        }
    }

    private @Nullable ServerGeneration createdUnder(Cluster cluster, ServiceRow external, ElementId pool) {
        String name = Shown.plain(cluster.fqdn);
        ServerGeneration generation = generation(external, cluster, pool, name + " was created under ",
                "What " + name + " was created under");
        if (generation != null && !generation.isOcs()) {
            notes.inferred(external.line(), pool,
                    name + " was created under " + generation.label() + ", going by the service version "
                            + generation.serviceVersion() + " of its trusted application service.");
        }
        return generation;
    }

    /** A pool merged from OCS replicates nothing, whatever its cluster says. */
    private Provisioning provisioning(Cluster cluster, ElementId pool) {
        String replicates = cluster.row.requiresReplication();
        if (cluster.isBackCompat() || replicates == null) {
            return Provisioning.UNKNOWN;
        }
        Provisioning provisioning = "true".equalsIgnoreCase(replicates)
                ? Provisioning.AUTOMATIC
                : "false".equalsIgnoreCase(replicates) ? Provisioning.MANUAL : Provisioning.UNKNOWN;
        if (provisioning != Provisioning.UNKNOWN) {
            notes.inferred(cluster.row.line(), pool, Shown.plain(cluster.fqdn) + " is " + provisioning.label()
                    + ", going by RequiresReplication " + replicates.toLowerCase(Locale.ROOT) + ".");
        }
        return provisioning;
    }

    private static @Nullable ElementId siteId(Cluster cluster) {
        return cluster.site == null ? null : cluster.site.id();
    }

    private List<Service> services(Collection<ServiceRow> rows) {
        return rows.stream().map(row -> new Service(String.valueOf(row.role()), version(row))).toList();
    }

    private int version(ServiceRow row) {
        Integer version = Notebook.number(row.version());
        return version == null || version < 0 ? 0 : version;
    }

    private int computers(Cluster cluster, ElementId pool) {
        int count = 0;
        for (MachineRow machine : cluster.row.machines()) {
            String fqdn = machine.fqdn();
            if (fqdn == null && cluster.row.machines().size() == 1) {
                fqdn = cluster.fqdn;
            }
            String name = notes.text(fqdn, machine.line(), "The FQDN of a computer of " + Shown.plain(cluster.fqdn));
            if (name != null) {
                if (!name.equals(cluster.fqdn)) {
                    notes.hostName(name, machine.line());
                }
                add(new Computer(fresh("computer", name), pool, name));
                count++;
            }
        }
        return count;
    }

    private void taken(Cluster cluster, ElementId pool, String what, int computers, int services) {
        notes.note(Kind.TAKEN, cluster.row.line(), pool,
                what + ", " + Shown.count(computers, "computer") + ", " + Shown.count(services, "service") + ".");
    }

    // Trusted applications

    /** The cluster of the first registrar the pool depends on. */
    private @Nullable Cluster nextHop(Cluster cluster, List<ServiceRow> external, ElementId pool) {
        Set<Cluster> hops = new LinkedHashSet<>();
        for (DependencyRow dependency : external.stream()
                .flatMap(service -> service.dependencies().stream())
                .toList()) {
            ServiceRow target = serviceAt(dependency.service()).orElse(null);
            if (target == null) {
                continue; // reported with the dangling references of all services
            }
            Cluster place = places.get(target);
            if (!Roles.REGISTRAR.equals(target.role())) {
                notes.note(Kind.LEFT, dependency.line(), pool,
                        Shown.plain(cluster.fqdn) + " also depends on the service "
                                + Shown.plain(String.valueOf(target.role()))
                                + ", which is no next hop: a drawing does not hold it.");
            } else if (place == null) {
                notes.missing(dependency.line(), "The next hop of " + Shown.plain(cluster.fqdn)
                        + " is a registrar on a pool that is not in the document.");
            } else {
                hops.add(place);
            }
        }
        Cluster first = hops.stream().findFirst().orElse(null);
        if (first != null && hops.size() > 1) {
            notes.note(Kind.WARNING, external.getFirst().line(), pool,
                    Shown.plain(cluster.fqdn) + " depends on " + hops.size() + " registrars; the first, on "
                            + Shown.plain(first.fqdn) + ", was taken for its next hop.");
        }
        return first;
    }

    private static Stream<PortRow> applicationPorts(ServiceRow service) {
        return service.ports().stream().filter(port -> isApplication(port.owner()));
    }

    private static boolean isApplication(@Nullable String owner) {
        return owner != null && owner.regionMatches(true, 0, Application.ID_PREFIX, 0, Application.ID_PREFIX.length());
    }

    private void applications(Cluster cluster, ServiceRow external, ElementId pool, Set<String> seen) {
        for (PortRow port : external.ports()) {
            String owner = port.owner();
            if (!isApplication(owner)) {
                boolean media = "urn:component:MediaComp".equals(owner);
                notes.note(Kind.LEFT, port.line(), pool,
                        (media
                                ? "A media port range of "
                                : "The port of " + Shown.plain(String.valueOf(owner)) + " on ")
                                + Shown.plain(cluster.fqdn) + ": a drawing does not hold it.");
                continue;
            }
            if (port.usage() != null && !"SipServer".equalsIgnoreCase(port.usage())) {
                notes.note(Kind.LEFT, port.line(), pool,
                        "The port of " + Shown.plain(String.valueOf(owner)) + " on " + Shown.plain(cluster.fqdn)
                                + " for " + Shown.plain(port.usage())
                                + ": only the port for SIP makes an application.");
                continue;
            }
            application(cluster, port, pool, seen);
        }
    }

    private void application(Cluster cluster, PortRow port, ElementId pool, Set<String> seen) {
        String applicationId = notes.text(port.owner(), port.line(),
                "The id of an application of " + Shown.plain(cluster.fqdn));
        if (applicationId == null) {
            return;
        }
        String shown = Shown.plain(applicationId) + " of " + Shown.plain(cluster.fqdn);
        Integer number = port(port, shown);
        Application named = Application.named(
                fresh("application", cluster.fqdn + " " + applicationId.substring(Application.ID_PREFIX.length())),
                pool, applicationId, number);
        Application application = add(named.withLegacyName(legacyName(named, port))
                .withEntriesMigrated(cluster.isBackCompat() ? Answer.YES : Answer.UNKNOWN));
        if (cluster.isBackCompat()) {
            notes.inferred(port.line(), application.id(), "The trusted service entries of " + shown
                    + " are migrated, for that is how it came to stand in BackCompatSite.");
        }
        if (port.protocol() != null && !"Mtls".equalsIgnoreCase(port.protocol())) {
            notes.note(Kind.LEFT, port.line(), application.id(), "That " + shown + " is reached by "
                    + Shown.plain(port.protocol()) + ": a drawing does not hold it.");
        }
        if (!seen.add(applicationId.toLowerCase(Locale.ROOT))) {
            notes.note(Kind.WARNING, port.line(), application.id(),
                    "The application " + shown + " is there more than once.");
        }
        notes.note(Kind.TAKEN, port.line(), application.id(),
                "Application " + shown + (number == null ? "." : ", port " + number + "."));
    }

    private @Nullable Integer port(PortRow port, String application) {
        Integer number = Notebook.number(port.port());
        if (number == null || number < 0 || number > HIGHEST_PORT) {
            notes.missing(port.line(), "The port of application " + application + ": "
                    + (port.port() == null ? "there is none." : Shown.quoted(port.port()) + " is no port number."));
            return null;
        }
        return number;
    }

    /** The GRUU type is the LegacyApplicationName, or the id without its prefix where none was given. */
    private String legacyName(Application application, PortRow port) {
        String gruuType = port.gruuType();
        if (gruuType == null || gruuType.isEmpty() || gruuType.equals(application.shortName())) {
            return "";
        }
        String name = notes.text(gruuType, port.line(),
                "The GRUU type of application " + Shown.plain(application.applicationId()));
        return name == null ? "" : name;
    }

    private void builtInApplications(Cluster cluster) {
        for (ServiceRow service : cluster.services) {
            if (!Roles.EXTERNAL_SERVER.equals(service.role())) {
                applicationPorts(service).findFirst()
                        .ifPresent(port -> notes.note(Kind.LEFT, port.line(), cluster.pool,
                                "The server's own applications on " + Shown.plain(cluster.fqdn) + " ("
                                        + applicationNames(service)
                                        + "): a drawing holds those of trusted application pools."));
            }
        }
    }

    private static String applicationNames(ServiceRow service) {
        List<String> names = applicationPorts(service).map(PortRow::owner)
                .map(String::valueOf)
                .map(Shown::plain)
                .distinct()
                .toList();
        int more = names.size() - MOST_NAMES;
        return String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)))
                + (more > 0 ? " and " + more + " more" : "");
    }

    // What ties things together

    private void dependencies(ServiceRow row) {
        checkNowAndThen();
        for (DependencyRow dependency : row.dependencies()) {
            if (serviceAt(dependency.service()).isEmpty()) {
                Cluster place = places.get(row);
                String whose = place == null
                        ? "A service " + Shown.plain(String.valueOf(row.role()))
                        : "The service " + Shown.plain(String.valueOf(row.role())) + " on " + Shown.plain(place.fqdn);
                boolean nextHop = Roles.EXTERNAL_SERVER.equals(row.role());
                notes.missing(dependency.line(),
                        whose + " depends on a "
                                + (dependency.role() == null ? "service" : "service " + Shown.plain(dependency.role()))
                                + " that is not in the document"
                                + (nextHop ? "; if that was its next hop, it has none now." : "."));
            }
        }
    }

    /** A document may name a standby beside the active service; only a topology without an active one makes do with the first. */
    private void managementStores() {
        List<ServiceRow> managers = document.services.stream()
                .filter(row -> Roles.CENTRAL_MANAGEMENT.equals(row.role()) && places.containsKey(row))
                .toList();
        ServiceRow stopgap = null;
        if (!managers.isEmpty() && managers.stream().noneMatch(TopologyAssembly::isActive)) {
            stopgap = managers.getFirst();
            notes.note(Kind.WARNING, stopgap.line(), null,
                    "No Central Management service says it is active; the first was taken.");
        }
        for (ServiceRow manager : managers) {
            Cluster place = places.get(manager);
            if (isActive(manager) || manager == stopgap) {
                managementStore(manager, place);
            } else if (place != null) {
                notes.note(Kind.LEFT, manager.line(), place.pool, "The standby Central Management service on "
                        + Shown.plain(place.fqdn) + ": a drawing holds the active one.");
            }
        }
        if (managers.isEmpty()) {
            document.services.stream()
                    .filter(row -> Roles.CENTRAL_MANAGEMENT_STORE.equals(row.role()) && places.containsKey(row))
                    .findFirst()
                    .ifPresent(store -> {
                        notes.note(Kind.WARNING, store.line(), null, "No pool runs the Central Management service.");
                        managementStore(store, null);
                    });
        }
    }

    /** One that does not say is active. */
    private static boolean isActive(ServiceRow manager) {
        return !Boolean.FALSE.equals(manager.active());
    }

    private void managementStore(ServiceRow row, @Nullable Cluster on) {
        String name = "Central Management Store";
        ManagementStore store = add(new ManagementStore(fresh("store", name), name, on == null ? null : on.pool,
                on == null ? null : siteId(on)));
        notes.note(Kind.TAKEN, row.line(), store.id(), name + (on == null ? "." : " on " + Shown.plain(on.fqdn) + "."));
    }

    private void summary() {
        for (Map.Entry<String, List<Cluster>> same : clusters.stream()
                .collect(Collectors.groupingBy(cluster -> cluster.fqdn.toLowerCase(Locale.ROOT)))
                .entrySet()) {
            same.getValue()
                    .stream()
                    .skip(1)
                    .forEach(again -> notes.note(Kind.WARNING, again.row.line(), again.pool,
                            "Another pool, on line " + same.getValue().getFirst().row.line() + ", is called "
                                    + Shown.plain(again.fqdn) + " too."));
        }
        long unknown = elements.values()
                .stream()
                .filter(ApplicationPool.class::isInstance)
                .map(ApplicationPool.class::cast)
                .filter(pool -> !pool.ucma().isKnown())
                .count();
        if (unknown > 0) {
            notes.note(Kind.LEFT, 0, null,
                    "The UCMA version of " + Shown.count((int) unknown, "trusted application pool")
                            + " is not known: no topology document tells it. It can be set for many pools at once.");
        }
        if (elements.values().stream().anyMatch(Application.class::isInstance)) {
            notes.note(Kind.LEFT, 0, null,
                    "Endpoints live in Active Directory, not in this document. They can be imported from a list or pasted.");
        }
    }

    // Results

    private <T extends Element> T add(T element) {
        elements.put(element.id(), element);
        return element;
    }

    /** An id of this kind and name, with a number from the second of that name on. */
    private ElementId fresh(String kind, String name) {
        String base = Topology.slug(kind, name);
        ElementId id = new ElementId(base);
        int number = suffixes.getOrDefault(base, 2);
        while (elements.containsKey(id)) {
            id = new ElementId(base + "-" + number++);
        }
        suffixes.put(base, number);
        return id;
    }
}
