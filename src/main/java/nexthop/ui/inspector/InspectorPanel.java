package nexthop.ui.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import nexthop.model.ElementId;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.widgets.Fold;
import nexthop.ui.widgets.WhenSeen;
import org.jspecify.annotations.Nullable;

/** The inspector. */
public final class InspectorPanel extends BorderPane {
    /** How many lines of a section are shown before the user asks for more. */
    private static final int FIRST = 60;

    private static final int MORE = 200;

    private final InspectorModel model;
    private final FlowPane path = new FlowPane();
    private final Label title = new Label();
    private final Label caption = new Label();
    private final Label locked = new Label("A scenario or a what-if is shown. Go back to the topology to change it.");
    private final VBox sections = new VBox();
    private final VBox foldedRows = new VBox();
    private final Fold fold = new Fold("", foldedRows);
    private final ScrollPane scroll = new ScrollPane();
    private final List<FieldRow<?>> rows = new ArrayList<>();
    private Map<String, Label> headings = Map.of();
    private final BooleanProperty seen = new SimpleBooleanProperty(true);
    private String subject = "";
    private int limit = FIRST;

    public InspectorPanel(DocumentSession session) {
        this(new InspectorModel(session));
    }

    public InspectorPanel(InspectorModel model) {
        this.model = model;
        getStyleClass().addAll("nexthop-panel", "inspector");
        setId("inspector");
        title.getStyleClass().add("panel-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        caption.getStyleClass().add("panel-caption");
        caption.setWrapText(true);
        caption.setMinHeight(USE_PREF_SIZE);
        path.getStyleClass().add("crumbs");
        path.managedProperty().bind(path.visibleProperty());
        locked.getStyleClass().addAll("note", "locked");
        locked.setWrapText(true);
        locked.setMinHeight(USE_PREF_SIZE);
        locked.visibleProperty().bind(model.editableProperty().not());
        locked.managedProperty().bind(locked.visibleProperty());
        sections.getStyleClass().add("sections");
        foldedRows.getStyleClass().add("sections");
        fold.setId("untold");
        sections.disableProperty().bind(model.editableProperty().not());
        VBox content = new VBox(path, title, caption, locked, sections);
        content.getStyleClass().add("panel-content");
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        WhenSeen page = new WhenSeen(seen, () -> show(model.page()));
        model.pageProperty().addListener((_, _, _) -> page.ask());
        show(model.page());
    }

    /** Whether the panel is in sight; while it is not, nothing is made for it. */
    public BooleanProperty seenProperty() {
        return seen;
    }

    /** Turns to an element and puts the caret into its name, all of it selected, so that typing replaces it. */
    public void editName(ElementId element) {
        if (!model.page().subject().equals(element.value())) {
            model.turnTo(element);
        }
        Platform.runLater(this::focusName);
    }

    /** Takes over what was typed but not yet confirmed, as before saving. */
    public void commitPending() {
        for (FieldRow<?> row : List.copyOf(rows)) {
            if (row instanceof TextRow text) {
                text.commit();
            }
        }
    }

    private void focusName() {
        for (FieldRow<?> row : rows) {
            if (row instanceof TextRow text && text.field.key().equals(InspectorModel.NAME)) {
                scroll.setVvalue(0);
                text.edit();
                return;
            }
        }
    }

    private void show(Page page) {
        boolean turned = !page.subject().equals(subject);
        List<TextRow> left = turned ? touchedRows() : List.of();
        subject = page.subject();
        limit = turned ? FIRST : limit;
        title.setText(page.title());
        caption.setText(page.caption());
        showPath(page);
        showSections(page);
        if (turned) {
            scroll.setVvalue(0);
        }
        left.forEach(TextRow::commit);
    }

    private List<TextRow> touchedRows() {
        List<TextRow> touched = new ArrayList<>();
        for (FieldRow<?> row : rows) {
            if (row instanceof TextRow text && text.isTouched()) {
                touched.add(text);
            }
        }
        return touched;
    }

    private void showPath(Page page) {
        List<Node> crumbs = new ArrayList<>();
        for (Page.Crumb crumb : page.path().subList(0, page.path().size() - 1)) {
            ElementId id = crumb.id();
            Hyperlink link = new Hyperlink(crumb.label());
            link.setAccessibleText("Back to " + crumb.label());
            link.setOnAction(_ -> {
                if (id == null) {
                    model.turnBack();
                } else {
                    model.turnTo(id);
                }
            });
            Label arrow = new Label("›");
            arrow.getStyleClass().add("muted");
            crumbs.add(link);
            crumbs.add(arrow);
        }
        path.getChildren().setAll(crumbs);
        path.setVisible(!crumbs.isEmpty());
    }

    private void showSections(Page page) {
        List<FieldRow<?>> next = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        List<Node> folded = new ArrayList<>();
        Map<String, Label> titled = new HashMap<>();
        Map<String, FieldRow<?>> known = new HashMap<>();
        rows.forEach(row -> known.put(row.field.key(), row));
        for (Page.Section section : page.sections()) {
            if (section.folded()) {
                fold.setTitle(section.title());
                nodes.add(fold);
            } else if (!section.title().isEmpty()) {
                Label heading = titled.containsKey(section.title()) ? null : headings.get(section.title());
                heading = heading == null ? heading(section.title()) : heading;
                titled.put(section.title(), heading);
                nodes.add(heading);
            }
            List<Field> fields = section.fields();
            List<Field> first = fields.size() <= limit ? fields : shortened(fields);
            for (Field field : first) {
                FieldRow<?> row = rowFor(page, field, known.get(field.key()));
                next.add(row);
                (section.folded() ? folded : nodes).add(row);
            }
            if (first.size() < fields.size()) {
                (section.folded() ? folded : nodes).add(more(fields.size() - first.size()));
            }
        }
        headings = titled;
        rows.clear();
        rows.addAll(next);
        replace(foldedRows.getChildren(), folded);
        replace(sections.getChildren(), nodes);
    }

    private static Label heading(String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        return heading;
    }

    /** Leaves the nodes at the beginning and the end that stay: what has been taken out and put back must be styled anew. */
    private static void replace(List<Node> shown, List<Node> nodes) {
        int shorter = Math.min(shown.size(), nodes.size());
        int begin = 0;
        while (begin < shorter && shown.get(begin) == nodes.get(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && shown.get(shown.size() - 1 - end) == nodes.get(nodes.size() - 1 - end)) {
            end++;
        }
        shown.subList(begin, shown.size() - end).clear();
        shown.addAll(begin, nodes.subList(begin, nodes.size() - end));
    }

    /** As many as the limit allows: of a long list the beginning, and what stands at its end to add to it. */
    private List<Field> shortened(List<Field> fields) {
        List<Field> first = new ArrayList<>(fields.subList(0, limit));
        Field last = fields.getLast();
        if (!(last instanceof Field.Entry)) {
            first.add(last);
        }
        return first;
    }

    private Hyperlink more(int left) {
        Hyperlink more = new Hyperlink("Show " + Math.min(left, MORE) + " more of " + left);
        more.setOnAction(_ -> {
            limit += MORE;
            showSections(model.page());
        });
        return more;
    }

    private FieldRow<?> rowFor(Page page, Field field, @Nullable FieldRow<?> known) {
        if (known != null && known.canShow(page, field)) {
            known.update(page, field);
            return known;
        }
        return FieldRow.of(model, page, field, () -> Platform.runLater(this::focusName));
    }
}
