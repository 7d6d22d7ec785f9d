package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.exchange.lync.LyncDocument.ClusterRow;
import nexthop.exchange.lync.LyncDocument.DependencyRow;
import nexthop.exchange.lync.LyncDocument.MachineRow;
import nexthop.exchange.lync.LyncDocument.SqlRow;
import nexthop.exchange.lync.XmlCursor.Element;
import nexthop.model.Site;
import org.jspecify.annotations.Nullable;

/**
 * Reads the published form, {@code <Topology>}: flat lists of sites, clusters, SQL instances and services, tied by keys of several
 * attributes.
 */
final class PublishedForm {
    private final LyncDocument document = new LyncDocument(LyncDocument.Form.PUBLISHED);
    private final Leftovers leftovers;

    private PublishedForm(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    static LyncDocument read(Element topology, Leftovers leftovers) throws XMLStreamException, ImportRefusedException {
        PublishedForm form = new PublishedForm(leftovers);
        topology.ignore("Signature");
        topology.children(form::section);
        return form.document;
    }

    private void section(Element section) throws XMLStreamException, ImportRefusedException {
        switch (section.name()) {
            case "InternalDomains" -> CommonForm.domains(section, document, leftovers);
            case "Sites" -> section.children(this::site);
            case "Clusters" -> section.children(only("Cluster", this::cluster));
            case "SqlInstances" -> section.children(only("SqlInstance", this::sqlInstance));
            case "Services" -> section.children(only("Service", this::service));
            default -> section.unknown();
        }
    }

    private static XmlCursor.Visit only(String name, XmlCursor.Visit visit) {
        return element -> {
            if (element.name().equals(name)) {
                visit.at(element);
            } else {
                element.unknown();
            }
        };
    }

    /** Every element with a SiteId is a site; only that of a central one is documented. */
    private void site(Element site) throws XMLStreamException, ImportRefusedException {
        String siteId = site.get("SiteId");
        if (siteId == null && !site.name().endsWith("Site")) {
            site.unknown();
            return;
        }
        String[] name = new String[1];
        site.children(child -> CommonForm.siteChild(child, name, leftovers));
        document.sites.add(CommonForm.site(site, siteId, siteId, name[0],
                site.name().equals("CentralSite") ? Site.Kind.CENTRAL : Site.Kind.BRANCH));
    }

    private void cluster(Element cluster) throws XMLStreamException, ImportRefusedException {
        String fqdn = cluster.get("Fqdn");
        String replicates = cluster.get("RequiresReplication");
        cluster.ignore("RequiresSetup");
        Key key = new Key();
        List<MachineRow> machines = new ArrayList<>();
        cluster.children(child -> {
            switch (child.name()) {
                case "ClusterId" -> key.readCluster(child);
                case "Machine" -> machines.add(CommonForm.machine(child, leftovers));
                default -> child.unknown();
            }
        });
        document.clusters.add(new ClusterRow(cluster.line(), key.cluster, key.site, fqdn, replicates,
                cluster.truth("IsSingleMachineOnly"), machines));
    }

    private void sqlInstance(Element instance) throws XMLStreamException, ImportRefusedException {
        instance.ignore("AlwaysOnPrimaryNodeFqdn");
        Key key = new Key();
        instance.children(child -> {
            if (child.name().equals("SqlInstanceId")) {
                key.readSqlInstance(child);
            } else {
                child.unknown();
            }
        });
        document.sqlInstances.add(new SqlRow(instance.line(), key.sqlInstance, key.cluster));
    }

    private void service(Element service) throws XMLStreamException, ImportRefusedException {
        CommonForm.ServiceReading reading = new CommonForm.ServiceReading(service, leftovers);
        Key key = new Key();
        Key place = new Key();
        service.children(child -> {
            switch (child.name()) {
                case "ServiceId" -> key.readService(child);
                case "DependsOn" ->
                    child.children(only("Dependency", dependency -> reading.dependencies.add(dependency(dependency))));
                case "InstalledOn" -> child.children(on -> {
                    switch (on.name()) {
                        case "ClusterId" -> place.readCluster(on);
                        case "SqlInstanceId" -> place.readSqlInstance(on);
                        default -> on.unknown();
                    }
                });
                default -> reading.child(child, key.role);
            }
        });
        boolean onSql = place.sqlInstance != null;
        document.services.add(reading.row(key.service, key.role, onSql ? null : place.cluster, place.sqlInstance));
    }

    private static DependencyRow dependency(Element dependency) throws XMLStreamException, ImportRefusedException {
        dependency.ignore("Usage");
        Key key = new Key();
        dependency.children(child -> {
            if (child.name().equals("ServiceId")) {
                key.readService(child);
            } else {
                child.unknown();
            }
        });
        return new DependencyRow(dependency.line(), key.service, key.role);
    }

    /** The composite keys, joined by a character that no XML document can hold. */
    private static final class Key {
        private @Nullable String site;
        private @Nullable String role;
        private @Nullable String cluster;
        private @Nullable String sqlInstance;
        private @Nullable String service;

        void readCluster(Element id) {
            site = id.get("SiteId");
            cluster = join(site, id.get("Number"));
        }

        void readSqlInstance(Element id) throws XMLStreamException, ImportRefusedException {
            String name = id.get("Name");
            id.children(child -> {
                if (child.name().equals("ClusterId")) {
                    readCluster(child);
                } else {
                    child.unknown();
                }
            });
            sqlInstance = join(cluster, name == null ? "" : name.toLowerCase(Locale.ROOT));
        }

        void readService(Element id) {
            site = id.get("SiteId");
            role = id.get("RoleName");
            service = join(join(site, role), id.get("Instance"));
        }

        private static @Nullable String join(@Nullable String first, @Nullable String second) {
            return first == null || second == null ? null : first + '\0' + second;
        }
    }
}
