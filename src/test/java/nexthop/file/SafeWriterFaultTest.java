package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of a save fails in turn, in every way: the file is the old one and the save says so, or it is the new one. */
class SafeWriterFaultTest {
    private static final byte[] OLD = "the old version, long enough to be told from a torn one".getBytes(UTF_8);
    private static final byte[] NEW = "the new version, which is longer still than the old version was".getBytes(UTF_8);
    private static final Stamp SEEN = Stamp.of(OLD);

    /** What may fail and the file is saved all the same, as a notice or a log line tells. */
    private static final Set<String> NOT_NEEDED = Set.of("filesBeginning", "entry", "delete", "copyAttributes",
            "forceFolder", "moveInPlace");

    private static final Map<String, Function<Path, Throwable>> FAULTS = Map.of("input/output error",
            _ -> new IOException("Input/output error"), "disk full", _ -> new IOException("No space left on device"),
            "read-only file system", path -> new FileSystemException(path.toString(), null, "Read-only file system"),
            "access denied", path -> new AccessDeniedException(path.toString()), "no atomic move",
            path -> new AtomicMoveNotSupportedException(path.toString(), path.toString(), "no"));

    @TempDir
    private Path folder;

    @Test
    void everyFailingOperationLeavesTheOldFileOrTheNewOne() throws Exception {
        int operations = operationsOfASave();
        Map<String, Integer> failures = new TreeMap<>();
        int cases = 0;
        for (Map.Entry<String, Function<Path, Throwable>> fault : FAULTS.entrySet()) {
            for (int k = 1; k <= operations; k++) {
                int number = k;
                failures.merge(check(fault.getKey() + " once at " + k, (n, _) -> n == number, fault.getValue()), 1,
                        Integer::sum);
                failures.merge(check(fault.getKey() + " from " + k, (n, _) -> n >= number, fault.getValue()), 1,
                        Integer::sum);
                cases += 2;
            }
        }
        assertThat(cases).isGreaterThan(100);
        assertThat(failures.get("failed")).as("%s", failures).isGreaterThan(cases / 2);
    }

    private int operationsOfASave() throws IOException {
        FaultyDisk disk = new FaultyDisk();
        new SafeWriter(disk).write(fresh(), NEW, SEEN);
        assertThat(disk.operations())
                .contains("filesBeginning", "create", "copyAttributes", "write", "force", "close", "read",
                        "moveInPlace")
                .endsWith("forceFolder");
        assertThat(disk.operations().indexOf("force")).isLessThan(disk.operations().indexOf("moveInPlace"));
        return disk.operations().size();
    }

    /** @return what came of it: failed or saved */
    private String check(String situation, BiPredicate<Integer, String> when, Function<Path, Throwable> fault)
            throws IOException {
        Path file = fresh();
        FaultyDisk disk = new FaultyDisk();
        String[] failed = {""};
        disk.failing((number, operation) -> {
            boolean fails = when.test(number, operation);
            failed[0] += fails ? operation + " " : "";
            return fails;
        }, fault);
        SafeWriter writer = new SafeWriter(disk);
        Throwable thrown = catchThrowable(() -> writer.write(file, NEW, SEEN));
        if (thrown == null) {
            assertThat(file).as(situation).hasBinaryContent(NEW);
            assertThat(Set.of(failed[0].split(" "))).as(situation).isSubsetOf(NOT_NEEDED);
            return "saved";
        }
        assertThat(thrown).as(situation).isInstanceOf(SaveFailedException.class).hasMessageContaining(file.toString());
        assertThat(file).as(situation).hasBinaryContent(OLD);
        for (Path leftover : temporaries(file)) {
            assertThat(thrown).as(situation).hasMessageContaining(leftover.toString());
            Files.delete(leftover);
        }
        disk.heal();
        writer.write(file, NEW, SEEN);
        assertThat(file).as(situation).hasBinaryContent(NEW);
        assertThat(temporaries(file)).as(situation).isEmpty();
        return "failed";
    }

