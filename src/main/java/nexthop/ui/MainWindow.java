package nexthop.ui;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import nexthop.file.DocumentStore;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Topology;
import nexthop.rule.Severity;
import nexthop.ui.command.Command;
import nexthop.ui.command.Finder;
import nexthop.ui.document.Dialogs;
import nexthop.ui.document.DocumentFiles;
import nexthop.ui.document.OpenDocument;
import nexthop.ui.imports.Imports;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.settings.Settings;
import nexthop.ui.settings.Theme;
import nexthop.ui.start.StartActions;
import nexthop.ui.start.StartContent;
import nexthop.ui.start.StartPage;
import org.jspecify.annotations.Nullable;

/** The main window: menus and tools above, the open document or the start page in the middle, the status below. */
final class MainWindow implements WindowActions, StartActions {
    private final Stage stage;
    private final Settings settings;
    private final ThemeSwitch themes;
    private final Consumer<String> browser;
    private final BackgroundWork work = new BackgroundWork();
    private final StartContent startContent = StartContents.standard();
    private final ReadOnlyObjectWrapper<@Nullable Workbench> workbench = new ReadOnlyObjectWrapper<>();
    private final BorderPane root = new BorderPane();
    private final Label message = new Label();
    private final Dialogs dialogs;
    private final DocumentFiles files;
    private final Imports imports;
    private final DesignerCommands commands;
    private final Finder finder;
    private final Menu recentMenu = new Menu("Open recent");

    /** @param browser opens an address in the system's browser */
    MainWindow(Stage stage, Settings settings, ThemeSwitch themes, Consumer<String> browser) {
        this.stage = stage;
        this.browser = browser;
        this.settings = settings;
        this.themes = themes;
        this.dialogs = new Dialogs(stage, message::setText);
        this.files = new DocumentFiles(DocumentStore.onDisk(), work, settings, dialogs, this::document, this::show);
        this.imports = new Imports(stage, dialogs, work, files, this::document);
        this.commands = new DesignerCommands(workbench.getReadOnlyProperty(), this);
        this.finder = new Finder(this::topology, commands::all, this::reveal);
        root.getStyleClass().add("main-window");
        root.setTop(new VBox(menuRow(), tools()));
        root.setBottom(status());
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
        javafx.animation.PauseTransition painted = new javafx.animation.PauseTransition(
                javafx.util.Duration.seconds(1.5));
        painted.setOnFinished(_ -> then.run());
        painted.play();
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
        Workbench bench = new Workbench(document, work, this::browse);
        workbench.set(bench);
        root.setCenter(bench);
        stage.titleProperty().unbind();
        stage.titleProperty()
                .bind(Bindings.createStringBinding(this::title, document.nameProperty(),
                        document.session().unsavedProperty()));
        message.setText("");
        bench.begin();
    }

