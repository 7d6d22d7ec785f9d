package nexthop.ui.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import nexthop.file.Document;
import nexthop.file.DocumentFormat;
import nexthop.file.DocumentStore;
import nexthop.file.OpenedDocument;
import nexthop.file.SaveFailedException;
import nexthop.model.Drawing;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Opens and saves documents in the background. What is open stays open, as it is, until the next one has been read without fault; and
 * a document with changes is never left without a question.
 */
public final class DocumentFiles {
    /** What can go wrong while reading or writing. */
    private interface FileWork<T> {
        T run() throws Exception;
    }

    private final DocumentStore store;
    private final BackgroundWork work;
    private final Settings settings;
    private final Questions questions;
    private final Supplier<@Nullable OpenDocument> current;
    private final Consumer<OpenDocument> show;

    /**
     * @param current the document in the window; null if there is none
     * @param show puts another document into the window
     */
    public DocumentFiles(DocumentStore store, BackgroundWork work, Settings settings, Questions questions,
            Supplier<@Nullable OpenDocument> current, Consumer<OpenDocument> show) {
        this.store = store;
        this.work = work;
        this.settings = settings;
        this.questions = questions;
        this.current = current;
        this.show = show;
    }

    /** Begins a document with this drawing, such as an empty one or a template, that nobody misses if it is left unchanged. */
    public void begin(Drawing drawing, String name) {
        begin(drawing, name, () -> {});
    }

    /**
     * As {@link #begin(Drawing, String)}.
     *
     * @param then done once the document is in the window; not done if the user thinks better of it
     */
    public void begin(Drawing drawing, String name, Runnable then) {
        beforeLeaving(() -> {
            show.accept(OpenDocument.fresh(drawing, name));
            then.run();
        });
    }

    /** Begins a document with a drawing that took work to make and is in no file yet, such as an import. */
    public void beginUnsaved(Drawing drawing, String name) {
        beforeLeaving(() -> show.accept(OpenDocument.unsaved(drawing, name)));
    }

    public void open() {
        questions.fileToOpen().ifPresent(this::open);
    }

    public void open(Path file) {
        beforeLeaving(() -> inBackground("Opening " + file.getFileName(), () -> store.open(file), this::opened,
                fault -> questions.failed("The file was not opened", sentence(fault))));
    }

    private void opened(OpenedDocument opened) {
        settings.addRecentFile(opened.file());
        show.accept(OpenDocument.of(opened));
        opened.readOnlyReason().ifPresent(questions::note);
    }

    public void save() {
        save(() -> {});
    }

    public void saveAs() {
        saveAs(() -> {});
    }

    /**
     * Does something after which the document at hand is no longer in the window, once its changes are saved or given up; does not do
     * it if the user thinks better of it or the changes cannot be saved.
     */
    public void beforeLeaving(Runnable leave) {
        OpenDocument document = current.get();
        if (document == null || !document.session().unsavedProperty().get()) {
            leave.run();
            return;
        }
        switch (questions.unsaved(document.name())) {
            case SAVE -> save(leave);
            case DISCARD -> leave.run();
            case CANCEL -> {
            }
        }
    }

    private void save(Runnable then) {
        OpenDocument document = current.get();
        if (document == null) {
            return;
        }
        Optional<OpenedDocument> opened = document.opened();
        if (opened.isEmpty() || opened.get().readOnlyReason().isPresent()) {
            opened.flatMap(OpenedDocument::readOnlyReason).ifPresent(questions::note);
            saveAs(then);
            return;
        }
        Drawing drawing = document.session().drawing();
        inBackground("Saving " + document.name(), () -> store.save(opened.get(), drawing),
                written -> saved(document, written, drawing, then), fault -> notSaved(document, fault, then));
    }

    private void saveAs(Runnable then) {
        OpenDocument document = current.get();
        if (document == null) {
            return;
        }
        Optional<Path> chosen = questions.fileToSave(suggestedName(document));
        if (chosen.isEmpty()) {
            return;
        }
        Path file = withExtension(chosen.get());
        boolean alreadyAsked = file.equals(chosen.get()); // a file chooser asks before it gives a name that is taken
        if (!alreadyAsked && Files.exists(file) && !questions.replace(file)) {
            return;
        }
        write(document, file, then);
    }

    private void write(OpenDocument document, Path file, Runnable then) {
        Document content = document.toWrite();
        inBackground("Saving " + file.getFileName(), () -> store.saveAs(content, file),
                written -> saved(document, written, content.drawing(), then), fault -> notSaved(document, fault, then));
    }

    private void saved(OpenDocument document, OpenedDocument written, Drawing drawing, Runnable then) {
        document.written(written, drawing);
        settings.addRecentFile(written.file());
        written.notices().forEach(questions::note);
        then.run();
    }

    private void notSaved(OpenDocument document, Throwable fault, Runnable then) {
        if (fault instanceof SaveFailedException failed
                && failed.reason() == SaveFailedException.Reason.CHANGED_OUTSIDE) {
            switch (questions.conflict(sentence(failed))) {
                case OVERWRITE -> document.opened().ifPresent(opened -> write(document, opened.file(), then));
                case SAVE_AS -> saveAs(then);
                case CANCEL -> {
                }
            }
            return;
        }
        questions.failed("The document was not saved", sentence(fault));
    }

    private <T> void inBackground(String title, FileWork<T> action, Consumer<? super T> succeeded,
            Consumer<Throwable> failed) {
        Task<T> task = new Task<>() {
            {
                updateTitle(title);
            }

            @Override
            protected T call() throws Exception {
                return action.run();
            }
        };
        work.start(task, succeeded, failed::accept);
    }

    private static String suggestedName(OpenDocument document) {
        String plain = document.name().replaceAll("[^\\p{L}\\p{N}._ -]", "-").strip();
        return (plain.isEmpty() ? "topology" : plain) + DocumentFormat.EXTENSION;
    }

    /** A name typed without an ending gets ours; the file chooser does not add one on every system. */
    private static Path withExtension(Path file) {
        Path last = file.getFileName();
        return last == null || last.toString().endsWith(".json")
                ? file
                : file.resolveSibling(last + DocumentFormat.EXTENSION);
    }

    private static String sentence(Throwable fault) {
        String message = fault.getMessage();
        return message == null ? "An error of the program: " + fault.getClass().getSimpleName() : message;
    }
}
