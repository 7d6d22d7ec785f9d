package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.List;
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
 * Reads Topology Builder's form, {@code <PartialTopology>} within {@code <NewTopology>}: clusters nested in their sites, everything
 * else tied by opaque unique ids in attributes. The topology as it was downloaded, {@code <OriginalTopology>}, holds the same things
 * once more and is passed over.
 */
final class BuilderForm {
    private final LyncDocument document = new LyncDocument(LyncDocument.Form.BUILDER);
    private final Leftovers leftovers;

    private BuilderForm(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    /** @return null if the file holds no new topology */
    static @Nullable LyncDocument read(Element builder, Leftovers leftovers)
            throws XMLStreamException, ImportRefusedException {
        builder.ignore("IsFreeFromChanges", "FileName");
        BuilderForm form = new BuilderForm(leftovers);
        boolean[] found = new boolean[1];
        builder.children(child -> {
            switch (child.name()) {
                case "OriginalTopology" -> child.skip("The original topology",
                        "the file holds it beside the new one, which is what Topology Builder shows");
                case "NewTopology" -> child.children(inner -> {
                    if (inner.name().equals("PartialTopology") && !found[0]) {
                        found[0] = true;
                        form.partialTopology(inner);
                    } else {
                        inner.unknown();
                    }
                });
                default -> child.unknown();
            }
        });
        return found[0] ? form.document : null;
    }

    private void partialTopology(Element topology) throws XMLStreamException, ImportRefusedException {
        topology.ignore("IsPublished", "Signature", "LastSiteId");
        topology.children(section -> {
            switch (section.name()) {
                case "InternalDomains" -> CommonForm.domains(section, document, leftovers);
                case "SimpleUrlConfiguration" -> section.skip("The simple URLs", "a drawing does not hold them");
                case "CentralSites" -> section.children(site -> site(site, Site.Kind.CENTRAL));
                case "Services" -> section.children(this::service);
                default -> section.unknown();
            }
        });
    }

    private void site(Element site, Site.Kind kind) throws XMLStreamException, ImportRefusedException {
        if (!site.name().endsWith("Site")) {
            site.unknown();
            return;
        }
        String original = site.get("OriginalSiteId");
        String siteId = site.get("SiteId");
        site.ignore("LastServiceInstance", "LastClusterNumber");
        String key = "site " + document.sites.size();
        int place = document.sites.size();
        document.sites.add(CommonForm.site(site, key, null, null, kind)); // in the document's order: sites within come after it
        String[] name = new String[1];
        site.children(child -> {
            switch (child.name()) {
                case "Clusters" -> child.children(cluster -> cluster(cluster, key));
                case "RemoteSites" -> child.children(remote -> site(remote, Site.Kind.BRANCH));
                default -> CommonForm.siteChild(child, name, leftovers);
            }
        });
        document.sites.set(place, CommonForm.site(site, key, siteId != null ? siteId : original, name[0], kind));
    }

    private void cluster(Element cluster, String site) throws XMLStreamException, ImportRefusedException {
        if (!cluster.name().equals("Cluster")) {
            cluster.unknown();
            return;
        }
        String key = cluster.get("UniqueId");
        String fqdn = cluster.get("Fqdn");
        String replicates = cluster.get("RequiresReplication");
        Boolean single = cluster.truth("IsSingleMachineOnly");
        cluster.ignore("RequiresSetup", "OriginalSiteId", "OriginalNumber");
        List<MachineRow> machines = new ArrayList<>();
        cluster.children(child -> {
            switch (child.name()) {
                case "Machines" -> child.children(machine -> {
                    if (machine.name().equals("Machine")) {
                        machines.add(CommonForm.machine(machine, leftovers));
                    } else {
                        machine.unknown();
                    }
                });
                case "SqlInstances" -> child.children(instance -> {
                    if (instance.name().equals("SqlInstance")) {
                        instance.ignore("Name", "OriginalClusterUniqueId", "AlwaysOnPrimaryNodeFqdn");
                        document.sqlInstances.add(new SqlRow(instance.line(), instance.get("UniqueId"), key));
                    } else {
                        instance.unknown();
                    }
                });
                default -> child.unknown();
            }
        });
        document.clusters.add(new ClusterRow(cluster.line(), key, site, fqdn, replicates, single, machines));
    }

    private void service(Element service) throws XMLStreamException, ImportRefusedException {
        if (!service.name().equals("Service")) {
            service.unknown();
            return;
        }
        CommonForm.ServiceReading reading = new CommonForm.ServiceReading(service, leftovers);
        String key = service.get("UniqueId");
        String role = service.get("RoleName");
        String place = service.get("InstalledOn");
        service.ignore("OriginalSiteId", "OriginalInstance");
        service.children(child -> {
            if (child.name().equals("DependsOn")) {
                child.children(dependency -> {
                    if (dependency.name().equals("Dependency")) {
                        dependency.ignore("Usage");
                        reading.dependencies
                                .add(new DependencyRow(dependency.line(), dependency.get("ServiceUniqueId"), null));
                    } else {
                        dependency.unknown();
                    }
                });
            } else {
                reading.child(child, role);
            }
        });
        // One attribute for both: which of the two it names is known when all clusters and instances are.
        document.services.add(reading.row(key, role, place, place));
    }
}
