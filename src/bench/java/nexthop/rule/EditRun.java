package nexthop.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nexthop.edit.AddElements;
import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
import nexthop.edit.MergeLegacyPools;
import nexthop.edit.RemoveElements;
import nexthop.edit.SetNextHop;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
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

/** One edit, and the findings up to date: the edit itself, the graph of what it makes, and the rules on what it can touch. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class EditRun {
    /** The kinds of edit. */
    public enum Kind {
        RENAME_POOL, NEXT_HOP, MOVE_ENDPOINT, ADD_POOL, REMOVE_POOL,
        /** One of those that are offered to every pool in need of a next hop. */
        RENAME_FIRST_SERVER,
        /** Touches every pool. */
        FIRST_OF_A_NEWER_GENERATION,
        /** Moves half of the application pools and half of the server pools to another site. */
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
        return before.after(TopologyGraph.of(edit.apply(drawing).topology())).findings();
    }

    private Edit edit(Topology topology) {
        ApplicationPool pool = topology.applicationPools().get(topology.applicationPools().size() / 2);
        List<ServerPool> servers = topology.serverPools();
        return switch (kind) {
            case RENAME_POOL -> new ChangeElement("Rename", pool.withFqdn("renamed.contoso.com"));
            case NEXT_HOP -> SetNextHop.of(topology, pool.id(), servers.get(servers.size() / 2).id());
            case MOVE_ENDPOINT -> new ChangeElement("Move",
                    topology.endpoints().getFirst().withOwner(topology.applicationsOf(pool.id()).getFirst().id()));
            case ADD_POOL -> add(ApplicationPool.named(new ElementId("new"), "new.contoso.com", UcmaVersion.UCMA_4_0)
                    .withNextHop(servers.getFirst().id()));
            case REMOVE_POOL -> new RemoveElements("Remove", Set.of(pool.id()));
            case RENAME_FIRST_SERVER -> new ChangeElement("Rename", servers.getFirst().withFqdn("aaa.contoso.com"));
            case FIRST_OF_A_NEWER_GENERATION ->
                add(ServerPool.frontEnd(new ElementId("new"), "new.contoso.com", ServerGeneration.SFB_2015));
            case MERGE -> new MergeLegacyPools("Merge");
        };
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
