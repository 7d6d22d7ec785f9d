package nexthop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.knowledge.ScenarioBook;
import nexthop.rule.Finding;
import nexthop.rule.RuleBook;
import nexthop.rule.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** While a scenario is played, a rule calls a state an error only where it is one. */
class StateFindingsTest {
    /** The errors that are true of a state, by scenario and number of the state; no other state has any. */
    private static final Map<String, Map<Integer, Set<String>>> TRUE_ERRORS = Map.of("ucma2-migrate-lync2013",
            Map.of(2, Set.of("endpoint-not-moved")), "ucma2-migrate-lync2010", Map.of(2, Set.of("endpoint-not-moved")),
            "ucma2-direct-lync2013", notYetDeployed(), "ucma2-direct-lync2010", notYetDeployed(),
            "ucma3-direct-lync2013", Map.of(0, Set.of("next-hop-missing")), "ucma3-direct-ocs2007r2",
            Map.of(0, Set.of("next-hop-missing"), 1, Set.of("next-hop-missing")));

    private static Map<Integer, Set<String>> notYetDeployed() {
        return Map.of(0, Set.of("next-hop-missing"), 1, Set.of("next-hop-missing"), 2, Set.of("next-hop-missing"), 3,
                Set.of("next-hop-missing"), 4, Set.of("endpoint-not-moved"));
    }

    @TestFactory
    Stream<DynamicTest> everyErrorIsTrueOfItsState() {
        return ScenarioBook.standard()
                .scenarios()
                .stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
                    Playback playback = PlaybackTest.plan(scenario.id(), Map.of()).withProposals().playback();
                    Map<Integer, Set<String>> errors = new TreeMap<>();
                    for (int n = 0; n <= playback.length(); n++) {
                        for (Finding finding : RuleBook.standard().check(playback.graph(n))) {
                            if (finding.severity() == Severity.ERROR) {
                                errors.computeIfAbsent(n, _ -> new TreeSet<>()).add(finding.rule());
                            }
                        }
                    }
                    assertThat(errors).isEqualTo(TRUE_ERRORS.getOrDefault(scenario.id(), Map.of()));
                }));
    }
}
