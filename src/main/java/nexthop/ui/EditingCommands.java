package nexthop.ui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import nexthop.edit.SetGrid;
import nexthop.edit.SetViewOnly;
import nexthop.layout.Alignment;
import nexthop.layout.Point;
import nexthop.model.Copied;
import nexthop.model.Drawing;
import nexthop.model.Layout;
import nexthop.ui.command.Command;
import nexthop.ui.editing.Clips;
import nexthop.ui.editing.Editing;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.Selection;
import org.kordamp.ikonli.feather.Feather;

/** The commands on what is selected beside those of the canvas: clipboard, order, locks, sites, notes. */
final class EditingCommands {
    private static final String NOTHING = "Nothing is selected";
    private static final String NOT_EDITABLE = "Nothing is selected, or the drawing cannot be edited now";

    private final ObservableValue<Workbench> workbench;
    private final Clips clips;
    private final BackgroundWork work;
    private final Consumer<String> tell;
    private final List<Command> all = new ArrayList<>();

    private final Command cut;
    private final Command copy;
    private final Command paste;
    private final Command duplicate;
    private final Command copyPicture;
    private final Command copySvg;
    private final Command renameSuffix;
    private final Map<Alignment.Line, Command> lines = new EnumMap<>(Alignment.Line.class);
    private final Command distributeAcross;
    private final Command distributeDown;
    private final Command lock;
    private final Command collapse;
    private final Command fitSites;
    private final Command addNote;
    private final Command straighten;
    private final Command grid;
    private final Command viewOnly;

