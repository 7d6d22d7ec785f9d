package nexthop.rule;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nexthop.graph.TopologyGraph;
import nexthop.model.ElementId;
import nexthop.model.Topology;
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

/** The verdict on every server pool as the next hop of one pool. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AdviceRun {
    private static final ElementId POOL = new ElementId("ap-7");

    @Param({"50", "500", "5000"})
    int pools;

    private TopologyGraph graph = TopologyGraph.of(Topology.empty());

    @Setup
    public void make() {
        graph = TopologyGraph.of(ManyPools.ofPools(pools));
    }

    /** Everything anew, as when another pool is selected in the window. */
    @Benchmark
    public List<NextHopAdvice.Candidate> onePool() {
        return NextHopAdvice.on(graph).candidates(POOL);
    }
}
