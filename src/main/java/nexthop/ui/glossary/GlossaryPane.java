package nexthop.ui.glossary;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.knowledge.Citation;
import nexthop.knowledge.Glossary;
import nexthop.knowledge.GlossaryTerm;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The terms in a list that can be filtered, and the one that is selected, explained. Up and Down move through the list from the filter
 * as well; the copy key takes the term and its definition along, unless words of the filter are selected.
 */
public final class GlossaryPane extends BorderPane {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final Glossary glossary;
    private final Consumer<URI> browse;
    private final Runnable close;
    private final TextField filter = new TextField();
    private final FilteredList<GlossaryTerm> shown;
    private final ListView<GlossaryTerm> list;
    private final VBox content = new VBox();

    /**
     * @param browse opens a web page
     * @param close shuts the window
     */
    public GlossaryPane(Glossary glossary, Consumer<URI> browse, Runnable close) {
        this.glossary = glossary;
        this.browse = browse;
        this.close = close;
        ObservableList<GlossaryTerm> terms = FXCollections.observableArrayList(glossary.terms());
        shown = new FilteredList<>(terms);
        list = new ListView<>(shown);
        getStyleClass().addAll("nexthop-panel", "glossary");
        setTop(head());
        setCenter(middle());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.getSelectionModel().selectedItemProperty().subscribe(this::explain);
        list.getSelectionModel().selectFirst();
    }

    private Node head() {
        filter.setId("glossary-filter");
        filter.setPromptText("Filter the terms");
        filter.setAccessibleText("Filter the terms");
        filter.textProperty().subscribe(this::filterBy);
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox head = new HBox(filter);
        head.getStyleClass().add("glossary-head");
        return head;
    }

    private Node middle() {
        list.setId("glossary-terms");
        list.setAccessibleText("Terms");
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setPlaceholder(Words.wrapped("No term matches.", "note"));
        list.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable GlossaryTerm term, boolean empty) {
                super.updateItem(term, empty);
                setText(empty || term == null ? null : term.term());
            }
        });
        content.getStyleClass().add("panel-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        list.setMinWidth(150);
        scroll.setMinWidth(240);
        SplitPane split = new SplitPane(list, scroll);
        split.setDividerPositions(0.36);
        return split;
    }

    /** Shows a term, whatever the filter was; an unknown or empty name leaves all of them. */
    public void show(String name) {
        filter.clear();
        glossary.find(name).ifPresent(this::select);
        filter.requestFocus();
    }

    private void select(GlossaryTerm term) {
        if (!shown.contains(term)) {
            filter.clear();
        }
        list.getSelectionModel().select(term);
        list.scrollTo(Math.max(0, shown.indexOf(term) - 3));
    }

    private void filterBy(String words) {
        GlossaryTerm selected = list.getSelectionModel().getSelectedItem();
        shown.setPredicate(term -> term.matches(words));
        // a term of this very name comes before those whose definition mentions it
        glossary.find(words)
                .or(() -> Optional.ofNullable(selected).filter(shown::contains))
                .ifPresentOrElse(this::select, () -> list.getSelectionModel().selectFirst());
    }

    private void explain(@Nullable GlossaryTerm term) {
        content.getChildren().clear();
        if (term == null) {
            return;
        }
        Button copy = Icons.button(Feather.COPY, "Copy the definition");
        copy.setId("copy-definition");
        copy.setOnAction(_ -> copy(term));
        Label name = Words.wrapped(term.term(), "panel-title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(name, copy);
        head.getStyleClass().add("term-head");
        content.getChildren().add(head);
        if (!term.also().isEmpty()) {
            content.getChildren().add(Words.wrapped("Also: " + String.join(", ", term.also()), "note"));
        }
        content.getChildren().add(Words.wrapped(term.definition(), "definition"));
        if (!term.seeAlso().isEmpty()) {
            FlowPane others = new FlowPane();
            others.getStyleClass().add("see-also");
            for (String other : term.seeAlso()) {
                others.getChildren().add(link(other, () -> show(other)));
            }
            content.getChildren().addAll(Words.wrapped("See also", "section-title"), others);
        }
        content.getChildren().add(Words.wrapped(term.citations().size() == 1 ? "Source" : "Sources", "section-title"));
        for (Citation citation : term.citations()) {
            content.getChildren().add(link(citation.source().text(), () -> browse.accept(citation.source().link())));
        }
    }

    private static Hyperlink link(String words, Runnable run) {
        Hyperlink link = new Hyperlink(words);
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setOnAction(_ -> run.run());
        return link;
    }

    private static void copy(GlossaryTerm term) {
        ClipboardContent words = new ClipboardContent();
        words.putString(term.term() + ": " + term.definition());
        Clipboard.getSystemClipboard().setContent(words);
    }

    private void onKey(KeyEvent event) {
        GlossaryTerm selected = list.getSelectionModel().getSelectedItem();
        if (COPY.match(event) && selected != null && filter.getSelectedText().isEmpty()) {
            copy(selected);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (filter.getText().isEmpty()) {
                close.run();
            } else {
                filter.clear();
            }
            event.consume();
        } else if (filter.isFocused() && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
            if (event.getCode() == KeyCode.DOWN) {
                list.getSelectionModel().selectNext();
            } else {
                list.getSelectionModel().selectPrevious();
            }
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
            event.consume();
        }
    }
}