    /**
     * @param workbench the panes around the open document; its value is null while there is none
     * @param tell says something that needs no answer
     * @param askSuffix asks for a domain suffix and another
     */
    EditingCommands(ObservableValue<Workbench> workbench, Clips clips, BackgroundWork work, Consumer<String> tell,
            Consumer<DocumentSession> askSuffix) {
        this.workbench = workbench;
        this.clips = clips;
        this.work = work;
        this.tell = tell;
        ObservableValue<DocumentSession> session = workbench.map(Workbench::session);
        BooleanBinding open = Bindings.createBooleanBinding(() -> workbench.getValue() != null, workbench);
        BooleanBinding editable = condition(session.flatMap(DocumentSession::editableProperty), value -> value);
        BooleanBinding anything = selected((_, state) -> !state.elements().isEmpty());
        BooleanBinding changeable = editable.and(anything);

        cut = add(Command.named("Cut")
                .key("Shortcut+X")
                .icon(Feather.SCISSORS)
                .when(changeable, NOT_EDITABLE)
                .runs(() -> edit(Editing::cut)));
        copy = add(Command.named("Copy")
                .key("Shortcut+C")
                .icon(Feather.COPY)
                .when(anything, NOTHING)
                .runs(() -> edit(Editing::copy)));
        paste = add(Command.named("Paste")
                .key("Shortcut+V")
                .icon(Feather.CLIPBOARD)
                .when(editable, "No topology is open, or it cannot be edited now")
                .runs(() -> edit(Editing::paste)));
        duplicate = add(Command.named("Duplicate")
                .key("Shortcut+D")
                .when(changeable, NOT_EDITABLE)
                .runs(() -> edit(Editing::duplicate)));
        copyPicture = add(Command.named("Copy as picture")
                .key("Shortcut+Shift+C")
                .when(open, "No topology is open")
                .runs(() -> copyPicture(false)));
        copySvg = add(
                Command.named("Copy as SVG text").when(open, "No topology is open").runs(() -> copyPicture(true)));
        renameSuffix = add(Command.named("Rename a domain suffix…")
                .key("Shortcut+Shift+R")
                .when(editable, "No topology is open, or it cannot be edited now")
                .runs(() -> onBench(bench -> {
                    bench.commitPending();
                    askSuffix.accept(bench.session());
                })));
        BooleanBinding two = editable.and(selected((bench, _) -> editing(bench).alignable() >= 2));
        BooleanBinding three = editable.and(selected((bench, _) -> editing(bench).alignable() >= 3));
        for (Alignment.Line line : Alignment.Line.values()) {
            lines.put(line,
                    add(Command.named("Align " + line.label())
                            .key("Alt+Shift+" + key(line))
                            .when(two, "Select two or more things to align")
                            .runs(() -> edit(editing -> editing.align(line)))));
        }
        distributeAcross = add(Command.named("Distribute horizontally")
                .key("Alt+Shift+H")
                .when(three, "Select three or more things to distribute")
                .runs(() -> edit(editing -> editing.distribute(Alignment.Direction.HORIZONTALLY))));
        distributeDown = add(Command.named("Distribute vertically")
                .key("Alt+Shift+V")
                .when(three, "Select three or more things to distribute")
                .runs(() -> edit(editing -> editing.distribute(Alignment.Direction.VERTICALLY))));
        lock = add(Command.named("Lock or unlock")
                .key("Shortcut+Shift+L")
                .icon(Feather.LOCK)
                .when(changeable, NOT_EDITABLE)
                .runs(() -> edit(Editing::toggleLock)));
        collapse = add(Command.named("Collapse or expand site")
                .key("Shortcut+J")
                .when(editable.and(selected((bench, _) -> !editing(bench).sites().isEmpty())),
                        "Select a site, or something in one")
                .runs(() -> edit(Editing::toggleCollapsed)));
        fitSites = add(Command.named("Fit site to its members")
                .when(editable.and(selected((bench, _) -> editing(bench).sites()
                        .stream()
                        .anyMatch(site -> bench.session().drawing().layout().extent(site).isPresent()))),
                        "Select a site that has been resized")
                .runs(() -> edit(Editing::fitSites)));
        addNote = add(Command.named("Add note")
                .key("Shortcut+Shift+N")
                .when(editable, "No topology is open, or it cannot be edited now")
                .runs(() -> edit(Editing::addNote)));
        straighten = add(Command.named("Straighten link")
                .when(editable.and(selected((bench, _) -> editing(bench).isBent())),
                        "Select a link that is bent by hand")
                .runs(() -> edit(Editing::straighten)));
        ObservableValue<Layout> layout = session.flatMap(DocumentSession::historyProperty)
                .map(history -> history.current().layout());
        grid = add(Command.named("Grid")
                .key("Shortcut+G")
                .alsoCalled("Show or hide grid")
                .ticked(condition(layout, Layout::grid))
                .when(editable, "No topology is open, or it cannot be edited now")
                .runs(() -> onBench(
                        bench -> bench.session().perform(new SetGrid(!bench.session().drawing().layout().grid())))));
        viewOnly = add(Command.named("View only")
                .alsoCalled("Lock or unlock the drawing")
                .ticked(condition(layout, Layout::viewOnly))
                .when(open, "No topology is open")
                .runs(() -> onBench(bench -> {
                    bench.commitPending();
                    bench.session().perform(new SetViewOnly(!bench.session().drawing().layout().viewOnly()));
                })));
    }

    private static String key(Alignment.Line line) {
        return switch (line) {
            case LEFT -> "L";
            case CENTRE -> "C";
            case RIGHT -> "R";
            case TOP -> "T";
            case MIDDLE -> "M";
            case BOTTOM -> "B";
        };
    }

    /** Every command, for finding one by its name. */
    List<Command> all() {
        return List.copyOf(all);
    }

    /** What the Edit menu offers of it. */
    List<Command> ofEditMenu() {
        return List.of(cut, copy, paste, duplicate, copyPicture, copySvg, renameSuffix);
    }

    /** What puts what is selected on the clipboard, or beside itself. */
    List<Command> ofClipboard() {
        return List.of(cut, copy, duplicate);
    }

    /** What can be done with a card, for its menu. */
    List<Command> ofCard() {
        return List.of(lock, collapse);
    }

