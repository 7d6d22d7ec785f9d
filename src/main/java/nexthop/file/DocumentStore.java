package nexthop.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import nexthop.file.SaveFailedException.Reason;
import nexthop.model.Drawing;
import org.jspecify.annotations.Nullable;

/** Opens documents and saves them by the {@link SafeWriter}'s protocol. Its methods may be called from any thread. */
public final class DocumentStore {
    private final Disk disk;
    private final SafeWriter writer;

    DocumentStore(Disk disk) {
        this.disk = disk;
        this.writer = new SafeWriter(disk);
    }

    /** A store for the file systems of this computer; a program needs one. */
    public static DocumentStore onDisk() {
        return new DocumentStore(new LocalDisk());
    }

    /** @throws DocumentRefusedException if the file cannot be read or is not a sound document */
    public OpenedDocument open(Path file) throws DocumentRefusedException {
        Path absolute = file.toAbsolutePath();
        byte[] bytes = read(absolute);
        Document document = DocumentFormat.read(bytes, file.toString());
        return new OpenedDocument(absolute, document, Stamp.of(bytes), List.of());
    }

    /**
     * Saves a drawing in the file it was opened from.
     *
     * @param opened the document as it was last opened or saved
     * @param drawing what it holds now
     * @throws SaveFailedException if it is not saved; among others, because somebody else changed the file
     */
    public OpenedDocument save(OpenedDocument opened, Drawing drawing) throws SaveFailedException {
        return write(opened.document().with(drawing), opened.file(), opened.stamp());
    }

    /**
     * Saves a document under a name, in the place of whatever file is there.
     *
     * @param document {@link Document#of} a new drawing, or {@link Document#with} a changed one of an opened document
     * @throws SaveFailedException if it is not saved
     */
    public OpenedDocument saveAs(Document document, Path file) throws SaveFailedException {
        return write(document, file.toAbsolutePath(), null);
    }

    /** Whether the file still holds what it did when the document was last opened or saved. */
    public boolean isUnchanged(OpenedDocument opened) {
        try {
            return disk.stamp(opened.file()).equals(opened.stamp());
        } catch (IOException e) {
            return false;
        }
    }

    private OpenedDocument write(Document document, Path file, @Nullable Stamp expected) throws SaveFailedException {
        String readOnly = document.readOnlyReason().orElse(null);
        if (readOnly != null && (expected != null || isNewer(file))) {
            throw new SaveFailedException(Reason.READ_ONLY, file, readOnly);
        }
        byte[] bytes = bytes(document, file);
        SafeWriter.Written written = writer.write(file, bytes, expected);
        try {
            Document saved = DocumentFormat.read(bytes, file.toString()).with(document.unknown());
            return new OpenedDocument(file, saved, written.stamp(), written.notices());
        } catch (DocumentRefusedException e) {
            throw new IllegalStateException("These bytes have been read once", e);
        }
    }

    private boolean isNewer(Path file) {
        try {
            return DocumentFormat.read(read(file), file.toString()).readOnlyReason().isPresent();
        } catch (DocumentRefusedException e) {
            return false;
        }
    }

    private static byte[] bytes(Document document, Path file) throws SaveFailedException {
        try {
            return DocumentFormat.write(document);
        } catch (UnwritableDrawingException e) {
            throw new SaveFailedException(Reason.DRAWING_REFUSED, file,
                    file + " was not saved. " + e.getMessage() + " The file is as it was before.", e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new SaveFailedException(Reason.DRAWING_REFUSED, file,
                    file + " was not saved: there is not enough memory. The file is as it was before.", e);
        }
    }

    private byte[] read(Path file) throws DocumentRefusedException {
        String name = file.toString();
        try {
            Path real = disk.realPath(file);
            Disk.Entry entry = disk.entry(real);
            if (entry == null || !entry.isFile()) {
                throw new DocumentRefusedException(name, "This is not a file.");
            }
            if (entry.size() > JsonParsing.MAX_BYTES) {
                throw new DocumentRefusedException(name, JsonParsing.tooLong());
            }
            TemporaryFiles.sweep(disk, real);
            return disk.read(real, JsonParsing.MAX_BYTES + 1);
        } catch (DocumentRefusedException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new DocumentRefusedException(name, "There is no such file.");
        } catch (AccessDeniedException e) {
            throw new DocumentRefusedException(name, "You may not read this file.");
        } catch (IOException e) {
            throw new DocumentRefusedException(name, "The file cannot be read: " + SafeWriter.reason(e));
        }
    }
}
