package nexthop.ui.outline;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.Severity;
import nexthop.ui.command.TopologySearch;
import nexthop.ui.problems.Findings;

/** What is said of a thing in the outline. */
final class OutlineWords {
    private OutlineWords() {}

    /** For example {@code UCMA 3.0 application pool · next hop lync.contoso.com · 2 applications}. */
    static String description(Element element, Topology topology) {
        List<String> said = new ArrayList<>();
        said.add(TopologySearch.kind(element));
        switch (element) {
            case ApplicationPool pool -> {
                said.add(topology.find(pool.nextHop(), ServerPool.class)
                        .map(hop -> "next hop " + hop.fqdn())
                        .orElse("no next hop"));
                count(said, topology.applicationsOf(pool.id()).size(), "application", "applications");
            }
            case Site site -> count(said, topology.poolsOf(site.id()).size(), "pool", "pools");
            case Application application ->
                count(said, topology.endpointsOf(application.id()).size(), "endpoint", "endpoints");
            case Pool pool -> count(said, topology.computersOf(pool.id()).size(), "computer", "computers");
            default -> {
            }
        }
        if (element instanceof Pool pool && pool.retired()) {
            said.add("retired");
        }
        return String.join(" · ", said);
    }

    private static void count(List<String> said, int number, String one, String many) {
        if (number > 0) {
            said.add(number + " " + (number == 1 ? one : many));
        }
    }

    /** For example {@code 1 error, 2 warnings}; empty if nothing was found. */
    static String findings(Element element, Findings findings) {
        List<Finding> about = findings.about(element.id());
        List<String> said = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int number = (int) about.stream().filter(finding -> finding.severity() == severity).count();
            switch (severity) {
                case ERROR -> count(said, number, "error", "errors");
                case WARNING -> count(said, number, "warning", "warnings");
                case INFORMATION -> count(said, number, "note", "notes");
            }
        }
        return String.join(", ", said);
    }
}
