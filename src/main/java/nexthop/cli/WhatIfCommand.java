package nexthop.cli;

import java.util.List;
import nexthop.exchange.report.ImpactReport;
import nexthop.graph.TopologyGraph;
import nexthop.model.Pool;
import nexthop.rule.impact.Impact;
import nexthop.rule.impact.Loss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nexthop whatif}: what is hit if a pool fails or is removed. */
@Command(name = "whatif", description = "Tells which applications, contact objects and users are hit if a pool fails or is removed.")
final class WhatIfCommand extends Subcommand {
    @Parameters(paramLabel = "FILE", description = "A topology of ours or of the vendor's tools.")
    private String file = "";

    @Option(names = "--pool", paramLabel = "FQDN", required = true, description = "The server pool or trusted application pool that is lost.")
    private String pool = "";

    @Option(names = "--removed", description = "It is removed for good. Default: it fails.")
    private boolean removed;

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the report. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    WhatIfCommand(CommandLineInterface root) {
        super(root);
    }

    @Override
    public Integer call() throws Failure {
        TopologyFile topology = TopologyFile.read(terminal(), file);
        TopologyGraph graph = TopologyGraph.of(topology.topology());
        Impact impact = lost(topology).stream()
                .flatMap(found -> Impact.ofLosing(graph, found.id(), removed ? Loss.REMOVED : Loss.FAILS).stream())
                .findFirst()
                .orElseThrow(() -> Failure
                        .usage(file + " holds no server pool or trusted application pool in use called " + pool + "."));
        terminal().print(format == Format.JSON ? ImpactReport.json(impact) : ImpactReport.text(impact));
        return ExitCode.OK;
    }

    private List<Pool> lost(TopologyFile topology) {
        return topology.topology().poolsNamed(pool);
    }
}
