package nexthop.ui.inspector;

import javafx.scene.control.Label;

/** A fact that is told. */
final class FactRow extends FieldRow<Field.Fact> {
    private final Label value = new Label();

    FactRow(InspectorModel model, Page page, Field.Fact field) {
        super(model, page, field);
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        value.setMaxWidth(Double.MAX_VALUE);
        if (field.label().isEmpty()) {
            value.getStyleClass().add("note");
            getChildren().add(value);
        } else {
            getStyleClass().add("fact");
            getChildren().add(labelled(new Label(field.label()), value));
        }
        refresh();
    }

    @Override
    Class<Field.Fact> type() {
        return Field.Fact.class;
    }

    @Override
    boolean canTurnTo(Field.Fact other) {
        return other.label().equals(field.label());
    }

    @Override
    void refresh() {
        value.setText(field.value());
    }
}
