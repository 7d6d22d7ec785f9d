package nexthop.file;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import nexthop.file.SaveFailedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Writes files so that at every moment, whatever happens, the file is wholly the old one or wholly the new one.
 *
 * <p>The steps, in this order:
 *
 * <ol>
 *   <li>find the real target: follow links, refuse what is no file or write-protected;
 *   <li>refuse if its content is not what the caller last saw;
 *   <li>write a temporary file beside it, with the target's owner and permissions, force it to the medium, read it back;
 *   <li>here the old version would go among the backups;
 *   <li>look at the target once more, and move the temporary file into its place in one step;
 *   <li>force the folder to the medium.
 * </ol>
 *
 * <p>A failure in any step up to the move leaves the target as it was and deletes the temporary file; nothing is ever tried again on
 * the same temporary file, for a medium that failed once forgets what it owes. The target is never written in place. A file with
 * several names (hard links) is therefore split: the others keep the old content, and a notice says so.
 *
 * <p>One writer writes one file at a time, whoever calls; an interrupt of the caller disturbs nothing.
 */
public final class SafeWriter {
    private static final Logger LOGGER = System.getLogger(SafeWriter.class.getName());
    /** Windows refuses to replace a file while a scanner or an indexer looks at it, which takes them a moment. */
    private static final long[] PAUSES = {20, 40, 80, 160};

    private static final String UNCHANGED = " The file is as it was before.";
    private static final String SAVE_AS = " Save under another name or in another folder.";

    private final Disk disk;
    private final ReentrantLock one = new ReentrantLock();

    SafeWriter(Disk disk) {
        this.disk = disk;
    }

    /** A writer for the file systems of this computer. */
    public static SafeWriter onDisk() {
        return new SafeWriter(new LocalDisk());
    }

