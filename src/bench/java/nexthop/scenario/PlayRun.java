package nexthop.scenario;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
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
import org.openjdk.jmh.infra.Blackhole;

/** The twelve steps of an upgrade, bound and played from the first to the last. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PlayRun {
    /** Four elements each, and six besides: 2,006 elements for 500. */
    @Param({"5", "50", "500", "2500"})
    int pools;

    private Drawing drawing = Drawing.empty();
    private final Scenario scenario = ScenarioBook.standard().scenario("ucma2-upgrade-ucma4").orElseThrow();

    @Setup
    public void make() {
        drawing = ManyLegacyPools.drawing(pools);
    }

    /** Every state with its graph and what has changed in it: what the canvas shows. Divided by twelve it is the time of a step. */
    @Benchmark
    public void everyStep(Blackhole hole) {
        Playback playback = Plan.of(scenario, drawing, ManyLegacyPools.pool(3), Map.of()).playback();
        for (int n = 0; n <= playback.length(); n++) {
            hole.consume(playback.graph(n));
            hole.consume(playback.changed(n));
        }
    }
}
