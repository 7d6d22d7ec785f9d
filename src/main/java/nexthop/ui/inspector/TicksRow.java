package nexthop.ui.inspector;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Boxes to tick, side by side as far as there is room. */
final class TicksRow extends FieldRow<Field.Ticks> {
    private final Pane boxes;

    TicksRow(InspectorModel model, Page page, Field.Ticks field) {
        super(model, page, field);
        boxes = field.ticks().size() == 1 ? new VBox() : new FlowPane();
        boxes.getStyleClass().add("ticks");
        boxes.setMinWidth(0);
        getChildren().add(field.label().isEmpty() ? boxes : labelled(new Label(field.label()), boxes));
        refresh();
    }

    @Override
    Class<Field.Ticks> type() {
        return Field.Ticks.class;
    }

    @Override
    boolean canTurnTo(Field.Ticks other) {
        return other.label().equals(field.label()) && other.ticks().size() == field.ticks().size();
    }

    @Override
    void refresh() {
        while (boxes.getChildren().size() < field.ticks().size()) {
            int index = boxes.getChildren().size();
            CheckBox box = new CheckBox();
            box.setWrapText(true);
            box.setOnAction(_ -> {
                if (!model.toggle(field.ticks().get(index))) {
                    refresh();
                }
            });
            boxes.getChildren().add(box);
        }
        for (int i = 0; i < field.ticks().size(); i++) {
            CheckBox box = (CheckBox) boxes.getChildren().get(i);
            box.setText(field.ticks().get(i).label());
            box.setSelected(field.ticks().get(i).on());
        }
    }
}
