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
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Part;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import nexthop.ui.scale.UiScale;
import org.jspecify.annotations.Nullable;

/**
 * The field in which one finds things of the topology and commands by typing a part of their name.
 *
 * <p>Commands that cannot be run now are shown with the reason.
 */
public final class Finder extends TextField {
    private static final int MOST_HITS = 60;

    private sealed interface Hit {
        String title();

        String hint();

        /** A thing of the topology. */
        record Thing(ElementId id, String title, String hint, boolean isPart) implements Hit {}

        /** Something to do. */
        record Action(Command command) implements Hit {
            @Override
            public String title() {
                return command.text();
            }

            @Override
            public String hint() {
                return command.isDisabled()
                        ? command.whyDisabled()
                        : command.key().map(key -> key.getDisplayText()).orElse("");
            }
        }
    }

    private final Supplier<Topology> topology;
    private final Supplier<List<Command>> commands;
    private final Consumer<ElementId> reveal;
    private final ListView<Hit> hits = new ListView<>();
    private final Popup popup = new Popup();

    /**
     * @param topology what is searched
     * @param reveal receives the thing chosen, to select and centre it
     */
    public Finder(Supplier<Topology> topology, Supplier<List<Command>> commands, Consumer<ElementId> reveal) {
        this.topology = topology;
        this.commands = commands;
        this.reveal = reveal;
        getStyleClass().add("find-field");
        setPromptText("Find or run anything…  Ctrl+K");
        setAccessibleText("Find a thing or run a command");
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
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER -> choose();
            case ESCAPE -> {
                clear();
                popup.hide();
                if (getParent() != null) {
                    getParent().requestFocus();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
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
        if (hit == null) {
            return;
        }
        popup.hide();
        clear();
        switch (hit) {
            case Hit.Thing thing -> reveal.accept(thing.id());
            case Hit.Action action -> action.command().run();
        }
    }

    private void search(String typed) {
        if (typed.isBlank()) {
            popup.hide();
            return;
        }
        hits.getItems().setAll(find(typed));
        if (hits.getItems().isEmpty()) {
            popup.hide();
            return;
        }
        hits.getSelectionModel().selectFirst();
        hits.setPrefSize(460 * UiScale.factor(), (Math.min(hits.getItems().size(), 10) * 31 + 4) * UiScale.factor());
        Bounds place = localToScreen(getBoundsInLocal());
        if (!popup.isShowing() && place != null) {
            popup.show(this, place.getMinX(), place.getMaxY() + 4);
        }
    }

    private record Scored(int score, Hit hit) {
        boolean isPart() {
            return hit instanceof Hit.Thing thing && thing.isPart();
        }
    }

    private List<Hit> find(String typed) {
        List<Scored> found = new ArrayList<>();
        for (Element element : topology.get().elements()) {
            int score = Fuzzy.score(element.name(), typed);
            if (score > 1 || element instanceof Application application && portIs(application, typed)) {
                found.add(new Scored(score + 1,
                        new Hit.Thing(element.id(), element.name(), kind(element), element instanceof Part)));
            }
        }
        for (Command command : commands.get()) {
            int score = Fuzzy.score(command.text(), typed);
            if (score > Fuzzy.NONE) {
                found.add(new Scored(score, new Hit.Action(command)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparing(Scored::isPart)
                        .thenComparing(scored -> scored.hit().title()))
                .limit(MOST_HITS)
                .map(Scored::hit)
                .toList();
    }

    private static boolean portIs(Application application, String typed) {
        return application.port() != null && application.port().toString().equals(typed.strip());
    }

    private static String kind(Element element) {
        return switch (element) {
            case ServerPool pool -> pool.generation() == null ? "server pool" : pool.generation().label();
            case ApplicationPool pool -> pool.ucma().label() + " application pool";
            case SupportPool pool -> pool.purpose().label();
            case Site _ -> "site";
            case ManagementStore _ -> "Central Management Store";
            case DomainController _ -> "domain controller";
            case Computer _ -> "computer";
            case Application application ->
                application.port() == null ? "application" : "application, port " + application.port();
            case Endpoint _ -> "endpoint";
            case Users _ -> "users";
        };
    }

    private static final class HitCell extends ListCell<Hit> {
        private final Label title = new Label();
        private final Label hint = new Label();
        private final HBox row;

        HitCell() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            hint.getStyleClass().add("hint");
            hint.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(8, title, space, hint);
        }

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                return;
            }
            title.setText(hit.title());
            hint.setText(hit.hint());
            row.setDisable(hit instanceof Hit.Action(Command command) && command.isDisabled());
            setGraphic(row);
        }
    }
}
