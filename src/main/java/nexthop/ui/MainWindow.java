package nexthop.ui;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import nexthop.file.DocumentStore;
import nexthop.file.Templates;
import nexthop.knowledge.Lesson;
import nexthop.knowledge.LessonBook;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Topology;
import nexthop.ui.command.Command;
import nexthop.ui.command.Finder;
import nexthop.ui.document.Dialogs;
import nexthop.ui.document.DocumentFiles;
import nexthop.ui.document.OpenDocument;
import nexthop.ui.glossary.GlossaryWindow;
import nexthop.ui.imports.Imports;
import nexthop.ui.session.Signature;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.settings.Settings;
import nexthop.ui.start.StartActions;
import nexthop.ui.start.StartContent;
import nexthop.ui.start.StartPage;
import org.jspecify.annotations.Nullable;

/** The main window: menus and tools above, the open document or the start page in the middle, the status below. */
final class MainWindow implements WindowActions, StartActions {
    private final Stage stage;
    private final Settings settings;
    private final Signature signature;
    private final Consumer<String> browser;
    private final BackgroundWork work = new BackgroundWork();
    private final StartContent startContent = StartContents.standard();
    private final ReadOnlyObjectWrapper<@Nullable Workbench> workbench = new ReadOnlyObjectWrapper<>();
    private final BorderPane root = new BorderPane();
    private final StatusRow status;
    private final Dialogs dialogs;
    private final DocumentFiles files;
    private final Imports imports;
    private final DesignerCommands commands;
    private final LookCommands looks;
    private final Finder finder;
    private final GlossaryWindow glossary;

    /** @param browser opens an address in the system's browser */
    MainWindow(Stage stage, Settings settings, ThemeSwitch themes, Consumer<String> browser) {
        this.stage = stage;
        this.browser = browser;
        this.settings = settings;
        this.signature = new Signature(settings.userName(), settings::setUserName, InstantSource.system());
        this.status = new StatusRow(workbench, work);
        this.dialogs = new Dialogs(stage, status::tell);
        this.files = new DocumentFiles(DocumentStore.onDisk(), work, settings, dialogs, this::document, this::show);
        this.imports = new Imports(stage, dialogs, work, files, this::document);
        this.commands = new DesignerCommands(workbench.getReadOnlyProperty(), this);
        this.looks = new LookCommands(themes);
        this.glossary = new GlossaryWindow(stage, this::browse);
        this.finder = new Finder(this::topology, this::allCommands, this::reveal);
        root.getStyleClass().add("main-window");
        root.setTop(new VBox(menuRow(), new ToolRow(commands, workbench, finder)));
        root.setBottom(status);
        root.setOnDragOver(MainWindow::acceptFile);
        root.setOnDragDropped(this::fileDropped);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.titleProperty().bind(Bindings.createStringBinding(this::title, workbench));
        showStartPage();
    }

    Region root() {
        return root;
    }

    void close() {
        work.close();
    }

