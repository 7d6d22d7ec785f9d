package nexthop.ui.imports;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import nexthop.exchange.reading.ImportNote;
import nexthop.ui.widgets.ClickLine;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Words;
import nexthop.ui.widgets.WrappingCell;
import org.kordamp.ikonli.feather.Feather;

/** The notes of a report on the screen, of which there may be thousands. */
final class ReportList extends ListView<ReportLines.Line> {
    ReportList(List<ImportNote> notes) {
        ReportLines report = new ReportLines(notes);
        getStyleClass().addAll("report", "dense", "edge-to-edge");
        setAccessibleText("What was taken over, left out and inferred");
        setItems(report.lines());
        setCellFactory(_ -> new LineCell(report));
        setPlaceholder(Words.wrapped("There is nothing to report.", "note"));
    }

    private static final class LineCell extends WrappingCell<ReportLines.Line> {
        private final ReportLines report;

        LineCell(ReportLines report) {
            this.report = report;
        }

        @Override
        protected Node show(ReportLines.Line line) {
            return switch (line) {
                case ReportLines.Line.Heading heading -> heading(heading);
                case ReportLines.Line.Note(ImportNote note) -> note(note);
            };
        }

        private Node heading(ReportLines.Line.Heading heading) {
            ClickLine line = new ClickLine();
            line.getStyleClass().add("report-heading");
            Label words = Words.wrapped(heading.kind().label() + " · " + heading.count());
            words.setGraphic(Icons.of(icon(heading.kind())));
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            words.getStyleClass().addAll("report-kind", tone(heading.kind()));
            line.getChildren().addAll(words, Icons.of(heading.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            line.setAccessibleText(words.getText() + (heading.open() ? ", open" : ", shut"));
            line.setOnFire(() -> report.toggle(heading.kind()));
            return line;
        }

        private static Node note(ImportNote note) {
            Label place = new Label(note.line() == 0 ? "" : "line " + note.line());
            place.getStyleClass().add("report-place");
            place.setMinWidth(USE_PREF_SIZE);
            Label words = Words.wrapped(note.text());
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(place, words);
            line.getStyleClass().add("report-note");
            return line;
        }

        private static Feather icon(ImportNote.Kind kind) {
            return switch (kind) {
                case MISSING -> Feather.ALERT_OCTAGON;
                case WARNING -> Feather.ALERT_TRIANGLE;
                case INFERRED -> Feather.HELP_CIRCLE;
                case LEFT -> Feather.MINUS_CIRCLE;
                case TAKEN -> Feather.CHECK_CIRCLE;
            };
        }

        private static String tone(ImportNote.Kind kind) {
            return switch (kind) {
                case MISSING -> "error";
                case WARNING -> "warning";
                case INFERRED, LEFT -> "information";
                case TAKEN -> "good";
            };
        }
    }
}
