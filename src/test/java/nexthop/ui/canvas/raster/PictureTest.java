package nexthop.ui.canvas.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PictureTest {
    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;
    private static final int RED = 0xffff0000;

    private final Picture picture = white(20, 12);

    private static Picture white(int width, int height) {
        Picture made = new Picture(width, height, new int[width * height]);
        made.fill(WHITE);
        return made;
    }

    private static int painted(Picture picture) {
        int count = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                count += picture.at(x, y) == WHITE ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void aRectangleCoversItsPixelsAndNoOthers() {
        picture.rect(2, 3, 4, 5, RED);
        assertThat(painted(picture)).isEqualTo(20);
        assertThat(picture.at(2, 3)).isEqualTo(RED);
        assertThat(picture.at(5, 7)).isEqualTo(RED);
        assertThat(picture.at(6, 7)).isEqualTo(WHITE);
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        picture.rect(-1_000, -1_000, 1_001, 1_001, RED);
        picture.roundRect(18, 10, 500, 500, 6, RED);
        picture.border(-5, -5, 500, 500, 2, RED);
        picture.dashedBorder(-5, -5, 500, 500, 3, 1, 4, 3, RED);
        picture.hatch(-50, -50, 20, 20, 0, 8, 3, RED);
        picture.stamp(Mask.disc(3), 500, 500, RED);
        Coverage covered = new Coverage(20, 12);
        covered.rect(-30, -30, -10, 500);
        covered.thicken(500, 5, 600, 6, 100);
        covered.stamp(Mask.head(1, 0, 13, 12), -400, 3);
        covered.ink(picture, RED);
        assertThat(picture.at(0, 0)).isEqualTo(RED);
        assertThat(painted(picture)).as("one pixel in a corner, a few in the other").isLessThan(8);
    }

    @Test
    void whatLetsThroughMixesWithWhatIsBelow() {
        picture.rect(0, 0, 1, 1, 0x80000000);
        assertThat(picture.at(0, 0) & 0xff).isBetween(126, 128);
        assertThat(picture.at(0, 0) >>> 24).isEqualTo(255);
    }

    @Test
    void aRoundedRectangleLacksItsCorners() {
        picture.roundRect(0, 0, 20, 12, 5, BLACK);
        assertThat(picture.at(0, 0)).isEqualTo(WHITE);
        assertThat(picture.at(19, 11)).isEqualTo(WHITE);
        assertThat(picture.at(10, 0)).isEqualTo(BLACK);
        assertThat(picture.at(0, 6)).isEqualTo(BLACK);
    }

    @Test
    void aLineOfPartOfAPixelIsPale() {
        Coverage covered = new Coverage(20, 12);
        covered.rect(0, 5, 20, 5.5);
        covered.ink(picture, BLACK);
        assertThat(picture.at(10, 5) & 0xff).isBetween(126, 129);
        assertThat(picture.at(10, 4)).isEqualTo(WHITE);
    }

    @Test
    void linesOnTopOfEachOtherAreNoDarkerThanOne() {
        Coverage covered = new Coverage(20, 12);
        for (int i = 0; i < 10; i++) {
            covered.rect(0, 5, 20, 5.5);
        }
        covered.ink(picture, BLACK);
        assertThat(picture.at(10, 5) & 0xff).isBetween(126, 129);
    }

    @Test
    void manyHairsInOnePlaceShowAsMany() {
        Coverage covered = new Coverage(20, 12);
        covered.thicken(0, 5, 20, 6, 100);
        covered.thicken(0, 5, 10, 6, 100);
        covered.ink(picture, BLACK);
        assertThat(picture.at(5, 5) & 0xff).isLessThan(picture.at(15, 5) & 0xff);
        assertThat(picture.at(15, 5) & 0xff).isLessThan(0xff);
    }

    @Test
    void coverageIsEmptyOnceInked() {
        Coverage covered = new Coverage(20, 12);
        covered.rect(0, 0, 20, 12);
        covered.ink(picture, RED);
        Picture next = white(20, 12);
        covered.ink(next, BLACK);
        assertThat(painted(next)).isZero();
    }

    @Test
    void aHeadPointsWhereItIsToldTo() {
        Coverage covered = new Coverage(20, 12);
        covered.stamp(Mask.head(1, 0, 8, 6), 15, 6);
        covered.ink(picture, BLACK);
        assertThat(picture.at(8, 4)).as("wide at the back").isNotEqualTo(WHITE);
        assertThat(picture.at(14, 4)).as("narrow at the tip").isEqualTo(WHITE);
        assertThat(picture.at(14, 6)).isNotEqualTo(WHITE);
        assertThat(picture.at(17, 6)).isEqualTo(WHITE);
    }

    @Test
    void aPictureNeedsItsPixels() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Picture(10, 10, new int[99]));
    }
}
