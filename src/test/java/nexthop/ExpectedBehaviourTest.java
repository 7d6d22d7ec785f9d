package nexthop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reviewed table of what users expect names a test for each row, and the tests are there. */
class ExpectedBehaviourTest {
    private static final Path TABLE = Path.of("src/test/resources/nexthop/expected-behaviour.txt");
    private static final List<Integer> ROWS = Stream
            .of(IntStream.rangeClosed(1, 28), IntStream.rangeClosed(31, 37), IntStream.rangeClosed(39, 41),
                    IntStream.of(45), IntStream.rangeClosed(47, 51))
            .flatMap(IntStream::boxed)
            .toList();

    private record Row(int number, String what, List<String> tests, String remark) {
        static Row of(String line) {
            String[] parts = line.split("\\|", -1);
            assertThat(parts).as(line).hasSize(4);
            return new Row(Integer.parseInt(parts[0].strip()), parts[1].strip(),
                    List.of(parts[2].strip().split("\\s+")), parts[3].strip());
        }

        boolean isOpen() {
            return tests.equals(List.of("open"));
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE)
                .stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }

    @Test
    void everyRowIsThereOnceAndInOrder() throws IOException {
        assertThat(rows()).extracting(Row::number).containsExactlyElementsOf(ROWS);
    }

    @Test
    void aRowIsProvenOrSaysWhyNot() throws IOException {
        for (Row row : rows()) {
            assertThat(row.what()).isNotBlank();
            if (row.isOpen()) {
                assertThat(row.remark()).as("row %d is open", row.number()).isNotBlank();
            }
        }
    }

    @Test
    void theTestsNamedAreThere() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        for (Row row : rows()) {
            if (!row.isOpen()) {
                row.tests().stream().filter(test -> !isThere(test, sources)).forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aTestThatIsNotThereWouldBeNoticed() throws IOException {
        Map<String, String> sources = sources();
        assertThat(isThere("GesturesTest#aClickSelectsOne", sources)).isTrue();
        assertThat(isThere("GesturesTest#aClickSelectsNone", sources)).isFalse();
        assertThat(isThere("NoSuchTest#aClickSelectsOne", sources)).isFalse();
    }

    private static boolean isThere(String test, Map<String, String> sources) {
        String[] parts = test.split("#");
        return parts.length == 2
                && Pattern
                        .compile("^ +(void|Stream<DynamicTest>|List<DynamicTest>) " + Pattern.quote(parts[1]) + "\\(",
                                Pattern.MULTILINE)
                        .matcher(sources.getOrDefault(parts[0], ""))
                        .find();
    }

    /** The sources of the tests by the names of their classes. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
