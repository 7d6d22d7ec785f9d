package nexthop.ui.canvas;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import nexthop.edit.PutNote;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.ElementId;
import nexthop.model.Note;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;

/**
 * The field in which the text of a note is typed, over the note. Esc gives up what is typed, and with it a note that was only just added;
 * leaving the field, or Enter with Ctrl or Cmd, keeps it. Text that no note may hold is refused and stays in the field.
 */
final class NoteEditor {
    private static final double LEAST_WIDTH = 160;
    private static final double LEAST_HEIGHT = 60;

    private final CanvasView view;
    private final CanvasModel model;
    private @Nullable TextArea open;
    private @Nullable ElementId edited;

    NoteEditor(CanvasView view, CanvasModel model) {
        this.view = view;
        this.model = model;
    }

    boolean isOpen() {
        return open != null;
    }

    void edit(ElementId id) {
        close();
        Note note = model.layout().note(id).orElse(null);
        if (note == null || !model.isEditable()) {
            return;
        }
        TextArea field = new TextArea(note.text());
        field.getStyleClass().add("note-editor");
        field.setWrapText(true);
        field.setManaged(false);
        field.setAccessibleText("Text of the note");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume); // the canvas has its own keys
        open = field;
        edited = id;
        view.add(field);
        layout(model.viewport());
        field.requestFocus();
        field.selectAll();
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused && open == field) {
                finish();
            }
        });
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            giveUp();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            finish();
            event.consume();
        }
    }

    private void giveUp() {
        ElementId id = edited;
        close();
        DocumentSession session = model.session();
        if (id != null && session.historyProperty().get().undone().current().layout().note(id).isEmpty()) {
            session.undo(); // its last step made the note
        }
    }

    /** Follows the note as the sheet moves. */
    void layout(Viewport viewport) {
        TextArea field = open;
        if (field == null || edited == null) {
            return;
        }
        Rect box = model.layout().note(edited).map(Sheet::boundsOf).map(viewport::toScreen).orElse(null);
        if (box == null) {
            close();
        } else {
            field.resizeRelocate(Math.rint(box.x()), Math.rint(box.y()), Math.max(LEAST_WIDTH, box.width()),
                    Math.max(LEAST_HEIGHT, box.height()));
        }
    }

    /** Keeps what is typed, if a note may hold it. */
    void finish() {
        TextArea field = open;
        ElementId id = edited;
        if (field == null || id == null) {
            return;
        }
        String text = field.getText().replace("\r\n", "\n").replace('\r', '\n').replace("\t", "    ").stripTrailing();
        String objection = Note.objection(text).orElse(null);
        if (objection != null) {
            view.showTip("The text " + objection + ". It is not taken over.",
                    new nexthop.layout.Point(field.getLayoutX(), field.getLayoutY() + field.getHeight()));
            return;
        }
        close();
        model.layout().note(id).filter(note -> !note.text().equals(text)).ifPresent(note -> {
            model.perform(new PutNote(note.text().isEmpty() ? "Write note" : "Edit note", note.withText(text)));
        });
    }

    private void close() {
        TextArea field = open;
        if (field != null) {
            boolean focused = field.isFocused();
            open = null;
            edited = null;
            view.remove(field);
            if (focused) {
                view.requestFocus();
            }
            view.invalidate();
        }
    }
}
