package nexthop.ui.inspector;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nexthop.edit.Edit;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.ElementId;
import nexthop.model.Note;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What the inspector shows and what becomes of a text typed there.
 *
 * <p>The subject is what is selected, or a part of it the user has turned to. A text that cannot be taken over is kept as a draft
 * until it can, is given up, or the topology's own value changes.
 */
public final class InspectorModel {
    /** The key of the field that holds a subject's name. */
    public static final String NAME = "name";

    private record DraftKey(String subject, String field) {}

    private record Draft(String typed, String against) {}

    private final DocumentSession session;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>();
    private final Map<DraftKey, Draft> drafts = new HashMap<>();
    private @Nullable ElementId turnedTo;

    public InspectorModel(DocumentSession session) {
        this.session = session;
        session.selection().stateProperty().addListener((_, _, _) -> {
            turnedTo = null;
            refresh();
        });
        session.shownProperty().addListener((_, _, _) -> refresh());
        page.set(pageNow());
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public Page page() {
        return page.get();
    }

    /** False while a step of a scenario is shown, or the drawing is locked. */
    public ReadOnlyBooleanProperty editableProperty() {
        return session.editableProperty();
    }

    /** Turns to an element without selecting it, as to an application of the selected pool. */
    public void turnTo(ElementId element) {
        turnedTo = element;
        refresh();
    }

    /** Turns back to what is selected. */
    public void turnBack() {
        turnedTo = null;
        refresh();
    }

    /**
     * Takes a text over, or keeps it as a draft if the topology cannot hold it. Space around the text is not part of it.
     *
     * @param subject the page the field stood on
     */
    public FieldVerdict commit(Page subject, Field.Text field, String typed) {
        String text = typed.strip();
        FieldVerdict verdict = field.check().apply(text);
        DraftKey key = new DraftKey(subject.subject(), field.key());
        if (!verdict.isHeld()) {
            drafts.put(key, new Draft(typed, field.value()));
            return verdict;
        }
        drafts.remove(key);
        if (!text.equals(field.value()) && !perform(field.edit().apply(text))) {
            drafts.put(key, new Draft(typed, field.value()));
            return FieldVerdict.refused(session.refusalProperty().get());
        }
        return verdict;
    }

    /** Gives a draft up; the field shows the topology's value again. */
    public void giveUp(Page subject, Field.Text field) {
        drafts.remove(new DraftKey(subject.subject(), field.key()));
    }

    /** What stands in a field: the draft if there is one, else the topology's value. */
    public String textOf(Page subject, Field.Text field) {
        return draft(subject, field).orElse(field.value());
    }

    private Optional<String> draft(Page subject, Field.Text field) {
        DraftKey key = new DraftKey(subject.subject(), field.key());
        Draft draft = drafts.get(key);
        if (draft != null && !draft.against().equals(field.value())) {
            drafts.remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(draft).map(Draft::typed);
    }

    public boolean choose(Field.Choice field, String option) {
        return option.equals(field.selected()) || perform(field.edit().apply(option));
    }

    public boolean toggle(Field.Tick tick) {
        return perform(tick.toggle());
    }

    public boolean remove(Field.Text field) {
        return perform(field.removal());
    }

    public boolean act(Field.Entry entry) {
        return perform(entry.action());
    }

    /** Makes something and turns to it. */
    public boolean make(Field.Make field) {
        boolean made = perform(field.edit());
        ElementId created = field.created();
        if (made && created != null) {
            turnTo(created);
        }
        return made;
    }

    private boolean perform(@Nullable Edit edit) {
        return edit == null || session.perform(edit);
    }

    private void refresh() {
        page.set(pageNow());
    }

    private Page pageNow() {
        TopologyGraph graph = session.graph();
        ElementId turned = turnedTo;
        if (turned != null && graph.topology().contains(turned)) {
            Page page = Pages.of(graph, graph.topology().element(turned).orElseThrow());
            return page.reachedFrom(selected(graph));
        }
        turnedTo = null;
        return selected(graph);
    }

    private Page selected(TopologyGraph graph) {
        Selection.State state = session.selection().state();
        Relation link = state.link();
        if (link != null) {
            return Pages.of(graph, link);
        }
        return switch (state.elements().size()) {
            case 0 -> Pages.of(graph);
            case 1 -> state.first()
                    .flatMap(id -> graph.topology()
                            .element(id)
                            .map(element -> Pages.of(graph, element))
                            .or(() -> session.shown().layout().note(id).map(Pages::of)))
                    .orElseGet(() -> Pages.of(graph));
            default -> Pages.of(graph, state.elements(), notesAmong(state.elements()));
        };
    }

    private int notesAmong(Set<ElementId> selected) {
        return (int) session.shown().layout().notes().stream().map(Note::id).filter(selected::contains).count();
    }
}
