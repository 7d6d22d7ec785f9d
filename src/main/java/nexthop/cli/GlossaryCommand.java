package nexthop.cli;

import nexthop.exchange.report.GlossaryReport;
import nexthop.knowledge.Glossary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code nexthop glossary}: the terms of the field, or what one of them means. */
@Command(name = "glossary", description = "Lists the terms of the field, or explains one.")
final class GlossaryCommand extends Subcommand {
    @Parameters(arity = "0..1", paramLabel = "TERM", description = "The term to explain, in any letter case; quoted if it is more than one word.")
    private @Nullable String term;

    GlossaryCommand(CommandLineInterface root) {
        super(root);
    }

    @Override
    public Integer call() throws Failure {
        Glossary glossary = Glossary.standard();
        String wanted = term;
        terminal().print(wanted == null
                ? GlossaryReport.list(glossary.terms())
                : glossary.find(wanted)
                        .map(GlossaryReport::text)
                        .orElseThrow(
                                () -> Failure.usage("There is no term " + wanted + "; nexthop glossary lists them.")));
        return ExitCode.OK;
    }
}
