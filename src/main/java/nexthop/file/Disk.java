package nexthop.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What saving asks of the file system, one operation a method, so that a test can let any of them fail. {@link LocalDisk} is the one
 * real disk.
 */
interface Disk {
    /**
     * What there is by a name; a symbolic link is not followed.
     *
     * @param readOnly nobody may write it, or at least not we
     * @param names how many names the file has, that is, its hard links; 1 where that is not known
     */
    record Entry(boolean isFile, boolean isFolder, boolean isLink, boolean readOnly, long size, int names,
            FileTime modified) {}

    /** What there is by this name; null if there is nothing. */
    @Nullable
    Entry entry(Path path) throws IOException;

    /** The path with all links followed. */
    Path realPath(Path path) throws IOException;

    /** The content of a file, as far as the limit goes. */
    byte[] read(Path file, int limit) throws IOException;

    /** The stamp of a file's content, however long it is. */
    Stamp stamp(Path file) throws IOException;

    /**
     * Makes a file that is not there yet.
     *
     * @param guarded only its owner may read it until it is given other permissions
     */
    FileChannel create(Path file, boolean guarded) throws IOException;

    /** Gives a file the owner, permissions and attributes of another. */
    void copyAttributes(Path from, Path to) throws IOException;

    /** Writes some of the bytes. */
    int write(FileChannel channel, ByteBuffer bytes) throws IOException;

    /** Returns when the content is on the medium. */
    void force(FileChannel channel) throws IOException;

    void close(FileChannel channel) throws IOException;

    /** Puts a file in the place of another, or fails and leaves both. */
    void moveInPlace(Path from, Path to) throws IOException;

    /** Returns when the names in the folder are on the medium; does nothing where the system has no such thing. */
    void forceFolder(Path folder) throws IOException;

    void delete(Path file) throws IOException;

    /** The files of a folder whose names begin so. */
    List<Path> filesBeginning(Path folder, String prefix) throws IOException;

    /** How many bytes there is room for. */
    long room(Path folder) throws IOException;

    /** Waits a little before a further try. */
    void pause(long millis) throws IOException;
}
