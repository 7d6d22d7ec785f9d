package nexthop.ui.problems;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import nexthop.model.ElementId;
import nexthop.rule.Finding;
import nexthop.rule.Fix;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.widgets.SeverityIcons;
import nexthop.ui.widgets.Words;
import org.jspecify.annotations.Nullable;

/** The problems, and what has been changed since the document was opened. */
public final class ProblemsPanel extends StackPane {
    private final DocumentSession session;
    private final ProblemsModel model;
    private final Consumer<ElementId> reveal;
    private final TableView<ProblemsModel.Row> table = new TableView<>();
    private final FindingDetails details;
    private final SplitPane split = new SplitPane();
    private boolean refreshing;
    private @Nullable ElementId shown;

    /**
     * @param work checks the order of the changes
     * @param reveal brings an element into view, which is selected already
     * @param browse opens a web page
     */
    public ProblemsPanel(DocumentSession session, FindingsModel findings, BackgroundWork work,
            Consumer<ElementId> reveal, Consumer<URI> browse) {
        this(session, new ProblemsModel(session, findings), new ChangesModel(session, work), findings, reveal, browse);
    }

    ProblemsPanel(DocumentSession session, ProblemsModel model, ChangesModel changesModel, FindingsModel findings,
            Consumer<ElementId> reveal, Consumer<URI> browse) {
        this.session = session;
        this.model = model;
        this.reveal = reveal;
        details = new FindingDetails(findings.rules(), model::fix, () -> table.getSelectionModel().clearSelection(),
                browse);
        getStyleClass().addAll("nexthop-panel", "problems");
        setId("problems");

        Tab problems = new Tab();
        problems.textProperty().bind(model.titleProperty());
        problems.setClosable(false);
        problems.setContent(split);
        Tab changes = new Tab();
        changes.textProperty().bind(changesModel.titleProperty());
        changes.setClosable(false);
        changes.setContent(new ChangesPane(session, changesModel, findings.rules(), reveal, browse));
        TabPane tabs = new TabPane(problems, changes);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);

