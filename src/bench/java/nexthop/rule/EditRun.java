package nexthop.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nexthop.edit.AddElements;
import nexthop.edit.AssignSite;
import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
import nexthop.edit.MergeLegacyPools;
import nexthop.edit.RemoveElements;
import nexthop.edit.RetireNextHop;
import nexthop.edit.RetirePool;
import nexthop.edit.SetInterop;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetSipDomains;
import nexthop.edit.SetTitle;
import nexthop.edit.SetUcmaVersion;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.PoolPair;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
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
 * One edit, and the findings up to date: the edit itself, the graph of what it makes, the rules on what it can touch, the findings in
 * their order, and those left out that are accepted.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class EditRun {
    /** The kinds of edit. */
    public enum Kind {
        RENAME_POOL, NEXT_HOP, MOVE_ENDPOINT, RENAME_COMPUTER, ADD_POOL, REMOVE_POOL, RETIRE_POOL, RETIRE_NEXT_HOP,
        /** The UCMA version of one pool. */
        VERSION,
        /** One of the servers that are offered to every pool in need of a next hop. */
        RENAME_FIRST_SERVER,
        /** The newer one of two servers becomes an older one, and its application pools are too new for it. */
        GENERATION_OF_A_SERVER,
        /** No user elsewhere reaches what is behind that server; the choice of a next hop depends on where users are. */
        CUT_INTEROP,
        /** Touches every pool. */
        FIRST_OF_A_NEWER_GENERATION, RENAME_SITE, SIP_DOMAINS, TITLE,
        /** Every application pool at once. */
        VERSION_OF_ALL,
        /** Every application pool to another site at once. */
        SITE_OF_ALL,
        /** Half of the application pools and half of the server pools to BackCompatSite. */
        MERGE
    }

    @Param({"100", "1000", "10000"})
    int elements;

    @Param({"false", "true"})
    boolean faulty;

    @Param
    Kind kind = Kind.NEXT_HOP;

    private Drawing drawing = Drawing.empty();
    private CheckedTopology before = RuleBook.standard().checked(TopologyGraph.of(Topology.empty()));
    private Edit edit = new MergeLegacyPools("Merge");

    @Setup
    public void make() {
        Topology topology = ManyPools.ofElements(elements, faulty);
        drawing = Drawing.empty().with(kind == Kind.MERGE ? unmerged(topology) : topology);
        before = RuleBook.standard().checked(TopologyGraph.of(drawing.topology()));
        edit = edit(drawing.topology());
    }

    @Benchmark
    public List<Finding> findingsAfterAnEdit() {
        Drawing after = edit.apply(drawing);
        return Review.of(before.after(TopologyGraph.of(after.topology())).findings(), after.acceptances()).open();
    }

    private Edit edit(Topology topology) {
        ApplicationPool pool = topology.applicationPools().get(topology.applicationPools().size() / 2);
        List<ServerPool> servers = topology.serverPools();
        ServerPool server = servers.getLast();
        return switch (kind) {
            case RENAME_POOL -> new ChangeElement("Rename", pool.withFqdn("renamed.contoso.com"));
            case NEXT_HOP -> SetNextHop.of(topology, pool.id(), servers.get(servers.size() / 2).id());
            case MOVE_ENDPOINT -> new ChangeElement("Move",
                    topology.endpoints().getFirst().withOwner(topology.applicationsOf(pool.id()).getFirst().id()));
            case RENAME_COMPUTER -> {
                Computer computer = topology.computersOf(pool.id()).getFirst();
                yield new ChangeElement("Rename", new Computer(computer.id(), pool.id(), "renamed-01.contoso.com"));
            }
            case ADD_POOL -> add(ApplicationPool.named(new ElementId("new"), "new.contoso.com", UcmaVersion.UCMA_4_0)
                    .withNextHop(servers.getFirst().id()));
            case REMOVE_POOL -> new RemoveElements("Remove", Set.of(pool.id()));
            case RETIRE_POOL -> new RetirePool("Retire", pool.id(), true);
            case RETIRE_NEXT_HOP -> new RetireNextHop("Retire", pool.id());
            case VERSION -> new SetUcmaVersion("UCMA", Set.of(pool.id()), UcmaVersion.UCMA_4_0);
            case RENAME_FIRST_SERVER -> new ChangeElement("Rename", servers.getFirst().withFqdn("aaa.contoso.com"));
            case GENERATION_OF_A_SERVER ->
                new ChangeElement("Generation", server.withGeneration(ServerGeneration.LYNC_2010));
            case CUT_INTEROP -> new SetInterop("Cut", new PoolPair(servers.getFirst().id(), server.id()), false);
            case FIRST_OF_A_NEWER_GENERATION ->
                add(ServerPool.frontEnd(new ElementId("new"), "new.contoso.com", ServerGeneration.SFB_2015));
            case RENAME_SITE -> new ChangeElement("Rename", topology.sites().getFirst().withName("Renamed"));
            case SIP_DOMAINS ->
                new SetSipDomains("Domains", new TreeSet<>(Set.of(new SipDomain("fabrikam.com", true))));
            case TITLE -> new SetTitle("Title", "Renamed");
            case VERSION_OF_ALL -> new SetUcmaVersion("UCMA", ids(topology.applicationPools()), UcmaVersion.UCMA_4_0);
            case SITE_OF_ALL -> new AssignSite("Site", ids(topology.applicationPools()), null);
            case MERGE -> new MergeLegacyPools("Merge");
        };
    }

    private static Set<ElementId> ids(Collection<? extends Pool> pools) {
        return pools.stream().map(Pool::id).collect(Collectors.toSet());
    }

    private static Edit add(Element element) {
        return new AddElements("Add", List.of(element), Map.of());
    }

    /** The older server pools of OCS 2007 R2, and every other application pool of UCMA 2.0. */
    private static Topology unmerged(Topology topology) {
        List<Element> changed = new ArrayList<>();
        for (ServerPool pool : topology.serverPools()) {
            if (pool.generation() == ServerGeneration.LYNC_2010) {
                changed.add(pool.withGeneration(ServerGeneration.OCS_2007_R2).withSite(null));
            }
        }
        for (int i = 0; i < topology.applicationPools().size(); i += 2) {
            changed.add(topology.applicationPools().get(i).withUcma(UcmaVersion.UCMA_2_0));
        }
        return topology.with(changed);
    }
}
