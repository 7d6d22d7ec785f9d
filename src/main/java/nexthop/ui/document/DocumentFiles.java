package nexthop.ui.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import nexthop.file.Document;
import nexthop.file.DocumentFormat;
import nexthop.file.DocumentStore;
import nexthop.file.OpenedDocument;
import nexthop.file.SaveFailedException;
import nexthop.model.Drawing;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.settings.Settings;

/**
 * Opens and saves documents in the background. What is open stays open, as it is; a file that is open already is gone to; and a
 * document with changes is never left without a question.
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
    private final OpenDocuments documents;

    /** @param documents those in the window */
    public DocumentFiles(DocumentStore store, BackgroundWork work, Settings settings, Questions questions,
            OpenDocuments documents) {
        this.store = store;
        this.work = work;
        this.settings = settings;
        this.questions = questions;
        this.documents = documents;
    }

    /** Begins a document with this drawing, such as an empty one or a template, that nobody misses if it is left unchanged. */
    public void begin(Drawing drawing, String name) {
        documents.show(OpenDocument.fresh(drawing, name));
    }

    /** Begins a document with a drawing that took work to make and is in no file yet, such as an import. */
    public void beginUnsaved(Drawing drawing, String name) {
        documents.show(OpenDocument.unsaved(drawing, name));
    }

    public void open() {
        questions.fileToOpen().ifPresent(this::open);
    }

    /** Opens a file, or goes to its document if it is open already. */
    public void open(Path file) {
        open(List.of(file));
    }

    /** Opens files one after the other, so that they stand in the order in which they were named. */
    public void open(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Path file = files.getFirst();
        List<Path> others = files.subList(1, files.size());
        Optional<OpenDocument> already = documentOf(file);
        if (already.isPresent()) {
            documents.show(already.get());
            open(others);
            return;
        }
        inBackground("Opening " + file.getFileName(), () -> store.open(file), found -> {
            opened(found);
            open(others);
        }, fault -> {
            questions.failed("The file was not opened", sentence(fault));
            open(others);
        });
    }

    private void opened(OpenedDocument opened) {
        settings.addRecentFile(opened.file());
        documents.show(documentOf(opened.file()).orElseGet(() -> OpenDocument.of(opened)));
        opened.readOnlyReason().ifPresent(questions::note);
    }

    private Optional<OpenDocument> documentOf(Path file) {
        return documents.all()
                .stream()
                .filter(document -> document.opened().filter(opened -> isSame(opened.file(), file)).isPresent())
                .findFirst();
    }

    private static boolean isSame(Path one, Path other) {
        if (one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
            return true;
        }
        try {
            return Files.isSameFile(one, other); // a link, or a name in other letters
        } catch (IOException _) {
            return false; // one of them is gone: opening it says so
        }
    }

    public void save() {
        OpenDocument document = documents.current();
        if (document != null) {
            save(document, () -> {});
        }
    }

    public void saveAs() {
        OpenDocument document = documents.current();
        if (document != null) {
            saveAs(document, () -> {});
        }
    }

    /**
     * Does something after which these documents are no longer in the window, once the changes of each are saved or given up; does not
     * do it if the user thinks better of it at any of them or one cannot be saved. Then all of them stay, with their changes.
     */
    public void beforeLeaving(List<OpenDocument> leaving, Runnable leave) {
        Optional<OpenDocument> changed = leaving.stream()
                .filter(document -> document.session().unsavedProperty().get())
                .findFirst();
        if (changed.isEmpty()) {
            leave.run();
            return;
        }
        OpenDocument document = changed.get();
        List<OpenDocument> others = leaving.stream().filter(other -> other != document).toList();
        documents.show(document); // so that the user sees what the question is about
        switch (questions.unsaved(document.name())) {
            case SAVE -> save(document, () -> beforeLeaving(others, leave));
            case DISCARD -> beforeLeaving(others, leave);
            case CANCEL -> {
            }
        }
    }

    private void save(OpenDocument document, Runnable then) {
        Optional<OpenedDocument> opened = document.opened();
        if (opened.isEmpty() || opened.get().readOnlyReason().isPresent()) {
            opened.flatMap(OpenedDocument::readOnlyReason).ifPresent(questions::note);
            saveAs(document, then);
            return;
        }
        Drawing drawing = document.session().drawing();
        inBackground("Saving " + document.name(), () -> store.save(opened.get(), drawing),
                written -> saved(document, written, drawing, then), fault -> notSaved(document, fault, then));
    }

    private void saveAs(OpenDocument document, Runnable then) {
        Optional<Path> chosen = questions.fileToSave(suggestedName(document));
        if (chosen.isEmpty()) {
            return;
        }
        Path file = withExtension(chosen.get());
        if (documentOf(file).filter(other -> other != document).isPresent()) {
            questions.failed("The document was not saved", "“" + file.getFileName()
                    + "” is open in another tab. Close it there first, or choose another name.");
            return;
        }
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
                case SAVE_AS -> saveAs(document, then);
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
