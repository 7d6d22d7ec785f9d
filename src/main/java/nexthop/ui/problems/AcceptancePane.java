package nexthop.ui.problems;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nexthop.model.Acceptance;
import nexthop.model.AcceptanceKey;
import nexthop.model.Shown;
import nexthop.rule.Review;
import nexthop.ui.widgets.Words;
import org.jspecify.annotations.Nullable;

/** Who accepted a finding, when and why, and a way to take that back; or else a way to accept it. */
final class AcceptancePane extends VBox {
    /** Of how an accepted finding read, so many characters are shown. */
    private static final int READ = 400;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.UK);

    private final AcceptanceModel model;
    private final ObservableBooleanValue locked;
    private final TextArea reason = new TextArea();
    private final TextField name = new TextField();
    private final Label problem = Words.wrapped("", "form-problem");
    private final VBox form = form();
    private @Nullable AcceptanceKey key;
    private ProblemsModel.@Nullable Row row;

    /** @param locked while nothing can be edited */
    AcceptancePane(AcceptanceModel model, ObservableBooleanValue locked) {
        this.model = model;
        this.locked = locked;
        getStyleClass().add("acceptance");
    }

    /** Turns to a finding; what is being typed about it already is kept. */
    void show(ProblemsModel.Row wanted) {
        AcceptanceKey wantedKey = Review.key(wanted.finding());
        boolean typing = isOpen() && wantedKey.equals(key) && !wanted.isAccepted();
        row = wanted;
        key = wantedKey;
        if (!typing) {
            showState(wanted);
        }
    }

    private void showState(ProblemsModel.Row shown) {
        getChildren().clear();
        Acceptance acceptance = shown.reviewed().acceptance();
        if (acceptance != null) {
            addSaid(shown, acceptance);
        }
        if (!shown.isAccepted()) {
            Hyperlink accept = new Hyperlink(
                    acceptance == null ? "Accept this finding…" : "Accept it as it reads now…");
            accept.setId("accept-finding");
            accept.disableProperty().bind(locked);
            accept.setOnAction(_ -> open());
            getChildren().add(accept);
        }
    }

    /** The beginning; a finding about a long list names all that is on it. */
    private static String asItRead(Acceptance acceptance) {
        String finding = acceptance.finding();
        return finding.codePointCount(0, finding.length()) <= READ
                ? Shown.inFull(finding)
                : Shown.inFull(finding.substring(0, finding.offsetByCodePoints(0, READ))) + " …";
    }

    private void addSaid(ProblemsModel.Row shown, Acceptance acceptance) {
        String by = (acceptance.by().isBlank() ? "" : " by " + Shown.plain(acceptance.by())) + " on "
                + DAY.format(acceptance.at().atZone(ZoneId.systemDefault()));
        VBox said = new VBox();
        said.getStyleClass().add("accepted-note");
        if (shown.isAccepted()) {
            said.getChildren().add(Words.wrapped("Accepted" + by, "accepted-head"));
            said.getChildren().add(Words.wrapped(Shown.inFull(acceptance.reason())));
        } else {
            said.getChildren()
                    .add(Words.wrapped("Accepted earlier" + by + ", when it read otherwise", "accepted-head"));
            said.getChildren().add(Words.wrapped("“" + asItRead(acceptance) + "”", "muted"));
            said.getChildren().add(Words.wrapped("The reason then: " + Shown.inFull(acceptance.reason())));
        }
        if (shown.isAccepted()) {
            Hyperlink withdraw = new Hyperlink("No longer accept it");
            withdraw.setId("withdraw-acceptance");
            withdraw.disableProperty().bind(locked);
            withdraw.setOnAction(_ -> model.withdraw(shown.finding()));
            said.getChildren().add(withdraw);
        }
        getChildren().add(said);
    }

    private boolean isOpen() {
        return getChildren().contains(form);
    }

    /** Asks for the reason, with the caret in its field. */
    void open() {
        ProblemsModel.Row shown = row;
        if (shown == null || shown.isAccepted() || locked.get()) {
            return;
        }
        if (!isOpen()) {
            reason.setText(shown.reviewed().acceptedEarlier().map(Acceptance::reason).orElse(""));
            name.setText(model.name());
            problem.setText("");
            getChildren().removeIf(Hyperlink.class::isInstance);
            getChildren().add(form);
        }
        reason.requestFocus();
    }

    private VBox form() {
        reason.setId("accept-reason");
        reason.setPromptText("Why it is all right as it is");
        reason.setAccessibleText("Why it is all right as it is");
        reason.setWrapText(true);
        reason.setPrefRowCount(2);
        reason.setTextFormatter(new TextFormatter<>(change -> {
            change.setText(change.getText().replaceAll("\\R", " ")); // a reason is one paragraph
            return change;
        }));
        reason.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        name.setId("accept-name");
        name.setPromptText("Your name");
        name.setAccessibleText("Who accepts it");
        name.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        problem.setId("accept-problem");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        Button accept = new Button("Accept");
        accept.setId("accept");
        accept.getStyleClass().addAll("small", "accent");
        accept.setOnAction(_ -> accept());
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> close());
        HBox buttons = new HBox(accept, cancel);
        buttons.getStyleClass().add("form-buttons");
        VBox fields = new VBox(Words.wrapped("Accept this finding", "section-title"), reason, name, problem, buttons);
        fields.getStyleClass().add("accept-form");
        return fields;
    }

    /** Enter accepts, Escape gives up, and Tab leaves the field, as in a field of one line. */
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            accept();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && event.getTarget() == reason && !event.isShiftDown()) {
            name.requestFocus();
            event.consume();
        }
    }

    private void accept() {
        ProblemsModel.Row shown = row;
        if (shown == null) {
            return;
        }
        String refusal = model.accept(shown.finding(), reason.getText(), name.getText());
        problem.setText(refusal);
        if (refusal.isEmpty()) {
            getChildren().remove(form);
        } else if (reason.getText().isBlank()) {
            reason.requestFocus();
        }
    }

    private void close() {
        ProblemsModel.Row shown = row;
        getChildren().remove(form);
        if (shown != null) {
            showState(shown);
        }
    }
}
