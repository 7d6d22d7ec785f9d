package nexthop.ui.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import nexthop.edit.ReplaceDrawing;
import nexthop.exchange.lync.Reimport;
import nexthop.exchange.lync.TopologyReader;
import nexthop.exchange.powershell.EndpointCsv;
import nexthop.exchange.powershell.EndpointImport;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportResult;
import nexthop.exchange.reading.ImportWatch;
import nexthop.layout.Arrangement;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Topology;
import nexthop.ui.document.Dialogs;
import nexthop.ui.document.DocumentFiles;
import nexthop.ui.document.OpenDocument;
import nexthop.ui.session.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** Imports topologies and endpoints: reads in the background, shows the report, and makes one undoable edit of what is accepted. */
public final class Imports {
    private static final List<ExtensionFilter> TOPOLOGIES = List
            .of(new ExtensionFilter("Topology documents", "*.xml", "*.tbxml"), new ExtensionFilter("All files", "*.*"));
    private static final List<ExtensionFilter> LISTS = List.of(
            new ExtensionFilter("Lists of endpoints", "*.csv", "*.txt", "*.tsv"),
            new ExtensionFilter("All files", "*.*"));

    /** What reads a file in the background. */
    private interface Reading<T> {
        T read(ImportWatch watch) throws Exception;
    }

    private final Stage owner;
    private final Dialogs dialogs;
    private final BackgroundWork work;
    private final DocumentFiles files;
    private final Supplier<@Nullable OpenDocument> current;

    /** @param current the document in the window; null if there is none */
    public Imports(Stage owner, Dialogs dialogs, BackgroundWork work, DocumentFiles files,
            Supplier<@Nullable OpenDocument> current) {
        this.owner = owner;
        this.dialogs = dialogs;
        this.work = work;
        this.files = files;
        this.current = current;
    }

    public void importTopology() {
        dialogs.choose("Import a topology", TOPOLOGIES).ifPresent(this::importTopology);
    }

    public void importTopology(Path file) {
        read("Reading " + file.getFileName(), watch -> TopologyReader.read(file, watch),
                result -> decide(file, result));
    }

    private void decide(Path file, ImportResult result) {
        OpenDocument document = current.get();
        boolean updatable = document != null && !document.session().drawing().topology().isEmpty();
        switch (new ImportDialog(owner, result.report(), updatable).showAndWait().orElse(ImportDialog.Choice.NOTHING)) {
            case NEW -> asNew(file, result.topology());
            case UPDATE -> {
                if (document != null) {
                    update(document, result.topology());
                }
            }
            case NOTHING -> {
            }
        }
    }

    private void asNew(Path file, Topology topology) {
        Drawing drawing = new Drawing(topology, Layout.empty());
        files.beginUnsaved(drawing.with(Arrangement.complete(drawing)), nameOf(file));
    }

    private void update(OpenDocument document, Topology topology) {
        document.session().stopPreview();
        Reimport.Result result = Reimport.over(document.session().drawing(), topology);
        List<ImportNote> notes = new ArrayList<>();
        for (Reimport.Change change : result.changes()) {
            ImportNote.Kind kind = change.kind() == Reimport.Kind.REMOVED
                    ? ImportNote.Kind.WARNING
                    : ImportNote.Kind.TAKEN;
            notes.add(new ImportNote(kind, 0, change.element(), change.kind().label() + ": " + change.text()));
        }
        if (notes.isEmpty()) {
            dialogs.note("The document says nothing that the drawing does not say already.");
            return;
        }
        String summary = Counted.of(result.changes(Reimport.Kind.ADDED).size(), "addition") + ", "
                + Counted.of(result.changes(Reimport.Kind.CHANGED).size(), "change") + ", "
                + Counted.of(result.changes(Reimport.Kind.REMOVED).size(), "removal")
                + ". What you know by its name keeps its place.";
        if (new NotesDialog(owner, "Update " + document.name(), summary, notes, "Update").showAndWait().orElse(false)) {
            Drawing drawing = result.drawing();
            document.session()
                    .perform(new ReplaceDrawing("Update from a topology document",
                            drawing.with(Arrangement.complete(drawing))));
        }
    }

    public void importEndpoints() {
        OpenDocument document = current.get();
        if (document != null) {
            dialogs.choose("Import endpoints", LISTS).ifPresent(file -> {
                Topology topology = document.session().drawing().topology();
                read("Reading " + file.getFileName(), watch -> EndpointCsv.read(file, topology, watch),
                        result -> accept(document, "Endpoints of " + file.getFileName(), result));
            });
        }
    }

    private void accept(OpenDocument document, String headline, EndpointImport result) {
        String summary = Counted.of(result.added(), "new endpoint") + ", " + result.updated() + " changed, "
                + result.unchanged() + " as they were.";
        if (new NotesDialog(owner, headline, summary, result.notes(), "Take them over").showAndWait().orElse(false)) {
            apply(document, "Import endpoints", result.topology());
        }
    }

    public void pasteEndpoints() {
        OpenDocument document = current.get();
        if (document == null) {
            return;
        }
        document.session().stopPreview();
        Topology topology = document.session().drawing().topology();
        if (topology.applications().isEmpty()) {
            dialogs.note("Endpoints belong to an application: add one to a trusted application pool first.");
            return;
        }
        java.util.Optional<ElementId> selected = document.session().selection().state().first();
        new PasteDialog(owner, topology, selected).showAndWait()
                .ifPresent(result -> apply(document, "Paste endpoints", result.topology()));
    }

    private static void apply(OpenDocument document, String label, Topology topology) {
        document.session().stopPreview();
        document.session().perform(new ReplaceDrawing(label, document.session().drawing().with(topology)));
    }

    private <T> void read(String title, Reading<T> reading, Consumer<T> then) {
        Task<T> task = new Task<>() {
            {
                updateTitle(title);
            }

            @Override
            protected T call() throws Exception {
                return reading.read(ImportWatch.of(this::isCancelled, done -> updateProgress(done, 1)));
            }
        };
        work.start(task, then, fault -> {
            if (!(fault instanceof CancellationException)) {
                dialogs.failed("The file was not imported", String.valueOf(fault.getMessage()));
            }
        });
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
