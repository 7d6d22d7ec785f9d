package nexthop.ui.inspector;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A drop-down. */
final class ChoiceRow extends FieldRow<Field.Choice> {
    /** How much of the row the drop-down takes at least: its label can wrap, what is chosen cannot. */
    private static final double SHARE = 0.62;

    private final ComboBox<Field.Option> control = new ComboBox<>();
    private final Label note = new Label();
    private boolean refreshing;

    ChoiceRow(InspectorModel model, Page page, Field.Choice field) {
        super(model, page, field);
        control.setId("field-" + field.key());
        control.setMaxWidth(Double.MAX_VALUE);
        control.minWidthProperty().bind(widthProperty().multiply(SHARE));
        control.setAccessibleText(field.label());
        control.setConverter(new StringConverter<>() {
            @Override
            public String toString(Field.@Nullable Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public Field.@Nullable Option fromString(String text) {
                return null; // the drop-down is not typed in
            }
        });
        control.setButtonCell(new ButtonCell());
        note.getStyleClass().add("field-message");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        getChildren().addAll(labelled(new Label(field.label()), control), note);
        control.valueProperty().addListener((_, _, option) -> {
            if (!refreshing && option != null && !model.choose(this.field, option.id())) {
                refresh();
            }
        });
        refresh();
    }

    @Override
    Class<Field.Choice> type() {
        return Field.Choice.class;
    }

    @Override
    boolean canTurnTo(Field.Choice other) {
        return field.selected() != null && other.selected() != null && other.label().equals(field.label());
    }

    @Override
    void refresh() {
        refreshing = true;
        try {
            if (!control.getItems().equals(field.options())) {
                control.getItems().setAll(field.options());
            }
            control.setValue(field.options()
                    .stream()
                    .filter(option -> option.id().equals(field.selected()))
                    .findFirst()
                    .orElse(null));
            control.setPromptText(field.selected() == null ? "Several" : "Not in this topology");
            note.setText(field.note());
        } finally {
            refreshing = false;
        }
    }

    /** Shows what is chosen, or the prompt, which a drop-down loses once it has held a value. */
    private final class ButtonCell extends ListCell<Field.Option> {
        @Override
        protected void updateItem(Field.@Nullable Option option, boolean empty) {
            super.updateItem(option, empty);
            setText(option == null || empty ? control.getPromptText() : option.label());
            setTooltip(option == null || empty ? null : new Tooltip(option.label()));
        }
    }
}
