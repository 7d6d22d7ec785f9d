package nexthop.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import nexthop.edit.SetUcmaVersion;
import nexthop.knowledge.Lesson;
import nexthop.knowledge.LessonBook;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.UcmaVersion;
import nexthop.rule.impact.Loss;
import nexthop.ui.command.Command;
import nexthop.ui.canvas.CanvasModel;
import nexthop.ui.command.Finder;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.Selection;
import org.kordamp.ikonli.feather.Feather;

/** All the commands of the window, made once; each follows the document that is open. */
final class DesignerCommands {
    private static final String NO_DOCUMENT = "No topology is open";
    private static final String ONE_POOL = "Select one server pool or trusted application pool";
    private static final String ONE_TAB = "There is one tab only";
    private static final String NOTHING_SELECTED = "Nothing is selected";

    private final ObservableValue<Workbench> workbench;
    private final List<Command> all = new ArrayList<>();
    private final BooleanProperty outlineShown = new SimpleBooleanProperty();
    private final BooleanProperty overviewShown = new SimpleBooleanProperty(true);

    final Command newTopology;
    final Command open;
    final Command importTopology;
    final Command importEndpoints;
    final Command pasteEndpoints;
    final Command setVersions;
    final Command save;
    final Command saveAs;
    final Command exportPicture;
    final Command exportFindings;
    final Command exportPlan;
    final Command closeTab;
    final Command closeOtherTabs;
    final Command startPage;
    final Command nextTab;
    final Command previousTab;
    final Command quit;
    final Command undo;
    final Command redo;
    final Command delete;
    final Command selectAll;
    final Command selectSameKind;
    final Command selectConnected;
    final Command selectNone;
    final Command editName;
    final Command addElement;
    final Command connect;
    final Command moveNextHop;
    final List<Command> ucmaVersions;
    final Command zoomIn;
    final Command zoomOut;
    final Command actualSize;
    final Command fit;
    final Command fitSelection;
    final Command find;
    final Command findThing;
    final Command findNext;
    final Command findPrevious;
    final Command runCommand;
    final Command outline;
    final Command overview;
    final Command tidy;
    /** By the titles of the lessons. */
    final Map<String, Command> lessons;
    final Command glossary;
    final Command about;
    final Command whatIfFails;
    final Command whatIfRemoved;
    final Command shortcuts;

