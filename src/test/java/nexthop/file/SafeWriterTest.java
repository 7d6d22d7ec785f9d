package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nexthop.file.SaveFailedException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saving on the real file system: links, permissions, odd targets, other people's changes. */
class SafeWriterTest {
    private static final byte[] NEW = "new".getBytes(UTF_8);

    private final SafeWriter writer = SafeWriter.onDisk();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void oldFile() throws IOException {
        file = folder.resolve("contoso.nexthop.json");
        Files.writeString(file, "old");
    }

    @Test
    void writesANewFileAndAnOldOne() throws Exception {
        Path other = folder.resolve("other.json");

        assertThat(writer.write(other, NEW).notices()).isEmpty();
        SafeWriter.Written written = writer.write(file, NEW);

        assertThat(other).hasBinaryContent(NEW);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(written).isEqualTo(new SafeWriter.Written(Stamp.of(NEW), List.of()));
        assertThat(names()).containsExactlyInAnyOrder("contoso.nexthop.json", "other.json");
    }

    @Test
    void writesAnEmptyAndALargeFile() throws Exception {
        byte[] large = new byte[5_000_000];
        large[4_999_999] = 1;
        writer.write(file, large);
        assertThat(file).hasBinaryContent(large);
        writer.write(file, new byte[0]);
        assertThat(file).isEmptyFile();
    }

