package nexthop.ui.document;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nexthop.edit.History;
import nexthop.file.Document;
import nexthop.file.DocumentFormat;
import nexthop.file.OpenedDocument;
import nexthop.model.Drawing;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;

/** A document in the window: its session, and the file it stands in, if it stands in one. */
public final class OpenDocument {
    private final DocumentSession session;
    private final ReadOnlyObjectWrapper<@Nullable OpenedDocument> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name;

    private OpenDocument(History history, String name, @Nullable OpenedDocument opened) {
        this.session = new DocumentSession(history);
        this.name = new ReadOnlyStringWrapper(name);
        this.opened.set(opened);
    }

    /** A document that stands in a file. */
    public static OpenDocument of(OpenedDocument opened) {
        return new OpenDocument(History.startingSaved(opened.drawing()), nameOf(opened.file()), opened);
    }

    /** A document that no file holds yet; nothing is lost if it is left as it is. */
    public static OpenDocument fresh(Drawing drawing, String name) {
        return new OpenDocument(History.startingSaved(drawing), name, null);
    }

    /** A document that no file holds yet and that took work to make, such as an import. */
    public static OpenDocument unsaved(Drawing drawing, String name) {
        return new OpenDocument(History.startingUnsaved(drawing), name, null);
    }

    public DocumentSession session() {
        return session;
    }

    /** What people call it: the file's name without its ending, or what it was made from. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    public String name() {
        return name.get();
    }

    public ReadOnlyObjectProperty<@Nullable OpenedDocument> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public Optional<OpenedDocument> opened() {
        return Optional.ofNullable(opened.get());
    }

    /** What would be written now; whatever the file held that the program does not know is kept. */
    Document toWrite() {
        Drawing drawing = session.drawing();
        OpenedDocument known = opened.get();
        return known == null ? Document.of(drawing) : known.document().with(drawing);
    }

    void written(OpenedDocument now, Drawing drawing) {
        opened.set(now);
        name.set(nameOf(now.file()));
        session.markSaved(drawing);
    }

    private static String nameOf(Path file) {
        Path last = file.getFileName();
        String text = last == null ? file.toString() : last.toString();
        return text.endsWith(DocumentFormat.EXTENSION)
                ? text.substring(0, text.length() - DocumentFormat.EXTENSION.length())
                : text;
    }
}