    /** @param workbench the panes around the open document; its value is null while the start page is shown */
    DesignerCommands(ObservableValue<Workbench> workbench, WindowActions window) {
        this.workbench = workbench;
        BooleanBinding open = Bindings.createBooleanBinding(() -> workbench.getValue() != null, workbench);
        ObservableValue<DocumentSession> session = workbench.map(Workbench::session);
        ObservableValue<Selection.State> selected = session.flatMap(found -> found.selection().stateProperty());
        BooleanBinding editable = condition(session.flatMap(DocumentSession::editableProperty), value -> value);
        BooleanBinding someElements = condition(selected, state -> !state.elements().isEmpty());
        BooleanBinding anything = condition(selected, state -> !state.isEmpty());
        BooleanBinding deletable = Bindings.and(editable, condition(selected, state -> !state.isEmpty()));

        newTopology = add(
                Command.named("New topology").key("Shortcut+N").icon(Feather.FILE_PLUS).runs(window::newTopology));
        this.open = add(Command.named("Open…").key("Shortcut+O").icon(Feather.FOLDER).runs(window::open));
        importTopology = add(Command.named("Import a topology…")
                .key("Shortcut+I")
                .icon(Feather.DOWNLOAD)
                .runs(window::importTopology));
        importEndpoints = add(Command.named("Import endpoints…").when(open, NO_DOCUMENT).runs(window::importEndpoints));
        pasteEndpoints = add(
                Command.named("Paste SIP addresses…").when(open, NO_DOCUMENT).runs(window::pasteEndpoints));
        setVersions = add(Command.named("Set UCMA versions…").when(open, NO_DOCUMENT).runs(window::setVersions));
        save = add(
                Command.named("Save").key("Shortcut+S").icon(Feather.SAVE).when(open, NO_DOCUMENT).runs(window::save));
        saveAs = add(Command.named("Save as…").key("Shortcut+Shift+S").when(open, NO_DOCUMENT).runs(window::saveAs));
        exportPicture = add(
                Command.named("Export picture…").key("Shortcut+E").when(open, NO_DOCUMENT).runs(window::exportPicture));
        exportFindings = add(Command.named("Export findings…").when(open, NO_DOCUMENT).runs(window::exportFindings));
        exportPlan = add(Command.named("Export runbook…")
                .key("Shortcut+Shift+E")
                .when(condition(workbench.flatMap(Workbench::planProperty), _ -> true),
                        "Select a trusted application pool that a scenario fits")
                .runs(window::exportPlan));
        ObservableBooleanValue severalTabs = window.severalTabs();
        closeTab = add(Command.named("Close")
                .key("Shortcut+W")
                .when(Bindings.or(open, severalTabs), NO_DOCUMENT)
                .runs(window::closeDocument));
        closeOtherTabs = add(
                Command.named("Close the other tabs").when(severalTabs, ONE_TAB).runs(window::closeOtherTabs));
        startPage = add(Command.named("Start page").key("Shortcut+T").icon(Feather.HOME).runs(window::showStartPage));
        nextTab = add(
                Command.named("Next tab").key("Ctrl+Tab").when(severalTabs, ONE_TAB).runs(() -> window.stepTab(1)));
        previousTab = add(Command.named("Previous tab")
                .key("Ctrl+Shift+Tab")
                .when(severalTabs, ONE_TAB)
                .runs(() -> window.stepTab(-1)));
        quit = add(Command.named("Quit").key("Shortcut+Q").runs(window::quit));

        undo = add(Command.named("Undo")
                .key("Shortcut+Z")
                .icon(Feather.CORNER_UP_LEFT)
                .text(label(session, "Undo", found -> found.historyProperty().get().undoLabel().orElse("")))
                .when(condition(session.flatMap(DocumentSession::historyProperty),
                        found -> found.undoLabel().isPresent()), "There is nothing to undo")
                .runs(() -> settled(DocumentSession::undo)));
        redo = add(Command.named("Redo")
                .key("Shortcut+Shift+Z")
                .icon(Feather.CORNER_UP_RIGHT)
                .text(label(session, "Redo", found -> found.historyProperty().get().redoLabel().orElse("")))
                .when(condition(session.flatMap(DocumentSession::historyProperty),
                        found -> found.redoLabel().isPresent()), "There is nothing to redo")
                .runs(() -> settled(DocumentSession::redo)));
        delete = add(Command.named("Delete")
                .icon(Feather.TRASH_2)
                .when(deletable, NOTHING_SELECTED)
                .runs(() -> onBench(bench -> bench.canvas().deleteSelection())));
        selectAll = add(Command.named("Select all")
                .key("Shortcut+A")
                .when(open, NO_DOCUMENT)
                .runs(() -> onBench(bench -> bench.canvas().selectAll())));
        selectSameKind = add(Command.named("Select the same kind")
                .when(someElements, NOTHING_SELECTED)
                .runs(() -> selectSeen(
                        found -> Selecting.sameKind(found.shown().topology(), found.selection().state().elements()))));
        selectConnected = add(Command.named("Select what is connected")
                .when(someElements, NOTHING_SELECTED)
                .runs(() -> selectSeen(
                        found -> Selecting.connected(found.graph(), found.selection().state().elements()))));
        selectNone = add(Command.named("Select nothing")
                .when(anything, NOTHING_SELECTED)
                .runs(() -> inSession(found -> found.selection().clear())));
        editName = add(Command.named("Edit name").key("F2").when(deletable, NOTHING_SELECTED).runs(this::editName));
        addElement = add(Command.named("Add an element…")
                .key("Insert")
                .when(open, NO_DOCUMENT)
                .runs(() -> onBench(Workbench::addByKeyboard)));
        moveNextHop = add(Command.named("Move the next hop to another pool…")
                .key("Shortcut+Alt+L")
                .when(editable.and(ofLinks(selected, session, canvas -> canvas.nextHops().movable())),
                        "Select a next hop, or a trusted application pool that has one")
                .runs(() -> onBench(Workbench::moveNextHopByKeyboard)));
        connect = add(Command.named("Connect to a next hop…")
                .key("Shortcut+L")
                .when(ofLinks(selected, session, canvas -> canvas.nextHops().connectable()),
                        "Select one trusted application pool, or its next hop")
                .runs(() -> onBench(Workbench::connectByKeyboard)));
        ucmaVersions = new ArrayList<>();
        for (UcmaVersion version : UcmaVersion.values()) {
            ucmaVersions.add(add(Command.named("Set to " + version.label())
                    .when(condition(selected, state -> !applicationPools(state).isEmpty()),
                            "Select one or more trusted application pools")
                    .runs(() -> setUcma(version))));
        }

        zoomIn = add(Command.named("Zoom in")
                .key("Shortcut+Plus")
                .icon(Feather.PLUS)
                .when(open, NO_DOCUMENT)
                .runs(() -> onBench(bench -> bench.canvas().camera().zoomIn())));
        zoomOut = add(Command.named("Zoom out")
                .key("Shortcut+Minus")
                .icon(Feather.MINUS)
                .when(open, NO_DOCUMENT)
                .runs(() -> onBench(bench -> bench.canvas().camera().zoomOut())));
        actualSize = add(Command.named("Actual size")
                .key("Shortcut+0")
                .when(open, NO_DOCUMENT)
                .runs(() -> onBench(bench -> bench.canvas().camera().zoomTo100())));
        fit = add(Command.named("Fit")
                .key("Shortcut+1")
                .when(open, NO_DOCUMENT)
                .runs(() -> onBench(bench -> bench.canvas().camera().fit())));
        fitSelection = add(Command.named("Fit selection")
                .key("Shortcut+2")
                .when(anything, NOTHING_SELECTED)
                .runs(() -> onBench(bench -> bench.canvas().fitSelection())));
        find = add(Command.named("Find or run anything…")
                .key("Shortcut+K")
                .runs(() -> window.find(Finder.Scope.EVERYTHING)));
        findThing = add(Command.named("Find in the topology…")
                .key("Shortcut+F")
                .when(open, NO_DOCUMENT)
                .runs(() -> window.find(Finder.Scope.THINGS)));
        findNext = add(Command.named("Find the next").key("F3").when(open, NO_DOCUMENT).runs(() -> window.findNext(1)));
        findPrevious = add(Command.named("Find the one before")
                .key("Shift+F3")
                .when(open, NO_DOCUMENT)
                .runs(() -> window.findNext(-1)));
        runCommand = add(
                Command.named("Run a command…").key("Shortcut+Shift+P").runs(() -> window.find(Finder.Scope.COMMANDS)));
        outline = add(Command.named("Outline")
                .key("Shortcut+Shift+O")
                .switches(outlineShown)
                .runs(() -> onBench(Workbench::enterOutline)));
        overview = add(Command.named("Overview").switches(overviewShown).runs(() -> {}));
        tidy = add(Command.named("Tidy layout")
                .key("Shortcut+Shift+T")
                .when(editable, "A scenario or a what-if is shown, or the drawing is locked")
                .runs(() -> onBench(Workbench::tidy)));
        BooleanBinding onePool = condition(selected, this::isOnePoolThatCanBeLost);
        whatIfFails = add(Command.named("What if this pool fails…")
                .when(onePool, ONE_POOL)
                .runs(() -> onBench(bench -> bench.askWhatIf(Loss.FAILS))));
        whatIfRemoved = add(Command.named("What if this pool is removed…")
                .when(onePool, ONE_POOL)
                .runs(() -> onBench(bench -> bench.askWhatIf(Loss.REMOVED))));
        shortcuts = add(Command.named("Keys and gestures").key("F1").runs(window::showKeys));
        lessons = new LinkedHashMap<>();
        for (Lesson lesson : LessonBook.standard().lessons()) {
            lessons.put(lesson.title(),
                    add(Command.named("Open a lesson: " + lesson.title()).runs(() -> window.begin(lesson))));
        }
        glossary = add(Command.named("Glossary").key("Shift+F1").runs(window::showGlossary));
        about = add(Command.named("About Nexthop").runs(window::about));
    }

