package nexthop.exchange.lync;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nexthop.exchange.lync.LyncDocument.PortRow;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ElementId;
import nexthop.model.Shown;
import org.jspecify.annotations.Nullable;

/** Makes trusted applications of the SIP ports that a service keeps for them. */
final class Applications {
    private static final int MOST_NAMES = 10;
    private static final int HIGHEST_PORT = 65_535;

    private final Notebook notes;
    private final Elements elements;

    Applications(Notebook notes, Elements elements) {
        this.notes = notes;
        this.elements = elements;
    }

    /** @param seen the ids of the pool's applications so far, in lower case; grows */
    void make(Cluster cluster, ServiceRow external, ElementId pool, Set<String> seen) {
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
                elements.fresh("application",
                        cluster.fqdn + " " + applicationId.substring(Application.ID_PREFIX.length())),
                pool, applicationId, number);
        Application application = elements.add(named.withLegacyName(legacyName(named, port))
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

    /** Says which applications are the server's own. */
    void leaveBuiltIn(Cluster cluster) {
        for (ServiceRow service : cluster.services) {
            if (!Roles.EXTERNAL_SERVER.equals(service.role())) {
                ports(service).findFirst()
                        .ifPresent(port -> notes.note(Kind.LEFT, port.line(), cluster.pool,
                                "The server's own applications on " + Shown.plain(cluster.fqdn) + " (" + names(service)
                                        + "): a drawing holds those of trusted application pools."));
            }
        }
    }

    /** The ids of the applications that a service has ports for, cut short if they are many; empty if there are none. */
    static String names(ServiceRow service) {
        List<String> names = ports(service).map(PortRow::owner)
                .map(String::valueOf)
                .map(Shown::plain)
                .distinct()
                .toList();
        int more = names.size() - MOST_NAMES;
        return String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static Stream<PortRow> ports(ServiceRow service) {
        return service.ports().stream().filter(port -> isApplication(port.owner()));
    }

    private static boolean isApplication(@Nullable String owner) {
        return owner != null && owner.regionMatches(true, 0, Application.ID_PREFIX, 0, Application.ID_PREFIX.length());
    }
}
