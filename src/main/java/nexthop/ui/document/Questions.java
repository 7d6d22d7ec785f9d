package nexthop.ui.document;

import java.nio.file.Path;
import java.util.Optional;

/** What opening and saving have to ask or tell the user; the window does it with dialogs. */
public interface Questions {
    /** What to do with changes that are in no file. */
    enum Unsaved {
        SAVE, DISCARD, CANCEL
    }

    /** What to do when the file has been changed by somebody else since it was opened. */
    enum Conflict {
        OVERWRITE, SAVE_AS, CANCEL
    }

    Optional<Path> fileToOpen();

    /** @param suggested a file name without folder */
    Optional<Path> fileToSave(String suggested);

    Unsaved unsaved(String document);

    Conflict conflict(String sentence);

    /** Whether to put this file in the place of another one that is already there. */
    boolean replace(Path file);

    void failed(String headline, String sentence);

    /** Tells something that needs no answer. */
    void note(String sentence);
}