        split.getItems().setAll(makeTable());
        SplitPane.setResizableWithParent(details, false);
        TextField filter = new TextField();
        filter.setId("problems-filter");
        filter.setPromptText("Filter problems");
        filter.setAccessibleText("Filter problems");
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        filter.visibleProperty().bind(problems.selectedProperty());
        StackPane.setAlignment(filter, Pos.TOP_RIGHT);
        filter.getStyleClass().addAll("small", "filter");
        getChildren().addAll(tabs, filter);
    }

    private Node makeTable() {
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setAccessibleText("Problems");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        Label nothing = Words.wrapped("", "note");
        nothing.setId("no-problems");
        nothing.textProperty().bind(model.nothingProperty());
        table.setPlaceholder(nothing);
        TableColumn<ProblemsModel.Row, ProblemsModel.Row> grave = column("", 34, 34, 34);
        grave.setCellFactory(_ -> new GraveCell());
        BooleanBinding detailsShut = Bindings.createBooleanBinding(() -> !split.getItems().contains(details),
                split.getItems());
        TableColumn<ProblemsModel.Row, ProblemsModel.Row> rule = column("Rule", 150, 155, 240);
        rule.visibleProperty().bind(detailsShut); // the details tell both, and the table is narrow beside them
        rule.setCellFactory(_ -> new WordsCell("rule-name") {
            @Override
            String words(ProblemsModel.Row row) {
                return row.finding().rule();
            }
        });
        TableColumn<ProblemsModel.Row, ProblemsModel.Row> element = column("Element", 130, 180, 320);
        element.visibleProperty().bind(detailsShut);
        element.setCellFactory(_ -> new WordsCell("element-name") {
            @Override
            String words(ProblemsModel.Row row) {
                return row.element();
            }
        });
        TableColumn<ProblemsModel.Row, ProblemsModel.Row> wrong = column("What is wrong", 200, 560, 3000);
        wrong.setCellFactory(_ -> new WordsCell("message") {
            @Override
            String words(ProblemsModel.Row row) {
                return row.finding().message();
            }
        });
        TableColumn<ProblemsModel.Row, ProblemsModel.Row> fix = column("Fix", 170, 185, 300);
        fix.setCellFactory(_ -> new FixCell());
        table.getColumns().add(grave);
        table.getColumns().add(rule);
        table.getColumns().add(element);
        table.getColumns().add(wrong);
        table.getColumns().add(fix);
        table.setItems(FXCollections.observableArrayList(model.rows()));
        model.rows().addListener((ListChangeListener<ProblemsModel.Row>) _ -> showRows());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> showDetails(row));
        return table;
    }

    private static TableColumn<ProblemsModel.Row, ProblemsModel.Row> column(String title, double min, double pref,
            double max) {
        TableColumn<ProblemsModel.Row, ProblemsModel.Row> column = new TableColumn<>(title);
        column.setMinWidth(min);
        column.setPrefWidth(pref);
        column.setMaxWidth(max);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        return column;
    }

    /** Takes the new rows over; what was selected stays selected if it is still there, without moving the canvas. */
    private void showRows() {
        ProblemsModel.Row selected = table.getSelectionModel().getSelectedItem();
        refreshing = true;
        try {
            table.getItems().setAll(model.rows());
            int index = selected == null ? -1 : sameProblem(selected);
            if (index >= 0) {
                table.getSelectionModel().select(index);
            } else {
                table.getSelectionModel().clearSelection();
            }
        } finally {
            refreshing = false;
        }
        showDetails(table.getSelectionModel().getSelectedItem());
    }

    private int sameProblem(ProblemsModel.Row wanted) {
        for (int i = 0; i < table.getItems().size(); i++) {
            Finding there = table.getItems().get(i).finding();
            Finding was = wanted.finding();
            if (there.rule().equals(was.rule()) && there.element().equals(was.element())
                    && there.kind().equals(was.kind())) {
                return i;
            }
        }
        return -1;
    }

    private void showDetails(ProblemsModel.@Nullable Row row) {
        if (refreshing) {
            return;
        }
        if (row == null) {
            split.getItems().remove(details);
            shown = null;
            return;
        }
        details.show(row);
        if (!split.getItems().contains(details)) {
            split.getItems().add(details);
            split.setDividerPositions(0.6);
        }
        if (!row.finding().element().equals(shown)) {
            shown = row.finding().element();
            session.selection().only(row.finding().element());
            reveal.accept(row.finding().element());
        }
    }

    /** Puts the focus into the list, which the arrow keys then move through. */
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /** Selects the first problem of an element, as when its mark on the canvas is clicked. */
    public void select(ElementId element) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).finding().element().equals(element)) {
                table.getSelectionModel().select(i);
                table.scrollTo(i);
                return;
            }
        }
    }

    private static final class GraveCell extends TableCell<ProblemsModel.Row, ProblemsModel.Row> {
        @Override
        protected void updateItem(ProblemsModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : SeverityIcons.of(row.finding().severity()));
            setAccessibleText(empty || row == null ? null : row.finding().severity().word());
            setAlignment(Pos.TOP_CENTER);
        }
    }

    private abstract static class WordsCell extends TableCell<ProblemsModel.Row, ProblemsModel.Row> {
        private final Label label = Words.wrapped("");

        WordsCell(String style) {
            label.getStyleClass().add(style);
            label.prefWidthProperty().bind(widthProperty().subtract(18));
            setAlignment(Pos.TOP_LEFT);
        }

        abstract String words(ProblemsModel.Row row);

        @Override
        protected void updateItem(ProblemsModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
            } else {
                label.setText(words(row));
                setGraphic(label);
                setAccessibleText(words(row));
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : label.prefHeight(getWidth() - 18) + snappedTopInset() + snappedBottomInset();
        }
    }

    /** The first fix as a link, and a menu of all of them if there are more. */
    private final class FixCell extends TableCell<ProblemsModel.Row, ProblemsModel.Row> {
        private static final double PADDING = 16;

        private final Hyperlink first = link("");
        private final Hyperlink others = link("▾");
        private final ContextMenu menu = new ContextMenu();
        private final HBox line = new HBox(first, others);

        FixCell() {
            setAlignment(Pos.TOP_LEFT);
            first.setWrapText(true);
            first.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(first, Priority.ALWAYS);
            others.setAccessibleText("Other fixes");
            others.setMinWidth(Region.USE_PREF_SIZE);
            others.managedProperty().bind(others.visibleProperty());
            others.setOnAction(_ -> menu.show(others, Side.BOTTOM, 0, 0));
            line.setSpacing(4);
            line.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        }

        @Override
        protected void updateItem(ProblemsModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            List<Fix> fixes = empty || row == null ? List.of() : row.finding().fixes();
            menu.getItems().clear();
            if (fixes.isEmpty()) {
                setGraphic(null);
                return;
            }
            Fix best = fixes.getFirst();
            first.setText(best.label());
            first.setAccessibleText("Fix: " + best.label());
            first.setOnAction(_ -> model.fix(best));
            others.setVisible(fixes.size() > 1);
            for (Fix fix : fixes) {
                MenuItem item = new MenuItem(fix.label());
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> model.fix(fix));
                menu.getItems().add(item);
            }
            setGraphic(line);
        }

        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : line.prefHeight(getWidth() - PADDING) + snappedTopInset() + snappedBottomInset();
        }

        /** A label gives what it shows its preferred size of an earlier width; wrapped words need the present one. */
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (getGraphic() != null) {
                double width = getWidth() - PADDING;
                line.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, line.prefHeight(width));
            }
        }

        private Hyperlink link(String text) {
            Hyperlink link = new Hyperlink(text);
            link.getStyleClass().add("fix");
            link.setMinWidth(0);
            link.disableProperty().bind(Bindings.isNotNull(session.previewProperty()));
            return link;
        }
    }
}
