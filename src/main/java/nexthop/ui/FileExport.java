package nexthop.ui;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.concurrent.Task;
import nexthop.file.SafeWriter;
import nexthop.ui.document.Dialogs;
import nexthop.ui.session.BackgroundWork;

/** Makes a file's content and writes it, in the background, and says so. */
final class FileExport {
    /** What makes the content; called outside the JavaFX thread. */
    interface Content {
        /** @param cancelled asked now and then whether nobody wants it any more */
        byte[] make(BooleanSupplier cancelled) throws Exception;
    }

    private final Dialogs dialogs;
    private final BackgroundWork work;
    private final Consumer<String> done;

    /** @param done is told what has been written */
    FileExport(Dialogs dialogs, BackgroundWork work, Consumer<String> done) {
        this.dialogs = dialogs;
        this.work = work;
        this.done = done;
    }

    /** The dialogs that ask where to write. */
    Dialogs dialogs() {
        return dialogs;
    }

    /**
     * Writes a file.
     *
     * @param what what is written, as the beginning of a sentence that ends in “not written”, for example {@code The picture was}
     * @param told what is said of it once it is there
     */
    void write(Path file, String what, Content content, Function<Path, String> told) {
        work.start(new Task<Path>() {
            {
                updateTitle("Writing " + file.getFileName());
            }

            @Override
            protected Path call() throws Exception {
                SafeWriter.onDisk().write(file, content.make(this::isCancelled));
                return file;
            }
        }, written -> done.accept(told.apply(written)),
                fault -> dialogs.failed(what + " not written", String.valueOf(fault.getMessage())));
    }
}
