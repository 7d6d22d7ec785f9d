package nexthop.ui.canvas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.ElementId;
import nexthop.model.Note;
import nexthop.ui.canvas.geometry.Viewport;

/** What keyboard and screen reader have of the notes in view; the notes themselves are painted. */
final class NoteLayer extends Pane {
    /** More notes than this in view are not shown one by one; nobody could read them. */
    private static final int MOST = 400;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");

    private final CanvasModel model;
    private final Translate offset = new Translate();
    private final Scale scale = new Scale(1, 1);
    private final Map<ElementId, Region> notes = new HashMap<>();

    NoteLayer(CanvasModel model) {
        this.model = model;
        setManaged(false);
        setMouseTransparent(true);
        getTransforms().addAll(offset, scale);
        getStyleClass().add("notes");
    }

    void follow(Viewport viewport, Rect visible) {
        offset.setX(viewport.x());
        offset.setY(viewport.y());
        if (scale.getX() != viewport.scale()) {
            scale.setX(viewport.scale());
            scale.setY(viewport.scale());
        }
        List<Note> seen = model.index().notesIn(visible);
        Set<ElementId> gone = new HashSet<>(notes.keySet());
        for (Note note : seen.subList(0, Math.min(MOST, seen.size()))) {
            gone.remove(note.id());
            show(note);
        }
        for (ElementId id : gone) {
            Region node = notes.remove(id);
            if (node != null) {
                if (node.isFocused() && getParent() != null) {
                    getParent().requestFocus();
                }
                getChildren().remove(node);
            }
        }
    }

    private void show(Note note) {
        Region node = notes.computeIfAbsent(note.id(), id -> {
            Region made = new Region();
            made.getStyleClass().add("note");
            made.setId("note-" + id);
            made.setManaged(false);
            made.setAccessibleRole(AccessibleRole.BUTTON);
            getChildren().add(made);
            return made;
        });
        Rect box = model.overlay().frames().getOrDefault(note.id(), Sheet.boundsOf(note));
        node.setAccessibleText(Spoken.of(note, model));
        node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        node.pseudoClassStateChanged(SELECTED, model.looks().isSelected(note.id()));
        node.pseudoClassStateChanged(HOVERED, model.looks().isHovered(note.id()));
    }

    /** The node of a note, if it is in view. */
    Optional<Node> node(ElementId note) {
        return Optional.ofNullable(notes.get(note));
    }
}
