package nexthop.ui.editing;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import nexthop.edit.RenameSuffix;
import nexthop.model.Shown;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.widgets.AnswerButtons;
import nexthop.ui.widgets.Words;

/** Asks for a domain suffix and another, and shows every name that would change before it does. */
public final class RenameSuffixWindow {
    private RenameSuffixWindow() {}

    /** Opens it over a window. */
    public static Stage show(Window owner, DocumentSession session) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle("Rename a domain suffix");
        Scene scene = new Scene(new StackPane(pane(new RenameSuffixModel(session), session, stage::close)));
        Scene owning = owner.getScene();
        if (owning != null) {
            scene.getStylesheets().setAll(owning.getStylesheets());
            scene.getRoot().getStyleClass().addAll(owning.getRoot().getStyleClass().filtered("dark"::equals));
        }
        stage.setScene(scene);
        stage.setMinWidth(460);
        stage.setMinHeight(360);
        stage.show();
        return stage;
    }

    private static Region pane(RenameSuffixModel model, DocumentSession session, Runnable close) {
        TextField from = field("Suffix as it is", "suffix-from");
        from.textProperty().bindBidirectional(model.fromProperty());
        TextField to = field("Suffix as it is to be", "suffix-to");
        to.setPromptText("fabrikam.com");
        to.textProperty().bindBidirectional(model.toProperty());
        Label arrow = new Label("→");
        HBox suffixes = new HBox(8, from, arrow, to);
        suffixes.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(from, Priority.ALWAYS);
        HBox.setHgrow(to, Priority.ALWAYS);
        Label summary = Words.wrapped("", "note");
        summary.setId("suffix-summary");
        ListView<RenameSuffix.Renaming> names = new ListView<>();
        names.setId("suffix-names");
        names.setAccessibleText("Names that change");
        names.setCellFactory(_ -> new RenamingCell());
        names.setPlaceholder(new Label("What changes is listed here."));
        VBox.setVgrow(names, Priority.ALWAYS);
        VBox content = new VBox(8, Words.wrapped("Rename a domain suffix", "panel-title"),
                Words.wrapped(
                        "In the names of pools, computers and domain controllers, in SIP addresses and SIP domains,"
                                + " certificates and plans: all of them or none, in one step.",
                        "panel-caption"),
                suffixes, summary, names);
        content.getStyleClass().add("paste");
        Button rename = new Button("Rename");
        rename.setId("suffix-rename");
        rename.setDefaultButton(true);
        model.previewProperty().subscribe(preview -> {
            summary.setText(preview.sentence());
            names.getItems().setAll(preview.renamings());
            rename.setDisable(!preview.possible());
        });
        rename.setOnAction(_ -> {
            if (model.rename()) {
                close.run();
            } else {
                summary.setText(session.refusalProperty().get());
            }
        });
        BorderPane pane = new BorderPane(content);
        pane.getStyleClass().addAll("nexthop-panel", "import");
        pane.setId("rename-suffix");
        pane.setBottom(AnswerButtons.row(AnswerButtons.cancel("Cancel", close), rename));
        pane.setPrefSize(600, 480);
        return pane;
    }

    private static TextField field(String spoken, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(spoken);
        return field;
    }

    private static final class RenamingCell extends ListCell<RenameSuffix.Renaming> {
        @Override
        protected void updateItem(RenameSuffix.Renaming item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null
                    ? null
                    : item.what() + ": " + Shown.plain(item.before()) + " → " + Shown.plain(item.after()));
        }
    }
}
