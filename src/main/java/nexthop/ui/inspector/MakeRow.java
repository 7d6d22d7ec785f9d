package nexthop.ui.inspector;

import javafx.scene.control.Button;
import nexthop.ui.widgets.Icons;
import org.kordamp.ikonli.feather.Feather;

/** A button that makes something. */
final class MakeRow extends FieldRow<Field.Make> {
    private final Button button = new Button();

    /** @param turned runs once the inspector has turned to what was made */
    MakeRow(InspectorModel model, Page page, Field.Make field, Runnable turned) {
        super(model, page, field);
        button.setId("make-" + field.key());
        button.getStyleClass().addAll("flat", "small", "accent", "make");
        button.setOnAction(_ -> {
            boolean turns = this.field.created() != null;
            if (model.make(this.field) && turns) {
                turned.run();
            }
        });
        getChildren().add(button);
        refresh();
    }

    @Override
    Class<Field.Make> type() {
        return Field.Make.class;
    }

    @Override
    boolean canTurnTo(Field.Make other) {
        return true;
    }

    @Override
    void refresh() {
        button.setText(field.label());
        button.setGraphic(Icons.of(field.created() == null ? Feather.SLASH : Feather.PLUS));
    }
}
