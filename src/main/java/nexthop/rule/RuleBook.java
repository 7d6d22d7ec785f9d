package nexthop.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import nexthop.graph.TopologyGraph;
import nexthop.model.Topology;

/** All the rules, with their pages, and the run that asks each of them once. */
public final class RuleBook {
    /** The order of findings: the gravest first, then by element, then by rule. */
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::element)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::kind)
            .thenComparing(Finding::message);

    private static final class Standard {
        private static final RuleBook BOOK = new RuleBook(RuleList.ALL);
    }

    private final List<Rule> rules;
    private final List<NextHopRule> nextHopRules;
    private final Map<String, RulePage> pages = new TreeMap<>();

    /** @throws nexthop.knowledge.KnowledgeException if a rule has no page */
    RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.nextHopRules = rules.stream().filter(NextHopRule.class::isInstance).map(NextHopRule.class::cast).toList();
        for (Rule rule : rules) {
            if (pages.put(rule.id(), RulePage.read(rule.id())) != null) {
                throw new IllegalArgumentException("Two rules are called " + rule.id());
            }
        }
    }

    /** The rules that come with the program. */
    public static RuleBook standard() {
        return Standard.BOOK;
    }

    /** The rules, by id. */
    public List<Rule> rules() {
        return rules;
    }

    List<NextHopRule> nextHopRules() {
        return nextHopRules;
    }

    /** The pages of all rules, by id. */
    public List<RulePage> pages() {
        return List.copyOf(pages.values());
    }

    public Optional<RulePage> find(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** @throws IllegalArgumentException if there is no such rule */
    RulePage page(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no rule " + id));
    }

    Severity severity(Rule rule, String kind) {
        return page(rule.id()).severity(kind);
    }

    /** What is wrong with a topology: the gravest first, then by element, then by rule. */
    public List<Finding> check(Topology topology) {
        return check(TopologyGraph.of(topology));
    }

    /** As {@link #check(Topology)}, for a topology whose graph is at hand. */
    public List<Finding> check(TopologyGraph graph) {
        return check(graph, () -> false);
    }

    /**
     * As {@link #check(Topology)}, for a run in the background.
     *
     * @param cancelled asked between the rules
     * @throws CancellationException once it says true
     */
    public List<Finding> check(TopologyGraph graph, BooleanSupplier cancelled) {
        RuleContext context = new RuleContext(graph, this);
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The check was cancelled.");
            }
            for (Defect defect : rule.check(context)) {
                findings.add(finding(rule, defect));
            }
        }
        findings.sort(ORDER);
        return List.copyOf(findings);
    }

    /**
     * The topology of a graph with its findings, from which those of the next one are quickly found.
     *
     * @param cancelled asked between the rules
     * @throws CancellationException once it says true
     */
    public CheckedTopology checked(TopologyGraph graph, BooleanSupplier cancelled) {
        return CheckedTopology.first(this, graph, cancelled);
    }

    public CheckedTopology checked(TopologyGraph graph) {
        return checked(graph, () -> false);
    }

    Finding finding(Rule rule, Defect defect) {
        RulePage page = page(rule.id());
        return new Finding(page.id(), defect.kind(), page.severity(defect.kind()), defect.element(), defect.nextHop(),
                defect.message(), defect.symptom(), defect.why(), defect.remedy(), page.source(), defect.unsaid(),
                defect.fixes());
    }
}
