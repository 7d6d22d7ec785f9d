package nexthop.ui.imports;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.exchange.powershell.EndpointImport;
import nexthop.exchange.reading.ImportNote;
import nexthop.model.ElementId;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.widgets.AnswerButtons;
import nexthop.ui.widgets.Words;
import nexthop.ui.scale.UiScale;
import org.jspecify.annotations.Nullable;

/** A place to paste SIP addresses into, for an application to answer. */
public final class PastePane extends BorderPane {
    /**
     * @param proposed the application or pool that is likely meant; null if none is
     * @param close called once it is done or given up
     */
    public PastePane(DocumentSession session, @Nullable ElementId proposed, Runnable close) {
        PasteModel model = new PasteModel(session, proposed);
        getStyleClass().addAll("nexthop-panel", "import");
        setId("paste-endpoints");
        UiScale.size(this, 520, 440);

        ComboBox<PasteModel.Target> target = new ComboBox<>();
        target.getItems().setAll(model.targets());
        target.valueProperty().bindBidirectional(model.targetProperty());
        target.setMaxWidth(Double.MAX_VALUE);
        target.setAccessibleText("Application that answers the addresses");
        TextArea text = new TextArea();
        text.setId("pasted");
        text.setPromptText("sip:help@contoso.com\nsip:queue@contoso.com");
        text.setAccessibleText("SIP addresses");
        text.textProperty().bindBidirectional(model.textProperty());
        VBox.setVgrow(text, Priority.ALWAYS);
        Label summary = Words.wrapped(model.summary(), "note");
        VBox problems = new VBox();
        model.outcomeBinding().addListener((_, _, outcome) -> {
            summary.setText(model.summary());
            problems.getChildren().clear();
            outcome.ifPresent(found -> addProblems(problems, found));
        });
        VBox content = new VBox(Words.wrapped("Paste endpoints", "panel-title"), Words.wrapped(model.targets().isEmpty()
                ? "Endpoints belong to applications, and this topology has none yet. Add one to an application pool first."
                : "Endpoints live in Active Directory, so no topology document tells them.", "panel-caption"), target,
                text, summary, problems);
        content.getStyleClass().add("paste");
        setCenter(content);

        Button add = new Button("Add");
        add.setId("paste-add");
        add.setDefaultButton(true);
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.outcomeBinding().get().map(EndpointImport::added).orElse(0) == 0,
                        model.outcomeBinding()));
        add.setOnAction(_ -> {
            if (model.add()) {
                close.run();
            } else {
                summary.setText(session.refusalProperty().get());
            }
        });
        setBottom(AnswerButtons.row(AnswerButtons.cancel("Cancel", close), add));
    }

    private static void addProblems(VBox problems, EndpointImport found) {
        found.notes()
                .stream()
                .filter(note -> note.kind() == ImportNote.Kind.MISSING || note.kind() == ImportNote.Kind.WARNING)
                .limit(5)
                .forEach(note -> problems.getChildren().add(Words.wrapped(note.toString(), "field-message")));
    }
}