    private void showStartPage() {
        closeWorkbench();
        stage.titleProperty().unbind();
        stage.setTitle("Nexthop");
        message.setText("");
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

    // The bars

    private Node menuRow() {
        MenuBar bar = new MenuBar(fileMenu(), editMenu(), viewMenu(), helpMenu());
        bar.setUseSystemMenuBar(true);
        Label name = new Label();
        name.getStyleClass().add("document-name");
        name.textProperty()
                .bind(workbench.flatMap(bench -> Bindings.createStringBinding(
                        () -> bench.document().name() + (bench.session().unsavedProperty().get() ? " •" : ""),
                        bench.document().nameProperty(), bench.session().unsavedProperty())).orElse(""));
        HBox row = new HBox(bar, space(), name);
        row.getStyleClass().add("menu-row");
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private Menu fileMenu() {
        Menu menu = new Menu("File");
        menu.getItems()
                .addAll(item(commands.newTopology), item(commands.open), recentMenu, new SeparatorMenuItem(),
                        item(commands.importTopology), item(commands.importEndpoints), item(commands.pasteEndpoints),
                        item(commands.setVersions), new SeparatorMenuItem(), item(commands.save), item(commands.saveAs),
                        item(commands.exportPicture), new SeparatorMenuItem(), item(commands.startPage),
                        item(commands.quit));
        menu.setOnShowing(_ -> fillRecentMenu());
        recentMenu.getItems().add(new MenuItem("No recent files"));
        return menu;
    }

    private void fillRecentMenu() {
        recentMenu.getItems().clear();
        for (Path file : settings.recentFiles()) {
            MenuItem item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setDisable(!Files.isReadable(file));
            item.setOnAction(_ -> open(file));
            recentMenu.getItems().add(item);
        }
        recentMenu.setDisable(recentMenu.getItems().isEmpty());
    }

    private Menu editMenu() {
        Menu ucma = new Menu("UCMA version of the selected pools");
        commands.ucmaVersions.forEach(command -> ucma.getItems().add(item(command)));
        Menu menu = new Menu("Edit");
        menu.getItems()
                .addAll(item(commands.undo), item(commands.redo), new SeparatorMenuItem(), item(commands.delete),
                        item(commands.selectAll), item(commands.selectNone), new SeparatorMenuItem(),
                        item(commands.editName), item(commands.connect), ucma, new SeparatorMenuItem(),
                        item(commands.find));
        return menu;
    }

    private Menu viewMenu() {
        Menu menu = new Menu("View");
        menu.getItems()
                .addAll(item(commands.zoomIn), item(commands.zoomOut), item(commands.actualSize), item(commands.fit),
                        item(commands.fitSelection), new SeparatorMenuItem(), item(commands.tidy),
                        new SeparatorMenuItem(), shown("Overview", Workbench::minimapShownProperty),
                        shown("Grid", Workbench::gridShownProperty), new SeparatorMenuItem());
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(theme.label());
            item.setToggleGroup(group);
            item.setSelected(settings.theme() == theme);
            item.setOnAction(_ -> themes.choose(theme));
            menu.getItems().add(item);
        }
        return menu;
    }

    /** A part of the canvas that can be hidden, in every document alike. */
    private MenuItem shown(String name, Function<Workbench, BooleanProperty> property) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setSelected(true);
        item.selectedProperty().addListener((_, _, chosen) -> {
            Workbench bench = workbench.get();
            if (bench != null) {
                property.apply(bench).set(chosen);
            }
        });
        workbench.addListener((_, _, bench) -> {
            if (bench != null) {
                property.apply(bench).set(item.isSelected());
            }
        });
        return item;
    }

    private Menu helpMenu() {
        Menu menu = new Menu("Help");
        menu.getItems().addAll(item(commands.shortcuts), item(commands.about));
        return menu;
    }

    private static MenuItem item(Command command) {
        return command.menuItem();
    }

    private Node tools() {
        Label zoom = new Label();
        zoom.getStyleClass().add("zoom-label");
        zoom.textProperty()
                .bind(workbench.flatMap(bench -> bench.canvas().viewportProperty())
                        .map(viewport -> Math.round(viewport.scale() * 100) + " %")
                        .orElse(""));
        HBox bar = new HBox(commands.undo.iconButton(), commands.redo.iconButton(), separator(),
                new ModeButtons(workbench), separator(), commands.zoomOut.iconButton(), zoom,
                commands.zoomIn.iconButton(), flat(commands.fit), flat(commands.tidy), separator(),
                pill(Severity.ERROR, "error"), pill(Severity.WARNING, "warning"),
                pill(Severity.INFORMATION, "information"), space(), finder);
        bar.getStyleClass().add("tools");
        bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return bar;
    }

    private static Button flat(Command command) {
        Button button = command.textButton();
        button.getStyleClass().add("flat");
        return button;
    }

