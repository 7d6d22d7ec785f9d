package nexthop.ui.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents in the window; one of them, or none, is the one at hand. */
public interface OpenDocuments {
    /** The document at hand; null if there is none. */
    @Nullable
    OpenDocument current();

    /** All that are in the window, in the order of their tabs. */
    List<OpenDocument> all();

    /** Puts a document into the window, or goes to it if it is there. */
    void show(OpenDocument document);
}