    /** What can be done with a site, for its menu. */
    List<Command> ofSite() {
        return List.of(collapse, fitSites, lock);
    }

    /** What can be done with a note, for its menu. */
    List<Command> ofNote() {
        return List.of(lock);
    }

    /** What can be done with a link, for its menu. */
    List<Command> ofLink() {
        return List.of(straighten);
    }

    /** Pastes at a point of the sheet. */
    MenuItem pasteHere(Supplier<Point> here) {
        return paste.menuItem("Paste here", () -> edit(editing -> editing.pasteAt(here.get())));
    }

    /** Adds a note at a point of the sheet. */
    MenuItem addNoteHere(Supplier<Point> here) {
        return addNote.menuItem("Add a note here", () -> edit(editing -> editing.addNoteAt(here.get())));
    }

    /** Locks the open drawing for looking at alone, or lets it be edited again. */
    Command viewOnly() {
        return viewOnly;
    }

    /** Shows or hides the grid of the open drawing. */
    Command grid() {
        return grid;
    }

    /**
     * The menu of all that puts things in order.
     *
     * @param shapes commands that give things another form
     */
    Menu arrangeMenu(List<Command> shapes) {
        Menu menu = new Menu("Arrange");
        lines.values().forEach(command -> menu.getItems().add(command.menuItem()));
        menu.getItems()
                .addAll(new SeparatorMenuItem(), distributeAcross.menuItem(), distributeDown.menuItem(),
                        new SeparatorMenuItem(), lock.menuItem(), collapse.menuItem(), fitSites.menuItem(),
                        straighten.menuItem(), addNote.menuItem(), new SeparatorMenuItem());
        shapes.forEach(command -> menu.getItems().add(command.menuItem()));
        menu.getItems().addAll(new SeparatorMenuItem(), viewOnly.menuItem());
        return menu;
    }

    private Command add(Command command) {
        all.add(command);
        return command;
    }

    private Editing editing(Workbench bench) {
        return new Editing(bench.canvas(), clips, tell);
    }

    private void edit(Consumer<Editing> action) {
        onBench(bench -> action.accept(editing(bench)));
    }

    private void onBench(Consumer<Workbench> action) {
        Workbench bench = workbench.getValue();
        if (bench != null) {
            action.accept(bench);
        }
    }

    private void copyPicture(boolean asText) {
        onBench(bench -> {
            bench.commitPending();
            CanvasPicture picture = CanvasPicture.ofSelection(bench);
            work.start(new Task<byte[]>() {
                {
                    updateTitle("Drawing a picture for the clipboard");
                }

                @Override
                protected byte[] call() throws Exception {
                    return asText ? picture.svg(this::isCancelled) : picture.png(this::isCancelled);
                }
            }, bytes -> {
                if (asText) {
                    clips.putText(new String(bytes, StandardCharsets.UTF_8));
                } else {
                    clips.putPicture(bytes);
                }
                tell.accept("Copied " + (picture.only().isEmpty() ? "everything" : "the selection") + " as "
                        + (asText ? "SVG text" : "a picture") + picture.leftOut());
            }, fault -> bench.session().refuse("The picture could not be made: " + fault.getMessage()));
        });
    }

    private BooleanBinding selected(BiPredicate<Workbench, Selection.State> question) {
        ObservableValue<Selection.State> state = workbench
                .flatMap(bench -> bench.session().selection().stateProperty());
        ObservableValue<Drawing> shown = workbench.flatMap(bench -> bench.session().shownProperty());
        return Bindings.createBooleanBinding(() -> {
            Workbench bench = workbench.getValue();
            return bench != null && state.getValue() != null && question.test(bench, state.getValue());
        }, state, shown);
    }

    private static <T> BooleanBinding condition(ObservableValue<T> value, Predicate<T> question) {
        return Bindings.createBooleanBinding(() -> Optional.ofNullable(value.getValue()).filter(question).isPresent(),
                value);
    }
}
