package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.exchange.lync.LyncDocument.DependencyRow;
import nexthop.exchange.lync.LyncDocument.DomainRow;
import nexthop.exchange.lync.LyncDocument.MachineRow;
import nexthop.exchange.lync.LyncDocument.PortRow;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.exchange.lync.LyncDocument.SiteRow;
import nexthop.exchange.lync.XmlCursor.Element;
import nexthop.model.Shown;
import nexthop.model.Site;
import org.jspecify.annotations.Nullable;

/** What the two forms have in common: domains, names of sites, machines, ports and role elements. */
final class CommonForm {
    private static final String NOT_HELD = "a drawing does not hold them";

    /** The role elements seen in real documents. What they say beyond the two attributes read here has no place in a drawing. */
    private static final Set<String> KNOWN_ROLE_ELEMENTS = Set.of("RegistrarService", "WebService", "ConfService",
            "ApplicationServerService", "PstnGatewayService", "CentralMgmtService", "FileStoreService", "WacService");

    private static final int MOST_ATTRIBUTES = 10;

    private CommonForm() {}

    static void domains(Element domains, LyncDocument document, Leftovers leftovers)
            throws XMLStreamException, ImportRefusedException {
        String byDefault = domains.get("DefaultDomain");
        if (byDefault != null) {
            document.defaultDomain = new DomainRow(domains.line(), byDefault);
        }
        domains.ignore("AllowAllDomains");
        domains.children(domain -> {
            if (domain.name().equals("InternalDomain")) {
                if (Boolean.TRUE.equals(domain.truth("AllowSubDomains"))) {
                    leftovers.known(domain.line(), "That subdomains of a SIP domain are allowed",
                            "a drawing does not hold it");
                }
                domain.ignore("Authoritative");
                document.domains.add(new DomainRow(domain.line(), domain.get("Name")));
            } else {
                domain.unknown();
            }
        });
    }

    static SiteRow site(Element site, @Nullable String key, @Nullable String siteId, @Nullable String name,
            Site.Kind kind) {
        boolean backCompat = Site.BACK_COMPAT_NAME.equalsIgnoreCase(name);
        return new SiteRow(site.line(), key, siteId, name, backCompat ? Site.Kind.BACK_COMPAT : kind);
    }

    static void siteChild(Element child, String[] name, Leftovers leftovers)
            throws XMLStreamException, ImportRefusedException {
        switch (child.name()) {
            case "Name" -> name[0] = child.text();
            case "Location" -> {
                if (!child.all().isEmpty()) {
                    leftovers.known(child.line(), "The locations of sites", NOT_HELD);
                }
                child.skip();
            }
            case "Description" -> child.skip("The descriptions of sites", NOT_HELD);
            default -> child.unknown();
        }
    }

    static MachineRow machine(Element machine, Leftovers leftovers) throws XMLStreamException, ImportRefusedException {
        String fqdn = machine.get("Fqdn");
        machine.ignore("OrdinalInCluster", "FaultDomain", "UpgradeDomain", "OriginalOrdinalInCluster",
                "OriginalCluster", "OriginalFaultDomain", "OriginalUpgradeDomain", "OriginalFqdn");
        machine.children(child -> {
            if (child.name().equals("NetInterface")) {
                if (!"0.0.0.0".equals(child.get("IPAddress"))) {
                    leftovers.known(child.line(), "The addresses of network interfaces", NOT_HELD);
                }
                child.ignore("InterfaceSide", "InterfaceNumber", "ConfiguredIPAddress");
            } else {
                child.unknown();
            }
        });
        return new MachineRow(machine.line(), fqdn);
    }

    /** A service while it is being read. */
    static final class ServiceReading {
        final List<DependencyRow> dependencies = new ArrayList<>();
        private final List<PortRow> ports = new ArrayList<>();
        private final Leftovers leftovers;
        private final int line;
        private final @Nullable String version;
        private @Nullable Boolean director;
        private @Nullable Boolean active;

        ServiceReading(Element service, Leftovers leftovers) {
            this.leftovers = leftovers;
            this.line = service.line();
            this.version = service.get("ServiceVersion");
            service.ignore("RoleVersion", "Type");
        }

        void child(Element child, @Nullable String role) throws XMLStreamException, ImportRefusedException {
            if (child.name().equals("Ports")) {
                child.children(port -> {
                    if (port.name().equals("Port")) {
                        ports.add(port(port));
                    } else {
                        port.unknown();
                    }
                });
            } else if (child.namespace().equals(Namespaces.ROLES)) {
                roleElement(child, role == null ? "without a role" : role);
            } else {
                child.unknown();
            }
        }

        private static PortRow port(Element port) {
            port.ignore("InterfaceSide", "InterfaceNumber", "UrlPath", "AuthorizesRequests", "Range", "ConfiguredPort",
                    "ConfiguredFqdn");
            return new PortRow(port.line(), port.get("Owner"), port.get("Usage"), port.get("Port"),
                    port.get("Protocol"), port.get("GruuType"));
        }

        private void roleElement(Element element, String role) throws XMLStreamException, ImportRefusedException {
            switch (element.name()) {
                case "RegistrarService" -> director = element.truth("IsDirector");
                case "CentralMgmtService" -> active = element.truth("IsActive");
                default -> {
                    // what it says is of no concern here
                }
            }
            if (!KNOWN_ROLE_ELEMENTS.contains(element.name())) {
                String attributes = element.all()
                        .entrySet()
                        .stream()
                        .limit(MOST_ATTRIBUTES)
                        .map(one -> Shown.plain(one.getKey()) + "=" + Shown.quoted(one.getValue()))
                        .collect(Collectors.joining(", "));
                leftovers.roleElement(element.line(), element.name(), role,
                        attributes.isEmpty() ? "" : " with " + attributes);
            }
            element.skip();
        }

        ServiceRow row(@Nullable String key, @Nullable String role, @Nullable String cluster,
                @Nullable String sqlInstance) {
            return new ServiceRow(line, key, role, version, cluster, sqlInstance, dependencies, ports, director,
                    active);
        }
    }
}
