package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Saving where there is no room or no right to: in a process of its own, on a disk that is really full or really closed. */
@EnabledOnOs(OS.LINUX)
class SaveStarvedTest {
    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void oldFile() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        target = Files.writeString(folder.resolve("contoso.nexthop.json"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    @Test
    void aFileThatMustNotGrowStaysAsItIs() throws Exception {
        String said = run("ulimit -f 100; exec \"$@\"", target, 2_000_000);

        assertThat(said).startsWith("DISK")
                .contains("could not be saved", target.toString(), "The file is as it was before.");
        assertThat(target).hasContent("old");
        assertThat(names(folder)).containsExactly("contoso.nexthop.json");
        assertThat(run("ulimit -f 100; exec \"$@\"", target, 20_000)).isEqualTo("saved");
    }

    @Test
    void aFullDiskLeavesTheFileAndNamesTheRoom() throws Exception {
        assumeTrue(canMount(), "this takes a file system of our own");
        String script = mounted(
                "mount -t tmpfs -o size=256k none DISK && echo old > DISK/a && \"$@\"; cat DISK/a; ls -A DISK");

        String said = run(script, folder.resolve("disk/a"), 900_000);

        assertThat(said).startsWith("DISK_FULL")
                .containsPattern("has room for [0-9]+ more bytes, and the file needs 900000");
        assertThat(said.lines().skip(1)).containsExactly("old", "a");
    }

    @Test
    void aReadOnlyFileSystemLeavesTheFile() throws Exception {
        assumeTrue(canMount(), "this takes a file system of our own");
        String script = mounted(
                "mount -t tmpfs none DISK && echo old > DISK/a && mount -o remount,ro DISK && \"$@\"; cat DISK/a; ls -A DISK");

        String said = run(script, folder.resolve("disk/a"), 1_000);

        assertThat(said.lines().skip(1)).containsExactly("old", "a");
        assertThat(said).containsPattern("^(READ_ONLY|DISK) .*Save under another name");
    }

    @Test
    void aWriteProtectedFileIsNotReplacedByAnOrdinaryUser() throws Exception {
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));

        String said = runAsOrdinaryUser(target);

        assertThat(said).startsWith("READ_ONLY").contains("is write-protected");
        assertThat(target).hasContent("old");
    }

    @Test
    void somebodyElsesFileIsNotReplacedByAnOrdinaryUser() throws Exception {
        assumeTrue(isRoot(), "the file must be somebody else's");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(runAsOrdinaryUser(target)).startsWith("READ_ONLY");
        assertThat(target).hasContent("old");
    }

    @Test
    void aWriteProtectedFolderKeepsItsFile() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            String said = runAsOrdinaryUser(target);

            assertThat(said).startsWith("DISK").contains("you may not write there", "Save under another name");
            assertThat(target).hasContent("old");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
    }

    private String runAsOrdinaryUser(Path file) throws Exception {
        if (!isRoot()) {
            return run("exec \"$@\"", file, 1_000);
        }
        String user = "setpriv --reuid=65534 --regid=65534 --clear-groups ";
        Process probe = new ProcessBuilder("sh", "-c", user + "test -r " + codeOf(SafeWriter.class)).start();
        assumeTrue(probe.waitFor() == 0, "an ordinary user cannot read the program here");
        return run("exec " + user + "\"$@\"", file, 1_000);
    }

    private static String codeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private String mounted(String script) throws IOException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        return "exec unshare -m sh -c '" + script.replace("DISK", disk.toString()) + "' sh \"$@\"";
    }

    private static boolean canMount() throws Exception {
        return isRoot()
                && new ProcessBuilder("unshare", "-m", "sh", "-c", "mount -t tmpfs none /mnt").start().waitFor() == 0;
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    /** Runs the saving program by way of a shell script, to which it is {@code "$@"}. */
    private static String run(String script, Path file, int size) throws Exception {
        Stream<String> program = Stream.concat(SavingProcess.command().stream(),
                Stream.of("once", file.toString(), Integer.toString(size)));
        List<String> command = Stream.concat(Stream.of("sh", "-c", script, "sh"), program).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said.strip();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
