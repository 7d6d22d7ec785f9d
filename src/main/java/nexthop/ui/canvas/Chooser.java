package nexthop.ui.canvas;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/** A list to choose one thing from, by typing a part of its name; Enter chooses, Esc closes. */
final class Chooser extends VBox {
    /**
     * Something to choose.
     *
     * @param remark what there is to say of it; may be empty
     */
    record Choice(ElementId id, String name, String remark) {}

    static final double WIDTH = 320;
    static final double HEIGHT = 250;

    private final Runnable onClosed;

    Chooser(String title, List<Choice> choices, Consumer<ElementId> chosen, Runnable onClosed) {
        this.onClosed = onClosed;
        getStyleClass().add("chooser");
        setManaged(false);
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        TextField filter = new TextField();
        filter.setPromptText("Type a part of the name");
        filter.setAccessibleText(title);
        FilteredList<Choice> found = new FilteredList<>(FXCollections.observableArrayList(choices));
        ListView<Choice> list = new ListView<>(found);
        list.setCellFactory(_ -> new ChoiceCell());
        list.setPlaceholder(new Label("None matches."));
        filter.textProperty().subscribe(text -> {
            String wanted = text.toLowerCase(Locale.ROOT).strip();
            found.setPredicate(choice -> choice.name().toLowerCase(Locale.ROOT).contains(wanted));
            list.getSelectionModel().selectFirst();
        });
        getChildren().addAll(heading, filter, list);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, list, chosen));
        addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        list.setOnMouseClicked(_ -> choose(list.getSelectionModel().getSelectedItem(), chosen));
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        focusWithinProperty().subscribe((_, within) -> {
            if (!within) {
                onClosed.run();
            }
        });
    }

    /** Lets the user type at once. */
    void begin() {
        getChildren().get(1).requestFocus();
    }

    private void pressed(KeyEvent event, ListView<Choice> list, Consumer<ElementId> chosen) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            onClosed.run();
        } else if (code == KeyCode.ENTER) {
            choose(list.getSelectionModel().getSelectedItem(), chosen);
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

    private void choose(@Nullable Choice choice, Consumer<ElementId> chosen) {
        if (choice != null) {
            onClosed.run();
            chosen.accept(choice.id());
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
