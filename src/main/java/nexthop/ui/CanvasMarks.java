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

/**
 * Says on the canvas what the rules found and nobody has accepted: a badge on what is concerned, or on the arrow to the next hop. Badges
 * of which nothing has changed are kept; after one edit that is nearly all of them.
 */
final class CanvasMarks {
    private final Kept<ElementId> elements = new Kept<>();
    private final Kept<Relation> links = new Kept<>();

    Marks of(TopologyGraph graph, Findings findings) {
        Map<Relation, List<Finding>> byLink = new HashMap<>();
        for (Finding finding : findings.open()) {
            link(graph, finding).ifPresent(link -> byLink.computeIfAbsent(link, _ -> new ArrayList<>()).add(finding));
        }
        return new Marks(elements.marks(findings.byElement()), links.marks(byLink));
    }

    private static Optional<Relation> link(TopologyGraph graph, Finding finding) {
        ElementId nextHop = finding.nextHop();
        if (nextHop == null) {
            return Optional.empty();
        }
        return Optional.<Relation>of(new Relation.NextHop(finding.element(), nextHop, false))
                .filter(graph.graph()::containsEdge);
    }

    /** The badges of the last time, with the findings they tell of. */
    private static final class Kept<K> {
        private record Told(List<Finding> findings, Mark mark) {}

        private Map<K, Told> last = Map.of();

        Map<K, Mark> marks(Map<K, List<Finding>> findings) {
            Map<K, Told> told = HashMap.newHashMap(findings.size());
            Map<K, Mark> marks = HashMap.newHashMap(findings.size());
            findings.forEach((key, all) -> {
                Told before = last.get(key);
                Mark mark = before != null && saysTheSame(before.findings(), all) ? before.mark() : mark(all);
                told.put(key, new Told(all, mark));
                marks.put(key, mark);
            });
            last = told;
            return marks;
        }

        private static boolean saysTheSame(List<Finding> before, List<Finding> now) {
            boolean same = before.size() == now.size();
            for (int i = 0; same && i < now.size(); i++) {
                same = before.get(i) == now.get(i) || before.get(i).severity() == now.get(i).severity()
                        && before.get(i).message().equals(now.get(i).message());
            }
            return same;
        }
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
