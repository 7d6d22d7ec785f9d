package nexthop.exchange.runbook;

import java.util.ArrayList;
import java.util.List;
import nexthop.file.Templates;
import nexthop.layout.Arrangement;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.scenario.Plan;

/** The upgrade of one pool in a topology with many others. */
public final class LargePlan {
    private static final String SCENARIO = "ucma2-upgrade-ucma4";

    private LargePlan() {}

    /** A topology of about so many elements: for every eight application pools a Front End pool of Lync Server 2013. */
    public static Plan ofElements(int size) {
        Drawing start = Templates.standard().startOf(SCENARIO).orElseThrow().drawing();
        List<Element> elements = new ArrayList<>();
        int present = start.topology().elements().size();
        for (int group = 0; present + elements.size() < size; group++) {
            ElementId server = new ElementId("fe-" + group);
            elements.add(ServerPool.frontEnd(server, "fe" + group + ".contoso.com", ServerGeneration.LYNC_2013));
            for (int i = 0; i < 8; i++) {
                String name = "app" + group + "-" + i;
                ElementId pool = new ElementId(name);
                ElementId application = new ElementId("a-" + name);
                elements.add(ApplicationPool.named(pool, name + ".contoso.com", UcmaVersion.UCMA_4_0)
                        .withNextHop(server)
                        .withCreatedUnder(ServerGeneration.LYNC_2013));
                elements.add(new Computer(new ElementId("c-" + name), pool, name + "-1.contoso.com"));
                elements.add(Application.named(application, pool, "urn:application:" + name, 6000));
                elements.add(Endpoint.named(new ElementId("e-" + name), application, "sip:" + name + "@contoso.com")
                        .withRegistrar(PoolReference.to(server)));
            }
        }
        Topology topology = start.topology().with(elements);
        Drawing drawing = start.with(topology);
        return Plans.on(SCENARIO, drawing.with(Arrangement.complete(drawing))).withProposals();
    }
}
