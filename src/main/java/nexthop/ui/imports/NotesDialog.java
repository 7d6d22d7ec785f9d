package nexthop.ui.imports;

import java.util.List;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import nexthop.exchange.reading.ImportNote;

/** Shows what a change of the open drawing would do, note by note, and asks whether to do it. */
final class NotesDialog extends Dialog<Boolean> {
    NotesDialog(Window owner, String headline, String summary, List<ImportNote> notes, String accept) {
        initOwner(owner);
        setTitle("Import");
        setResizable(true);
        Label title = new Label(headline);
        title.getStyleClass().add("dialog-title");
        Label text = new Label(summary);
        text.setWrapText(true);
        ReportList list = new ReportList(notes);
        VBox.setVgrow(list, Priority.ALWAYS);
        ButtonType yes = new ButtonType(accept, ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(yes, ButtonType.CANCEL);
        VBox body = new VBox(8, title, text, list);
        body.getStyleClass().add("dialog-body");
        getDialogPane().setContent(body);
        getDialogPane().getStyleClass().add("import-dialog");
        getDialogPane().setPrefSize(720, 520);
        setResultConverter(button -> button == yes);
    }
}
