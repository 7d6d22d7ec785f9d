package nexthop.ui.scenario;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.ui.session.Signature;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Words;
import org.kordamp.ikonli.feather.Feather;

/** How to follow the real migration, and under which name. */
final class FollowPane extends VBox {
    private final Signature signature;
    private final TextField name;
    private final Label message = Words.wrapped("", "field-message");

    FollowPane(Signature signature) {
        this.signature = signature;
        this.name = new TextField(signature.name());
        getStyleClass().add("inputs");
        name.setId("signature");
        name.setMinWidth(40);
        name.setPromptText("nobody");
        name.setOnAction(_ -> rename());
        name.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                rename();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        Label label = Words.wrapped("Your name", "field-label");
        label.setLabelFor(name);
        HBox line = new HBox(label, name);
        line.getStyleClass().add("field-line");
        line.setAlignment(Pos.TOP_LEFT);
        message.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        getChildren().addAll(
                Words.wrapped("Tick a step off once it is done in the real system. Who and when is kept in the file.",
                        "note"),
                line, message);
    }

    private void rename() {
        message.setText(signature.rename(name.getText()));
    }
}
