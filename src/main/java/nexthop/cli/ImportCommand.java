package nexthop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nexthop.exchange.lync.Reimport;
import nexthop.exchange.lync.TopologyReader;
import nexthop.exchange.powershell.EndpointCsv;
import nexthop.exchange.powershell.EndpointImport;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.exchange.reading.ImportResult;
import nexthop.exchange.reading.ImportWatch;
import nexthop.exchange.report.ImportSummary;
import nexthop.file.Document;
import nexthop.file.DocumentRefusedException;
import nexthop.file.DocumentStore;
import nexthop.file.OpenedDocument;
import nexthop.file.SaveFailedException;
import nexthop.layout.Arrangement;
import nexthop.model.Drawing;
import nexthop.model.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nexthop import}: a foreign topology document to one of ours, over one that may be there. */
@Command(name = "import", description = {
        "Turns a document of the vendor's tools (Get-CsTopology -AsXml, .tbxml) into one of ours.",
        "If OUT is a document of ours already, the topology is laid over it: what bears the same name keeps its place and "
                + "what only you can know of it."})
final class ImportCommand extends Subcommand {
    @Parameters(paramLabel = "IN", description = "The document to read.")
    private String in = "";

    @Option(names = {"-o",
            "--out"}, required = true, paramLabel = "OUT", description = "The document to write, for example contoso.nexthop.json.")
    private String out = "";

    @Option(names = "--endpoints", paramLabel = "CSV", description = "A list of Get-CsApplicationEndpoint or Get-CsTrustedApplicationEndpoint; may be given twice.")
    private List<String> endpoints = List.of();

    @Option(names = "--partial", description = "Write what could be read even if something could not.")
    private boolean partial;

    @Option(names = "--format", paramLabel = "text|json", description = "The form of the report. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    ImportCommand(CommandLineInterface root) {
        super(root);
    }

    @Override
    public Integer call() throws Failure {
        Output.refuseDash(out);
        ImportSummary summary;
        Document document;
        try {
            ImportResult result = TopologyReader.read(terminal().path(in));
            summary = ImportSummary.of(result.report());
            Optional<OpenedDocument> before = before();
            Drawing drawing = new Drawing(result.topology(), Layout.empty());
            if (before.isPresent()) {
                Reimport.Result laid = Reimport.over(before.get().drawing(), result.topology());
                drawing = laid.drawing();
                summary = summary.withChanges(laid.changes());
            }
            for (String list : endpoints) {
                EndpointImport read = EndpointCsv.read(terminal().path(list), drawing.topology(), ImportWatch.none());
                drawing = drawing.with(read.topology());
                summary = summary.withEndpoints(list, read);
            }
            Drawing complete = drawing.with(Arrangement.complete(drawing));
            document = before.map(opened -> opened.document().with(complete)).orElseGet(() -> Document.of(complete));
        } catch (ImportRefusedException | DocumentRefusedException e) {
            throw Failure.input(TopologyFile.relative(terminal(), e.getMessage()), e);
        }
        boolean written = summary.isComplete() || partial;
        if (written) {
            save(document);
        }
        terminal().print(format == Format.JSON ? summary.json(written) : summary.text());
        if (!written) {
            terminal().say("nexthop: " + out + " was not written, because some of the topology could not be read. "
                    + "With --partial it is written all the same.");
            return ExitCode.INPUT_REJECTED;
        }
        return ExitCode.OK;
    }

    /** The document of ours that is to be brought up to date, if there is one. */
    private Optional<OpenedDocument> before() throws DocumentRefusedException {
        Path file = terminal().path(out);
        return Files.isRegularFile(file) ? Optional.of(DocumentStore.onDisk().open(file)) : Optional.empty();
    }

    private void save(Document document) throws Failure {
        try {
            OpenedDocument saved = DocumentStore.onDisk().saveAs(document, terminal().path(out));
            saved.notices().forEach(terminal()::say);
        } catch (SaveFailedException e) {
            throw Output.failed(terminal(), e);
        }
    }
}
