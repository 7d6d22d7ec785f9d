package nexthop.rule;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nexthop.graph.TopologyGraph;
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

/** All rules over a whole topology, as when it is opened. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleRun {
    @Param({"100", "1000", "10000"})
    int elements;

    @Param({"false", "true"})
    boolean faulty;

    private Topology topology = Topology.empty();
    private TopologyGraph graph = TopologyGraph.of(topology);

    @Setup
    public void make() {
        topology = ManyPools.ofElements(elements, faulty);
        graph = TopologyGraph.of(topology);
    }

    /** With the graph at hand. */
    @Benchmark
    public List<Finding> rules() {
        return RuleBook.standard().check(graph);
    }

    /** The graph made first, from a topology nobody has asked anything yet, as on the command line. */
    @Benchmark
    public List<Finding> graphAndRules() {
        return RuleBook.standard().check(topology.withTitle("fresh"));
    }
}
