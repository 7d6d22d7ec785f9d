package nexthop.exchange.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Plan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class VerificationSheetTest {
    @Test
    void theSheetHoldsWhatToVerifyAndRoomForWhatWasSeen() {
        for (Plan plan : Plans.all().values()) {
            Document page = Jsoup.parse(VerificationSheet.html(plan, Plans.COVER));
            HtmlRunbookTest.assertHarmless(page);
            List<BoundStep> steps = plan.steps()
                    .stream()
                    .filter(step -> step.check().isPresent() && !step.isAlreadyDone())
                    .toList();
            List<Element> rows = page.select("tbody tr");
            assertThat(rows).hasSameSizeAs(steps);
            String markdown = VerificationSheet.markdown(plan, Plans.COVER);
            for (int i = 0; i < rows.size(); i++) {
                BoundStep step = steps.get(i);
                BoundStep.Check check = step.check().orElseThrow();
                assertThat(rows.get(i).select(".number").text()).isEqualTo(Integer.toString(step.number()));
                assertThat(rows.get(i).text()).contains(step.title().text(), check.expected().text());
                List<String> commands = check.commands()
                        .stream()
                        .flatMap(group -> group.commands().stream())
                        .map(BoundCommand::text)
                        .toList();
                assertThat(rows.get(i).select("code").eachText()).isEqualTo(commands);
                assertThat(rows.get(i).select(".blank").text()).isBlank();
                assertThat(rows.get(i).select(".blank")).hasSize(3);
                assertThat(markdown).contains("| " + step.number() + " | " + MarkdownText.text(step.title().text()),
                        MarkdownText.text(check.expected().text()) + " |  |  |  |");
                commands.forEach(command -> assertThat(markdown).contains(MarkdownText.inlineCode(command)));
            }
        }
    }

    @Test
    void itSaysForWhatPoolAndFromWhichFile() {
        Plan plan = Plans.of("ucma2-upgrade-ucma4");
        assertThat(VerificationSheet.markdown(plan, Plans.COVER)).startsWith("# Verification: " + plan.title())
                .contains("Pool ivr.contoso.com, contoso, 21 May 2013", "Not ready to carry out.");
        assertThat(VerificationSheet.markdown(plan.withProposals(), Plans.COVER)).doesNotContain("Not ready");
        assertThat(VerificationSheet.markdown(plan, Plans.COVER, 1)).contains("the steps 1 to 1 of 12");
    }
}
