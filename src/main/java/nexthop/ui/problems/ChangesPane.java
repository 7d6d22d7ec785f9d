package nexthop.ui.problems;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import nexthop.model.ElementId;
import nexthop.model.Shown;
import nexthop.model.Topology;
import nexthop.rule.RuleBook;
import nexthop.rule.order.OrderFinding;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.widgets.SeverityIcons;
import nexthop.ui.widgets.Words;
import nexthop.ui.widgets.WrappingCell;
import org.jspecify.annotations.Nullable;

/** The changes since the document was opened, the latest first, each with what is wrong with its order. */
final class ChangesPane extends SplitPane {
    private final DocumentSession session;
    private final ChangesModel model;
    private final Consumer<ElementId> reveal;
    private final ListView<ChangesModel.Row> list = new ListView<>(FXCollections.observableArrayList());
    private final FindingDetails details;
    private boolean refreshing;
    private @Nullable OrderFinding shown;

    ChangesPane(DocumentSession session, ChangesModel model, RuleBook rules, Consumer<ElementId> reveal,
            Consumer<URI> browse) {
        this.session = session;
        this.model = model;
        this.reveal = reveal;
        details = new FindingDetails(rules, _ -> List.of(), () -> list.getSelectionModel().clearSelection(), browse);
        details.setId("change-details");
        list.setId("changes");
        list.getStyleClass().addAll("dense", "edge-to-edge", "changes");
        list.setAccessibleText("Changes since opened, latest first");
        list.setPlaceholder(Words.wrapped("Nothing has been changed since the document was opened.", "note"));
        list.setCellFactory(_ -> new RowCell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> showDetails(row));
        model.rows().addListener((ListChangeListener<ChangesModel.Row>) _ -> showRows());
        getItems().setAll(list);
        SplitPane.setResizableWithParent(details, false);
        showRows();
    }

    /** Takes the new rows over; a finding that is still there stays selected, without moving the canvas. */
    private void showRows() {
        OrderFinding selected = ChangesModel.finding(list.getSelectionModel().getSelectedItem());
        refreshing = true;
        try {
            list.getItems().setAll(model.rows());
            int again = selected == null ? -1 : same(selected);
            if (again >= 0) {
                list.getSelectionModel().select(again);
            } else {
                list.getSelectionModel().clearSelection();
            }
        } finally {
            refreshing = false;
        }
        showDetails(list.getSelectionModel().getSelectedItem());
    }

    private int same(OrderFinding wanted) {
        for (int i = 0; i < list.getItems().size(); i++) {
            OrderFinding there = ChangesModel.finding(list.getItems().get(i));
            if (there != null && there.from() == wanted.from() && there.finding().rule().equals(wanted.finding().rule())
                    && there.finding().kind().equals(wanted.finding().kind())
                    && there.finding().element().equals(wanted.finding().element())) {
                return i;
            }
        }
        return -1;
    }

    private void showDetails(ChangesModel.@Nullable Row row) {
        if (refreshing) {
            return;
        }
        OrderFinding found = ChangesModel.finding(row);
        if (found == null) {
            getItems().remove(details);
            shown = null;
            return;
        }
        details.show(new ProblemsModel.Row(found.finding(), Shown.plain(found.elementName())));
        if (!getItems().contains(details)) {
            getItems().add(details);
            setDividerPositions(0.6);
        }
        if (shown == null || !shown.finding().element().equals(found.finding().element())) {
            bringIntoView(found);
        }
        shown = found;
    }

    /** The element itself may be gone by now; then the first of the others that it is about. */
    private void bringIntoView(OrderFinding found) {
        Topology topology = session.shown().topology();
        Stream.concat(Stream.of(found.finding().element()), found.about().stream().sorted())
                .filter(topology::contains)
                .findFirst()
                .ifPresent(id -> {
                    session.selection().only(id);
                    reveal.accept(id);
                });
    }

    private static final class RowCell extends WrappingCell<ChangesModel.Row> {
        @Override
        protected Node show(ChangesModel.Row row) {
            return switch (row) {
                case ChangesModel.Made(int number, String label) -> {
                    setAccessibleText("Change " + number + ": " + Shown.plain(label));
                    Label count = new Label(String.valueOf(number));
                    count.getStyleClass().addAll("muted", "change-number");
                    count.setMinWidth(USE_PREF_SIZE);
                    yield line(count, Words.wrapped(Shown.plain(label)), "change");
                }
                case ChangesModel.Wrong(OrderFinding found) -> {
                    setAccessibleText(found.severity().word() + ": " + found.message());
                    yield line(SeverityIcons.of(found.severity()), Words.wrapped(found.message(), "message"),
                            "out-of-order");
                }
            };
        }

        private static HBox line(Node mark, Label words, String style) {
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox line = new HBox(mark, words);
            line.getStyleClass().add(style);
            line.setAlignment(Pos.TOP_LEFT);
            return line;
        }
    }
}
