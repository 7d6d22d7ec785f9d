package nexthop.ui.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts in processes of their own, which can be killed and stopped. */
@Timeout(120)
class ProcessesTest {
    private static final long LONG = 30_000;

    @TempDir
    Path temporary;

    private final List<Program> programs = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (Program program : programs) {
            program.process.destroyForcibly().waitFor();
        }
    }

    /** A program that was started and waits to be let go. */
    private record Program(Process process, BufferedReader said) {
        Program go() throws IOException {
            process.outputWriter().write('\n');
            process.outputWriter().flush();
            return this;
        }

        String line() throws IOException {
            return Objects.requireNonNull(said.readLine(), "the program has ended");
        }

        void signal(String name) throws IOException, InterruptedException {
            assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
        }
    }

    /** Absolute, for the programs run in a folder of their own. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Program start(String folder, long patience, String... files) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp", classPath(), StartingProgram.class.getName(),
                        temporary.resolve(folder).toString(), Long.toString(patience)));
        command.addAll(List.of(files));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        Program program = new Program(process, process.inputReader(StandardCharsets.UTF_8));
        programs.add(program);
        assertThat(program.line()).isEqualTo("ready");
        return program;
    }

    @Test
    void theSecondHandsOverWhatItsOwnFolderHasAndEnds() throws Exception {
        Program first = start("state", LONG).go();
        assertThat(first.line()).isEqualTo("First");
        Program second = start("state", LONG, "eins zwei/Größe 東京.nexthop.json", "absent.json").go();
        assertThat(second.line()).isEqualTo("HandedOver");
        assertThat(second.process.waitFor()).isZero();
        Path real = temporary.toRealPath();
        assertThat(List.of(first.line(), first.line())).containsExactly(
                real.resolve("eins zwei").resolve("Größe 東京.nexthop.json").toString(),
                real.resolve("absent.json").toString());
    }

    @Test
    void inAnotherFolderThereIsNothingToHandOverTo() throws Exception {
        assertThat(start("one", LONG).go().line()).isEqualTo("First");
        assertThat(start("other", LONG, "a.json").go().line()).isEqualTo("First");
    }

    @Test
    void afterTheFirstWasKilledTheNextTakesItsPlace() throws Exception {
        Program first = start("state", LONG).go();
        assertThat(first.line()).isEqualTo("First");
        first.process.destroyForcibly().waitFor();
        assertThat(Files.exists(temporary.resolve("state").resolve("designer.socket"))).as("left over").isTrue();
        Program second = start("state", LONG, "a.json").go();
        assertThat(second.line()).isEqualTo("First");
        assertThat(start("state", LONG, "b.json").go().line()).isEqualTo("HandedOver");
        assertThat(second.line()).endsWith("b.json");
    }

    @Test
    void afterTheFirstHasEndedTheNextTakesItsPlace() throws Exception {
        Program first = start("state", LONG).go();
        assertThat(first.line()).isEqualTo("First");
        first.go().process.waitFor();
        assertThat(start("state", LONG).go().line()).isEqualTo("First");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whenTheFirstHangsTheSecondOpensAWindowAndTheFirstNeverOpensTheFile() throws Exception {
        Program first = start("state", LONG).go();
        assertThat(first.line()).isEqualTo("First");
        first.signal("STOP");
        assertThat(start("state", 400, "given up.json").go().line()).isEqualTo("Apart");
        first.signal("CONT");
        assertThat(start("state", LONG, "later.json").go().line()).isEqualTo("HandedOver");
        assertThat(first.line()).endsWith("later.json");
    }

    @Test
    void ofManyAtTheSameMomentOneIsFirstAndGetsAll() throws Exception {
        for (int round = 0; round < 3; round++) {
            List<Program> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(start("state" + round, LONG, i + ".json"));
            }
            for (Program program : all) {
                program.go();
            }
            List<Program> first = new ArrayList<>();
            int handedOver = 0;
            for (Program program : all) {
                switch (program.line()) {
                    case "First" -> first.add(program);
                    case "HandedOver" -> handedOver++;
                    case String other -> assertThat(other).isNull();
                }
            }
            assertThat(first).hasSize(1);
            assertThat(handedOver).isEqualTo(5);
            List<String> got = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                got.add(Path.of(first.getFirst().line()).getFileName().toString());
            }
            int own = all.indexOf(first.getFirst());
            List<String> others = new ArrayList<>(List.of("0.json", "1.json", "2.json", "3.json", "4.json", "5.json"));
            others.remove(own);
            assertThat(got).containsExactlyInAnyOrderElementsOf(others);
        }
    }
}
