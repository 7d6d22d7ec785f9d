package nexthop.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.model.ElementId;
import nexthop.ui.widgets.ClickLine;
import nexthop.ui.widgets.Icons;
import org.kordamp.ikonli.feather.Feather;

/** A line that leads to another thing, with a button at its end if something can be done with it here. */
final class EntryRow extends FieldRow<Field.Entry> {
    private final Label name = nexthop.ui.widgets.Words.wrapped("", "entry-name");
    private final Label caption = nexthop.ui.widgets.Words.wrapped("", "entry-caption");
    private final ClickLine open = new ClickLine();

    EntryRow(InspectorModel model, Page page, Field.Entry field) {
        super(model, page, field);
        caption.visibleProperty().bind(caption.textProperty().isNotEmpty());
        caption.managedProperty().bind(caption.visibleProperty());
        VBox words = new VBox(name, caption);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        open.getChildren().add(words);
        open.getStyleClass().add("entry");
        open.setAlignment(Pos.CENTER_LEFT);
        if (field.opens() != null) {
            open.getChildren().add(Icons.of(Feather.CHEVRON_RIGHT));
        }
        open.setOnFire(field.opens() == null ? null : this::turn);
        HBox.setHgrow(open, Priority.ALWAYS);
        HBox line = new HBox(open);
        line.getStyleClass().add("field-line");
        line.setAlignment(Pos.CENTER_LEFT);
        if (field.action() != null) {
            Button act = field.actionLabel().equals("Remove")
                    ? Icons.button(Feather.X, "Remove " + field.label())
                    : new Button(field.actionLabel());
            act.getStyleClass().addAll("small", "entry-action");
            act.setMinWidth(USE_PREF_SIZE);
            act.setOnAction(_ -> model.act(this.field));
            line.getChildren().add(act);
        }
        getChildren().add(line);
        refresh();
    }

    @Override
    Class<Field.Entry> type() {
        return Field.Entry.class;
    }

    @Override
    void refresh() {
        name.setText(field.label());
        caption.setText(field.caption());
        open.setAccessibleText(field.label() + (field.caption().isEmpty() ? "" : ", " + field.caption()));
    }

    private void turn() {
        ElementId opens = field.opens();
        if (opens != null) {
            model.turnTo(opens);
        }
    }
}