    // links

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsALinkAndLeavesItALink() throws Exception {
        Files.createDirectory(folder.resolve("elsewhere"));
        Path real = Files.writeString(folder.resolve("elsewhere/real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("elsewhere/real.json"));
        Path chain = Files.createSymbolicLink(folder.resolve("chain.json"), link);

        writer.write(chain, NEW, Stamp.of("old".getBytes(UTF_8)));

        assertThat(link).isSymbolicLink();
        assertThat(chain).isSymbolicLink();
        assertThat(real).isRegularFile().hasBinaryContent(NEW);
        assertThat(Files.isSymbolicLink(real)).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesANewFileThroughALinkedFolder() throws Exception {
        Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));

        writer.write(link.resolve("a.json"), NEW);

        assertThat(folder.resolve("real/a.json")).hasBinaryContent(NEW);
        assertThat(link).isSymbolicLink();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesLinksThatLeadToNoFile() throws Exception {
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nothing"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        Files.createDirectory(folder.resolve("folder"));
        Path toFolder = Files.createSymbolicLink(folder.resolve("to-folder"), Path.of("folder"));

        assertThat(failure(dangling)).hasMessageContaining("is a link that leads to no file");
        assertThat(failure(loop)).hasMessageContaining("is a link that leads to no file");
        assertThat(failure(toFolder)).hasMessageContaining("is a folder");
        assertThat(dangling).isSymbolicLink();
        assertThat(names()).doesNotContain("nothing");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void splitsAHardLinkAndSaysSo() throws Exception {
        Path other = Files.createLink(folder.resolve("other.json"), file);

        SafeWriter.Written written = writer.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(other).hasContent("old");
        assertThat(written.notices()).singleElement().asString().contains("hard links");
        assertThat(writer.write(file, NEW).notices()).isEmpty();
    }

    // permissions

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-r--", "rw-------", "rw-r-----", "rwxrwxrwx", "rw-r--r--"})
    @DisabledOnOs(OS.WINDOWS)
    void keepsPermissionsAndOwner(String permissions) throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        Object owner = Files.getAttribute(file, "unix:uid");
        Object group = Files.getAttribute(file, "unix:gid");

        writer.write(file, NEW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(permissions);
        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(owner);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(group);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsTheOwnerOfSomebodyElsesFile() throws Exception {
        assumeTrue(isAdministrator(), "only an administrator can give a file away");
        Files.setAttribute(file, "unix:uid", 65_534);
        Files.setAttribute(file, "unix:gid", 65_534);

        writer.write(file, NEW);

        assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(65_534);
        assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(65_534);
    }

    @Test
    void keepsExtendedAttributes() throws Exception {
        UserDefinedFileAttributeView view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        assumeTrue(view != null && supports(view), "this file system has no extended attributes");

        writer.write(file, NEW);

        assertThat(Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).list())
                .contains("nexthop.test");
    }

    private static boolean supports(UserDefinedFileAttributeView view) {
        try {
            view.write("nexthop.test", UTF_8.encode("kept"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewFileHasOrdinaryPermissions() throws Exception {
        Path plain = Files.createFile(folder.resolve("plain"));
        Path written = folder.resolve("new.json");

        writer.write(written, NEW);

        assertThat(Files.getPosixFilePermissions(written)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    /** Moving a file in the place of a write-protected one works, for everybody; so we must look ourselves, even as root. */
    @Test
    void refusesAWriteProtectedFile() throws Exception {
        assertThat(file.toFile().setReadOnly()).isTrue();

        SaveFailedException failure = failure(file);

        assertThat(failure.reason()).isEqualTo(Reason.READ_ONLY);
        assertThat(failure).hasMessage(file + " is write-protected. Save under another name or in another folder.");
        assertThat(file).hasContent("old");
        assertThat(file.toFile().setWritable(true)).isTrue();
    }

    // odd targets

    @Test
    void refusesAFolder() throws Exception {
        SaveFailedException failure = failure(Files.createDirectory(folder.resolve("folder.nexthop.json")));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_A_FILE);
        assertThat(failure).hasMessageContaining("is a folder");
        assertThat(failure(folder.getRoot())).hasMessageContaining("is a folder");
    }

    @Test
    @Timeout(10)
    @DisabledOnOs(OS.WINDOWS)
    void refusesAPipeWithoutWaitingForIt() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

        assertThat(failure(pipe).reason()).isEqualTo(Reason.NOT_A_FILE);
        assertThat(failure(Path.of("/dev/null"))).hasMessageContaining("is not an ordinary file");
    }

    @Test
    void refusesAFolderThatIsGone() {
        SaveFailedException failure = failure(folder.resolve("gone").resolve("a.json"));

        assertThat(failure.reason()).isEqualTo(Reason.NOT_A_FILE);
        assertThat(failure).hasMessageContaining("there is no folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE42.json", "e\u0301.json", "\u00e9.json", "a b .json", "-x", ".hidden", "255"})
    void writesFilesOfEveryName(String name) throws Exception {
        Path target = folder.resolve(name.equals("255") ? "x".repeat(250) + ".json" : name);

        writer.write(target, "one".getBytes(UTF_8));
        writer.write(target, NEW);

        assertThat(target).hasBinaryContent(NEW);
        assertThat(names()).hasSize(2);
    }

    // other people's changes

    @Test
    void refusesWhenTheFileWasChanged() throws Exception {
        Stamp seen = Stamp.of("old".getBytes(UTF_8));
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "odd");
        Files.setLastModifiedTime(file, time);

        SaveFailedException failure = catchThrowableOfType(SaveFailedException.class,
                () -> writer.write(file, NEW, seen));

        assertThat(failure.reason()).isEqualTo(Reason.CHANGED_OUTSIDE);
        assertThat(failure).hasMessageContaining("has been changed by another program");
        assertThat(file).hasContent("odd");
        assertThat(names()).hasSize(1);
        writer.write(file, NEW);
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void refusesWhenTheFileIsGone() throws Exception {
        Stamp seen = Stamp.of("old".getBytes(UTF_8));
        Files.delete(file);

        SaveFailedException failure = catchThrowableOfType(SaveFailedException.class,
                () -> writer.write(file, NEW, seen));

        assertThat(failure.reason()).isEqualTo(Reason.CHANGED_OUTSIDE);
        assertThat(failure).hasMessageContaining("is not there any more");
        assertThat(file).doesNotExist();
    }

    @Test
    void doesNotMindATouchedFile() throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        writer.write(file, NEW, Stamp.of("old".getBytes(UTF_8)));

        assertThat(file).hasBinaryContent(NEW);
    }

    // what a crash leaves behind

    @Test
    void sweepsOnlyOldTemporaryFilesOfThisFile() throws Exception {
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofMinutes(61)));
        Path left = leave(".contoso.nexthop.json.0123456789abcdef.tmp", old);
        Path young = leave(".contoso.nexthop.json.fedcba9876543210.tmp", FileTime.from(Instant.now()));
        Path another = leave(".fabrikam.nexthop.json.0123456789abcdef.tmp", old);
        Path users = leave(".contoso.nexthop.json.mine.tmp", old);
        Path folderOfThatName = Files.createDirectory(folder.resolve(".contoso.nexthop.json.00000000000000ff.tmp"));
        Files.setLastModifiedTime(folderOfThatName, old);

        writer.write(file, NEW);

        assertThat(left).doesNotExist();
        assertThat(young).exists();
        assertThat(another).exists();
        assertThat(users).exists();
        assertThat(folderOfThatName).exists();
    }

    private Path leave(String name, FileTime time) throws IOException {
        Path left = Files.writeString(folder.resolve(name), "half");
        return Files.setLastModifiedTime(left, time);
    }

    // interrupts

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void anInterruptDisturbsNoSave() throws Exception {
        byte[] content = new byte[200_000];
        Thread saver = Thread.currentThread();
        AtomicBoolean done = new AtomicBoolean();
        Thread.interrupted();
        Thread nagger = Thread.ofPlatform().daemon().start(() -> {
            while (!done.get()) {
                saver.interrupt();
                Thread.onSpinWait();
            }
        });
        int pending = 0;
        try {
            for (int i = 1; i <= 100; i++) {
                content[0] = (byte) i;
                saver.interrupt();
                writer.write(file, content);
                pending += Thread.interrupted() ? 1 : 0;
            }
        } finally {
            done.set(true);
            while (nagger.isAlive()) {
                Thread.onSpinWait();
            }
            Thread.interrupted();
        }
        assertThat(file).hasBinaryContent(content);
        assertThat(names()).hasSize(1);
        assertThat(pending).as("saves after which the interrupt was still pending").isEqualTo(100);
    }

    private SaveFailedException failure(Path target) {
        SaveFailedException failure = catchThrowableOfType(SaveFailedException.class, () -> writer.write(target, NEW));
        assertThat(failure).isNotNull();
        assertThat(failure.file()).isEqualTo(target);
        return failure;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static boolean isAdministrator() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }
}
