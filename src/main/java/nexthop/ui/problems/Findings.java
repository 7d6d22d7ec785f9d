package nexthop.ui.problems;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nexthop.model.Acceptances;
import nexthop.model.ElementId;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.Review;
import nexthop.rule.Reviewed;
import nexthop.rule.Severity;

/** The findings of one run of the rules, with the topology they are about and what somebody has accepted of them. Immutable. */
public final class Findings {
    private final Topology topology;
    private final List<Finding> all;
    private final Acceptances acceptances;
    private final Review review;
    private final List<Finding> open;
    private final List<Reviewed> accepted;
    private final Map<ElementId, List<Finding>> byElement;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    private Findings(Topology topology, List<Finding> all, Acceptances acceptances) {
        this.topology = topology;
        this.all = List.copyOf(all);
        this.acceptances = acceptances;
        this.review = Review.of(this.all, acceptances);
        this.open = review.open();
        this.accepted = review.accepted();
        Map<ElementId, List<Finding>> sorted = new HashMap<>();
        for (Finding finding : open) {
            sorted.computeIfAbsent(finding.element(), _ -> new ArrayList<>()).add(finding);
            counts.merge(finding.severity(), 1, Integer::sum);
        }
        byElement = Collections.unmodifiableMap(sorted);
    }

    /** @param all as the rule book gives them, the gravest first; none of them accepted */
    public static Findings of(Topology topology, List<Finding> all) {
        return of(topology, all, Acceptances.none());
    }

    /** @param all as the rule book gives them, the gravest first */
    public static Findings of(Topology topology, List<Finding> all, Acceptances acceptances) {
        return new Findings(topology, all, acceptances);
    }

    /** The same run, of which something else is accepted; this one if nothing else is. */
    public Findings with(Acceptances changed) {
        return changed.equals(acceptances) ? this : new Findings(topology, all, changed);
    }

    /** The topology that was checked. */
    public Topology topology() {
        return topology;
    }

    /** The gravest first, be they accepted or not. */
    public List<Finding> all() {
        return all;
    }

    public Review review() {
        return review;
    }

    /** Those that nobody has accepted, the gravest first. */
    public List<Finding> open() {
        return open;
    }

    public List<Reviewed> accepted() {
        return accepted;
    }

    /** The open ones by the element they are about, which may be a part of a pool; the gravest of each first. */
    public Map<ElementId, List<Finding>> byElement() {
        return byElement;
    }

    /** The open ones about an element. */
    public List<Finding> about(ElementId element) {
        return byElement.getOrDefault(element, List.of());
    }

    /** How many open ones there are. */
    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** Whether nothing was found at all. */
    public boolean isEmpty() {
        return all.isEmpty();
    }
}
