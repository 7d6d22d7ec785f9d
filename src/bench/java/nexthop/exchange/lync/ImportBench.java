package nexthop.exchange.lync;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import nexthop.exchange.reading.ImportResult;
import nexthop.model.Drawing;
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

/** How long it takes to read a generated document, and to lay it over a drawing of itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ImportBench {
    @Param({"100", "5000"})
    private int pools;

    private byte[] document = {};
    private Topology topology = Topology.empty();
    private Drawing drawing = Drawing.empty();

    @Setup
    public void generate() throws Exception {
        document = LargeTopology.published(pools).getBytes(StandardCharsets.UTF_8);
        topology = read().topology();
        drawing = Drawing.empty().with(topology);
    }

    @Benchmark
    public ImportResult read() throws Exception {
        return TopologyReader.read(document, "generated.xml");
    }

    @Benchmark
    public Reimport.Result reimport() {
        return Reimport.over(drawing, topology);
    }
}
