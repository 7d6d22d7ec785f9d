package nexthop.ui.problems;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import nexthop.model.ElementId;
import nexthop.rule.Finding;
import nexthop.ui.scale.UiScale;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.Signature;
import nexthop.ui.widgets.SeverityIcons;
import nexthop.ui.widgets.NameInPieces;
import nexthop.ui.widgets.Words;
import org.jspecify.annotations.Nullable;

/** The problems, and what has been changed since the document was opened. */
public final class ProblemsPanel extends StackPane {
    /** Narrower than this the panel has no room for the filter beside the tabs, for the rule, for the fix. */
    private static final double BESIDE_THE_TABS = 520;
    private static final double WITH_RULE = 620;
    private static final double WITH_FIX = 470;

    private final BooleanBinding tooNarrowForTools = isNarrow(BESIDE_THE_TABS);
    private final DocumentSession session;
    private final ProblemsModel model;
    private final FixModel fixes;
    private final AcceptanceModel accepting;
    private final AcceptancePane acceptance;
    private final BooleanBinding locked;
    private final Consumer<ElementId> reveal;
    private final TableView<ProblemsModel.Row> table = new TableView<>();
    private final FindingDetails details;
    private final SplitPane split = new SplitPane();
    private @Nullable FixAllPane fixAll;
    private boolean refreshing;
    private @Nullable ElementId shown;

    /**
     * @param work checks the order of the changes and tries fixes out
     * @param signature accepts findings
     * @param reveal brings an element into view, which is selected already
     * @param browse opens a web page
     */
    public ProblemsPanel(DocumentSession session, FindingsModel findings, BackgroundWork work, Signature signature,
            Consumer<ElementId> reveal, Consumer<URI> browse) {
        this(session, new ProblemsModel(findings), new FixModel(session, findings, work),
                new AcceptanceModel(session, signature), new ChangesModel(session, work), findings, reveal, browse);
    }

    ProblemsPanel(DocumentSession session, ProblemsModel model, FixModel fixes, AcceptanceModel accepting,
            ChangesModel changesModel, FindingsModel findings, Consumer<ElementId> reveal, Consumer<URI> browse) {
        this.session = session;
        this.model = model;
        this.fixes = fixes;
        this.accepting = accepting;
        this.reveal = reveal;
        locked = Bindings.isNotNull(session.previewProperty());
        acceptance = new AcceptancePane(accepting, locked);
        details = new FindingDetails(findings.rules(), this::offered, () -> table.getSelectionModel().clearSelection(),
                browse);
        fixes.offerProperty().addListener((_, _, offer) -> showOffer(offer));
        getStyleClass().addAll("nexthop-panel", "problems");
        setId("problems");

        Tab problems = new Tab();
        problems.textProperty().bind(model.titleProperty());
        problems.setClosable(false);
        BorderPane content = new BorderPane(split);
        problems.setContent(content);
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
        filter.getStyleClass().addAll("small", "filter");
        HBox tools = new HBox(acceptedSwitch(), filter);
        tools.getStyleClass().add("problem-tools");
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        tools.visibleProperty().bind(problems.selectedProperty());
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        getChildren().add(tabs);
        tooNarrowForTools.subscribe(narrow -> {
            content.setTop(narrow ? tools : null);
            if (narrow) {
                getChildren().remove(tools);
            } else {
                getChildren().add(tools);
            }
        });
    }

    /** Whether the panel is narrower than this for the size everything has now; not before it has a width. */
    private BooleanBinding isNarrow(double width) {
        var least = UiScale.scaled(width);
        return Bindings.createBooleanBinding(() -> getWidth() > 0 && getWidth() < least.get(), widthProperty(), least);
    }

