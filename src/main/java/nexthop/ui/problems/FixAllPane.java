package nexthop.ui.problems;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nexthop.ui.widgets.Words;

/** What fixing all findings of a kind would change, one by one, before it is applied; the canvas shows the same meanwhile. */
final class FixAllPane extends BorderPane {
    /** How many fixes are listed one by one. */
    private static final int LISTED = 200;

    private final FixModel model;
    private final Button apply = new Button();

    FixAllPane(FixModel model, FixModel.Offer offer) {
        this.model = model;
        setId("fix-all-pane");
        getStyleClass().addAll("finding-details", "fix-all-pane");
        setMinWidth(220);
        Label title = Words.wrapped("Fix all of this kind", "panel-title");
        HBox head = new HBox(title);
        head.getStyleClass().add("details-head");
        setTop(head);
        ScrollPane scroll = new ScrollPane(content(offer));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        setCenter(scroll);
        setBottom(buttons(offer));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.giveUpAll();
                event.consume();
            }
        });
    }

    private static VBox content(FixModel.Offer offer) {
        VBox content = new VBox();
        content.getStyleClass().add("panel-content");
        content.getChildren().add(Words.wrapped(offer.title(), "muted"));
        int also = offer.fixes().alsoGone();
        if (also > 0) {
            content.getChildren()
                    .add(Words.wrapped(also == 1 ? "One more goes with them." : also + " more go with them."));
        }
        for (FixModel.Change change : offer.changes().subList(0, Math.min(LISTED, offer.changes().size()))) {
            VBox one = new VBox(Words.wrapped(change.element() + ": " + change.label(), "message"));
            one.getStyleClass().add("fix-choice");
            FixChoices.told(one, change.words());
            content.getChildren().add(one);
        }
        if (offer.changes().size() > LISTED) {
            content.getChildren().add(Words.wrapped("And " + (offer.changes().size() - LISTED) + " more.", "muted"));
        }
        if (!offer.left().isEmpty()) {
            content.getChildren().add(Words.wrapped("Left as they are", "section-title"));
            offer.left()
                    .stream()
                    .limit(LISTED)
                    .forEach(left -> content.getChildren()
                            .add(Words.wrapped(left.element() + ": " + left.reason(), "fix-left")));
        }
        return content;
    }

    private HBox buttons(FixModel.Offer offer) {
        int count = offer.changes().size();
        apply.setText(count == 1 ? "Apply this fix" : "Apply these " + count + " fixes");
        apply.setId("apply-all");
        apply.getStyleClass().addAll("small", "accent");
        apply.setDisable(count == 0);
        apply.setOnAction(_ -> model.applyAll());
        Button cancel = new Button("Cancel");
        cancel.setId("cancel-all");
        cancel.getStyleClass().add("small");
        cancel.setOnAction(_ -> model.giveUpAll());
        HBox buttons = new HBox(apply, cancel);
        buttons.getStyleClass().add("details-buttons");
        return buttons;
    }

    /** Puts the focus onto the button that applies them. */
    @Override
    public void requestFocus() {
        apply.requestFocus();
    }
}
