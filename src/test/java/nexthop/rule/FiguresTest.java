package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nexthop.model.Figures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the rules have to say of the vendor's own figures, one by one. */
class FiguresTest {
    private static final Map<String, List<String>> EXPECTED = Map.ofEntries(Map.entry("S1", List.of()),
            Map.entry("S2 before", List.of("warning pool-empty pool-ivr-new")), Map.entry("S2 after", List.of()),
            Map.entry("S3", List.of()), Map.entry("S4", List.of("information ucma-not-recommended pool-ivr-old")),
            Map.entry("S5 before", List.of("warning pool-empty pool-ivr-new")), Map.entry("S5 after", List.of()),
            Map.entry("2013 upgrade before", List.of("warning pool-empty pool-ivr-new")),
            Map.entry("2013 upgrade after", List.of()),
            Map.entry("2013 as is", List.of("information ucma-not-recommended pool-ivr-old")),
            Map.entry("2013 direct", List.of("information ucma-not-recommended pool-ivr-old")));

    @Test
    void thereAreElevenOfThem() {
        assertThat(Figures.all()).hasSize(11);
        assertThat(EXPECTED).containsOnlyKeys(Figures.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> eachIsJudgedAsAnExpertWould() {
        return Figures.all()
                .entrySet()
                .stream()
                .map(figure -> DynamicTest.dynamicTest(figure.getKey(), () -> assertThat(RuleBook.standard()
                        .check(figure.getValue())
                        .stream()
                        .map(finding -> finding.severity().word() + " " + finding.rule() + " " + finding.element()))
                        .containsExactlyElementsOf(EXPECTED.get(figure.getKey()))));
    }
}
