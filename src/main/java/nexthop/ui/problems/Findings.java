package nexthop.ui.problems;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nexthop.model.ElementId;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.Severity;

/** The findings of one run of the rules, with the topology they are about. Immutable. */
public final class Findings {
    private final Topology topology;
    private final List<Finding> all;
    private final Map<ElementId, List<Finding>> byElement;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    private Findings(Topology topology, List<Finding> all) {
        this.topology = topology;
        this.all = List.copyOf(all);
        Map<ElementId, List<Finding>> sorted = new HashMap<>();
        for (Finding finding : all) {
            sorted.computeIfAbsent(finding.element(), _ -> new ArrayList<>()).add(finding);
            counts.merge(finding.severity(), 1, Integer::sum);
        }
        byElement = Collections.unmodifiableMap(sorted);
    }

    /** @param all as the rule book gives them, the gravest first */
    public static Findings of(Topology topology, List<Finding> all) {
        return new Findings(topology, all);
    }

    /** The topology that was checked. */
    public Topology topology() {
        return topology;
    }

    /** The gravest first. */
    public List<Finding> all() {
        return all;
    }

    /** By the element they are about, which may be a part of a pool; the gravest of each first. */
    public Map<ElementId, List<Finding>> byElement() {
        return byElement;
    }

    public List<Finding> about(ElementId element) {
        return byElement.getOrDefault(element, List.of());
    }

    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
