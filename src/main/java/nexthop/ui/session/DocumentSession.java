package nexthop.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nexthop.edit.Edit;
import nexthop.edit.EditRefusedException;
import nexthop.edit.History;
import nexthop.edit.RecordPlan;
import nexthop.edit.SetViewOnly;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * One open document as the window sees it. Every change enters by {@link #perform}; everything shown follows {@link
 * #shownProperty}, which is the document's drawing, or, while a scenario is played, the state of the step at hand. The canvas alone
 * follows {@link #onCanvasProperty}, which for a moment may be what a change would make of the drawing.
 */
public final class DocumentSession {
    /** A state of a scenario, or an answer to what-if, shown in place of the document: nothing can be edited while it is. */
    public record Preview(Drawing drawing, Set<ElementId> changed, Set<Relation> changedLinks, String caption) {
        public Preview {
            changed = Set.copyOf(changed);
            changedLinks = Set.copyOf(changedLinks);
        }
    }

    /** What the canvas shows. Each is equal to itself alone: comparing two large drawings would take longer than painting one. */
    public static final class OnCanvas {
        private final Drawing drawing;
        private final TopologyGraph graph;
        private final @Nullable Preview preview;

        private OnCanvas(Drawing drawing, TopologyGraph graph, @Nullable Preview preview) {
            this.drawing = drawing;
            this.graph = graph;
            this.preview = preview;
        }

        public Drawing drawing() {
            return drawing;
        }

        /** The graph of the drawing's topology. */
        public TopologyGraph graph() {
            return graph;
        }

        /** What tells it from the document; empty if nothing does. */
        public Optional<Preview> preview() {
            return Optional.ofNullable(preview);
        }
    }

    private final ReadOnlyObjectWrapper<History> history;
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Drawing> shown;
    private final ReadOnlyObjectWrapper<TopologyGraph> graph;
    private final ReadOnlyObjectWrapper<@Nullable Preview> glance = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OnCanvas> onCanvas;
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<String> refusal = new ReadOnlyObjectWrapper<>("");
    private final Selection selection = new Selection();

    public DocumentSession(History begin) {
        history = new ReadOnlyObjectWrapper<>(begin);
        shown = new ReadOnlyObjectWrapper<>(begin.current());
        graph = new ReadOnlyObjectWrapper<>(TopologyGraph.of(begin.current().topology()));
        onCanvas = new ReadOnlyObjectWrapper<>(new OnCanvas(begin.current(), graph.get(), null));
        unsaved.set(begin.isUnsaved());
        editable.set(isEditable());
    }

    public Selection selection() {
        return selection;
    }

    /** The document's drawing, whatever is shown. */
    public Drawing drawing() {
        return history.get().current();
    }

    public ReadOnlyObjectProperty<History> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** The document's drawing, or that of the step at hand. */
    public Drawing shown() {
        return shown.get();
    }

    public ReadOnlyObjectProperty<Drawing> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The graph of the topology that is shown; always set before {@link #shownProperty} changes. */
    public TopologyGraph graph() {
        return graph.get();
    }

    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public Optional<Preview> preview() {
        return Optional.ofNullable(preview.get());
    }

    public OnCanvas onCanvas() {
        return onCanvas.get();
    }

    public ReadOnlyObjectProperty<OnCanvas> onCanvasProperty() {
        return onCanvas.getReadOnlyProperty();
    }

    /** What a change would make of the drawing, while somebody looks at that; null if nobody does. */
    public ReadOnlyObjectProperty<@Nullable Preview> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /** Whether edits take effect: the document itself is shown, and is not locked for looking at alone. */
    public boolean isEditable() {
        return isDocumentShown() && !drawing().layout().viewOnly();
    }

    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    private boolean isDocumentShown() {
        return preview.get() == null;
    }

    /** Why the last edit was refused; empty once one succeeds. */
    public ReadOnlyObjectProperty<String> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /**
     * Applies an edit. While a state of a scenario is shown, only what is recorded of plans can change; while the drawing is locked,
     * nothing but the lock.
     *
     * @return whether it took effect; if not, {@link #refusalProperty} says why
     */
    public boolean perform(Edit edit) {
        stopGlance();
        if (!isDocumentShown() && !(edit instanceof RecordPlan)) {
            refuse("A scenario or a what-if is shown. Go back to the topology to edit it.");
            return false;
        }
        if (drawing().layout().viewOnly() && !(edit instanceof SetViewOnly)) {
            refuse("The drawing is for viewing only. Turn off View only in the Arrange menu to edit it.");
            return false;
        }
        try {
            become(history.get().done(edit));
            refusal.set("");
            return true;
        } catch (EditRefusedException refused) {
            refuse(refused.getMessage());
            return false;
        }
    }

    public void undo() {
        become(history.get().undone());
    }

    public void redo() {
        become(history.get().redone());
    }

    /** Notes that this drawing is what the file holds now. */
    public void markSaved(Drawing written) {
        history.set(history.get().markedSaved(written));
        unsaved.set(history.get().isUnsaved());
    }

    /** Shows something in place of the document. */
    public void show(Preview state) {
        stopGlance();
        preview.set(state);
        editable.set(false);
        display(state.drawing());
    }

    /** Shows the document again. */
    public void stopPreview() {
        if (preview.get() != null) {
            preview.set(null);
            editable.set(isEditable());
            display(drawing());
        }
    }

    /**
     * Shows on the canvas what a change would make of the document's drawing, until {@link #stopGlance}, the next edit or the next state
     * of a scenario. Everything else goes on with the document as it is.
     *
     * @return whether it is shown; a state of a scenario is not interrupted
     */
    public boolean glance(Preview ahead) {
        if (!isDocumentShown()) {
            return false;
        }
        glance.set(ahead);
        onCanvas.set(new OnCanvas(ahead.drawing(), TopologyGraph.of(ahead.drawing().topology()), ahead));
        return true;
    }

    /** Shows the document on the canvas again. */
    public void stopGlance() {
        if (glance.get() != null) {
            glance.set(null);
            onCanvas.set(new OnCanvas(shown(), graph(), preview.get()));
        }
    }

    /** Says why something the user wanted has not been done; {@link #refusalProperty} then holds the reason. */
    public void refuse(@Nullable String reason) {
        refusal.set(""); // so that the same reason twice is told twice
        refusal.set(reason == null ? "This cannot be done here." : reason);
    }

    private void become(History changed) {
        stopGlance();
        Drawing before = drawing();
        Drawing after = changed.current();
        boolean showsTheSame = after.topology() == before.topology() && after.layout() == before.layout();
        if (!showsTheSame) {
            stopPreview();
        }
        history.set(changed);
        unsaved.set(changed.isUnsaved());
        if (isDocumentShown()) {
            display(after);
        }
        editable.set(isEditable());
    }

    private void display(Drawing drawing) {
        if (drawing.topology() != graph.get().topology()) {
            graph.set(TopologyGraph.of(drawing.topology()));
        }
        shown.set(drawing);
        onCanvas.set(new OnCanvas(drawing, graph.get(), preview.get()));
        dropGoneFromSelection();
    }

    private boolean isThere(ElementId id) {
        return shown.get().topology().contains(id) || shown.get().layout().note(id).isPresent();
    }

    private void dropGoneFromSelection() {
        Selection.State state = selection.state();
        Relation link = state.link();
        if (link != null && !graph.get().graph().containsEdge(link)) {
            selection.clear();
        }
        List<ElementId> there = state.elements().stream().filter(this::isThere).collect(Collectors.toList());
        if (there.size() != state.elements().size()) {
            selection.set(there);
        }
    }
}
