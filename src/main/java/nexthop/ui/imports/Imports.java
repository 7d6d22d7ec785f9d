package nexthop.ui.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import nexthop.model.ElementId;
import nexthop.ui.document.Dialogs;
import nexthop.ui.document.DocumentFiles;
import nexthop.ui.document.OpenDocument;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;

/** Imports topologies and endpoints: reads in the background, shows the report, and makes one undoable edit of what is accepted. */
public final class Imports {
    private static final List<ExtensionFilter> TOPOLOGIES = List
            .of(new ExtensionFilter("Topology documents", "*.xml", "*.tbxml"), new ExtensionFilter("All files", "*.*"));
    private static final List<ExtensionFilter> LISTS = List.of(
            new ExtensionFilter("Lists of endpoints", "*.csv", "*.txt", "*.tsv"),
            new ExtensionFilter("All files", "*.*"));

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
        dialogs.choose("Import a topology", TOPOLOGIES).ifPresent(file -> read(ImportModel.Kind.TOPOLOGY, file));
    }

    /** Imports files somebody named, one after the other: a list of endpoints if the ending says so, else a topology. */
    public void importFiles(List<Path> named) {
        if (named.isEmpty()) {
            return;
        }
        Path file = named.getFirst();
        boolean list = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        Stage window = read(list ? ImportModel.Kind.ENDPOINTS : ImportModel.Kind.TOPOLOGY, file);
        window.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> importFiles(named.subList(1, named.size())));
    }

    public void importEndpoints() {
        dialogs.choose("Import endpoints", LISTS).ifPresent(file -> read(ImportModel.Kind.ENDPOINTS, file));
    }

    public void pasteEndpoints() {
        OpenDocument document = current.get();
        if (document != null) {
            ElementId selected = document.session().selection().state().first().orElse(null);
            ImportWindows.pasteEndpoints(owner, document.session(), selected);
        }
    }

    /** Says of many application pools at once which UCMA version they are built with. */
    public void setVersions() {
        OpenDocument document = current.get();
        if (document != null) {
            ImportWindows.setVersions(owner, document.session());
        }
    }

    private Stage read(ImportModel.Kind kind, Path file) {
        return ImportWindows.importFile(owner, kind, file, work, this::session,
                drawing -> files.beginUnsaved(drawing, nameOf(file)));
    }

    private @Nullable DocumentSession session() {
        OpenDocument document = current.get();
        return document == null ? null : document.session();
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
