package nexthop.cli;

import nexthop.exchange.report.TemplatesReport;
import nexthop.file.Document;
import nexthop.file.DocumentStore;
import nexthop.file.SaveFailedException;
import nexthop.file.Templates;
import nexthop.layout.Arrangement;
import nexthop.model.Drawing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nexthop templates}: the topologies to start from that come with the program. */
@Command(name = "templates", description = "Lists the topologies to start from: the sample, the vendor's figures, the starts of "
        + "the scenarios and lessons; or writes one to a file.")
final class TemplatesCommand extends Subcommand {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "The template to write.")
    private @Nullable String id;

    @Option(names = {"-o",
            "--out"}, paramLabel = "OUT", description = "The document to write; an ordinary file of that name is replaced.")
    private @Nullable String out;

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the list. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    TemplatesCommand(CommandLineInterface root) {
        super(root);
    }

    @Override
    public Integer call() throws Failure {
        Templates templates = Templates.standard();
        if (id == null && out == null) {
            terminal().print(format == Format.JSON
                    ? TemplatesReport.json(templates.entries())
                    : TemplatesReport.text(templates.entries()));
            return ExitCode.OK;
        }
        if (id == null || out == null) {
            throw Failure.usage("To write a template, name it and the file to write: nexthop templates ID -o OUT.");
        }
        String wanted = id;
        Templates.Entry entry = templates.entry(wanted)
                .orElseThrow(() -> Failure.usage("There is no template " + wanted + "; nexthop templates lists them."));
        write(entry, out);
        return ExitCode.OK;
    }

    private void write(Templates.Entry entry, String name) throws Failure {
        Output.refuseDash(name);
        Drawing drawing = entry.drawing();
        Document document = Document.of(drawing.with(Arrangement.complete(drawing)));
        try {
            DocumentStore.onDisk().saveAs(document, terminal().path(name)).notices().forEach(terminal()::say);
        } catch (SaveFailedException e) {
            throw Output.failed(terminal(), e);
        }
    }
}
