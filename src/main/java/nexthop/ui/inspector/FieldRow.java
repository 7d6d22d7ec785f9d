package nexthop.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One field on the screen. It outlives the page, so that the control somebody types in keeps its focus and its caret. */
abstract sealed class FieldRow<F extends Field> extends VBox
        permits TextRow, ChoiceRow, TicksRow, FactRow, EntryRow, MakeRow {
    final InspectorModel model;
    Page page;
    F field;

    FieldRow(InspectorModel model, Page page, F field) {
        this.model = model;
        this.page = page;
        this.field = field;
        getStyleClass().add("field-row");
    }

    static FieldRow<?> of(InspectorModel model, Page page, Field field, Runnable turned) {
        return switch (field) {
            case Field.Text text -> new TextRow(model, page, text);
            case Field.Choice choice -> new ChoiceRow(model, page, choice);
            case Field.Ticks ticks -> new TicksRow(model, page, ticks);
            case Field.Fact fact -> new FactRow(model, page, fact);
            case Field.Entry entry -> new EntryRow(model, page, entry);
            case Field.Make make -> new MakeRow(model, page, make, turned);
        };
    }

    /** Shows the field as a newer page has it. */
    final void update(Page newer, Field changed) {
        page = newer;
        field = type().cast(changed);
        refresh();
    }

    /** Whether this row can show the field of a page: its own as edited, or while nobody is at it the same field of another thing. */
    final boolean canShow(Page other, Field candidate) {
        if (!type().isInstance(candidate) || !candidate.key().equals(field.key())) {
            return false;
        }
        return other.subject().equals(page.subject()) || !isFocusWithin() && canTurnTo(type().cast(candidate));
    }

    /** Whether nothing in the row speaks of one thing alone, so that it can show a field of another thing. */
    boolean canTurnTo(F other) {
        return false;
    }

    abstract Class<F> type();

    abstract void refresh();

    /** The control with its label to the left. */
    static HBox labelled(Label label, Node control) {
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        label.setLabelFor(control);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(label, control);
        row.getStyleClass().add("field-line");
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