    /** Lists accepted findings or not; it is there only if there are some. */
    private Node acceptedSwitch() {
        CheckBox shown = new CheckBox("Show accepted");
        shown.setId("show-accepted");
        shown.getStyleClass().add("small");
        shown.selectedProperty().bindBidirectional(model.acceptedShownProperty());
        shown.visibleProperty().bind(model.acceptedCount().map(count -> count > 0));
        shown.managedProperty().bind(shown.visibleProperty());
        return shown;
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
        BooleanBinding detailsShut = Bindings.createBooleanBinding(() -> split.getItems().size() < 2, split.getItems());
        TableColumn<ProblemsModel.Row, ProblemsModel.Row> rule = column("Rule", 150, 155, 240);
        rule.visibleProperty().bind(detailsShut.and(isNarrow(WITH_RULE).not())); // the details tell both, and the table is narrow beside them
        rule.setCellFactory(_ -> new NameCell("rule-name") {
            @Override
            String words(ProblemsModel.Row row) {
                return row.finding().rule();
            }
        });
        TableColumn<ProblemsModel.Row, ProblemsModel.Row> element = column("Element", 140, 180, 320);
        element.visibleProperty().bind(detailsShut);
        element.setCellFactory(_ -> new NameCell("element-name") {
            @Override
            String words(ProblemsModel.Row row) {
                return row.element();
            }
        });
        TableColumn<ProblemsModel.Row, ProblemsModel.Row> wrong = column("What is wrong", 120, 560, 3000);
        wrong.setCellFactory(_ -> new WordsCell("message") {
            @Override
            String words(ProblemsModel.Row row) {
                return row.finding().message();
            }
        });
        TableColumn<ProblemsModel.Row, ProblemsModel.Row> fix = column("Fix", 170, 185, 300);
        fix.visibleProperty().bind(isNarrow(WITH_FIX).not().and(detailsShut.or(isNarrow(WITH_RULE).not())));
        fix.setCellFactory(_ -> new FixCell(fixes, locked));
        table.setRowFactory(_ -> new ProblemRow());
        table.setContextMenu(new ContextMenu());
        table.setOnContextMenuRequested(_ -> fillMenu());
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
        column.minWidthProperty().bind(UiScale.scaled(min));
        column.prefWidthProperty().bind(UiScale.scaled(pref));
        column.maxWidthProperty().bind(UiScale.scaled(max));
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
            Splice.into(table.getItems(), model.rows(), ProblemsModel.Row::showsTheSameAs);
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
        fixes.giveUpAll();
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

    /** What can be done about a finding. */
    private List<Node> offered(ProblemsModel.Row row) {
        List<Node> offered = new ArrayList<>();
        if (!row.isAccepted() && !row.finding().fixes().isEmpty()) {
            offered.add(new FixChoices(fixes, row.finding(), locked));
        }
        acceptance.show(row);
        offered.add(acceptance);
        return offered;
    }

    /** Puts what fixing all of a kind would change in the place of the details, until it is applied or given up. */
    private void showOffer(FixModel.@Nullable Offer offer) {
        int at = split.getItems().indexOf(fixAll == null ? details : fixAll);
        if (at < 0) {
            return;
        }
        double[] dividers = split.getDividerPositions();
        fixAll = offer == null ? null : new FixAllPane(fixes, offer);
        Node shown = fixAll == null ? details : fixAll;
        SplitPane.setResizableWithParent(shown, false);
        split.getItems().set(at, shown);
        split.setDividerPositions(dividers);
        if (offer == null) {
            showDetails(table.getSelectionModel().getSelectedItem());
            table.requestFocus();
        } else {
            shown.requestFocus();
        }
    }

    /** What can be done about the selected problem, for whoever asks with the right button or the keyboard. */
    private void fillMenu() {
        ProblemsModel.Row row = table.getSelectionModel().getSelectedItem();
        List<MenuItem> items = new ArrayList<>();
        if (row != null) {
            if (row.isAccepted()) {
                items.add(item("No longer accept it", () -> accepting.withdraw(row.finding())));
            } else {
                items.add(item("Accept…", acceptance::open));
                int alike = fixes.alike(row.finding());
                if (alike > 1) {
                    items.add(item("Fix all " + alike + " of this kind…", () -> fixes.tryAll(row.finding())));
                }
            }
        }
        items.forEach(item -> item.setDisable(locked.get()));
        table.getContextMenu().getItems().setAll(items);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> action.run());
        return item;
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

    /** Accepted problems are greyed. */
    private static final class ProblemRow extends TableRow<ProblemsModel.Row> {
        private static final PseudoClass ACCEPTED = PseudoClass.getPseudoClass("accepted");

        @Override
        protected void updateItem(ProblemsModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(ACCEPTED, !empty && row != null && row.isAccepted());
        }
    }

    private static final class GraveCell extends TableCell<ProblemsModel.Row, ProblemsModel.Row> {
        @Override
        protected void updateItem(ProblemsModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : SeverityIcons.of(row.finding().severity()));
            setAccessibleText(empty || row == null
                    ? null
                    : row.finding().severity().word() + (row.isAccepted() ? ", accepted" : ""));
            setAlignment(Pos.TOP_CENTER);
        }
    }

    /** Words of a row that wrap. */
    private abstract static class TextCell extends TableCell<ProblemsModel.Row, ProblemsModel.Row> {
        /** What the cell keeps free to the left and right. */
        static final double SIDES = 18;

        private final Region content;

        TextCell(Region content) {
            this.content = content;
            setAlignment(Pos.TOP_LEFT);
        }

        abstract String words(ProblemsModel.Row row);

        abstract void show(String words);

        @Override
        protected void updateItem(ProblemsModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
            } else {
                show(words(row));
                setGraphic(content);
                setAccessibleText(words(row));
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : content.prefHeight(getWidth() - SIDES) + snappedTopInset() + snappedBottomInset();
        }
    }

    private abstract static class WordsCell extends TextCell {
        private final Label label;

        WordsCell(String style) {
            this(Words.wrapped("", style));
        }

        private WordsCell(Label label) {
            super(label);
            this.label = label;
            label.prefWidthProperty().bind(widthProperty().subtract(SIDES));
        }

        @Override
        void show(String words) {
            label.setText(words);
        }
    }

    /** An id or a name, which has no spaces to wrap at. */
    private abstract static class NameCell extends TextCell {
        private final NameInPieces name;

        NameCell(String style) {
            this(new NameInPieces(style));
        }

        private NameCell(NameInPieces name) {
            super(name);
            this.name = name;
            name.prefWidthProperty().bind(widthProperty().subtract(SIDES));
            name.prefWrapLengthProperty().bind(widthProperty().subtract(SIDES));
        }

        @Override
        void show(String words) {
            name.setName(words);
        }
    }
}
