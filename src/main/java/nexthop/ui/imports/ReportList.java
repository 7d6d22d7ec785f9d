package nexthop.ui.imports;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import nexthop.exchange.reading.ImportNote;
import org.jspecify.annotations.Nullable;

/** The notes of an import report, under a heading for each kind; as many as there are, for only those in view are shown. */
final class ReportList extends ListView<ReportList.Row> {
    /** A line of the list. */
    sealed interface Row {
        /** Begins a kind of notes. */
        record Heading(ImportNote.Kind kind, int count) implements Row {}

        /** One note. */
        record Note(ImportNote note) implements Row {}
    }

    ReportList(List<ImportNote> notes) {
        getStyleClass().add("report-list");
        setAccessibleText("Import report");
        getItems().setAll(rows(notes));
        setCellFactory(_ -> new Cell());
    }

    /** The notes under their headings, in the order of the kinds. */
    static List<Row> rows(List<ImportNote> notes) {
        List<Row> rows = new ArrayList<>();
        for (ImportNote.Kind kind : ImportNote.Kind.values()) {
            List<ImportNote> ofKind = notes.stream().filter(note -> note.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                rows.add(new Row.Heading(kind, ofKind.size()));
                ofKind.forEach(note -> rows.add(new Row.Note(note)));
            }
        }
        return rows;
    }

    private static final class Cell extends ListCell<Row> {
        private final Label line = new Label();
        private final Label text = new Label();
        private final HBox note = new HBox(10, line, text);

        Cell() {
            line.getStyleClass().add("report-line");
            line.setMinWidth(70);
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(text, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("report-heading");
            setText(null);
            setGraphic(null);
            if (empty || row == null) {
                return;
            }
            switch (row) {
                case Row.Heading(ImportNote.Kind kind, int count) -> {
                    setText(kind.label() + " · " + count);
                    getStyleClass().add("report-heading");
                }
                case Row.Note(ImportNote content) -> {
                    line.setText(content.line() == 0 ? "" : "line " + content.line());
                    text.setText(content.text());
                    setGraphic(note);
                }
            }
        }
    }
}