    /** Whether the canvases show the whole drawing small in a corner. */
    BooleanProperty overviewShownProperty() {
        return overviewShown;
    }

    /** Whether the outline is shown beside the canvas. */
    BooleanProperty outlineShownProperty() {
        return outlineShown;
    }

    /** Every command, for finding one by its name. */
    List<Command> all() {
        return List.copyOf(all);
    }

    private Command add(Command command) {
        all.add(command);
        return command;
    }

    private void onBench(Consumer<Workbench> action) {
        Workbench bench = workbench.getValue();
        if (bench != null) {
            action.accept(bench);
        }
    }

    /** As {@link #inSession}, once the gesture under way is finished or given up. */
    private void settled(Consumer<DocumentSession> action) {
        onBench(bench -> {
            bench.canvas().settle();
            action.accept(bench.session());
        });
    }

    private void inSession(Consumer<DocumentSession> action) {
        onBench(bench -> action.accept(bench.session()));
    }

    /** Selects what belongs to what is selected, but nothing on a hidden layer. */
    private void selectSeen(Function<DocumentSession, Set<ElementId>> choice) {
        onBench(bench -> bench.session()
                .selection()
                .set(choice.apply(bench.session()).stream().filter(id -> !bench.canvas().isHidden(id)).toList()));
    }