    /** How many findings of a severity there are; a click shows them. */
    private Node pill(Severity severity, String noun) {
        Button pill = new Button();
        pill.getStyleClass().setAll("pill", noun);
        var count = workbench.flatMap(bench -> bench.count(severity));
        pill.textProperty()
                .bind(count.map(number -> symbol(severity) + " " + number + " "
                        + (severity == Severity.INFORMATION
                                ? number.intValue() == 1 ? "note" : "notes"
                                : number.intValue() == 1 ? noun : noun + "s"))
                        .orElse(""));
        pill.visibleProperty().bind(count.map(number -> number.intValue() > 0).orElse(false));
        pill.managedProperty().bind(pill.visibleProperty());
        pill.setOnAction(_ -> {
            Workbench bench = workbench.get();
            if (bench != null) {
                bench.showProblems();
            }
        });
        return pill;
    }

    private static String symbol(Severity severity) {
        return switch (severity) {
            case ERROR -> "●";
            case WARNING -> "▲";
            case INFORMATION -> "ℹ";
        };
    }

    private Node status() {
        Label counts = new Label();
        counts.textProperty()
                .bind(workbench.flatMap(bench -> bench.session().shownProperty())
                        .map(MainWindow::counted)
                        .orElse("No topology open"));
        Label selected = new Label();
        selected.textProperty().bind(workbench.flatMap(Workbench::selectionText).orElse(""));
        message.getStyleClass().add("refusal");
        message.setMinWidth(0);
        workbench.flatMap(bench -> bench.session().refusalProperty())
                .subscribe(text -> message.setText(text == null ? "" : text));
        Label saved = new Label();
        saved.textProperty()
                .bind(workbench.flatMap(bench -> Bindings.createStringBinding(() -> savedState(bench.document()),
                        bench.session().unsavedProperty(), bench.document().openedProperty())).orElse(""));
        HBox bar = new HBox(counts, selected, message, space(), activity(), saved);
        bar.getStyleClass().add("status");
        return bar;
    }

    private static String savedState(OpenDocument document) {
        if (document.opened().flatMap(opened -> opened.readOnlyReason()).isPresent()) {
            return "Read-only";
        }
        if (document.session().unsavedProperty().get()) {
            return "Changes not saved";
        }
        return document.opened().isPresent() ? "Saved" : "Not in a file yet";
    }

    private static String counted(Drawing drawing) {
        Topology topology = drawing.topology();
        return plural(topology.pools().size(), "pool") + " · " + plural(topology.sites().size(), "site") + " · "
                + plural(topology.applications().size(), "application") + " · "
                + plural(topology.endpoints().size(), "endpoint");
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** What goes on in the background, how far it is, and a way to call it off. */
    private Node activity() {
        Label title = new Label();
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(120);
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().addAll("flat", "small");
        HBox box = new HBox(8, title, bar, cancel);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box.setVisible(false);
        work.running().addListener((javafx.beans.Observable _) -> {
            title.textProperty().unbind();
            bar.progressProperty().unbind();
            List<Task<?>> running = work.running();
            box.setVisible(!running.isEmpty());
            if (!running.isEmpty()) {
                Task<?> oldest = running.getFirst();
                title.textProperty().bind(oldest.titleProperty());
                bar.progressProperty().bind(oldest.progressProperty());
                cancel.setOnAction(_ -> oldest.cancel());
            }
        });
        return box;
    }

    private static Separator separator() {
        return new Separator(javafx.geometry.Orientation.VERTICAL);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    // Files dropped onto the window

    private static void acceptFile(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void fileDropped(DragEvent event) {
        List<java.io.File> dropped = event.getDragboard().getFiles();
        event.setDropCompleted(true);
        event.consume();
        if (dropped.size() == 1 && dropped.getFirst().isFile()) {
            openAny(dropped.getFirst().toPath());
        } else {
            message.setText("Drop one file at a time.");
        }
    }

    /** Opens a document of ours, or imports a foreign one. */
    void openAny(Path file) {
        if (file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".json")) {
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
        files.begin(template.drawing().get(), template.id());
        Workbench bench = workbench.get();
        if (bench != null && !template.scenario().isEmpty()) {
            bench.showScenario();
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
            new PictureExport(dialogs, work, message::setText).export(document);
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
        new KeysDialog(stage, commands.all()).show();
    }

    @Override
    public void about() {
        AboutDialog.show(stage);
    }
}
