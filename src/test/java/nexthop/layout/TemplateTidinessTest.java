package nexthop.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.file.Templates;
import nexthop.model.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The templates as they are opened. {@code template-crossings.txt} says at how many places their links cross, as {@code crossings.txt}
 * does for the samples.
 */
class TemplateTidinessTest {

    static Stream<String> templates() {
        return Templates.standard().entries().stream().map(Templates.Entry::id);
    }

    private static Tidiness tidiness(String template) {
        Drawing drawing = Templates.standard().entry(template).orElseThrow().drawing();
        return Tidiness.of(Sheet.of(drawing.with(Arrangement.complete(drawing))));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noCardIsCoveredAndNoLinkRunsThroughACard(String template) {
        assertThat(tidiness(template).covered()).isZero();
        assertThat(tidiness(template).throughCards()).isZero();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void linksCrossNoMoreThanReviewed(String template) throws IOException {
        assertThat(reviewed()).containsKey(template);
        assertThat(tidiness(template).crossings())
                .as("crossings in %s; if there are fewer now, lower the number", template)
                .isEqualTo(reviewed().get(template));
    }

    @Test
    void theReviewTellsOfTheTemplatesThereAre() throws IOException {
        assertThat(reviewed().keySet()).isEqualTo(new TreeSet<>(templates().toList()));
    }

    private static Map<String, Integer> reviewed() throws IOException {
        Map<String, Integer> crossings = new TreeMap<>();
        try (InputStream in = Objects
                .requireNonNull(TemplateTidinessTest.class.getResourceAsStream("template-crossings.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.trim().split("\\s+"))
                    .forEach(row -> crossings.put(row[0], Integer.valueOf(row[1])));
        }
        return crossings;
    }
}
