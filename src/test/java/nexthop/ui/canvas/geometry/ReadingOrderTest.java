package nexthop.ui.canvas.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nexthop.layout.Rect;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    @Test
    void goesRowByRowFromTheLeft() {
        Map<String, Rect> drawn = Map.of("third", new Rect(0, 200, 100, 50), "second", new Rect(300, 5, 100, 50),
                "first", new Rect(10, 12, 100, 50), "fourth", new Rect(300, 195, 100, 50));
        assertThat(ReadingOrder.of(drawn)).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void isTheSameWhateverOrderThingsComeIn() {
        Rect here = new Rect(0, 0, 1, 1);
        assertThat(ReadingOrder.of(Map.of("b", here, "a", here, "c", here))).containsExactly("a", "b", "c");
    }
}
