package nexthop.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameOrderTest {

    @Test
    void numbersInNamesCountByTheirValue() {
        assertThat(Stream.of("app10", "app2", "app1", "App3", "app").sorted(NameOrder.INSTANCE)).containsExactly("app",
                "app1", "app2", "App3", "app10");
        assertThat(Stream.of("fe10-b1", "fe9-b20", "fe9-b3").sorted(NameOrder.INSTANCE)).containsExactly("fe9-b3",
                "fe9-b20", "fe10-b1");
    }

    @Test
    void numbersMayBeOfAnyLength() {
        String huge = "9".repeat(60);
        assertThat(NameOrder.INSTANCE.compare("a" + huge, "a1" + huge)).isNegative();
        assertThat(NameOrder.INSTANCE.compare("a007", "a7")).isPositive();
        assertThat(NameOrder.INSTANCE.compare("a007", "a8")).isNegative();
    }

    @Test
    void emptyNamesComeFirst() {
        assertThat(NameOrder.INSTANCE.compare("", "a")).isNegative();
        assertThat(NameOrder.INSTANCE.compare("1", "a")).isNegative();
        assertThat(NameOrder.INSTANCE.compare("", "")).isZero();
    }
}
