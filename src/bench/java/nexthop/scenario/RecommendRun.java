package nexthop.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nexthop.graph.TopologyGraph;
import nexthop.model.Drawing;
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

/** Recommending for every trusted application pool of a topology. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecommendRun {
    @Param({"20", "200", "2000"})
    int pools;

    private Drawing drawing = Drawing.empty();

    @Setup
    public void make() {
        drawing = ManyLegacyPools.drawing(pools);
    }

    @Benchmark
    public List<Recommendation> everyPool() {
        return new ArrayList<>(Recommendation.forAll(TopologyGraph.of(drawing.topology())).values());
    }

    /** As when another pool is selected in the window, where the graph is at hand anyway. */
    @Benchmark
    public Recommendation onePool() {
        return Recommendation.of(TopologyGraph.of(drawing.topology()), ManyLegacyPools.pool(7));
    }
}