    /** The same question put to a writer that does what most programs do: the test above must be able to fail. */
    @Test
    void aPlainWriterDoesNotPassThisTest() throws Exception {
        boolean torn = false;
        for (int k = 1; k <= 3; k++) {
            int number = k;
            Path file = fresh();
            FaultyDisk disk = new FaultyDisk().failing((n, _) -> n == number,
                    _ -> new IOException("Input/output error"));
            Throwable thrown = catchThrowable(() -> {
                Files.delete(file);
                FileChannel channel = disk.create(file, false);
                disk.write(channel, ByteBuffer.wrap(NEW));
                disk.close(channel);
            });
            torn |= thrown != null && (!Files.exists(file) || !Files.readString(file).equals(new String(OLD, UTF_8)));
        }
        assertThat(torn).isTrue();
    }

    /** The power goes at every operation: nobody tidies up, and the next start finds a whole file. */
    @Test
    void stoppingAtEveryOperationLeavesAWholeFile() throws Exception {
        int operations = operationsOfASave();
        int left = 0;
        int saved = 0;
        for (int k = 1; k <= operations; k++) {
            int number = k;
            Path file = fresh();
            FaultyDisk disk = new FaultyDisk().failing((n, _) -> n >= number, _ -> new FaultyDisk.Halted());

            assertThatThrownBy(() -> new SafeWriter(disk).write(file, NEW, SEEN)).isInstanceOf(FaultyDisk.Halted.class);

            String text = Files.readString(file);
            assertThat(text).isIn(new String(OLD, UTF_8), new String(NEW, UTF_8));
            saved += text.equals(new String(NEW, UTF_8)) ? 1 : 0;
            left += temporaries(file).size();
            ageTemporaries(file);
            new SafeWriter(new FaultyDisk()).write(file, NEW);
            assertThat(temporaries(file)).isEmpty();
        }
        assertThat(left).as("temporary files left behind and swept").isGreaterThan(3);
        assertThat(saved).isPositive();
    }

    @Test
    void writesOnWhenTheDiskTakesOneByteAtATime() throws Exception {
        FaultyDisk disk = new FaultyDisk().writingAtMost(1);
        Path file = fresh();

        new SafeWriter(disk).write(file, NEW, SEEN);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(disk.operations().stream().filter("write"::equals)).hasSize(NEW.length);
    }

    @Test
    void neverForcesTheSameFileTwice() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        boolean[] failed = {false};
        disk.failing((_, operation) -> operation.equals("force") && !failed[0] && (failed[0] = true),
                _ -> new IOException("Input/output error"));
        Path file = fresh();
        SafeWriter writer = new SafeWriter(disk);

        SaveFailedException failure = catchThrowableOfType(SaveFailedException.class,
                () -> writer.write(file, NEW, SEEN));

