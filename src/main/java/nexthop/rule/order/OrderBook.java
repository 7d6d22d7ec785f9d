package nexthop.rule.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.rule.Defect;
import nexthop.rule.Finding;
import nexthop.rule.RulePage;

/** All the rules on the order of changes, with their pages. */
public final class OrderBook {
    private static final Comparator<OrderFinding> ORDER = Comparator.comparingInt(OrderFinding::from)
            .thenComparing(OrderFinding::severity)
            .thenComparing(found -> found.finding().element())
            .thenComparing(found -> found.finding().rule())
            .thenComparing(found -> found.finding().kind())
            .thenComparing(OrderFinding::message);

    private static final class Standard {
        private static final OrderBook BOOK = new OrderBook(List.of(new PoolRemovedTooEarly(), new RemovalOutOfOrder(),
                new BackCompatSiteRemoved(), new EndpointsLeftBehind(), new ErrorInBetween(), new MergeUnprepared(),
                new PublishForgotten(), new StepSkipped()));
    }

    private static final class Ticks {
        private static final OrderBook BOOK = new OrderBook(List.of(new StepSkipped()));
    }

    private final List<OrderRule> rules;
    private final Map<String, RulePage> pages = new LinkedHashMap<>();

    /**
     * @param rules where one gives way to others, they come before it
     * @throws nexthop.knowledge.KnowledgeException if a rule has no page
     */
    OrderBook(List<OrderRule> rules) {
        this.rules = List.copyOf(rules);
        rules.stream().map(OrderRule::id).sorted().forEach(id -> pages.put(id, RulePage.read(id)));
    }

    /** The rules that come with the program. */
    public static OrderBook standard() {
        return Standard.BOOK;
    }

    /** Those of them that look at what is ticked off alone, which takes no time. */
    public static OrderBook ofTicks() {
        return Ticks.BOOK;
    }

    public List<OrderRule> rules() {
        return rules;
    }

    /** The pages of all rules, by id. */
    public List<RulePage> pages() {
        return List.copyOf(pages.values());
    }

    public Optional<RulePage> find(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** What is wrong with the order of these changes: by the change it begins with, the gravest first. */
    public List<OrderFinding> check(List<Stage> stages) {
        return check(stages, () -> false);
    }

    /**
     * As {@link #check(List)}, for a run in the background.
     *
     * @param stages the first is what was there before the changes
     * @param cancelled asked again and again
     * @throws CancellationException once it says true
     */
    public List<OrderFinding> check(List<Stage> stages, BooleanSupplier cancelled) {
        if (stages.size() < 2) {
            return List.of();
        }
        Course course = new Course(stages, cancelled);
        List<OrderDefect> said = new ArrayList<>();
        List<OrderFinding> findings = new ArrayList<>();
        for (OrderRule rule : rules) {
            List<OrderDefect> heard = rule.check(course)
                    .stream()
                    .filter(defect -> !rule.givesWay() || said.stream().noneMatch(defect::meets))
                    .toList();
            said.addAll(heard);
            heard.forEach(defect -> findings.add(finding(course, rule, defect)));
        }
        findings.sort(ORDER);
        return List.copyOf(findings);
    }

    private OrderFinding finding(Course course, OrderRule rule, OrderDefect found) {
        RulePage page = find(rule.id()).orElseThrow();
        Defect defect = found.defect();
        Finding finding = new Finding(page.id(), defect.kind(), page.severity(defect.kind()), defect.element(),
                defect.nextHop(), defect.message(), defect.symptom(), defect.why(), defect.remedy(), page.source(),
                defect.unsaid(), List.of());
        Integer until = found.until();
        return new OrderFinding(finding, found.from(), until == null ? OptionalInt.empty() : OptionalInt.of(until),
                found.about(), nameOf(course, found));
    }

    /** As it was called last. */
    private static String nameOf(Course course, OrderDefect found) {
        ElementId id = found.defect().element();
        return Stream.of(course.length(), found.from(), found.from() - 1, 0)
                .flatMap(n -> course.topology(n).element(id).stream())
                .map(Element::name)
                .findFirst()
                .orElse(id.value());
    }
}
