package nexthop.exchange.runbook;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import nexthop.file.Templates;
import nexthop.scenario.Plan;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The runbook of a twelve-step upgrade, for the built-in sample and for large topologies: how long it takes, and how large it is. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RunbookBench {
    /** Elements; 0 is the sample that comes with the program. */
    @Param({"0", "2000"})
    int elements;

    private Plan plan = Plans.of("ucma2-upgrade-ucma4");

    @Setup
    public void make() {
        plan = elements == 0
                ? Plans.on("ucma2-upgrade-ucma4", Templates.standard().sample().drawing()).withProposals()
                : LargePlan.ofElements(elements);
    }

    @TearDown
    public void tellSizes() {
        System.out.printf("%n%d kB as HTML, %d kB as Markdown%n",
                html().getBytes(StandardCharsets.UTF_8).length / 1_000,
                markdown().getBytes(StandardCharsets.UTF_8).length / 1_000);
    }

    /** The page, of a plan whose states nobody has looked at yet. */
    @Benchmark
    public String html() {
        return HtmlRunbook.of(fresh(), Plans.COVER);
    }

    @Benchmark
    public String markdown() {
        return MarkdownRunbook.of(fresh(), Plans.COVER);
    }

    /** Binding and playing it alone, which the others do too. */
    @Benchmark
    public Plan plan() {
        return fresh();
    }

    private Plan fresh() {
        return Plan.of(plan.scenario(), plan.drawing(), plan.pool(), plan.given());
    }
}
