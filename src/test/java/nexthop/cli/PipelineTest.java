package nexthop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nexthop.file.DocumentFormat;
import nexthop.file.Templates;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pipelines that come with the program call it as it can be called. */
class PipelineTest {
    private static final String PROGRAM = "/nexthop/bin/nexthop ";

    @TempDir
    private Path folder;

    static Stream<String> calls() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of("packaging", "pipeline"))) {
            files = all.toList();
        }
        assertThat(files).hasSize(2);
        return files.stream()
                .flatMap(PipelineTest::lines)
                .filter(line -> line.contains(PROGRAM))
                .map(line -> line.substring(line.indexOf(PROGRAM) + PROGRAM.length()).replace("'", ""));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void writesTheFindings(String call) throws IOException {
        Files.createDirectories(folder.resolve("topologies"));
        Files.write(folder.resolve("topologies/a.nexthop.json"),
                DocumentFormat.write(Templates.standard().sample().drawing()));
        String[] arguments = Arrays.stream(call.split(" "))
                .map(word -> word.replaceAll("^\".*/([^/]*)\"$", "$1").replace("*", "a"))
                .toArray(String[]::new);
        int expected = call.contains("--fail-on never") ? ExitCode.OK : ExitCode.FINDINGS;

        assertThat(new Console(folder).run(arguments).exitCode()).isEqualTo(expected);
        String report = call.contains("sarif") ? "topology.sarif" : "topology.html";
        assertThat(folder.resolve(report)).isNotEmptyFile();
    }
}
