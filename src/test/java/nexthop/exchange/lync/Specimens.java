package nexthop.exchange.lync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.exchange.reading.ImportResult;

/** Our own documents: no public one holds a trusted application pool. */
final class Specimens {
    static final String PUBLISHED = "contoso-merged.xml";
    static final String BUILDER = "contoso-merged.tbxml";

    /** A published document with the parts {@code %s} in its sites, clusters and services. */
    private static final String FRAME = """
            <Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">
            <Sites>
            %s
            </Sites>
            <Clusters>
            %s
            </Clusters>
            <Services>
            %s
            </Services>
            </Topology>
            """;

    private Specimens() {}

    static byte[] bytes(String name) {
        try (InputStream in = Specimens.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static ImportResult read(String text) throws ImportRefusedException {
        return TopologyReader.read(text.getBytes(StandardCharsets.UTF_8), "specimen.xml");
    }

    static ImportResult readResource(String name) {
        try {
            return TopologyReader.read(bytes(name), name);
        } catch (ImportRefusedException e) {
            throw new AssertionError(e);
        }
    }

    static String published(String sites, String clusters, String services) {
        return FRAME.formatted(sites.strip(), clusters.strip(), services.strip());
    }

    static String site(String id, String name) {
        return "<CentralSite SiteId=\"" + id + "\"><Name>" + name + "</Name></CentralSite>\n";
    }

    static String cluster(String site, int number, String fqdn) {
        return "<Cluster RequiresReplication=\"true\" RequiresSetup=\"true\" Fqdn=\"" + fqdn + "\"><ClusterId SiteId=\""
                + site + "\" Number=\"" + number + "\" /><Machine OrdinalInCluster=\"1\" Fqdn=\"" + fqdn
                + "\" /></Cluster>\n";
    }

    /** @param dependsOn the role and instance of a service of site 1, for example {@code Registrar 1}; empty for none */
    static String service(String role, int instance, int version, int cluster, String dependsOn, String ports) {
        String[] target = dependsOn.split(" ");
        String dependency = dependsOn.isEmpty()
                ? ""
                : "<Dependency Usage=\"Default\"><ServiceId SiteId=\"1\" RoleName=\"" + target[0] + "\" Instance=\""
                        + target[1] + "\" /></Dependency>";
        return "<Service RoleVersion=\"1\" ServiceVersion=\"" + version + "\"><ServiceId SiteId=\"1\" RoleName=\""
                + role + "\" Instance=\"" + instance + "\" /><DependsOn>" + dependency
                + "</DependsOn><InstalledOn><ClusterId SiteId=\"1\" Number=\"" + cluster
                + "\" /></InstalledOn><Ports xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.ServiceRoles.2008\">"
                + ports + "</Ports></Service>\n";
    }

    static String application(String owner, String port, String gruuType) {
        return "<Port Owner=\"" + owner
                + "\" Usage=\"SipServer\" InterfaceSide=\"Primary\" InterfaceNumber=\"1\" Port=\"" + port
                + "\" Protocol=\"Mtls\" UrlPath=\"/\" AuthorizesRequests=\"true\" GruuType=\"" + gruuType + "\" />";
    }

    /** A Front End pool and a trusted application pool behind it. */
    static String small(String applicationPool, String applicationId) {
        return published(site("1", "Redmond"), cluster("1", 1, "fe.contoso.com") + cluster("1", 2, applicationPool),
                service("UserServices", 1, 6, 1, "", "") + service("Registrar", 1, 6, 1, "UserServices 1", "")
                        + service("ExternalServer", 1, 6, 2, "Registrar 1", application(applicationId, "6000", "x")));
    }

    static java.util.List<String> notes(ImportResult result, ImportNote.Kind kind) {
        return result.report().notes(kind).stream().map(ImportNote::toString).toList();
    }
}
