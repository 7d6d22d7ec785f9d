package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The mutants that are known to change no verdict; see {@code equivalent-mutants.txt}. */
class EquivalentMutantsTest {
    private static final String LIST = "/nexthop/rule/equivalent-mutants.txt";

    private static List<String> lines() throws IOException {
        try (InputStream in = EquivalentMutantsTest.class.getResourceAsStream(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @Test
    void eachIsOfAMethodThatIsThereAndHasItsReason() throws IOException {
        assertThat(lines()).isSorted().doesNotHaveDuplicates().allSatisfy(line -> {
            String[] parts = line.split(" \\| ", -1);
            assertThat(parts).hasSize(4);
            assertThat(Stream.of(Class.forName("nexthop.rule." + parts[0]).getDeclaredMethods()).map(Method::getName))
                    .contains(parts[1]);
            assertThat(parts[3]).endsWith(".");
        });
    }
}
