package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nexthop.model.Figures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vendor's own figures, drawn as whole topologies, are judged as the templates of the same figures are. */
class FiguresTest {
    @Test
    void thereAreElevenOfThemAndEachHasItsTemplate() {
        assertThat(Figures.all()).hasSize(11);
        assertThat(ExpectedFindings.byTopology().keySet())
                .containsAll(Figures.all().keySet().stream().map(FiguresTest::template).toList());
    }

    private static String template(String figure) {
        return "figure-" + figure.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    @TestFactory
    Stream<DynamicTest> eachIsJudgedAsAnExpertWould() {
        return Figures.all()
                .entrySet()
                .stream()
                .map(figure -> DynamicTest.dynamicTest(figure.getKey(),
                        () -> assertThat(withoutElement(ExpectedFindings.of(figure.getValue())))
                                .containsExactlyElementsOf(
                                        withoutElement(ExpectedFindings.byTopology().get(template(figure.getKey()))))));
    }

    private static List<String> withoutElement(List<String> findings) {
        return findings.stream().map(finding -> finding.substring(0, finding.lastIndexOf(' '))).toList();
    }
}
