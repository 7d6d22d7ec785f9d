package nexthop.exchange.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nexthop.file.Templates;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.Drawing;
import nexthop.scenario.Plan;
import org.junit.jupiter.api.Test;

class PlanScriptTest {
    private static Plan upgrade() {
        Drawing drawing = Templates.standard().entry("ucma2-upgrade-ucma4").orElseThrow().drawing();
        return Plan.of(ScenarioBook.standard().scenario("ucma2-upgrade-ucma4").orElseThrow(), drawing,
                drawing.topology().applicationPools().getFirst().id(), Map.of());
    }

    @Test
    void aScriptIsAsciiWithWindowsLineEnds() {
        for (byte one : PlanScript.of(upgrade()).bytes()) {
            assertThat(one >= ' ' && one < 127 || one == '\n' || one == '\r').isTrue();
        }
        assertThat(PlanScript.of(upgrade()).text().replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void whatIsUndecidedKeepsTheScriptFromRunning() {
        assertThat(PlanScript.of(upgrade()).text()).contains("throw 'Nothing has been done.")
                .contains("<new pool FQDN>");
        assertThat(PlanScript.of(upgrade().withProposals()).text()).doesNotContain("throw 'Nothing has been done.");
    }
}
