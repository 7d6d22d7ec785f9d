package nexthop.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.Pool;
import nexthop.ui.command.Command;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/** What the mouse does by dragging, as commands: bends, sizes, the members of sites, and selecting one thing after the other. */
final class KeyboardCommands {
    private static final String NOT_EDITABLE = "Nothing that belongs to a site is selected, or the drawing cannot be edited now";

    private final ObservableValue<@Nullable Workbench> workbench;
    private final Command toggle;
    private final Command bend;
    private final Command resize;
    private final Command moveToSite;

    KeyboardCommands(ObservableValue<@Nullable Workbench> workbench) {
        this.workbench = workbench;
        ObservableValue<DocumentSession> session = workbench.map(Workbench::session);
        ObservableValue<Selection.State> selected = session.flatMap(found -> found.selection().stateProperty());
        ObservableValue<ElementId> focused = workbench.flatMap(bench -> bench.canvas().focusedProperty());
        BooleanBinding editable = condition(session.flatMap(DocumentSession::editableProperty), value -> value);
        toggle = Command.named("Add to the selection, or take from it")
                .key("Shortcut+Enter")
                .when(condition(focused, _ -> true), "The keyboard is at nothing on the canvas; Tab goes there")
                .runs(() -> onCanvas(bench -> bench.canvas().toggleFocused()));
        bend = Command.named("Bend link with the arrow keys")
                .key("Shortcut+B")
                .when(editable.and(condition(selected, state -> state.link() != null)),
                        "Select a link; Page Down goes to the links of the selected card")
                .runs(() -> onCanvas(bench -> bench.canvas().shaping().bend()));
        resize = Command.named("Resize with the arrow keys")
                .key("Shortcut+R")
                .when(editable.and(condition(selected, this::isResizable)), "Select one site or one note")
                .runs(() -> onCanvas(bench -> bench.canvas().shaping().resize()));
        moveToSite = Command.named("Move to a site…")
                .key("Shortcut+Shift+M")
                .when(editable.and(condition(selected, this::hasMembers)), NOT_EDITABLE)
                .runs(() -> onCanvas(Workbench::moveToSiteByKeyboard));
    }

    private boolean isResizable(Selection.State state) {
        Set<ElementId> elements = state.elements();
        return elements.size() == 1 && bench().filter(bench -> elements.stream()
                .allMatch(id -> bench.canvas().sheet().frame(id).isPresent()
                        || bench.canvas().sheet().note(id).isPresent()))
                .isPresent();
    }

    private boolean hasMembers(Selection.State state) {
        return bench()
                .filter(bench -> state.elements()
                        .stream()
                        .flatMap(id -> bench.session().shown().topology().element(id).stream())
                        .anyMatch(element -> element instanceof Pool || element instanceof ManagementStore))
                .isPresent();
    }

    private Optional<Workbench> bench() {
        return Optional.ofNullable(workbench.getValue());
    }

    /** Does it with the canvas in the focus, where its keys go. */
    private void onCanvas(Consumer<Workbench> action) {
        bench().ifPresent(bench -> {
            bench.enterCanvas();
            action.accept(bench);
        });
    }

    /** Every command, for finding one by its name. */
    List<Command> all() {
        return List.of(toggle, bend, resize, moveToSite);
    }

    /** What is about selecting. */
    Command toggle() {
        return toggle;
    }

    /** What gives things another form or another site, for the menu of all that puts things in order. */
    List<Command> ofArrangeMenu() {
        return List.of(bend, resize, moveToSite);
    }

    /** What can be done with what is selected, for the menu of a card. */
    List<Command> ofCard() {
        return List.of(moveToSite);
    }

    /** What can be done with a site or a note, for its menu. */
    List<Command> ofBox() {
        return List.of(resize);
    }

    /** What can be done with a link, for its menu. */
    List<Command> ofLink() {
        return List.of(bend);
    }

    private static <T> BooleanBinding condition(ObservableValue<T> value, Predicate<T> question) {
        return Bindings.createBooleanBinding(() -> value.getValue() != null && question.test(value.getValue()), value);
    }
}
