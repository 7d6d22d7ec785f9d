package nexthop.rule.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nexthop.rule.Defect;
import nexthop.rule.Sketch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderDefectTest {
    private static OrderDefect defect(int from, @Nullable Integer until) {
        return OrderDefect.of(Defect.of("kind", Sketch.id("fe"), "Message."), from, until, Set.of(Sketch.id("bots")));
    }

    @Test
    void twoMeetThatSpeakOfOneElementAtOneTime() {
        assertThat(defect(1, 3).meets(defect(2, null))).isTrue();
        assertThat(defect(2, null).meets(defect(1, 3))).isTrue();
    }

    @Test
    void oneThatBeginsWhenTheOtherEndsDoesNotMeetIt() {
        assertThat(defect(1, 2).meets(defect(2, null))).isFalse();
        assertThat(defect(2, null).meets(defect(1, 2))).isFalse();
    }

    @Test
    void twoThatSpeakOfDifferentElementsDoNotMeet() {
        OrderDefect other = OrderDefect.of(Defect.of("kind", Sketch.id("other"), "Message."), 1, null, Set.of());

        assertThat(defect(1, null).meets(other)).isFalse();
    }
}
