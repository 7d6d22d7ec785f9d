package nexthop.exchange.runbook;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import nexthop.file.Templates;
import nexthop.scenario.Plan;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
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

    /** How large what is written is. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Size {
        public long kilobytes;

        @Setup(Level.Iteration)
        public void forget() {
            kilobytes = 0;
        }
    }

    @Setup
    public void make() {
        plan = elements == 0
                ? Plans.on("ucma2-upgrade-ucma4", Templates.standard().sample().drawing()).withProposals()
                : LargePlan.ofElements(elements);
    }

    /** The page, of a plan whose states nobody has looked at yet. */
    @Benchmark
    public String html(Size size) {
        String page = HtmlRunbook.of(fresh(), Plans.COVER);
        size.kilobytes = page.getBytes(StandardCharsets.UTF_8).length / 1_000;
        return page;
    }

    @Benchmark
    public String markdown(Size size) {
        String text = MarkdownRunbook.of(fresh(), Plans.COVER);
        size.kilobytes = text.getBytes(StandardCharsets.UTF_8).length / 1_000;
        return text;
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
