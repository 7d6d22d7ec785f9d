package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nexthop.rule.order.OrderBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every mistake that is known is found by a rule, or it is written down why none can find it; see {@code known-mistakes.txt}. */
class KnownMistakesTest {
    private static final String LIST = "/nexthop/rule/known-mistakes.txt";
    private static final String ORDER = "plan:";

    private record Mistake(String key, String what, List<String> rules, String note) {
        static Mistake of(String line) {
            String[] parts = line.split("\\|", -1);
            assertThat(parts).as(line).hasSize(4);
            String rules = parts[2].strip();
            return new Mistake(parts[0].strip(), parts[1].strip(),
                    rules.equals("-") ? List.of() : List.of(rules.split(" ")), parts[3].strip());
        }
    }

    private final List<Mistake> mistakes = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = KnownMistakesTest.class.getResourceAsStream(LIST)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Mistake::of)
                    .forEach(mistakes::add);
        }
    }

    @Test
    void allSixtyAreThereInTheirOrder() {
        List<String> keys = Stream.of(keys("R", 21), keys("D", 26), keys("X", 13)).flatMap(each -> each).toList();

        assertThat(keys).hasSize(60);
        assertThat(mistakes).extracting(Mistake::key).filteredOn(key -> !key.equals("beyond")).isEqualTo(keys);
        assertThat(mistakes).extracting(Mistake::what).allMatch(what -> !what.isBlank()).doesNotHaveDuplicates();
    }

    private static Stream<String> keys(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> letter + number);
    }

    @Test
    void everyRuleNamedIsThere() {
        assertThat(named()).allSatisfy(rule -> assertThat(rule.startsWith(ORDER)
                ? OrderBook.standard().find(rule.substring(ORDER.length()))
                : RuleBook.standard().find(rule)).as(rule).isPresent());
    }

    @Test
    void everyRuleThereIsIsNamed() {
        Set<String> rules = RuleBook.standard().pages().stream().map(RulePage::id).collect(Collectors.toSet());
        OrderBook.standard().pages().forEach(page -> rules.add(ORDER + page.id()));

        assertThat(named()).containsAll(rules);
    }

    private Set<String> named() {
        return mistakes.stream()
                .flatMap(mistake -> mistake.rules().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void threeCannotBeFoundInATopologyAndItIsSaidWhy() {
        List<Mistake> without = mistakes.stream().filter(mistake -> mistake.rules().isEmpty()).toList();

        assertThat(without).extracting(Mistake::key).containsExactly("D5", "D7", "D8");
        assertThat(without).extracting(Mistake::note).allMatch(note -> note.endsWith("."));
    }
}
