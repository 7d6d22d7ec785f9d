package nexthop.ui.canvas;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A list to choose one thing from, by typing a part of its name; Enter chooses, Esc closes. */
final class Chooser extends VBox {
    /**
     * Something to choose.
     *
     * @param remark what there is to say of it; may be empty
     * @param words what else it may be looked for by; may be empty
     * @param chosen what comes of choosing it
     */
    record Choice(String name, String remark, String words, Runnable chosen) {
        Choice(String name, String remark, Runnable chosen) {
            this(name, remark, "", chosen);
        }

        /** How well it meets what has been typed: the name better than the rest; a negative number if it does not. */
        int rank(String typed) {
            String called = name.toLowerCase(Locale.ROOT);
            if (called.contains(typed)) {
                return called.startsWith(typed) ? 3 : 2;
            }
            String all = called + " " + remark.toLowerCase(Locale.ROOT) + " " + words.toLowerCase(Locale.ROOT);
            boolean matches = Arrays.stream(typed.split("\\s+")).allMatch(all::contains);
            return matches ? 1 : -1;
        }
    }

    static final double WIDTH = 320;
    static final double HEIGHT = 250;

    private final Runnable onClosed;
    private final Runnable onLeft;
    private boolean begun;

    /**
     * @param onClosed called before what is chosen takes effect
     * @param onLeft called when the user leaves without having chosen
     */
    Chooser(String title, List<Choice> choices, Runnable onClosed, Runnable onLeft) {
        this.onClosed = onClosed;
        this.onLeft = onLeft;
        getStyleClass().add("chooser");
        setManaged(false);
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        TextField filter = new TextField();
        filter.setPromptText("Type a part of the name, or what it is");
        filter.setAccessibleText(title);
        ObservableList<Choice> found = FXCollections.observableArrayList(choices);
        ListView<Choice> list = new ListView<>(found);
        list.setCellFactory(_ -> new ChoiceCell());
        list.setPlaceholder(new Label("None matches."));
        filter.textProperty().subscribe(text -> {
            String wanted = text.toLowerCase(Locale.ROOT).strip();
            found.setAll(choices.stream()
                    .filter(choice -> choice.rank(wanted) >= 0)
                    .sorted(Comparator.comparingInt((Choice choice) -> choice.rank(wanted)).reversed())
                    .toList());
            list.getSelectionModel().selectFirst();
        });
        getChildren().addAll(heading, filter, list);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, list));
        addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(choice -> filter.setAccessibleText(spoken(title, choice)));
        list.setOnMouseClicked(_ -> choose(list.getSelectionModel().getSelectedItem()));
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        addEventHandler(ScrollEvent.ANY, ScrollEvent::consume);
        focusWithinProperty().subscribe((_, within) -> {
            if (!within) {
                onLeft.run();
            }
        });
        // The owner of the focus is asked for too, for that the focus is within is not always taken back when it goes elsewhere.
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(owner -> {
            if (owner != null && begun && !isWithin(owner)) {
                onLeft.run();
            }
        });
    }

    /** The field keeps the focus, so it says which row Enter would choose. */
    private static String spoken(String title, @Nullable Choice choice) {
        if (choice == null) {
            return title + ". None matches.";
        }
        return title + ". " + choice.name() + (choice.remark().isEmpty() ? "" : ", " + choice.remark());
    }

    private boolean isWithin(Node node) {
        Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    /** Lets the user type at once. */
    void begin() {
        getChildren().get(1).requestFocus();
        begun = true;
    }

    private void pressed(KeyEvent event, ListView<Choice> list) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            onLeft.run();
        } else if (code == KeyCode.ENTER) {
            choose(list.getSelectionModel().getSelectedItem());
        } else if (code == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (code == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        event.consume();
    }

    private void choose(@Nullable Choice choice) {
        if (choice != null) {
            onClosed.run();
            choice.chosen().run();
        }
    }

    /** The name, and what there is to say of it. */
    private static final class ChoiceCell extends ListCell<Choice> {
        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setText(null);
                return;
            }
            setText(choice.remark().isEmpty() ? choice.name() : choice.name() + "\n" + choice.remark());
        }
    }
}
