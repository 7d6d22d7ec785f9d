package nexthop.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nexthop.exchange.report.CheckReport.Checked;
import nexthop.exchange.report.CheckReport.Found;
import nexthop.exchange.report.CheckReport.Rejected;
import nexthop.exchange.report.CheckReport;
import nexthop.exchange.report.HtmlCheckReport;
import nexthop.exchange.report.SarifReport;
import nexthop.rule.Finding;
import nexthop.rule.Review;
import nexthop.rule.RuleBook;
import nexthop.rule.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nexthop check}: runs the rules on one or many files. */
@Command(name = "check", description = "Tells what is wrong with topologies, and why. Every file is looked at; the worst "
        + "result decides the exit code.")
final class CheckCommand extends Subcommand {
    /** From which severity on findings make the command fail. */
    enum FailOn {
        ERROR, WARNING, INFORMATION, NEVER;

        boolean isMetBy(Finding finding) {
            return switch (this) {
                case ERROR -> finding.severity().isAtLeast(Severity.ERROR);
                case WARNING -> finding.severity().isAtLeast(Severity.WARNING);
                case INFORMATION -> true;
                case NEVER -> false;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The forms of the report. */
    enum ReportForm {
        TEXT, JSON, SARIF, HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Topologies of ours or of the vendor's tools.")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "text|json|sarif|html", description = "The form of the report: sarif is for build servers and code hosts, html a page for people. Default: ${DEFAULT-VALUE}.")
    private ReportForm form = ReportForm.TEXT;

    @Option(names = {"-o",
            "--out"}, paramLabel = "OUT", description = "Write the report to this file; an ordinary file of that name is replaced.")
    private @Nullable String out;

    @Option(names = "--fail-on", paramLabel = "error|warning|information|never", description = "The least severity of a finding that makes the exit code 1; accepted findings never do. Default: ${DEFAULT-VALUE}.")
    private FailOn failOn = FailOn.ERROR;

    CheckCommand(CommandLineInterface root) {
        super(root);
    }

    @Override
    public Integer call() throws Failure {
        if (out != null) {
            Output.refuseDash(out);
        }
        List<Checked> checked = new ArrayList<>();
        int worst = ExitCode.OK;
        for (String file : files) {
            Checked result = check(file);
            checked.add(result);
            worst = Math.max(worst, exitCode(result));
        }
        String report = switch (form) {
            case TEXT -> CheckReport.text(checked);
            case JSON -> CheckReport.json(checked);
            case HTML -> HtmlCheckReport.of(checked, RuleBook.standard().pages(), null);
            case SARIF -> SarifReport.of(checked, RuleBook.standard().pages(), Version.number());
        };
        if (out == null) {
            terminal().print(report);
        } else {
            Output.write(terminal(), out, report.getBytes(StandardCharsets.UTF_8));
        }
        return worst;
    }

    private Checked check(String name) {
        try {
            TopologyFile file = TopologyFile.read(terminal(), name);
            Review review = Review.of(RuleBook.standard().check(file.topology()), file.drawing().acceptances());
            return new Found(name, file.drawing(), review, file.document()::lineOf);
        } catch (Failure refused) {
            terminal().say("nexthop: " + refused.getMessage());
            return new Rejected(name, String.valueOf(refused.getMessage()));
        }
    }

    private int exitCode(Checked result) {
        return switch (result) {
            case Rejected _ -> ExitCode.INPUT_REJECTED;
            case Found found ->
                found.review().open().stream().anyMatch(failOn::isMetBy) ? ExitCode.FINDINGS : ExitCode.OK;
        };
    }
}
