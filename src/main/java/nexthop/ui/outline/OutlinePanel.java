package nexthop.ui.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.ui.inspector.FieldCheck;
import nexthop.ui.problems.Findings;
import nexthop.ui.problems.FindingsModel;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a document as a tree that one can find, select, rename and delete in, by mouse and by keyboard.
 *
 * <p>Rows are made for what is in sight alone, branches when they are opened; between two frames any number of changes cost one look at
 * the branches that are open, and nothing at all while the panel is hidden.
 */
public final class OutlinePanel extends VBox implements AutoCloseable {
    private final DocumentSession session;
    private final FindingsModel findings;
    private final Consumer<ElementId> reveal;
    private final Consumer<String> refuse;
    private final TextField filter = new TextField();
    private final TreeView<Element> tree = new TreeView<>();
    private final Map<ElementId, Branch> branches = new HashMap<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Outline outline;
    private boolean stale = true;
    private boolean selectionStale = true;
    private boolean following;

    /**
     * @param reveal brings what is selected here into view on the canvas
     * @param refuse tells why a name cannot be taken
     * @param delete deletes what is selected
     */
    public OutlinePanel(DocumentSession session, FindingsModel findings, Consumer<ElementId> reveal,
            Consumer<String> refuse, Runnable delete) {
        this.session = session;
        this.findings = findings;
        this.reveal = reveal;
        this.refuse = refuse;
        this.outline = Outline.of(session.shown(), "");
        getStyleClass().addAll("nexthop-panel", "outline");
        setId("outline");
        Label heading = new Label("Outline");
        heading.getStyleClass().add("outline-heading");
        filter.setPromptText("Filter the outline");
        filter.setAccessibleText("Filter the outline");
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterPressed);
        tree.setAccessibleText("Outline: sites, pools, applications, endpoints");
        tree.setShowRoot(false);
        tree.setRoot(new TreeItem<>());
        tree.setEditable(true);
        tree.setCellFactory(_ -> new OutlineCell(this::rename, this::words));
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<TreeItem<Element>>) _ -> selectedHere());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE && tree.getEditingItem() == null) {
                delete.run();
                event.consume();
            }
        });
        setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(heading, filter, tree);
        subscriptions.add(session.shownProperty().subscribe(_ -> invalidate()));
        subscriptions.add(filter.textProperty().subscribe(_ -> invalidate()));
        subscriptions.add(findings.findingsProperty().subscribe(_ -> tree.refresh()));
        subscriptions.add(session.selection().stateProperty().subscribe(_ -> {
            selectionStale = !following;
            requestLayout();
        }));
    }

    /** What the menu of a row offers; it is about what is selected. */
    public void setMenu(ContextMenu menu) {
        tree.setContextMenu(menu);
    }

    @Override
    public void requestFocus() {
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty() && tree.getExpandedItemCount() > 0) {
            tree.getFocusModel().focus(0);
        }
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
    }

    private void invalidate() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (stale) {
            stale = false;
            follow();
        }
        if (selectionStale) {
            selectionStale = false;
            followSelection();
        }
        super.layoutChildren();
    }

    private void filterPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            requestFocus();
            event.consume();
        }
    }

    // The tree

    /** A thing whose branch is worked out when it is opened. */
    private final class Branch extends TreeItem<Element> {
        private boolean built;
        private boolean leaf;

        Branch(Element element) {
            super(element);
            leaf = outline.below(element).isEmpty();
        }

        @Override
        public boolean isLeaf() {
            return leaf;
        }

        @Override
        public ObservableList<TreeItem<Element>> getChildren() {
            if (!built) {
                built = true;
                super.getChildren().setAll(items(outline.below(getValue())));
            }
            return super.getChildren();
        }

        /** Brings what is below in line, as far as anybody has looked at it. */
        void follow(Element now) {
            if (now != getValue()) {
                setValue(now);
            }
            List<Element> below = outline.below(now);
            leaf = below.isEmpty();
            if (built) {
                put(super.getChildren(), below);
            }
            if (outline.isFiltered() && !leaf) {
                setExpanded(true);
            }
        }
    }

    private List<TreeItem<Element>> items(List<Element> elements) {
        List<TreeItem<Element>> items = new ArrayList<>(elements.size());
        for (Element element : elements) {
            Branch known = branches.get(element.id());
            if (known == null) {
                known = new Branch(element);
                branches.put(element.id(), known);
            }
            known.follow(element);
            items.add(known);
        }
        return items;
    }

    private void put(ObservableList<TreeItem<Element>> children, List<Element> elements) {
        List<TreeItem<Element>> wanted = items(elements);
        if (!children.equals(wanted)) {
            children.setAll(wanted);
        }
    }

    private void follow() {
        boolean before = following;
        following = true; // what JavaFX selects while rows come and go is not what the user selects
        boolean wasFiltered = outline.isFiltered();
        outline = Outline.of(session.shown(), filter.getText());
        branches.keySet().removeIf(id -> !outline.topology().contains(id));
        put(tree.getRoot().getChildren(), outline.roots());
        if (!wasFiltered && !outline.isFiltered() && branches.size() <= tree.getRoot().getChildren().size()) {
            tree.getRoot().getChildren().forEach(top -> top.setExpanded(tree.getRoot().getChildren().size() < 10));
        }
        following = before;
        selectionStale = true;
        tree.refresh();
    }

    // The selection, both ways

    private void selectedHere() {
        if (following) {
            return;
        }
        List<ElementId> ids = tree.getSelectionModel()
                .getSelectedItems()
                .stream()
                .filter(item -> item != null && item.getValue() != null)
                .map(item -> item.getValue().id())
                .toList();
        following = true;
        session.selection().set(ids);
        following = false;
        if (ids.size() == 1) {
            reveal.accept(ids.getFirst());
        }
    }

    private void followSelection() {
        Set<ElementId> selected = session.selection().state().elements();
        following = true;
        tree.getSelectionModel().clearSelection();
        Set<TreeItem<Element>> wanted = new HashSet<>();
        selected.forEach(id -> open(id).ifPresent(wanted::add));
        int[] rows = rows(wanted);
        if (rows.length > 0) {
            tree.getSelectionModel().selectIndices(rows[0], rows);
        }
        following = false;
        if (rows.length > 0 && !tree.isFocused()) {
            Platform.runLater(() -> tree.scrollTo(Math.max(0, rows[0] - 3)));
        }
    }

    /** The rows of these, from the top: in one walk over all rows, for asking the tree for each of thousands takes it minutes. */
    private int[] rows(Set<TreeItem<Element>> wanted) {
        IntStream.Builder rows = IntStream.builder();
        Deque<TreeItem<Element>> open = new ArrayDeque<>(tree.getRoot().getChildren());
        for (int row = 0; !open.isEmpty() && !wanted.isEmpty(); row++) {
            TreeItem<Element> item = open.pop();
            if (wanted.contains(item)) {
                rows.add(row);
            }
            if (item.isExpanded() && !item.isLeaf()) {
                item.getChildren().reversed().forEach(open::push);
            }
        }
        return rows.build().toArray();
    }

    /** The row of a thing, with the branches above it opened; empty if the filter leaves it out. */
    private Optional<TreeItem<Element>> open(ElementId id) {
        for (ElementId above : outline.above(id)) {
            Branch branch = branches.get(above);
            if (branch == null) {
                return Optional.empty();
            }
            branch.setExpanded(true);
            branch.getChildren();
        }
        return Optional.ofNullable(branches.get(id));
    }

    // What is said and done

    /** What stands in a row beside the name. */
    private OutlineCell.Words words(Element element) {
        Findings found = findings.findings();
        return new OutlineCell.Words(OutlineWords.description(element, outline.topology()),
                OutlineWords.findings(element, found));
    }

    private void rename(Element element, String typed) {
        String name = typed.strip();
        if (name.equals(element.name())) {
            return;
        }
        var verdict = FieldCheck.text(name);
        if (verdict.isHeld()) {
            session.perform(Renaming.of(element, name));
        } else {
            refuse.accept(verdict.message());
        }
    }
}
