package nexthop.exchange.runbook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nexthop.exchange.powershell.PlanScript;
import nexthop.exchange.powershell.ScriptRefusedException;
import nexthop.scenario.Plan;

/** The files that a plan can be written to. Window and command line both write them through here. */
public enum PlanFile {
    RUNBOOK_HTML("Runbook, web page", ".html"), RUNBOOK_MARKDOWN("Runbook, Markdown", ".md"), VERIFICATION_HTML(
            "Verification sheet, web page", ".verification.html"), VERIFICATION_MARKDOWN("Verification sheet, Markdown",
                    ".verification.md"), POWERSHELL("PowerShell script", ".ps1");

    private final String label;
    private final String ending;

    PlanFile(String label, String ending) {
        this.label = label;
        this.ending = ending;
    }

    /** For example {@code Runbook, web page}. */
    public String label() {
        return label;
    }

    /** What the name of such a file ends with, for example {@code .verification.html}. */
    public String ending() {
        return ending;
    }

    /** The kind that a file's name asks for: the longest ending that fits, whatever its case. */
    public static Optional<PlanFile> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return List.of(values())
                .stream()
                .filter(kind -> name.endsWith(kind.ending))
                .max((one, other) -> Integer.compare(one.ending.length(), other.ending.length()));
    }

    /** The file's name with this kind's ending, in place of that of another kind if it bears one. */
    public String named(String fileName) {
        Optional<PlanFile> borne = of(fileName);
        if (borne.filter(this::equals).isPresent()) {
            return fileName;
        }
        int length = fileName.length() - borne.map(kind -> kind.ending.length()).orElse(0);
        return fileName.substring(0, length) + ending;
    }

    /** A name to propose for the file of a plan: the pool's first label and the scenario, in characters that every system allows. */
    public String proposedName(Plan plan) {
        String pool = plan.drawing().topology().element(plan.pool()).map(element -> element.name()).orElse("pool");
        String head = pool.split("\\.", 2)[0].replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
        String plain = head.substring(0, Math.min(head.length(), 60));
        return (plain.isEmpty() ? "" : plain + "-") + plan.scenario().id() + ending;
    }

    /**
     * The file's content. The same plan and cover always yield the same bytes.
     *
     * @throws ScriptRefusedException if it is a script, and the plan holds what no script may
     */
    public byte[] write(Plan plan, Cover cover) {
        return write(plan, cover, plan.steps().size());
    }

    /**
     * As {@link #write(Plan, Cover)}, for the first steps alone.
     *
     * @param length how many steps, from 1; a script always holds all, for whoever runs it says how far to go
     */
    public byte[] write(Plan plan, Cover cover, int length) {
        return text(plan, cover, length).getBytes(StandardCharsets.UTF_8);
    }

    private String text(Plan plan, Cover cover, int length) {
        return switch (this) {
            case RUNBOOK_HTML -> HtmlRunbook.of(plan, cover, length);
            case RUNBOOK_MARKDOWN -> MarkdownRunbook.of(plan, cover, length);
            case VERIFICATION_HTML -> VerificationSheet.html(plan, cover, length);
            case VERIFICATION_MARKDOWN -> VerificationSheet.markdown(plan, cover, length);
            case POWERSHELL -> PlanScript.of(plan).text();
        };
    }
}
