package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import nexthop.model.Shown;

/** What every finding owes its reader. */
public final class FindingForm {
    private FindingForm() {}

    public static void check(Finding finding) {
        for (String text : new String[]{finding.message(), finding.symptom(), finding.why(), finding.remedy()}) {
            assertThat(text).as(finding.rule()).isNotBlank().doesNotContain("!", "null", "  ", "Optional");
            assertThat(text).endsWith(".");
            assertThat(text.codePoints().allMatch(Shown::isVisible)).as(text).isTrue();
        }
        assertThat(finding.source().link().isAbsolute()).isTrue();
        for (Fix fix : finding.fixes()) {
            assertThat(fix.label()).isNotBlank()
                    .doesNotEndWith(".")
                    .satisfies(label -> assertThat(label.codePoints().allMatch(Shown::isVisible)).isTrue());
        }
    }
}