    private void editName() {
        onBench(bench -> bench.session().selection().state().first().ifPresent(bench::editName));
    }

    private boolean isOnePoolThatCanBeLost(Selection.State state) {
        Workbench bench = workbench.getValue();
        return bench != null && state.elements().size() == 1 && state.first().filter(bench::canAskWhatIf).isPresent();
    }

    /** Whether the canvas finds something in what is selected, as the drawing is now. */
    private BooleanBinding ofLinks(ObservableValue<Selection.State> selected, ObservableValue<DocumentSession> session,
            Function<CanvasModel, Optional<?>> question) {
        return Bindings.createBooleanBinding(() -> {
            Workbench bench = workbench.getValue();
            return bench != null && selected.getValue() != null && !selected.getValue().isEmpty()
                    && question.apply(bench.canvas()).isPresent();
        }, selected, session.flatMap(DocumentSession::onCanvasProperty));
    }

    private List<ElementId> applicationPools(Selection.State state) {
        Workbench bench = workbench.getValue();
        return bench == null
                ? List.of()
                : state.elements()
                        .stream()
                        .filter(id -> bench.session().drawing().topology().find(id, ApplicationPool.class).isPresent())
                        .toList();
    }

    private void setUcma(UcmaVersion version) {
        onBench(bench -> {
            List<ElementId> pools = applicationPools(bench.session().selection().state());
            bench.session()
                    .perform(new SetUcmaVersion(
                            "Set " + pools.size() + (pools.size() == 1 ? " pool" : " pools") + " to " + version.label(),
                            java.util.Set.copyOf(pools), version));
        });
    }

    /** Whether there is a value and it answers the question. */
    private static <T> BooleanBinding condition(ObservableValue<T> value, Predicate<T> question) {
        return Bindings.createBooleanBinding(() -> value.getValue() != null && question.test(value.getValue()), value);
    }

    private static StringBinding label(ObservableValue<DocumentSession> session, String verb,
            Function<DocumentSession, String> of) {
        ObservableValue<String> label = session.flatMap(found -> found.historyProperty().map(_ -> of.apply(found)));
        return Bindings.createStringBinding(() -> label.getValue() == null || label.getValue().isEmpty()
                ? verb
                : verb + " " + lowerFirst(label.getValue()), label);
    }

    private static String lowerFirst(String text) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(1))
                ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
                : text;
    }
}
