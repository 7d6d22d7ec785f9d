package nexthop.ui.widgets;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The buttons by which a small window is answered, beneath all else and at the right. */
public final class AnswerButtons {
    private AnswerButtons() {}

    /** The row of them. */
    public static HBox row(Button... buttons) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(space);
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("buttons");
        return row;
    }

    /** The one that Escape presses. */
    public static Button cancel(String words, Runnable action) {
        Button cancel = new Button(words);
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> action.run());
        return cancel;
    }
}