        assertThat(failure.reason()).isEqualTo(SaveFailedException.Reason.DISK);
        assertThat(failure).hasMessage(file + " could not be saved: Input/output error. The file is as it was before. "
                + "Save under another name or in another folder.");
        assertThat(disk.operations().stream().filter("force"::equals)).hasSize(1);
        writer.write(file, NEW, SEEN);
        assertThat(disk.created()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void noticesADiskThatGivesBackSomethingElse() throws Exception {
        Path file = fresh();
        FaultyDisk disk = new FaultyDisk();
        disk.failing((_, operation) -> {
            if (operation.equals("close")) {
                try {
                    Files.writeString(disk.created().getLast(), "scrambled");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return false;
        }, _ -> new IOException());

        assertThatThrownBy(() -> new SafeWriter(disk).write(file, NEW, SEEN)).isInstanceOf(SaveFailedException.class)
                .hasMessageContaining("does not give back what was written");
        assertThat(file).hasBinaryContent(OLD);
    }

    @Test
    void neverWritesInPlaceWhereNoAtomicMoveIs() throws Exception {
        Path file = fresh();
        FaultyDisk disk = new FaultyDisk().failing((_, operation) -> operation.equals("moveInPlace"),
                path -> new AtomicMoveNotSupportedException(path.toString(), path.toString(), "no"));

        assertThatThrownBy(() -> new SafeWriter(disk).write(file, NEW, SEEN)).isInstanceOf(SaveFailedException.class)
                .hasMessageContaining("cannot replace a file in one step");
        assertThat(file).hasBinaryContent(OLD);
        assertThat(temporaries(file)).isEmpty();
    }

    /** As Windows does while a scanner looks at the file (emulated). */
    @Test
    void triesFiveTimesToReplaceAFileInUse() throws Exception {
        assertThat(triesToReplace(4)).isEqualTo(5);
        assertThatThrownBy(() -> triesToReplace(5)).isInstanceOf(SaveFailedException.class)
                .hasMessageContaining("being used by another process");
    }

    private int triesToReplace(int refusals) throws IOException {
        Path file = fresh();
        int[] tries = {0};
        FaultyDisk disk = new FaultyDisk().failing(
                (_, operation) -> operation.equals("moveInPlace") && ++tries[0] <= refusals,
                path -> new FileSystemException(path.toString(), null, "The file is being used by another process"));
        try {
            new SafeWriter(disk).write(file, NEW, SEEN);
            assertThat(file).hasBinaryContent(NEW);
        } catch (SaveFailedException e) {
            assertThat(file).hasBinaryContent(OLD);
            throw e;
        }
        return tries[0];
    }

    /** Somebody else saves between our first look and the move. */
    @Test
    void looksOnceMoreBeforeItReplacesTheFile() throws Exception {
        Path file = fresh();
        FaultyDisk disk = new FaultyDisk();
        disk.failing((_, operation) -> {
            if (operation.equals("force")) {
                try {
                    Files.writeString(file, "theirs");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return false;
        }, _ -> new IOException());

        SaveFailedException failure = catchThrowableOfType(SaveFailedException.class,
                () -> new SafeWriter(disk).write(file, NEW, SEEN));

        assertThat(failure.reason()).isEqualTo(SaveFailedException.Reason.CHANGED_OUTSIDE);
        assertThat(file).hasContent("theirs");
        assertThat(temporaries(file)).isEmpty();
    }

    @Test
    void saysWhenTheDiskDidNotConfirm() throws Exception {
        FaultyDisk disk = new FaultyDisk().failing((_, operation) -> operation.equals("forceFolder"),
                _ -> new IOException("Invalid argument"));

        SafeWriter.Written written = new SafeWriter(disk).write(fresh(), NEW, SEEN);

        assertThat(written.notices()).singleElement().asString().contains("did not confirm");
    }

    @Test
    void savesOfTwoThreadsComeOneAfterTheOther() throws Exception {
        Path file = fresh();
        FaultyDisk disk = new FaultyDisk();
        SafeWriter writer = new SafeWriter(disk);
        List<Thread> threads = Stream.of("a", "b").map(name -> Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 50; i++) {
                try {
                    writer.write(file, (name + i).getBytes(UTF_8));
                } catch (SaveFailedException e) {
                    throw new AssertionError(e);
                }
            }
        })).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(Files.readString(file)).isIn("a49", "b49");
        assertThat(disk.created()).hasSize(100);
        assertThat(disk.mostTemporariesAtOnce()).isEqualTo(1);
    }

    /** A file with its old content, in a folder where an earlier save left something behind. */
    private Path fresh() throws IOException {
        Path own = Files.createTempDirectory(folder, "case");
        Path file = own.resolve("contoso.nexthop.json");
        Files.write(file, OLD);
        Files.writeString(own.resolve(".contoso.nexthop.json.0123456789abcdef.tmp"), "left behind");
        ageTemporaries(file);
        return file;
    }

    private static void ageTemporaries(Path file) throws IOException {
        for (Path temporary : allTemporaries(file)) {
            Files.setLastModifiedTime(temporary, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
    }

    /** Temporary files of a save just done. */
    private static List<Path> temporaries(Path file) throws IOException {
        return allTemporaries(file).stream()
                .filter(path -> !path.getFileName().toString().contains("0123456789abcdef"))
                .toList();
    }

    private static List<Path> allTemporaries(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(path -> path.toString().endsWith(".tmp")).toList();
        }
    }
}
