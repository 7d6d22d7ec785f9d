package nexthop.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The real disk, of which a test can let any operation fail, and which can stop as a computer does that loses power. */
final class FaultyDisk implements Disk {
    /** What the machine stopping looks like: no operation works any more, so nothing is tidied up. */
    static final class Halted extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Disk real = new LocalDisk();
    private final List<String> operations = new ArrayList<>();
    private final List<Path> created = new ArrayList<>();
    private final AtomicInteger temporaries = new AtomicInteger();
    private BiPredicate<Integer, String> when = (_, _) -> false;
    private Function<Path, Throwable> fault = _ -> new IOException("Input/output error");
    private int bytesAWrite = Integer.MAX_VALUE;
    private int mostTemporaries;

    /** @param when told the number of the operation, from 1, and its name */
    FaultyDisk failing(BiPredicate<Integer, String> when, Function<Path, Throwable> fault) {
        this.when = when;
        this.fault = fault;
        return this;
    }

    FaultyDisk writingAtMost(int bytes) {
        bytesAWrite = bytes;
        return this;
    }

    void heal() {
        when = (_, _) -> false;
        bytesAWrite = Integer.MAX_VALUE;
    }

    /** The names of the operations asked for so far. */
    List<String> operations() {
        return List.copyOf(operations);
    }

    List<Path> created() {
        return List.copyOf(created);
    }

    int mostTemporariesAtOnce() {
        return mostTemporaries;
    }

    private void step(String operation, Path path) throws IOException {
        operations.add(operation);
        if (when.test(operations.size(), operation)) {
            switch (fault.apply(path)) {
                case IOException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new AssertionError(e);
            }
        }
    }

    private static final Path NOWHERE = Path.of("");

    @Override
    public @Nullable Entry entry(Path path) throws IOException {
        step("entry", path);
        return real.entry(path);
    }

    @Override
    public Path realPath(Path path) throws IOException {
        step("realPath", path);
        return real.realPath(path);
    }

    @Override
    public byte[] read(Path file, int limit) throws IOException {
        step("read", file);
        return real.read(file, limit);
    }

    @Override
    public Stamp stamp(Path file) throws IOException {
        step("stamp", file);
        return real.stamp(file);
    }

    @Override
    public FileChannel create(Path file, boolean guarded) throws IOException {
        step("create", file);
        FileChannel channel = real.create(file, guarded);
        created.add(file);
        mostTemporaries = Math.max(mostTemporaries, temporaries.incrementAndGet());
        return channel;
    }

    @Override
    public void copyAttributes(Path from, Path to) throws IOException {
        step("copyAttributes", to);
        real.copyAttributes(from, to);
    }

    @Override
    public int write(FileChannel channel, ByteBuffer bytes) throws IOException {
        int limit = bytes.limit();
        int half = bytes.remaining() / 2;
        try {
            step("write", NOWHERE);
            bytes.limit(bytes.position() + Math.min(bytes.remaining(), bytesAWrite));
            return real.write(channel, bytes);
        } catch (IOException | Error e) {
            bytes.limit(bytes.position() + half);
            real.write(channel, bytes);
            throw e;
        } finally {
            bytes.limit(limit);
        }
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        step("force", NOWHERE);
        real.force(channel);
    }

    @Override
    public void close(FileChannel channel) throws IOException {
        real.close(channel);
        step("close", NOWHERE);
    }

    @Override
    public void moveInPlace(Path from, Path to) throws IOException {
        step("moveInPlace", to);
        real.moveInPlace(from, to);
        temporaries.decrementAndGet();
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step("forceFolder", folder);
        real.forceFolder(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete", file);
        real.delete(file);
        temporaries.addAndGet(created.contains(file) ? -1 : 0);
    }

    @Override
    public List<Path> filesBeginning(Path folder, String prefix) throws IOException {
        step("filesBeginning", folder);
        return real.filesBeginning(folder, prefix);
    }

    @Override
    public long room(Path folder) throws IOException {
        step("room", folder);
        return real.room(folder);
    }

    @Override
    public void pause(long millis) throws IOException {
        step("pause", NOWHERE);
    }
}
