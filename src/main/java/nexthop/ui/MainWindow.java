package nexthop.ui;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import nexthop.file.DocumentStore;
import nexthop.file.Templates;
import nexthop.knowledge.Lesson;
import nexthop.knowledge.LessonBook;
import nexthop.model.Drawing;
import nexthop.ui.command.Command;
import nexthop.ui.command.Finder;
import nexthop.ui.editing.RenameSuffixWindow;
import nexthop.ui.editing.SystemClips;
import nexthop.ui.document.Dialogs;
import nexthop.ui.document.DocumentFiles;
import nexthop.ui.document.OpenDocument;
import nexthop.ui.glossary.GlossaryWindow;
import nexthop.ui.handover.Inbox;
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
    private static final int MOST_FILES = 20;

    private final Stage stage;
    private final Settings settings;
    private final Signature signature;
    private final Consumer<String> browser;
    private final BackgroundWork work = new BackgroundWork();
    private final StartContent startContent = StartContents.standard();
    private final DocumentTabs tabs;
    private final ReadOnlyObjectProperty<@Nullable Workbench> workbench;
    private final BorderPane root = new BorderPane();
    private final StatusRow status;
    private final Dialogs dialogs;
    private final DocumentFiles files;
    private final Imports imports;
    private final DesignerCommands commands;
    private final EditingCommands editing;
    private final KeyboardCommands keyboard;
    private final CanvasMenus menus;
    private final LayerCommands layers;
    private final LookCommands looks;
    private final Finder finder;
    private final GlossaryWindow glossary;

    /** @param browser opens an address in the system's browser */
    MainWindow(Stage stage, Settings settings, ThemeSwitch themes, Consumer<String> browser) {
        this.stage = stage;
        this.browser = browser;
        this.settings = settings;
        this.signature = new Signature(settings.userName(), settings::setUserName, InstantSource.system());
        this.tabs = new DocumentTabs(this::benchAround, this::startPage, settings::recentFiles, this::leave,
                () -> tell(""));
        this.workbench = tabs.workbenchProperty();
        this.status = new StatusRow(workbench, work);
        this.dialogs = new Dialogs(stage, this::tell);
        this.files = new DocumentFiles(DocumentStore.onDisk(), work, settings, dialogs, tabs);
        this.imports = new Imports(stage, dialogs, work, files, tabs::current);
        this.commands = new DesignerCommands(workbench, this);
        this.editing = new EditingCommands(workbench, new SystemClips(), work, this::tell,
                session -> RenameSuffixWindow.show(stage, session));
        this.keyboard = new KeyboardCommands(workbench);
        this.menus = new CanvasMenus(commands, editing, keyboard);
        this.layers = new LayerCommands(workbench);
        this.looks = new LookCommands(themes);
        commands.outlineShownProperty().set(settings.outlineShown());
        commands.outlineShownProperty().subscribe((_, shown) -> settings.setOutlineShown(shown));
        this.glossary = new GlossaryWindow(stage, this::browse);
        this.finder = new Finder(this::drawing, this::allCommands, id -> onBench(bench -> bench.point(id)));
        root.getStyleClass().add("main-window");
        root.setTop(new VBox(menuRow(), new ToolRow(commands, workbench, finder)));
        root.setCenter(tabs);
        root.setBottom(status);
        root.setOnDragOver(MainWindow::acceptFiles);
        root.setOnDragDropped(this::filesDropped);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::turnTabs);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        stage.titleProperty().bind(workbench.flatMap(MainWindow::title).orElse("Nexthop"));
        tabs.showStartPage();
    }

    /** Here rather than at the menu's key, for a pane of tabs that has the focus would take the key for itself. */
    private void turnTabs(KeyEvent event) {
        for (Command turn : List.of(commands.nextTab, commands.previousTab)) {
            if (turn.key().filter(key -> key.match(event)).isPresent()) {
                turn.run();
                event.consume();
            }
        }
    }

    Region root() {
        return root;
    }

    void close() {
        tabs.close();
        looks.close();
        work.close();
    }

    /** The second keys that people's hands know for some commands, which a menu cannot show. */
    void addSecondKeys(Scene scene) {
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Y"), commands.redo::run);
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Equals"), commands.zoomIn::run);
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

    CanvasMenus menus() {
        return menus;
    }

    DesignerCommands commands() {
        return commands;
    }

    /** Every command there is, whatever it is about. */
    List<Command> allCommands() {
        return Stream.of(commands.all(), editing.all(), keyboard.all(), layers.all(), looks.all())
                .flatMap(List::stream)
                .toList();
    }

    StartContent startContent() {
        return startContent;
    }

    private void browse(URI page) {
        browser.accept(page.toString());
    }

    // What is open

    private @Nullable OpenDocument document() {
        return tabs.current();
    }

    private Drawing drawing() {
        Workbench bench = workbench.get();
        return bench == null ? Drawing.empty() : bench.session().shown();
    }

    private Workbench benchAround(OpenDocument document) {
        Workbench bench = new Workbench(document, work, signature, this::browse, this::showGlossary);
        bench.minimapShownProperty().bind(commands.overviewShownProperty());
        bench.outlineShownProperty().bind(commands.outlineShownProperty());
        bench.canvas().wayAloneProperty().bind(layers.wayAloneProperty());
        bench.setTell(this::tell);
        bench.setOnExportPlan(commands.exportPlan::run);
        bench.setOnOpenStart(this::beginStart);
        bench.setMenus(menus);
        return bench;
    }

    private StartPage startPage() {
        return new StartPage(startContent, settings.recentFiles(), this, work);
    }

    private void tell(String sentence) {
        status.tell(sentence);
    }

    /** Lets documents go once nothing in them is lost. */
    private void leave(List<OpenDocument> documents) {
        files.beforeLeaving(documents, () -> tabs.remove(documents));
    }

    private static ObservableValue<String> title(Workbench bench) {
        OpenDocument document = bench.document();
        return Bindings.createStringBinding(
                () -> (document.session().unsavedProperty().get() ? "• " : "") + document.name() + " – Nexthop",
                document.nameProperty(), document.session().unsavedProperty());
    }

    private Node menuRow() {
        HBox row = new HBox(new MainMenu(commands, editing, keyboard, layers, settings, looks, this::open));
        row.getStyleClass().add("menu-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    // Files dropped onto the window

    private static void acceptFiles(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void filesDropped(DragEvent event) {
        List<Path> dropped = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(true);
        event.consume();
        Platform.runLater(() -> openAny(dropped)); // a dialog must not hold up whoever dropped them
    }

    /** From now on comes to the front with what later starts of the program are to open. */
    void receiveFrom(Inbox inbox) {
        inbox.deliverTo(offer -> Platform.runLater(() -> {
            if (offer.accept()) {
                stage.setIconified(false);
                stage.toFront();
                stage.requestFocus();
                openAny(offer.files());
            }
        }));
    }

    /** Opens documents of ours, each in its tab, and imports foreign files, one after the other. */
    void openAny(List<Path> named) {
        Optional<Path> folder = named.stream().filter(Files::isDirectory).findFirst();
        if (folder.isPresent()) {
            status.warn("“" + folder.get().getFileName() + "” is a folder. Open the files in it.");
            return;
        }
        if (named.size() > MOST_FILES) {
            status.warn("These are " + named.size() + " files. Open at most " + MOST_FILES + " at a time.");
            return;
        }
        Map<Boolean, List<Path>> ours = named.stream().collect(Collectors.partitioningBy(MainWindow::isOurs));
        files.open(ours.getOrDefault(true, List.of()));
        imports.importFiles(ours.getOrDefault(false, List.of()));
    }

    private static boolean isOurs(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    // What commands and the start page ask of the window

    @Override
    public void newTopology() {
        files.begin(Drawing.empty(), unusedName("New topology"));
    }

    @Override
    public void open() {
        files.open();
    }

    @Override
    public void open(Path file) {
        files.open(file);
    }

    /** Tells documents apart that no file names yet. */
    private String unusedName(String name) {
        Set<String> used = tabs.all().stream().map(OpenDocument::name).collect(Collectors.toSet());
        return Stream.iterate(2, number -> number + 1)
                .map(number -> name + " " + number)
                .filter(numbered -> !used.contains(numbered))
                .findFirst()
                .filter(_ -> used.contains(name))
                .orElse(name);
    }

    @Override
    public void begin(StartContent.Template template) {
        files.begin(template.drawing().get(), template.id());
        if (!template.scenario().isEmpty()) {
            onBench(bench -> bench.showScenario(template.scenario()));
        }
    }

    private void beginStart(String scenario) {
        Templates.standard().startOf(scenario).ifPresent(start -> {
            files.begin(start.drawing(), start.id());
            onBench(bench -> bench.showScenario(scenario));
        });
    }

    @Override
    public void begin(StartContent.Lesson lesson) {
        LessonBook.standard().lesson(lesson.id()).ifPresent(this::begin);
    }

    @Override
    public void begin(Lesson lesson) {
        Templates.standard().entry(lesson.template()).ifPresent(start -> {
            files.begin(start.drawing(), lesson.id());
            onBench(bench -> bench.teach(lesson, settings));
        });
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

    private FileExport export() {
        return new FileExport(dialogs, work, this::tell);
    }

    @Override
    public void exportPicture() {
        Workbench bench = workbench.get();
        if (bench != null) {
            bench.commitPending();
            new PictureExport(export()).export(bench.document(), CanvasPicture.of(bench));
        }
    }

    @Override
    public void exportFindings() {
        OpenDocument document = document();
        if (document != null) {
            commitPending();
            new FindingsExport(export(), LocalDate::now).export(document);
        }
    }

    @Override
    public void exportPlan() {
        Workbench bench = workbench.get();
        if (bench != null) {
            bench.commitPending();
            new PlanExport(export(), LocalDate::now).export(bench.document(), bench.planProperty().getValue());
        }
    }

    @Override
    public void closeDocument() {
        tabs.closeSelected();
    }

    @Override
    public void closeOtherTabs() {
        tabs.closeOthers();
    }

    @Override
    public void showStartPage() {
        tabs.showStartPage();
    }

    @Override
    public void stepTab(int by) {
        tabs.step(by);
    }

    @Override
    public ObservableBooleanValue severalTabs() {
        return tabs.several();
    }

    @Override
    public void quit() {
        commitPending();
        files.beforeLeaving(tabs.all(), () -> {
            tabs.close();
            stage.hide();
        });
    }

    @Override
    public void find(Finder.Scope scope) {
        finder.begin(scope);
    }

    @Override
    public void findNext(int by) {
        if (!finder.hasSearched()) {
            finder.begin(Finder.Scope.THINGS);
            return;
        }
        onBench(bench -> tell(finder.step(bench.session().selection().state().first().orElse(null), by)));
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
