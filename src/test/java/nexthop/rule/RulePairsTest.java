package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Part;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No two rules speak of one and the same defect. Which two speak of one place on any specimen of any rule has been read through, and
 * why these are two defects is written down beside them in {@code rule-pairs.txt}.
 */
class RulePairsTest {
    private static final String LIST = "/nexthop/rule/rule-pairs.txt";

    /** The topologies of all specimens, bad and good. */
    private static Map<String, Topology> specimens() throws ReflectiveOperationException {
        Map<String, Topology> topologies = new TreeMap<>();
        for (Rule rule : RuleBook.standard().rules()) {
            Constructor<?> constructor = Class.forName(rule.getClass().getName() + "Test").getDeclaredConstructor();
            constructor.setAccessible(true);
            RuleSpecimens specimens = (RuleSpecimens) constructor.newInstance();
            specimens.bad().forEach(bad -> topologies.put(rule.id() + ", " + bad.name(), bad.topology()));
            specimens.good().forEach(good -> topologies.put(rule.id() + ", " + good.name(), good.topology()));
        }
        return topologies;
    }

    /** Two rules that speak of one element, or of one and a part of it, with a specimen that shows it. */
    private static Map<String, String> seen() throws ReflectiveOperationException {
        return seen(topology -> RuleBook.standard().check(topology));
    }

    private static Map<String, String> seen(Function<Topology, List<Finding>> check)
            throws ReflectiveOperationException {
        Map<String, String> pairs = new TreeMap<>();
        specimens().forEach((name, topology) -> {
            List<Finding> findings = check.apply(topology);
            for (Finding one : findings) {
                for (Finding other : findings) {
                    if (one.rule().compareTo(other.rule()) < 0
                            && areOfOnePlace(topology, one.element(), other.element())) {
                        pairs.putIfAbsent(one.rule() + " " + other.rule(), name);
                    }
                }
            }
        });
        return pairs;
    }

    private static boolean areOfOnePlace(Topology topology, ElementId one, ElementId other) {
        return around(topology, one).contains(other) || around(topology, other).contains(one);
    }

    /** An element, and all it is a part of. */
    private static Set<ElementId> around(Topology topology, ElementId id) {
        Set<ElementId> around = new HashSet<>();
        Element here = topology.element(id).orElse(null);
        while (here != null && around.add(here.id())) {
            here = here instanceof Part part ? topology.element(part.owner()).orElse(null) : null;
        }
        return around;
    }

    private static Map<String, String> reviewed() throws IOException {
        Map<String, String> pairs = new TreeMap<>();
        for (String line : lines()) {
            int bar = line.indexOf(" | ");
            pairs.put(line.substring(0, bar).strip(), line.substring(bar + 3).strip());
        }
        return pairs;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = RulePairsTest.class.getResourceAsStream(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void eachPairThatMeetsHasBeenReviewed() throws Exception {
        assertThat(notReviewed(seen())).isEmpty();
    }

    private static List<String> notReviewed(Map<String, String> seen) throws IOException {
        List<String> notReviewed = new ArrayList<>();
        Map<String, String> reviewed = reviewed();
        seen.forEach((pair, specimen) -> {
            if (!reviewed.containsKey(pair)) {
                notReviewed.add(pair + " (" + specimen + ")");
            }
        });
        return notReviewed;
    }

    /** Were there a second rule for the defect of any rule, on the element, or on what the element is a part of, it would be told. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSecondRuleForTheDefectOfAnyRuleWouldBeNoticed(boolean onTheOwner) throws Exception {
        List<String> told = notReviewed(seen(topology -> {
            List<Finding> findings = new ArrayList<>(RuleBook.standard().check(topology));
            List.copyOf(findings).forEach(finding -> findings.add(secondOf(topology, finding, onTheOwner)));
            return findings;
        }));
        assertThat(told).extracting(line -> line.substring(0, line.indexOf(" (")))
                .containsAll(RuleBook.standard()
                        .rules()
                        .stream()
                        .map(rule -> rule.id() + " zz-second-" + rule.id())
                        .toList());
    }

    private static Finding secondOf(Topology topology, Finding first, boolean onTheOwner) {
        ElementId element = onTheOwner && topology.element(first.element()).orElseThrow() instanceof Part part
                ? part.owner()
                : first.element();
        return new Finding("zz-second-" + first.rule(), first.kind(), first.severity(), element, first.nextHop(),
                first.message(), first.symptom(), first.why(), first.remedy(), first.source(), first.unsaid(),
                first.fixes());
    }

    @Test
    void noPairIsListedThatDoesNotMeet() throws Exception {
        assertThat(seen().keySet()).containsAll(reviewed().keySet());
    }

    @Test
    void theListIsSortedAndEachPairHasItsReason() throws Exception {
        assertThat(lines()).isSorted().doesNotHaveDuplicates();
        assertThat(reviewed().values()).allSatisfy(reason -> assertThat(reason).endsWith(".").hasSizeGreaterThan(20));
        assertThat(reviewed()).hasSameSizeAs(lines());
    }

    /** Each of the specimens of a rule is spoken of by that rule once for each of its defects. */
    @Test
    void oneRuleDoesNotRepeatItself() throws Exception {
        specimens().forEach((name,
                topology) -> assertThat(
                        Stream.of(RuleBook.standard().check(topology)).flatMap(List::stream).map(Finding::message))
                        .as(name)
                        .doesNotHaveDuplicates());
    }
}
