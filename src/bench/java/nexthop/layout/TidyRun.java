package nexthop.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.Placement;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Tidying a heap of cards, and laying its links: 500 are to take half a second at most, 10,000 ten. Half the cards hang on Front Ends of
 * their own site, one in twenty on one of another.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
public class TidyRun {
    @Param({"500", "2000", "10000"})
    int cards;

    private Drawing heap = new Drawing(Topology.empty(), Layout.empty());

    @Setup
    public void make() {
        List<Element> elements = new ArrayList<>();
        int sites = Math.max(2, (int) Math.sqrt(cards / 8.0));
        for (int i = 0; i < sites; i++) {
            ElementId site = new ElementId("site" + i);
            elements.add(new Site(site, "Site " + i, null, Site.Kind.CENTRAL));
            elements.add(server("fe10-" + i, ServerGeneration.LYNC_2010, site));
            elements.add(server("fe13-" + i, ServerGeneration.LYNC_2013, site));
        }
        elements.add(new ManagementStore(new ElementId("cms"), "CMS", new ElementId("fe13-0"), new ElementId("site0")));
        for (int i = 0; elements.size() < cards + sites; i++) {
            int site = i % sites;
            int hop = i % 20 == 19 ? (site + 1) % sites : site;
            elements.add(
                    ApplicationPool.named(new ElementId("app" + i), "app" + i + ".contoso.com", UcmaVersion.UCMA_4_0)
                            .withNextHop(new ElementId((i / sites % 2 == 0 ? "fe10-" : "fe13-") + hop))
                            .withSite(new ElementId("site" + site)));
        }
        Topology topology = Topology.of(elements);
        Random random = new Random(1);
        Map<ElementId, Placement> places = new TreeMap<>();
        for (Element element : elements) {
            if (Sheet.isCard(element)) {
                places.put(element.id(), new Placement(random.nextInt(20_000), random.nextInt(12_000)));
            }
        }
        heap = new Drawing(topology, Layout.empty().with(places));
    }

    private static ServerPool server(String name, ServerGeneration generation, ElementId site) {
        return ServerPool.frontEnd(new ElementId(name), name + ".contoso.com", generation).withSite(site);
    }

    /** The places alone. */
    @Benchmark
    public Map<ElementId, Placement> places() {
        return Tidying.of(heap, Set.of(), Tidying.Watch.none());
    }

    /** The places, and the sheet with its links as it is shown then. */
    @Benchmark
    public Sheet shown() {
        return Sheet.of(heap.with(heap.layout().with(places())));
    }
}
