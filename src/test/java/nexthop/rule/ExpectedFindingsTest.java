package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nexthop.file.Templates;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every topology that the product brings, figures, samples, starts of scenarios and lessons, is judged as an expert would judge it. */
class ExpectedFindingsTest {
    private static final String DOCUMENT = "document ";

    private final Map<String, List<String>> expected = ExpectedFindings.byTopology();

    @TestFactory
    Stream<DynamicTest> eachTemplateIsJudgedAsItIsWritten() {
        return Templates.standard()
                .entries()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(entry.id(),
                        () -> assertThat(ExpectedFindings.of(entry.drawing().topology())).containsExactlyElementsOf(
                                expected.getOrDefault(entry.id(), List.of("not on the list")))));
    }

    @Test
    void everyTemplateIsOnTheListAndNothingElse() {
        assertThat(expected.keySet()).filteredOn(name -> !name.startsWith(DOCUMENT))
                .containsExactlyInAnyOrderElementsOf(
                        Templates.standard().entries().stream().map(Templates.Entry::id).toList());
    }

    @Test
    void everyLineHasItsReasonAndNoTopologyStandsInTwoPlaces() {
        assertThat(ExpectedFindings.lines())
                .allSatisfy(line -> assertThat(line.reason()).endsWith(".").hasSizeGreaterThan(30));
        List<String> runs = new ArrayList<>();
        for (ExpectedFindings.Line line : ExpectedFindings.lines()) {
            if (runs.isEmpty() || !runs.getLast().equals(line.topology())) {
                runs.add(line.topology());
            }
        }
        assertThat(runs).doesNotHaveDuplicates();
        assertThat(runs.stream().filter(name -> name.startsWith(DOCUMENT)).toList()).isSorted();
    }

    /** None stands beside a finding. */
    @Test
    void nothingIsSaidBesideNone() {
        Set<String> silent = new HashSet<>();
        ExpectedFindings.lines()
                .stream()
                .filter(line -> line.finding().equals("none"))
                .forEach(line -> silent.add(line.topology()));
        assertThat(silent).isNotEmpty().allSatisfy(name -> assertThat(expected.get(name)).isEmpty());
    }

    /** The gravest first, so that the list reads as the window does. */
    @Test
    void theGravestStandFirst() {
        expected.forEach((name,
                findings) -> assertThat(findings.stream()
                        .filter(_ -> !name.startsWith(DOCUMENT))
                        .map(finding -> Severity
                                .valueOf(finding.substring(0, finding.indexOf(' ')).toUpperCase(java.util.Locale.ROOT)))
                        .toList()).as(name).isSortedAccordingTo(Comparator.naturalOrder()));
    }
}
