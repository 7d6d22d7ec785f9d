package nexthop.exchange.lync;

/** The namespaces of the vendor's topology documents. The year in them is not the product's: it is the same from 2010 to 2019. */
final class Namespaces {
    private static final String DEPLOY = "urn:schema:Microsoft.Rtc.Management.Deploy.";

    static final String TOPOLOGY = DEPLOY + "Topology.2008";
    static final String BUILDER = DEPLOY + "TopologyBuilder.2008";
    static final String ROLES = DEPLOY + "ServiceRoles.2008";

    private Namespaces() {}
}
