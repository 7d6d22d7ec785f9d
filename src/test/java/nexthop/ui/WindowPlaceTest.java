package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import nexthop.ui.settings.WindowState;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 25, 1280, 775);

    private static WindowPlace remembered(double x, double y, double width, double height) {
        return WindowPlace.onScreens(Optional.of(new WindowState(x, y, width, height, false)), List.of(SCREEN));
    }

    @Test
    void theFirstWindowIsCentredAndNoLargerThanTheScreen() {
        assertThat(WindowPlace.onScreens(Optional.empty(), List.of(SCREEN)).bounds())
                .isEqualTo(new Rectangle2D(0, 25, 1280, 735));
        assertThat(WindowPlace.onScreens(Optional.empty(), List.of(new Rectangle2D(0, 0, 2000, 1500))).bounds())
                .isEqualTo(new Rectangle2D(280, 280, 1440, 900));
    }

    @Test
    void aPlaceOnTheScreenIsKept() {
        assertThat(remembered(100, 60, 900, 600).bounds()).isEqualTo(new Rectangle2D(100, 60, 900, 600));
    }

    @Test
    void theTitleBarIsNeverAboveTheScreen() {
        assertThat(remembered(100, -12, 900, 600).bounds().getMinY()).isEqualTo(25);
    }

    @Test
    void aWindowWhoseScreenIsGoneComesBackToTheFirstOne() {
        assertThat(remembered(3000, 60, 900, 600).bounds()).isEqualTo(new Rectangle2D(0, 25, 1280, 735));
    }

    @Test
    void aWindowOfALargerScreenShrinks() {
        assertThat(remembered(0, 25, 2500, 1400).bounds()).isEqualTo(SCREEN);
    }
}
