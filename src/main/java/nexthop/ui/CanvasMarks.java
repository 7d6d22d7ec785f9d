package nexthop.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.ElementId;
import nexthop.rule.Finding;
import nexthop.rule.Severity;
import nexthop.ui.canvas.skin.Mark;
import nexthop.ui.canvas.skin.Marks;
import nexthop.ui.canvas.geometry.Hit;
import nexthop.ui.problems.Findings;

/** Says on the canvas what the rules found and nobody has accepted: a badge on what is concerned, or on the arrow to the next hop. */
final class CanvasMarks {
    private CanvasMarks() {}

    static Marks of(TopologyGraph graph, Findings findings) {
        Map<ElementId, List<Finding>> elements = new HashMap<>();
        Map<Relation, List<Finding>> links = new HashMap<>();
        for (Finding finding : findings.open()) {
            elements.computeIfAbsent(finding.element(), _ -> new ArrayList<>()).add(finding);
            link(graph, finding).ifPresent(link -> links.computeIfAbsent(link, _ -> new ArrayList<>()).add(finding));
        }
        return new Marks(marks(elements), marks(links));
    }

    private static Optional<Relation> link(TopologyGraph graph, Finding finding) {
        ElementId nextHop = finding.nextHop();
        if (nextHop == null) {
            return Optional.empty();
        }
        return Optional.<Relation>of(new Relation.NextHop(finding.element(), nextHop, false))
                .filter(graph.graph()::containsEdge);
    }

    private static <K> Map<K, Mark> marks(Map<K, List<Finding>> findings) {
        return findings.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> mark(entry.getValue())));
    }

    /** The findings come gravest first. */
    private static Mark mark(List<Finding> findings) {
        Severity gravest = findings.getFirst().severity();
        int count = (int) findings.stream().filter(finding -> finding.severity() == gravest).count();
        String text = findings.stream().map(Finding::message).collect(Collectors.joining("\n"));
        return new Mark(level(gravest), count, "", text);
    }

    private static Mark.Level level(Severity severity) {
        return switch (severity) {
            case ERROR -> Mark.Level.ERROR;
            case WARNING -> Mark.Level.WARNING;
            case INFORMATION -> Mark.Level.INFORMATION;
        };
    }

    /** The element that a clicked mark is about; of an arrow, the pool it starts from. */
    static Optional<ElementId> subject(Hit hit) {
        return hit.element().or(() -> hit.link().map(Relation::from));
    }
}
