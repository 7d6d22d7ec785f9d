package nexthop.ui.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.ui.command.TopologySearch.Found;
import nexthop.ui.scale.UiScale;
import org.jspecify.annotations.Nullable;

/**
 * The field in which one finds things of the topology and commands by typing a part of their name.
 *
 * <p>Commands that cannot be run now are shown with the reason.
 */
public final class Finder extends TextField {
    /** What is looked for. */
    public enum Scope {
        /** Things and commands. */
        EVERYTHING("Find or run…  Ctrl+K", "Find a thing or run a command"),
        /** Things of the topology alone. */
        THINGS("Find a name, port, SIP address or note…", "Find a thing in the topology"),
        /** Commands alone, all of them as long as nothing is typed. */
        COMMANDS("Run a command…", "Run a command");

        private final String prompt;
        private final String spoken;

        Scope(String prompt, String spoken) {
            this.prompt = prompt;
            this.spoken = spoken;
        }
    }

    private static final int MOST_HITS = 200;
    private static final double WIDTH = 560;

    private sealed interface Hit {
        String title();

        String hint();

        /** A thing of the topology. */
        record Thing(Found found) implements Hit {
            @Override
            public String title() {
                return found.title();
            }

            @Override
            public String hint() {
                return found.hint();
            }
        }

        /** Something to do. */
        record Action(Command command) implements Hit {
            @Override
            public String title() {
                return command.text();
            }

            /** The key, whether it is on, and what stands in the way if it cannot be done. */
            @Override
            public String hint() {
                String state = command.isDisabled()
                        ? command.whyDisabled()
                        : command.isOn().map(on -> on ? "on" : "off").orElse("");
                String key = command.key().map(combination -> combination.getDisplayText()).orElse("");
                return state.isEmpty() || key.isEmpty() ? state + key : state + "  ·  " + key;
            }
        }
    }

    private final Supplier<Drawing> drawing;
    private final Supplier<List<Command>> commands;
    private final Consumer<ElementId> reveal;
    private final ListView<Hit> hits = new ListView<>();
    private final Popup popup = new Popup();
    private Scope scope = Scope.EVERYTHING;
    private String lastWanted = "";

    /**
     * @param drawing what is searched
     * @param reveal receives the thing chosen, to select and centre it
     */
    public Finder(Supplier<Drawing> drawing, Supplier<List<Command>> commands, Consumer<ElementId> reveal) {
        this.drawing = drawing;
        this.commands = commands;
        this.reveal = reveal;
        getStyleClass().add("find-field");
        show(Scope.EVERYTHING);
        hits.getStyleClass().add("finder");
        hits.setFocusTraversable(false);
        hits.setCellFactory(_ -> new HitCell());
        hits.setOnMouseClicked(_ -> choose());
        popup.getContent().add(hits);
        popup.setAutoHide(true);
        textProperty().addListener((_, _, typed) -> search(typed));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                popup.hide();
                show(Scope.EVERYTHING);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Lets the user type what is looked for. */
    public void begin(Scope wanted) {
        requestFocus();
        clear();
        show(wanted);
        search("");
    }

    private void show(Scope wanted) {
        scope = wanted;
        setPromptText(wanted.prompt);
        setAccessibleText(wanted.spoken);
    }

    /** Whether a thing has been looked for, so that there may be a next one. */
    public boolean hasSearched() {
        return !lastWanted.isEmpty();
    }

    /**
     * Goes on among the things that the last search found, from the one that is selected; after the last comes the first.
     *
     * @param at the thing selected now; null if none is
     * @param by 1 for the next, -1 for the one before
     * @return where that is among them, as a sentence
     */
    public String step(@Nullable ElementId at, int by) {
        List<Found> found = TopologySearch.find(drawing.get(), lastWanted);
        if (found.isEmpty()) {
            return "Nothing is called “" + lastWanted + "”.";
        }
        int now = found.stream().map(Found::id).toList().indexOf(at);
        int next = now < 0 ? by > 0 ? 0 : found.size() - 1 : Math.floorMod(now + by, found.size());
        reveal.accept(found.get(next).id());
        return next + 1 + " of " + found.size() + " for “" + lastWanted + "”";
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(10);
            case PAGE_UP -> step(-10);
            case ENTER -> choose();
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void leave() {
        clear();
        popup.hide();
        if (getParent() != null) {
            getParent().requestFocus();
        }
    }

    private void step(int by) {
        if (!popup.isShowing()) {
            search(getText());
        }
        int next = Math.clamp(hits.getSelectionModel().getSelectedIndex() + (long) by, 0,
                Math.max(0, hits.getItems().size() - 1));
        hits.getSelectionModel().select(next);
        hits.scrollTo(next);
    }

    private void choose() {
        Hit hit = hits.getSelectionModel().getSelectedItem();
        if (hit == null || !popup.isShowing()) {
            return;
        }
        if (hit instanceof Hit.Action(Command command) && command.isDisabled()) {
            return; // the reason stands beside it
        }
        String wanted = getText();
        popup.hide();
        clear();
        switch (hit) {
            case Hit.Thing(Found found) -> {
                lastWanted = wanted.strip();
                reveal.accept(found.id());
            }
            case Hit.Action(Command command) -> command.run();
        }
    }

    private void search(String typed) {
        if (typed.isBlank() && scope != Scope.COMMANDS) {
            popup.hide();
            return;
        }
        hits.getItems().setAll(find(typed));
        if (hits.getItems().isEmpty()) {
            popup.hide();
            return;
        }
        hits.getSelectionModel().selectFirst();
        hits.scrollTo(0);
        hits.setPrefSize(WIDTH * UiScale.factor(), (Math.min(hits.getItems().size(), 10) * 31 + 4) * UiScale.factor());
        Bounds place = localToScreen(getBoundsInLocal());
        if (!popup.isShowing() && place != null) {
            popup.show(this, Math.max(0, place.getMaxX() - WIDTH * UiScale.factor()), place.getMaxY() + 4);
        }
    }

    private List<Hit> find(String typed) {
        List<Hit> found = new ArrayList<>();
        if (scope != Scope.COMMANDS) {
            TopologySearch.find(drawing.get(), typed).forEach(thing -> found.add(new Hit.Thing(thing)));
        }
        if (scope != Scope.THINGS) {
            commandsFor(typed).forEach(command -> found.add(new Hit.Action(command)));
        }
        return found.subList(0, Math.min(found.size(), MOST_HITS));
    }

    private List<Command> commandsFor(String typed) {
        if (typed.isBlank()) {
            return commands.get();
        }
        return commands.get()
                .stream()
                .filter(command -> score(command, typed) > Fuzzy.NONE)
                .sorted(Comparator.comparingInt((Command command) -> score(command, typed))
                        .reversed()
                        .thenComparing(Command::text))
                .toList();
    }

    private static int score(Command command, String typed) {
        return Math.max(Fuzzy.score(command.text(), typed), Fuzzy.score(command.otherName(), typed));
    }

    private static final class HitCell extends ListCell<Hit> {
        private final Label title = new Label();
        private final Label hint = new Label();
        private final HBox row;

        HitCell() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            hint.getStyleClass().add("hint");
            hint.setTextOverrun(OverrunStyle.ELLIPSIS);
            title.setMinWidth(120);
            row = new HBox(8, title, space, hint);
            row.setMinWidth(0);
            row.setPrefWidth(1);
        }

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(hit.title());
            hint.setText(hit.hint());
            setAccessibleText(hit.title() + ", " + hit.hint());
            row.setDisable(hit instanceof Hit.Action(Command command) && command.isDisabled());
            setGraphic(row);
        }
    }
}
