package nexthop.ui.imports;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import nexthop.exchange.reading.ImportReport;

/** Shows what an import took and left, and asks what to do with it. */
final class ImportDialog extends Dialog<ImportDialog.Choice> {
    /** What the user makes of the import. */
    enum Choice {
        /** A document of its own. */
        NEW,
        /** The open document, brought up to date. */
        UPDATE, NOTHING
    }

    /** @param updatable whether there is an open document that could be brought up to date */
    ImportDialog(Window owner, ImportReport report, boolean updatable) {
        initOwner(owner);
        setTitle("Import");
        setResizable(true);
        ButtonType asNew = new ButtonType(report.isComplete() ? "Open as new" : "Open what could be read",
                updatable ? ButtonData.OTHER : ButtonData.OK_DONE);
        ButtonType update = new ButtonType("Update the open drawing", ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().add(asNew);
        if (updatable) {
            getDialogPane().getButtonTypes().add(update);
        }
        getDialogPane().getButtonTypes().add(ButtonType.CANCEL);
        VBox content = content(report);
        content.getStyleClass().add("dialog-body");
        getDialogPane().setContent(content);
        getDialogPane().getStyleClass().add("import-dialog");
        getDialogPane().setPrefSize(760, 560);
        setResultConverter(button -> button == asNew ? Choice.NEW : button == update ? Choice.UPDATE : Choice.NOTHING);
    }

    private static VBox content(ImportReport report) {
        Label title = new Label(fileName(report.source()));
        title.getStyleClass().add("dialog-title");
        title.setTooltip(new Tooltip(report.source()));
        Label summary = new Label(summary(report));
        summary.setWrapText(true);
        VBox content = new VBox(8, title, summary);
        if (!report.isComplete()) {
            Label partial = new Label(
                    "Not everything could be read. The first part of the report says what is missing.");
            partial.getStyleClass().addAll("pill", "warning");
            partial.setWrapText(true);
            content.getChildren().add(partial);
        }
        ReportList list = new ReportList(report.notes());
        VBox.setVgrow(list, Priority.ALWAYS);
        content.getChildren().add(list);
        return content;
    }

    private static String fileName(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }

    static String summary(ImportReport report) {
        ImportReport.Counts counts = report.counts();
        return "A " + report.format() + " in " + report.encoding() + ": " + Counted.of(counts.sites(), "site") + ", "
                + Counted.of(counts.serverPools(), "server pool") + ", "
                + Counted.of(counts.applicationPools(), "trusted application pool") + ", "
                + Counted.of(counts.supportPools(), "other pool") + ", " + Counted.of(counts.computers(), "computer")
                + ", " + Counted.of(counts.applications(), "application") + ", "
                + Counted.of(counts.endpoints(), "endpoint") + ".";
    }
}
