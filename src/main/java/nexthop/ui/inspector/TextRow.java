package nexthop.ui.inspector;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import nexthop.ui.widgets.Icons;
import org.kordamp.ikonli.feather.Feather;

/** A text field that keeps what was typed and says below what is wrong with it. */
final class TextRow extends FieldRow<Field.Text> {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final TextField control = new TextField();
    private final Label message = new Label();

    TextRow(InspectorModel model, Page page, Field.Text field) {
        super(model, page, field);
        getStyleClass().add("text-row");
        String name = field.label().isEmpty() ? field.prompt() : field.label();
        control.setId("field-" + field.key().replace(' ', '-'));
        control.setAccessibleText(name);
        control.setPromptText(field.prompt());
        control.setMinWidth(40);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox line = new HBox(control);
        line.getStyleClass().add("field-line");
        line.setAlignment(Pos.CENTER_LEFT);
        if (field.removal() != null) {
            Button remove = Icons.button(Feather.X, "Remove " + field.value());
            remove.setOnAction(_ -> model.remove(this.field));
            line.getChildren().add(remove);
        }
        if (field.label().isEmpty()) {
            getChildren().add(line);
        } else if (field.key().equals(InspectorModel.NAME)) {
            Label label = new Label(field.label());
            label.getStyleClass().add("field-label-above");
            label.setLabelFor(control);
            getChildren().addAll(label, line);
        } else {
            getChildren().add(labelled(new Label(field.label()), line));
        }
        message.getStyleClass().add("field-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        getChildren().add(message);

        control.setOnAction(_ -> commit());
        control.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit();
            }
        });
        control.textProperty().addListener((_, _, typed) -> mark(this.field.check().apply(typed.strip())));
        control.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && isTouched()) {
                giveUp();
                event.consume();
            }
        });
        refresh();
    }

    @Override
    Class<Field.Text> type() {
        return Field.Text.class;
    }

    @Override
    boolean canTurnTo(Field.Text other) {
        return !isTouched() && field.removal() == null && other.removal() == null && other.label().equals(field.label())
                && other.prompt().equals(field.prompt());
    }

    @Override
    void refresh() {
        if (control.isFocused() && isTouched() && !control.getText().strip().equals(shownBefore)) {
            mark(field.check().apply(control.getText().strip()));
            return; // somebody is typing here
        }
        String text = model.textOf(page, field);
        shownBefore = text;
        if (!text.equals(control.getText())) {
            control.setText(text);
        }
        mark(field.check().apply(text.strip()));
    }

    private String shownBefore = "";

    /** Whether the field holds something the topology does not. */
    boolean isTouched() {
        return !control.getText().strip().equals(field.value());
    }

    void commit() {
        if (isTouched()) {
            shownBefore = control.getText().strip();
            mark(model.commit(page, field, control.getText()));
        }
    }

    void edit() {
        control.requestFocus();
        control.selectAll();
    }

    private void giveUp() {
        model.giveUp(page, field);
        shownBefore = field.value();
        control.setText(field.value());
        control.selectAll();
    }

    private void mark(FieldVerdict verdict) {
        boolean refused = verdict.level() == FieldVerdict.Level.REFUSED;
        boolean doubtful = verdict.level() == FieldVerdict.Level.DOUBTFUL;
        pseudoClassStateChanged(REFUSED, refused);
        pseudoClassStateChanged(DOUBTFUL, doubtful);
        message.setText(verdict.message());
        message.setGraphic(
                verdict.isFine() ? null : Icons.of(refused ? Feather.ALERT_OCTAGON : Feather.ALERT_TRIANGLE));
        control.setAccessibleHelp(verdict.message());
    }
}
