package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every book of rules asks of the specimens of its rules, which each rule has in the test that bears its name. */
public final class SpecimensOfRules {
    private SpecimensOfRules() {}

    /** The specimens of a rule: its test, made anew. */
    public static <T> T of(Object rule, Class<T> type) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(rule.getClass().getName() + "Test").getDeclaredConstructor();
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance());
    }

    /**
     * Asserts that there is a bad specimen for each case that a rule's page tells of, and for no other.
     *
     * @param shown severity and case of each, such as {@code error other-name}
     */
    public static void assertCover(RulePage page, Stream<String> shown) {
        Set<String> onThePage = page.severities()
                .entrySet()
                .stream()
                .map(entry -> entry.getValue().word() + " " + entry.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> cases = shown.collect(Collectors.toCollection(TreeSet::new));
        assertThat(cases).isEqualTo(onThePage);
    }
}
