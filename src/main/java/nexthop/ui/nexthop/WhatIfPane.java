package nexthop.ui.nexthop;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.model.ElementId;
import nexthop.rule.impact.Impact;
import nexthop.rule.impact.ImpactWords;
import nexthop.rule.impact.Loss;
import nexthop.ui.widgets.ClickLine;
import nexthop.ui.widgets.Words;
import org.jspecify.annotations.Nullable;

/** What is hit if a pool is lost, as a list. */
final class WhatIfPane extends BorderPane {
    /** How many lines of a section are shown; more than anybody reads. */
    private static final int SHOWN = 100;

    private final WhatIfModel model;
    private final Consumer<ElementId> reveal;
    private final VBox head = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);

    /** @param reveal selects an element and brings it into view */
    WhatIfPane(WhatIfModel model, Consumer<ElementId> reveal) {
        this.model = model;
        this.reveal = reveal;
        setId("what-if");
        head.getStyleClass().addAll("panel-content", "what-if-head");
        content.getStyleClass().addAll("panel-content", "what-if-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head);
        setCenter(scroll);
        model.impactProperty().addListener((_, _, impact) -> show(impact));
    }

    private void show(@Nullable Impact impact) {
        head.getChildren().clear();
        content.getChildren().clear();
        if (impact == null) {
            return;
        }
        scroll.setVvalue(0);
        Label summary = Words.wrapped(ImpactWords.summary(impact), "panel-caption");
        summary.setId("what-if-summary");
        Hyperlink leave = new Hyperlink("Back to the topology");
        leave.setId("leave-what-if");
        leave.setOnAction(_ -> model.leave());
        Loss other = impact.loss() == Loss.FAILS ? Loss.REMOVED : Loss.FAILS;
        Hyperlink ask = new Hyperlink("And what if it " + other.words() + "?");
        ask.setId("what-if-other");
        ask.setOnAction(_ -> model.ask(impact.lost().id(), other));
        head.getChildren().addAll(Words.wrapped(ImpactWords.title(impact), "panel-title"), summary, leave, ask);
        Platform.runLater(leave::requestFocus); // so that Escape leads back, wherever it was asked
        for (ImpactWords.Section section : ImpactWords.sections(impact)) {
            add(Words.wrapped(section.title(), "section-title"));
            section.lines().stream().limit(SHOWN).forEach(line -> add(line(line)));
            if (section.lines().size() > SHOWN) {
                add(Words.wrapped("And " + (section.lines().size() - SHOWN) + " more.", "note"));
            }
        }
    }

    private Node line(ImpactWords.Line said) {
        Label words = Words.wrapped(said.text(), "reason");
        HBox.setHgrow(words, Priority.ALWAYS);
        ClickLine line = new ClickLine();
        line.getChildren().add(words);
        line.getStyleClass().add("entry");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setAccessibleText(said.text());
        line.setOnFire(() -> reveal.accept(said.element()));
        return line;
    }

    private void add(Node node) {
        content.getChildren().add(node);
    }
}
