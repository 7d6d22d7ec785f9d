package nexthop.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import nexthop.file.OpenedDocument;
import nexthop.ui.document.OpenDocument;
import nexthop.ui.document.OpenDocuments;
import nexthop.ui.start.StartPage;
import org.jspecify.annotations.Nullable;

/**
 * The tabs of the window: one for each open document, and at most one for the start page, which is there whenever no document is.
 *
 * <p>Only the panes of the tab at hand are in the window: those of the others are neither laid out nor painted.
 */
final class DocumentTabs extends BorderPane implements OpenDocuments, AutoCloseable {
    private final TabPane strip = new TabPane();
    private final ReadOnlyObjectWrapper<@Nullable Workbench> workbench = new ReadOnlyObjectWrapper<>();
    private final ObservableBooleanValue several = Bindings.size(strip.getTabs()).greaterThan(1);
    private final Function<OpenDocument, Workbench> makeBench;
    private final Supplier<StartPage> makeStartPage;
    private final Supplier<List<Path>> recentFiles;
    private final Consumer<List<OpenDocument>> closeWanted;
    private final Runnable entered;

    /**
     * @param makeBench makes the panes around a document
     * @param recentFiles for the start page, whenever it comes into sight
     * @param closeWanted asks the user about these documents and, if they may go, {@linkplain #remove removes} them
     * @param entered called when another tab is at hand
     */
    DocumentTabs(Function<OpenDocument, Workbench> makeBench, Supplier<StartPage> makeStartPage,
            Supplier<List<Path>> recentFiles, Consumer<List<OpenDocument>> closeWanted, Runnable entered) {
        this.makeBench = makeBench;
        this.makeStartPage = makeStartPage;
        this.recentFiles = recentFiles;
        this.closeWanted = closeWanted;
        this.entered = entered;
        getStyleClass().add("documents");
        strip.getStyleClass().addAll("document-tabs", "dense");
        strip.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        strip.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        strip.setAccessibleText("Open topologies");
        strip.visibleProperty()
                .bind(Bindings.or(several, Bindings.createBooleanBinding(() -> workbench.get() != null, workbench)));
        strip.managedProperty().bind(strip.visibleProperty());
        strip.getSelectionModel().selectedItemProperty().addListener((_, before, now) -> turn(before, now));
        strip.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> enterContent());
        strip.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                enterContent();
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                closeSelected();
                event.consume();
            }
        });
        setTop(strip);
    }

    /** The panes of the tab at hand; null while that is the start page. */
    ReadOnlyObjectProperty<@Nullable Workbench> workbenchProperty() {
        return workbench.getReadOnlyProperty();
    }

    ObservableBooleanValue several() {
        return several;
    }

    @Override
    public @Nullable OpenDocument current() {
        Workbench bench = workbench.get();
        return bench == null ? null : bench.document();
    }

    @Override
    public List<OpenDocument> all() {
        return benches().map(Workbench::document).toList();
    }

    /** The panes of all documents, in the order of the tabs. */
    Stream<Workbench> benches() {
        return strip.getTabs()
                .stream()
                .flatMap(tab -> tab instanceof DocumentTab open ? Stream.of(open.bench) : Stream.of());
    }

    /** Puts a document into a tab: that of the start page, or of an empty document nobody has touched, or else a new one. */
    @Override
    public void show(OpenDocument document) {
        Optional<DocumentTab> there = tabOf(document);
        if (there.isPresent()) {
            select(there.get());
            return;
        }
        Tab at = strip.getSelectionModel().getSelectedItem();
        DocumentTab tab = new DocumentTab(makeBench.apply(document));
        strip.getTabs().add(strip.getTabs().indexOf(at) + 1, tab);
        select(tab);
        if (at instanceof StartTab || at instanceof DocumentTab before && isUntouched(before.bench.document())) {
            drop(at);
        }
    }

    private static boolean isUntouched(OpenDocument document) {
        return document.opened().isEmpty() && !document.session().unsavedProperty().get()
                && document.session().drawing().topology().elements().isEmpty()
                && document.session().historyProperty().get().undoLabel().isEmpty()
                && document.session().historyProperty().get().redoLabel().isEmpty();
    }

    /** Goes to the start page. */
    void showStartPage() {
        Optional<Tab> there = strip.getTabs().stream().filter(StartTab.class::isInstance).findFirst();
        if (there.isPresent()) {
            select(there.get());
            return;
        }
        StartTab tab = new StartTab(makeStartPage.get());
        strip.getTabs().add(tab);
        select(tab);
    }

    /** Goes to another tab, so many further; after the last comes the first. */
    void step(int by) {
        int count = strip.getTabs().size();
        strip.getSelectionModel().select(Math.floorMod(strip.getSelectionModel().getSelectedIndex() + by, count));
    }

    void closeSelected() {
        close(strip.getSelectionModel().getSelectedItem());
    }

    void closeOthers() {
        Tab stays = strip.getSelectionModel().getSelectedItem();
        List<Tab> others = strip.getTabs().stream().filter(tab -> tab != stays).toList();
        others.stream().filter(StartTab.class::isInstance).forEach(this::drop);
        closeWanted.accept(benches().map(Workbench::document).filter(document -> document != current()).toList());
    }

    private void close(Tab tab) {
        switch (tab) {
            case DocumentTab open -> {
                open.bench.commitPending();
                closeWanted.accept(List.of(open.bench.document()));
            }
            case StartTab start when several.get() -> drop(start);
            default -> {
            } // the start page is all there is
        }
    }

    /** Takes documents out of the window, whatever is in them. */
    void remove(List<OpenDocument> documents) {
        List<DocumentTab> gone = new ArrayList<>();
        documents.forEach(document -> tabOf(document).ifPresent(gone::add));
        if (gone.size() == strip.getTabs().size()) {
            showStartPage();
        }
        gone.forEach(this::drop);
    }

    /** Lets go of all documents, before the window goes. */
    @Override
    public void close() {
        workbench.set(null);
        benches().forEach(Workbench::close);
    }

    private void drop(Tab tab) {
        strip.getTabs().remove(tab);
        if (tab instanceof DocumentTab open) {
            open.letGo();
        }
    }

    private void select(Tab tab) {
        strip.getSelectionModel().select(tab);
    }

    private Optional<DocumentTab> tabOf(OpenDocument document) {
        return strip.getTabs()
                .stream()
                .flatMap(tab -> tab instanceof DocumentTab open ? Stream.of(open) : Stream.of())
                .filter(tab -> tab.bench.document() == document)
                .findFirst();
    }

    private void turn(@Nullable Tab before, @Nullable Tab now) {
        if (before instanceof DocumentTab left) {
            left.bench.leave();
        }
        switch (now) {
            case DocumentTab open -> {
                workbench.set(open.bench);
                setCenter(open.bench);
            }
            case StartTab start -> {
                workbench.set(null);
                start.page.setRecentFiles(recentFiles.get());
                setCenter(start.page);
            }
            case null, default -> {
                return;
            }
        }
        entered.run();
        if (!strip.isFocused()) { // whoever walks along the tabs by keyboard goes on doing so
            enterContent();
        }
    }

    private void enterContent() {
        Tab at = strip.getSelectionModel().getSelectedItem();
        if (at instanceof DocumentTab open) {
            open.bench.enter();
        } else if (at instanceof StartTab start) {
            Platform.runLater(start.page::requestFocus);
        }
    }

    /** What the menu of a tab offers. */
    private ContextMenu menuOf(Tab tab) {
        MenuItem close = new MenuItem("Close");
        close.setOnAction(_ -> close(tab));
        MenuItem others = new MenuItem("Close the other tabs");
        others.setOnAction(_ -> {
            select(tab);
            closeOthers();
        });
        others.disableProperty().bind(Bindings.not(several));
        return new ContextMenu(close, others);
    }

    private final class StartTab extends Tab {
        private final StartPage page;

        StartTab(StartPage page) {
            super("Start page");
            this.page = page;
            setContextMenu(menuOf(this));
            setOnCloseRequest(event -> {
                event.consume();
                DocumentTabs.this.close(this);
            });
        }
    }

    /** A document; its text says by a dot that there are changes in no file. */
    private final class DocumentTab extends Tab {
        private final Workbench bench;

        DocumentTab(Workbench bench) {
            this.bench = bench;
            OpenDocument document = bench.document();
            textProperty().bind(Bindings.createStringBinding(() -> (isUnsaved() ? "• " : "") + document.name(),
                    document.nameProperty(), document.session().unsavedProperty()));
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty()
                    .bind(Bindings.createStringBinding(this::explanation, document.nameProperty(),
                            document.openedProperty(), document.session().unsavedProperty()));
            setTooltip(tooltip);
            setContextMenu(menuOf(this));
            setOnCloseRequest(event -> {
                event.consume();
                DocumentTabs.this.close(this);
            });
        }

        private boolean isUnsaved() {
            return bench.session().unsavedProperty().get();
        }

        private String explanation() {
            String place = bench.document()
                    .opened()
                    .map(OpenedDocument::file)
                    .map(Object::toString)
                    .orElse("Not in a file yet");
            return isUnsaved() ? place + "\nChanges not saved" : place;
        }

        void letGo() {
            textProperty().unbind();
            setTooltip(null);
            setContextMenu(null);
            bench.close();
        }
    }
}
