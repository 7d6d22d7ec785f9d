package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nexthop.ui.FindingsExport.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsExportTest {
    @ParameterizedTest
    @CsvSource({"a-findings.html, HTML, HTML, a-findings.html", "a-findings.html, SARIF, SARIF, a-findings.sarif",
            "a.sarif, HTML, SARIF, a.sarif", "A.SARIF, HTML, SARIF, A.SARIF", "a.json, HTML, JSON, a.json",
            "a, JSON, JSON, a.json", "a, HTML, HTML, a.html", "contoso.corp, SARIF, SARIF, contoso.corp.sarif"})
    void theEndingThatIsTypedOrTheChosenKindDecides(String typed, Kind chosen, Kind kind, String written) {
        assertThat(FindingsExport.kindOf(Path.of(typed), chosen)).isEqualTo(kind);
        assertThat(FindingsExport.named(Path.of("/tmp", typed), chosen)).isEqualTo(Path.of("/tmp", written));
    }
}
