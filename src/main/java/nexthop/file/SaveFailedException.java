package nexthop.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file was not saved. What it held before, it still holds, whole. */
public final class SaveFailedException extends IOException {
    private static final long serialVersionUID = 1;

    /** Why, for whoever offers the next step. */
    public enum Reason {
        /** Somebody else changed or removed the file since it was opened: compare, keep one or the other, or save under another name. */
        CHANGED_OUTSIDE,
        /** The file must not be written: it is write-protected, or a newer version wrote it. */
        READ_ONLY,
        /** There is something else than a file by that name, or no folder to put it in. */
        NOT_A_FILE,
        /** The drawing holds what no file may hold. */
        DRAWING_REFUSED,
        /** There is no room left. */
        DISK_FULL,
        /** The disk or the network refused to work. */
        DISK
    }

    private final Reason reason;
    private final transient Path file;

    SaveFailedException(Reason reason, Path file, String sentence, Throwable cause) {
        this(reason, file, sentence);
        initCause(cause);
    }

    /** @param sentence what happened, where, and what to do; one or more whole sentences */
    SaveFailedException(Reason reason, Path file, String sentence) {
        super(sentence);
        this.reason = reason;
        this.file = file;
    }

    public Reason reason() {
        return reason;
    }

    /** The file as the caller named it. */
    public Path file() {
        return file;
    }
}