    /** The second keys that people's hands know for some commands, which a menu cannot show. */
    void addSecondKeys(Scene scene) {
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Y"), commands.redo::run);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Equals"), commands.zoomIn::run);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Shift+P"), commands.find::run);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+F"), commands.find::run);
    }

    /** Shows the sample and, once it has been painted, goes on. */
    void showSampleThen(Runnable then) {
        begin(startContent.sample());
        PauseTransition painted = new PauseTransition(Duration.seconds(1.5));
        painted.setOnFinished(_ -> then.run());
        painted.play();
    }

    /** The panes around the open document; null while the start page is shown. */
    @Nullable
    Workbench workbench() {
        return workbench.get();
    }

    DesignerCommands commands() {
        return commands;
    }

    /** Every command there is, whatever it is about. */
    List<Command> allCommands() {
        return Stream.concat(commands.all().stream(), looks.all().stream()).toList();
    }

    StartContent startContent() {
        return startContent;
    }

    private void browse(URI page) {
        browser.accept(page.toString());
    }

    // What is open

    private @Nullable OpenDocument document() {
        Workbench bench = workbench.get();
        return bench == null ? null : bench.document();
    }

    private Topology topology() {
        Workbench bench = workbench.get();
        return bench == null ? Topology.empty() : bench.session().shown().topology();
    }

    private void reveal(ElementId id) {
        Workbench bench = workbench.get();
        if (bench != null) {
            bench.reveal(id);
        }
    }

    private void show(OpenDocument document) {
        closeWorkbench();
        Workbench bench = new Workbench(document, work, signature, this::browse, this::showGlossary);
        bench.setOnExportPlan(commands.exportPlan::run);
        bench.setOnOpenStart(this::beginStart);
        bench.setCardMenu(commands.ofCard(), List.of(commands.whatIfFails, commands.whatIfRemoved));
        workbench.set(bench);
        root.setCenter(bench);
        stage.titleProperty().unbind();
        stage.titleProperty()
                .bind(Bindings.createStringBinding(this::title, document.nameProperty(),
                        document.session().unsavedProperty()));
        status.tell("");
        bench.begin();
    }

    private void showStartPage() {
        closeWorkbench();
        stage.titleProperty().unbind();
        stage.setTitle("Nexthop");
        status.tell("");
        StartPage page = new StartPage(startContent, settings.recentFiles(), this, work);
        root.setCenter(page);
        Platform.runLater(page::requestFocus);
    }

    private void closeWorkbench() {
        Workbench before = workbench.get();
        workbench.set(null);
        if (before != null) {
            before.close();
        }
    }

    private String title() {
        OpenDocument document = document();
        return document == null
                ? "Nexthop"
                : (document.session().unsavedProperty().get() ? "• " : "") + document.name() + " – Nexthop";
    }

    private Node menuRow() {
        Label name = new Label();
        name.getStyleClass().add("document-name");
        name.textProperty()
                .bind(workbench.flatMap(bench -> Bindings.createStringBinding(
                        () -> bench.document().name() + (bench.session().unsavedProperty().get() ? " •" : ""),
                        bench.document().nameProperty(), bench.session().unsavedProperty())).orElse(""));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(new MainMenu(commands, workbench, settings, looks, this::open), space, name);
        row.getStyleClass().add("menu-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    // Files dropped onto the window

    private static void acceptFile(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void fileDropped(DragEvent event) {
        List<File> dropped = event.getDragboard().getFiles();
        event.setDropCompleted(true);
        event.consume();
        if (dropped.size() == 1 && dropped.getFirst().isFile()) {
            openAny(dropped.getFirst().toPath());
        } else {
            status.tell("Drop one file at a time.");
        }
    }

    /** Opens a document of ours, or imports a foreign one. */
    void openAny(Path file) {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            open(file);
        } else {
            imports.importFile(file);
        }
    }

    // What commands and the start page ask of the window

    @Override
    public void newTopology() {
        files.begin(Drawing.empty(), "New topology");
    }

    @Override
    public void open() {
        files.open();
    }

    @Override
    public void open(Path file) {
        files.open(file);
    }

    @Override
    public void begin(StartContent.Template template) {
        files.begin(template.drawing().get(), template.id(), () -> {
            if (!template.scenario().isEmpty()) {
                onBench(bench -> bench.showScenario(template.scenario()));
            }
        });
    }

    private void beginStart(String scenario) {
        Templates.standard()
                .startOf(scenario)
                .ifPresent(start -> files.begin(start.drawing(), start.id(),
                        () -> onBench(bench -> bench.showScenario(scenario))));
    }

    @Override
    public void begin(StartContent.Lesson lesson) {
        LessonBook.standard().lesson(lesson.id()).ifPresent(this::begin);
    }

    @Override
    public void begin(Lesson lesson) {
        Templates.standard()
                .entry(lesson.template())
                .ifPresent(start -> files.begin(start.drawing(), lesson.id(),
                        () -> onBench(bench -> bench.teach(lesson, settings))));
    }

    private void onBench(Consumer<Workbench> action) {
        Workbench bench = workbench.get();
        if (bench != null) {
            action.accept(bench);
        }
    }

    @Override
    public void forget(Path file) {
        settings.removeRecentFile(file);
    }

    @Override
    public void importTopology() {
        imports.importTopology();
    }

    @Override
    public void importEndpoints() {
        imports.importEndpoints();
    }

    @Override
    public void pasteEndpoints() {
        imports.pasteEndpoints();
    }

    @Override
    public void setVersions() {
        imports.setVersions();
    }

    @Override
    public void save() {
        commitPending();
        files.save();
    }

    @Override
    public void saveAs() {
        commitPending();
        files.saveAs();
    }

    private void commitPending() {
        Workbench bench = workbench.get();
        if (bench != null) {
            bench.commitPending();
        }
    }

    @Override
    public void exportPicture() {
        OpenDocument document = document();
        if (document != null) {
            new PictureExport(dialogs, work, status::tell).export(document);
        }
    }

    @Override
    public void exportFindings() {
        OpenDocument document = document();
        if (document != null) {
            commitPending();
            new FindingsExport(dialogs, work, status::tell, LocalDate::now).export(document);
        }
    }

    @Override
    public void exportPlan() {
        Workbench bench = workbench.get();
        if (bench != null) {
            bench.commitPending();
            new PlanExport(dialogs, work, status::tell, LocalDate::now).export(bench.document(),
                    bench.planProperty().getValue());
        }
    }

    @Override
    public void closeDocument() {
        commitPending();
        files.beforeLeaving(this::showStartPage);
    }

    @Override
    public void quit() {
        commitPending();
        files.beforeLeaving(() -> {
            closeWorkbench();
            stage.hide();
        });
    }

    @Override
    public void find() {
        finder.requestFocus();
        finder.selectAll();
    }

    @Override
    public void showKeys() {
        new KeysDialog(stage, allCommands()).show();
    }

    @Override
    public void showGlossary() {
        glossary.show("");
    }

    @Override
    public void about() {
        AboutDialog.show(stage);
    }
}
