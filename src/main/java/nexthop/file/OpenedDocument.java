package nexthop.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nexthop.model.Drawing;
import nexthop.model.ElementId;

/**
 * A document and the file it stands in.
 *
 * @param file absolute, as the user named it; a link stays a link
 * @param document as it stands in the file
 * @param stamp of the file's content when it was last read or written
 * @param notices of the last save, each a sentence the user should read; empty after opening
 */
public record OpenedDocument(Path file, Document document, Stamp stamp, List<String> notices) {

    public OpenedDocument {
        notices = List.copyOf(notices);
    }

    public Drawing drawing() {
        return document.drawing();
    }

    /** Why the file must not be written over, as a sentence; empty if it may. */
    public Optional<String> readOnlyReason() {
        return document.readOnlyReason();
    }

    /** The line of the file that an element begins in. */
    public OptionalInt lineOf(ElementId id) {
        return document.lineOf(id);
    }
}
