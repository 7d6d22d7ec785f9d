package nexthop.ui.imports;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nexthop.exchange.lync.Reimport;
import nexthop.exchange.powershell.EndpointImport;
import nexthop.exchange.reading.ImportReport;
import nexthop.exchange.reading.ImportResult;
import nexthop.ui.widgets.AnswerButtons;
import nexthop.ui.widgets.Pill;
import nexthop.ui.widgets.Words;
import nexthop.ui.widgets.WrappingCell;
import org.kordamp.ikonli.feather.Feather;

/** An import on the screen: progress, then the report and the choice of what to do with it. */
public final class ImportPane extends BorderPane {
    private final ImportModel model;
    private final Runnable close;

    /** @param close called once the import is over */
    public ImportPane(ImportModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().addAll("nexthop-panel", "import");
        setId("import");
        setPrefSize(680, 560);
        model.stateProperty().addListener((_, _, state) -> show(state));
        show(model.state());
    }

    private void show(ImportModel.State state) {
        switch (state) {
            case ImportModel.State.Working working -> showWorking(working);
            case ImportModel.State.Refused(String reason) -> showRefusal(reason);
            case ImportModel.State.Read(ImportResult result, List<Reimport.Change> changes) ->
                showReport(result, changes);
            case ImportModel.State.Listed(EndpointImport endpoints) -> showEndpoints(endpoints);
            case ImportModel.State.Finished _ -> close.run();
        }
    }

    private void showWorking(ImportModel.State.Working working) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(working.task().progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(working.what());
        VBox content = new VBox(Words.wrapped(working.what() + "…", "panel-title"), bar);
        content.getStyleClass().add("working");
        setTop(null);
        setCenter(content);
        setBottom(AnswerButtons.row(AnswerButtons.cancel("Cancel", model::cancel)));
    }

    private void showRefusal(String reason) {
        Label words = Words.wrapped(reason, "refusal");
        words.setId("import-refusal");
        VBox content = new VBox(Words.wrapped(model.fileName() + " was not imported", "panel-title"), words,
                Words.wrapped("Nothing has been changed.", "note"));
        content.getStyleClass().add("working");
        setTop(null);
        setCenter(content);
        setBottom(AnswerButtons.row(AnswerButtons.cancel("Close", model::cancel)));
    }

    private void showReport(ImportResult result, List<Reimport.Change> changes) {
        ImportReport report = result.report();
        FlowPane pills = new FlowPane();
        pills.getStyleClass().add("pills");
        ImportReport.Counts counts = report.counts();
        pill(pills, counts.sites(), "site");
        pill(pills, counts.serverPools(), "server pool");
        pill(pills, counts.applicationPools(), "application pool");
        pill(pills, counts.supportPools(), "other pool");
        pill(pills, counts.computers(), "computer");
        pill(pills, counts.applications(), "application");
        pill(pills, counts.sipDomains(), "SIP domain");
        setTop(head(model.fileName(), report.format() + " · " + report.encoding(), pills, result.isComplete()));
        setCenter(changes.isEmpty() ? new ReportList(report.notes()) : tabs(report, changes));

        Button asNew = new Button("Open as new");
        asNew.setId("import-open");
        asNew.disableProperty().bind(model.acceptableBinding().not());
        asNew.setOnAction(_ -> model.openAsNew());
        if (model.canUpdate()) {
            Button update = new Button("Update the open drawing");
            update.setId("import-update");
            update.disableProperty().bind(model.acceptableBinding().not());
            update.setOnAction(_ -> model.updateOpen());
            update.setDefaultButton(true);
            focus(update);
            setBottom(AnswerButtons.row(AnswerButtons.cancel("Cancel", model::cancel), asNew, update));
        } else {
            asNew.setDefaultButton(true);
            focus(asNew);
            setBottom(AnswerButtons.row(AnswerButtons.cancel("Cancel", model::cancel), asNew));
        }
    }

    private void showEndpoints(EndpointImport endpoints) {
        FlowPane pills = new FlowPane();
        pills.getStyleClass().add("pills");
        pills.getChildren()
                .addAll(Pill.neutral(endpoints.added() + " new"), Pill.neutral(endpoints.updated() + " changed"),
                        Pill.neutral(endpoints.unchanged() + " as they were"));
        setTop(head(model.fileName(), "List of endpoints", pills, endpoints.isComplete()));
        setCenter(new ReportList(endpoints.notes()));
        Button take = new Button("Add to the open drawing");
        take.setId("import-update");
        take.setDefaultButton(true);
        focus(take);
        take.disableProperty().bind(model.acceptableBinding().not());
        take.setOnAction(_ -> model.updateOpen());
        setBottom(AnswerButtons.row(AnswerButtons.cancel("Cancel", model::cancel), take));
    }

    private VBox head(String title, String caption, FlowPane pills, boolean complete) {
        VBox head = new VBox(Words.wrapped(title, "panel-title"), Words.wrapped(caption, "panel-caption"), pills);
        head.getStyleClass().add("import-head");
        if (!complete) {
            pills.getChildren().addFirst(new Pill("Partial", Pill.Tone.ERROR, Feather.ALERT_OCTAGON));
            CheckBox consent = new CheckBox(
                    "Some of it could not be read, as listed below. Take the rest all the same.");
            consent.setId("import-consent");
            consent.setWrapText(true);
            consent.setMinHeight(Region.USE_PREF_SIZE);
            consent.selectedProperty().bindBidirectional(model.consentProperty());
            head.getChildren().add(consent);
        }
        return head;
    }

    private Node tabs(ImportReport report, List<Reimport.Change> changes) {
        ListView<Reimport.Change> list = new ListView<>();
        list.getStyleClass().addAll("report", "dense", "edge-to-edge");
        list.setAccessibleText("Changes to the open drawing");
        list.getItems().setAll(changes);
        list.setCellFactory(_ -> new ChangeCell());
        TabPane tabs = new TabPane(new Tab("Report", new ReportList(report.notes())),
                new Tab("Changes to the open drawing " + changes.size(), list));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        return tabs;
    }

    /** So that Enter takes what was read, and Tab goes on from there. */
    private static void focus(Button button) {
        Platform.runLater(button::requestFocus);
    }

    private static void pill(FlowPane pills, int count, String noun) {
        if (count > 0) {
            pills.getChildren().add(Pill.neutral(count + " " + noun + (count == 1 ? "" : "s")));
        }
    }

    private static final class ChangeCell extends WrappingCell<Reimport.Change> {
        @Override
        protected Node show(Reimport.Change change) {
            Label kind = new Label(change.kind().label());
            kind.getStyleClass().add("report-place");
            kind.setMinWidth(USE_PREF_SIZE);
            Label words = Words.wrapped(change.text());
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(kind, words);
            line.getStyleClass().add("report-note");
            return line;
        }
    }
}
