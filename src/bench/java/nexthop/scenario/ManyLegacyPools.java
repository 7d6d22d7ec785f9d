package nexthop.scenario;

import java.util.ArrayList;
import java.util.List;
import nexthop.layout.Arrangement;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.ManagementTool;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;

/** An organisation amid its migration: many UCMA 2.0 pools on OCS 2007 R2, merged with Lync Server 2013. */
final class ManyLegacyPools {
    private ManyLegacyPools() {}

    static ElementId pool(int number) {
        return new ElementId("ap-" + number);
    }

    /** With six elements besides, and four for each application pool: itself, a computer, an application and a contact object. */
    static Drawing drawing(int applicationPools) {
        ElementId site = new ElementId("site-redmond");
        ElementId backCompat = new ElementId("site-backcompat");
        ElementId ocs = new ElementId("server-ocs");
        ElementId lync = new ElementId("server-lync");
        List<Element> elements = new ArrayList<>(List.of(new Site(site, "Redmond", "1", Site.Kind.CENTRAL),
                new Site(backCompat, Site.BACK_COMPAT_NAME, null, Site.Kind.BACK_COMPAT),
                ServerPool.frontEnd(ocs, "ocsr2-pool.contoso.com", ServerGeneration.OCS_2007_R2).withSite(backCompat),
                ServerPool.frontEnd(lync, "lync13-fe.contoso.com", ServerGeneration.LYNC_2013).withSite(site),
                new ManagementStore(new ElementId("cms"), "CMS", lync, site),
                new Users(new ElementId("users"), lync, "Lync users", 8_310)));
        for (int i = 0; i < applicationPools; i++) {
            ElementId pool = pool(i);
            ElementId application = new ElementId("app-" + i);
            String name = "ap" + i + ".contoso.com";
            elements.add(ApplicationPool.named(pool, name, UcmaVersion.UCMA_2_0).withNextHop(ocs).withSite(backCompat));
            elements.add(new Computer(new ElementId("computer-" + i), pool, "c" + i + ".contoso.com"));
            elements.add(Application.named(application, pool, "urn:application:app" + i, 6_000)
                    .withEntriesMigrated(Answer.YES));
            elements.add(Endpoint.named(new ElementId("endpoint-" + i), application, "sip:app" + i + "@contoso.com")
                    .withHome(PoolReference.to(ocs))
                    .withTool(ManagementTool.WMI));
        }
        Topology topology = Topology.of(elements);
        return new Drawing(topology, Arrangement.anew(topology));
    }
}
