package nexthop.exchange.lync;

/**
 * Makes published topology documents of any size: of ten pools one is a Front End pool, the others are trusted application pools with
 * two computers and two applications, each behind the Front End pool before it.
 */
public final class LargeTopology {
    private static final String ROLES = "urn:schema:Microsoft.Rtc.Management.Deploy.ServiceRoles.2008";

    private final StringBuilder clusters = new StringBuilder();
    private final StringBuilder services = new StringBuilder();

    private LargeTopology() {}

    /** @param pools how many pools in all */
    public static String published(int pools) {
        LargeTopology topology = new LargeTopology();
        int frontEnd = 0;
        for (int number = 1; number <= pools; number++) {
            if (number % 10 == 1) {
                frontEnd = number;
                topology.frontEnd(number);
            } else {
                topology.applicationPool(number, frontEnd);
            }
        }
        return """
                <Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008" Signature="0d0d9b4e-1111-4f2a-9d8e-000000000002">
                  <InternalDomains AllowAllDomains="false" DefaultDomain="contoso.com">
                    <InternalDomain Name="contoso.com" Authoritative="false" AllowSubDomains="false" />
                  </InternalDomains>
                  <Sites>
                    <CentralSite SiteId="1">
                      <Name>Redmond</Name>
                      <Location />
                    </CentralSite>
                  </Sites>
                  <Clusters>
                """
                + topology.clusters + "  </Clusters>\n  <SqlInstances />\n  <Services>\n" + topology.services
                + "  </Services>\n</Topology>\n";
    }

    private void frontEnd(int number) {
        cluster(number, "pool" + number + ".contoso.com", "fe" + number);
        int version = 5 + number / 10 % 2;
        service(number, "UserServices", version, "", "");
        service(number, "Registrar", version, dependency("UserServices", number),
                port("urn:component:Registrar", 5061, "HomeServer") + port("urn:component:QoE", 5062, "QoS"));
        service(number, "ApplicationServer", version, dependency("Registrar", number),
                port("urn:application:testbot", 5076, "Microsoft.Rtc.Applications.TestBot"));
    }

    private void applicationPool(int number, int frontEnd) {
        cluster(number, "app" + number + ".contoso.com", "host" + number);
        service(number, "ExternalServer", 6, dependency("Registrar", frontEnd),
                port("urn:application:ivr" + number, 6000, "ivr" + number)
                        + port("urn:application:queue" + number, 6001, "Contoso.Queue"));
    }

    private void cluster(int number, String fqdn, String computer) {
        clusters.append("    <Cluster RequiresReplication=\"true\" RequiresSetup=\"true\" Fqdn=\"")
                .append(fqdn)
                .append("\">\n      <ClusterId SiteId=\"1\" Number=\"")
                .append(number)
                .append("\" />\n");
        for (int ordinal = 1; ordinal <= 2; ordinal++) {
            clusters.append("      <Machine OrdinalInCluster=\"")
                    .append(ordinal)
                    .append("\" Fqdn=\"")
                    .append(computer)
                    .append((char) ('a' + ordinal))
                    .append(".contoso.com\">\n        <NetInterface InterfaceSide=\"Primary\" InterfaceNumber=\"1\" IPAddress=\"0.0.0.0\" />\n      </Machine>\n");
        }
        clusters.append("    </Cluster>\n");
    }

    private void service(int number, String role, int version, String dependency, String ports) {
        services.append("    <Service RoleVersion=\"1\" ServiceVersion=\"")
                .append(version)
                .append("\">\n      <ServiceId SiteId=\"1\" RoleName=\"")
                .append(role)
                .append("\" Instance=\"")
                .append(number)
                .append("\" />\n      <DependsOn>\n")
                .append(dependency)
                .append("      </DependsOn>\n      <InstalledOn>\n        <ClusterId SiteId=\"1\" Number=\"")
                .append(number)
                .append("\" />\n      </InstalledOn>\n      <Ports xmlns=\"" + ROLES + "\">\n")
                .append(ports)
                .append("      </Ports>\n    </Service>\n");
    }

    private static String dependency(String role, int instance) {
        return "        <Dependency Usage=\"Default\">\n          <ServiceId SiteId=\"1\" RoleName=\"" + role
                + "\" Instance=\"" + instance + "\" />\n        </Dependency>\n";
    }

    private static String port(String owner, int port, String gruuType) {
        return "        " + Specimens.application(owner, String.valueOf(port), gruuType) + "\n";
    }
}