    /**
     * A file that was written.
     *
     * @param notices what its user should know all the same, each a sentence
     */
    public record Written(Stamp stamp, List<String> notices) {
        public Written {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Writes a file, whatever it held before.
     *
     * @throws SaveFailedException if the file is not written; it is as it was then
     */
    public Written write(Path file, byte[] content) throws SaveFailedException {
        return write(file, content, null);
    }

    /**
     * Writes a file unless somebody else has changed it.
     *
     * @param expected the content it was last seen with; null if it may hold anything, or not be there
     * @throws SaveFailedException if the file is not written; it is as it was then
     */
    public Written write(Path file, byte[] content, @Nullable Stamp expected) throws SaveFailedException {
        try {
            return Undisturbed.run("save " + file.getFileName(), () -> {
                one.lock();
                try {
                    return new Save(file, content, expected).run();
                } finally {
                    one.unlock();
                }
            });
        } catch (SaveFailedException e) {
            throw e;
        } catch (IOException e) {
            throw new SaveFailedException(Reason.DISK, file,
                    file + " could not be saved: " + reason(e) + UNCHANGED + SAVE_AS, e);
        }
    }

    /** One run of the protocol. */
    private final class Save {
        private final Path file;
        private final byte[] content;
        private final @Nullable Stamp expected;
        private final List<String> notices = new ArrayList<>();

        Save(Path file, byte[] content, @Nullable Stamp expected) {
            this.file = file;
            this.content = content;
            this.expected = expected;
        }

        Written run() throws IOException {
            Target target = target();
            Stamp after = Stamp.of(content);
            Stamp before = stampOf(target);
            if (expected != null && !expected.equals(before) && !after.equals(before)) {
                throw changedOutside(before == null);
            }
            TemporaryFiles.sweep(disk, target.path);
            Path temporary = TemporaryFiles.beside(target.path);
            try {
                writeTemporary(temporary, target);
                checkStill(before, target.path);
                moveInPlace(temporary, target.path);
            } catch (SaveFailedException e) {
                discard(temporary);
                throw e;
            } catch (IOException e) {
                throw failure(target.path, discard(temporary), e);
            } catch (RuntimeException | Error e) {
                discard(temporary);
                throw e;
            }
            forceFolder(target.path);
            return new Written(after, notices);
        }

        // step 1

        private Target target() throws IOException {
            Path absolute = file.toAbsolutePath();
            Disk.Entry entry = disk.entry(absolute);
            Path real = entry == null ? inRealFolder(absolute) : realPath(absolute, entry);
            Target target = new Target(real, entry != null && entry.isLink() ? disk.entry(real) : entry);
            check(target);
            return target;
        }

        private Path inRealFolder(Path absolute) throws IOException {
            Path folder = absolute.getParent();
            Path name = absolute.getFileName();
            if (folder == null || name == null) {
                throw refused(Reason.NOT_A_FILE, " is not the name of a file.");
            }
            try {
                return disk.realPath(folder).resolve(name);
            } catch (NoSuchFileException e) {
                throw refused(Reason.NOT_A_FILE, " cannot be saved: there is no folder " + folder + ".");
            }
        }

        private Path realPath(Path absolute, Disk.Entry entry) throws IOException {
            try {
                return disk.realPath(absolute);
            } catch (FileSystemException e) {
                if (entry.isLink()) {
                    throw refused(Reason.NOT_A_FILE, " is a link that leads to no file.");
                }
                throw e;
            }
        }

        private void check(Target target) throws SaveFailedException {
            Disk.Entry entry = target.entry;
            if (entry == null) {
                return;
            }
            if (!entry.isFile()) {
                throw refused(Reason.NOT_A_FILE, entry.isFolder() ? " is a folder." : " is not an ordinary file.");
            }
            if (entry.readOnly()) {
                throw refused(Reason.READ_ONLY, " is write-protected.");
            }
            if (entry.names() > 1) {
                notices.add(file + " had other names (hard links). They keep the version from before.");
            }
        }

        private SaveFailedException refused(Reason reason, String what) {
            return new SaveFailedException(reason, file, file + what + SAVE_AS);
        }

        // step 2

        private @Nullable Stamp stampOf(Target target) throws IOException {
            return target.entry == null ? null : disk.stamp(target.path);
        }

        private void checkStill(@Nullable Stamp before, Path target) throws IOException {
            if (!Objects.equals(before, stampOf(new Target(target, disk.entry(target))))) {
                throw changedOutside(false);
            }
        }

        private SaveFailedException changedOutside(boolean gone) {
            return new SaveFailedException(Reason.CHANGED_OUTSIDE, file, gone
                    ? file + " is not there any more. Nothing was written. It can be saved there anew, or under another name."
                    : file + " has been changed by another program since it was opened. Nothing was written.");
        }

        // step 3

        private void writeTemporary(Path temporary, Target target) throws IOException {
            FileChannel channel = disk.create(temporary, target.entry != null);
            try {
                if (target.entry != null) {
                    copyAttributes(target.path, temporary);
                }
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    disk.write(channel, bytes);
                }
                disk.force(channel);
            } catch (IOException | RuntimeException | Error e) {
                try {
                    channel.close();
                } catch (IOException closing) {
                    e.addSuppressed(closing);
                }
                throw e;
            }
            disk.close(channel);
            if (!Arrays.equals(content, disk.read(temporary, content.length + 1))) {
                throw new IOException("the disk does not give back what was written to it");
            }
        }

        private void copyAttributes(Path from, Path to) {
            try {
                disk.copyAttributes(from, to);
            } catch (IOException e) {
                LOGGER.log(Logger.Level.DEBUG, "attributes not kept", e);
                notices.add("The permissions of " + file + " could not be kept.");
            }
        }

        // step 5

        private void moveInPlace(Path temporary, Path target) throws IOException {
            for (long pause : PAUSES) {
                try {
                    disk.moveInPlace(temporary, target);
                    return;
                } catch (AtomicMoveNotSupportedException | NoSuchFileException e) {
                    throw e;
                } catch (FileSystemException e) {
                    LOGGER.log(Logger.Level.DEBUG, "not moved yet", e);
                    disk.pause(pause);
                }
            }
            disk.moveInPlace(temporary, target);
        }

        // step 6

        /**
         * The new file is in place, and whole. Some network and user-space file systems cannot force a folder at all, so this is no
         * failed save; but after a power cut the old version may be back, and the user should know.
         */
        private void forceFolder(Path target) {
            try {
                disk.forceFolder(TemporaryFiles.folder(target));
            } catch (IOException e) {
                LOGGER.log(Logger.Level.DEBUG, "folder not forced", e);
                notices.add(file
                        + " is saved, but the disk did not confirm it. After a power cut it may be the version from before.");
            }
        }

        // after a failure

        /** Deletes the temporary file. What is to be said of it, if that fails too. */
        private String discard(Path temporary) {
            try {
                disk.delete(temporary);
                return "";
            } catch (IOException e) {
                LOGGER.log(Logger.Level.DEBUG, "left behind: " + temporary, e);
                return " What was written so far could not be removed: " + temporary + ".";
            }
        }

        private SaveFailedException failure(Path target, String leftover, IOException e) {
            long room = room(target);
            boolean full = room >= 0 && room < content.length;
            String why = full
                    ? "its disk has room for " + room + " more bytes, and the file needs " + content.length + "."
                    : reason(e);
            return new SaveFailedException(full ? Reason.DISK_FULL : Reason.DISK, file,
                    file + " could not be saved: " + why + UNCHANGED + leftover + SAVE_AS, e);
        }

        private long room(Path target) {
            try {
                return disk.room(TemporaryFiles.folder(target));
            } catch (IOException e) {
                return -1;
            }
        }
    }

    /** The end of a sentence from what the system says, which names the file first as often as not. */
    static String reason(IOException e) {
        String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return switch (e) {
            case AtomicMoveNotSupportedException _ -> "its file system cannot replace a file in one step.";
            case AccessDeniedException _ -> "you may not write there.";
            case NoSuchFileException _ -> "its folder is not there any more.";
            default -> (said == null || said.isBlank() ? "the disk gave no reason" : said) + ".";
        };
    }

    /**
     * What a save writes to.
     *
     * @param entry null if nothing is there yet
     */
    private record Target(Path path, Disk.@Nullable Entry entry) {}
}
