package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UpdatesTest {
    @Test
    void anUpdateIsKnownAgainHoweverItIsWritten() {
        for (String noted : List.of("KB 2090", "kb2090", "2090", "Update KB-2090")) {
            assertThat(Updates.contains(List.of("KB 1", noted), "KB 2090")).as(noted).isTrue();
        }
    }

    @Test
    void everyDigitOfItsNumberCounts() {
        for (String other : List.of("KB 29", "KB 200", "KB 20", "KB 2091", "KB 20900")) {
            assertThat(Updates.contains(List.of("KB 2090"), other)).as(other).isFalse();
        }
        assertThat(Updates.contains(List.of(), "KB 2090")).isFalse();
    }
}
