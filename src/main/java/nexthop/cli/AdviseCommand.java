package nexthop.cli;

import java.util.List;
import nexthop.exchange.report.AdviceReport;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.rule.NextHopAdvice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nexthop advise}: next hops and scenarios for the trusted application pools of a topology. */
@Command(name = "advise", description = "Tells, for each trusted application pool, which next hops it can have and which "
        + "scenario to follow.")
final class AdviseCommand extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "A topology of ours or of the vendor's tools.")
    private String file = "";

    @Option(names = "--pool", paramLabel = "FQDN", description = "Only this pool.")
    private @Nullable String pool;

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the report. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    AdviseCommand(CommandLineInterface root) {
        super(root);
    }

    @Override
    public Integer call() throws Failure {
        TopologyFile topology = TopologyFile.read(terminal(), file);
        AdviceReport report = advice(topology, pools(topology));
        terminal().print(format == Format.JSON ? report.json() : report.text());
        return ExitCode.OK;
    }

    static AdviceReport advice(TopologyFile file, List<ApplicationPool> pools) {
        return AdviceReport.on(file.drawing(), pools, NextHopAdvice.on(TopologyGraph.of(file.topology())));
    }

    private List<ApplicationPool> pools(TopologyFile topology) throws Failure {
        List<ApplicationPool> all = topology.topology().applicationPools();
        if (pool == null) {
            return all;
        }
        List<ApplicationPool> named = all.stream()
                .filter(candidate -> candidate.fqdn().equalsIgnoreCase(pool))
                .toList();
        if (named.isEmpty()) {
            throw Failure.usage(file + " holds no trusted application pool called " + pool + ".");
        }
        return named;
    }
}
