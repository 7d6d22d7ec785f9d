package nexthop.ui.canvas.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewportTest {
    private static final double[] STRANGE = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -1,
            1e300, -1e300, Double.MIN_VALUE};

    @Test
    void aPointGoesToTheScreenAndBack() {
        Viewport viewport = new Viewport(1.5, 40, -12);
        Point point = new Point(123.25, -7);
        Point back = viewport.toSheet(viewport.toScreen(point));
        assertThat(back.x()).isCloseTo(point.x(), within(1e-9));
        assertThat(back.y()).isCloseTo(point.y(), within(1e-9));
    }

    @Test
    void zoomingKeepsThePointUnderThePointer() {
        Viewport viewport = new Viewport(0.8, 311, 77);
        Point pointer = new Point(640, 399);
        Point under = viewport.toSheet(pointer);
        for (int notch = 0; notch < 60; notch++) {
            viewport = viewport.zoomedAbout(pointer, notch % 3 == 0 ? 0.8 : 1.1);
            Point now = viewport.toScreen(under);
            assertThat(Math.hypot(now.x() - pointer.x(), now.y() - pointer.y())).isLessThan(1);
        }
    }

    @Test
    void zoomingStopsAtTenAndFourHundredPercent() {
        Point pointer = new Point(5, 5);
        assertThat(Viewport.initial().zoomedAbout(pointer, 1e9).scale()).isEqualTo(4);
        assertThat(Viewport.initial().zoomedAbout(pointer, 1e-9).scale()).isEqualTo(0.02);
    }

    @Test
    void stepsLeadFromEndToEndAndThroughOneHundredPercent() {
        Viewport viewport = new Viewport(0.02, 0, 0);
        boolean seen = false;
        for (int i = 0; i < 20; i++) {
            viewport = viewport.scaledAbout(new Point(0, 0), viewport.stepUp());
            seen |= viewport.scale() == 1;
        }
        assertThat(seen).isTrue();
        assertThat(viewport.scale()).isEqualTo(4);
        for (int i = 0; i < 20; i++) {
            viewport = viewport.scaledAbout(new Point(0, 0), viewport.stepDown());
        }
        assertThat(viewport.scale()).isEqualTo(0.02);
    }

    @Test
    void fittingShowsEverythingInTheMiddle() {
        Rect all = new Rect(-500, 200, 4_000, 1_000);
        Viewport fitted = Viewport.initial().fitting(all, 800, 600, 30);
        Rect shown = fitted.toScreen(all);
        assertThat(shown.x()).isGreaterThanOrEqualTo(29.9);
        assertThat(shown.right()).isLessThanOrEqualTo(770.1);
        assertThat(shown.center().y()).isCloseTo(300, within(0.01));
    }

    @Test
    void fittingDoesNotEnlargeASmallDrawing() {
        assertThat(new Viewport(3, 0, 0).fitting(new Rect(0, 0, 10, 10), 800, 600, 30).scale()).isEqualTo(1);
    }

    @Test
    void revealingMovesOnlyWhatIsNeeded() {
        Viewport viewport = Viewport.initial();
        assertThat(viewport.revealing(new Rect(100, 100, 50, 50), 800, 600, 20)).isEqualTo(viewport);
        assertThat(viewport.revealing(new Rect(900, 100, 50, 50), 800, 600, 20)).isEqualTo(new Viewport(1, -170, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aCanvasOfNoSizeLeavesTheViewAlone(double size) {
        Viewport viewport = new Viewport(0.5, 1, 2);
        assertThat(viewport.fitting(new Rect(0, 0, 10, 10), 0, size, 30)).isEqualTo(viewport);
    }

    @Test
    void whateverItIsGivenItStaysUsable() {
        Random random = new Random(7);
        Viewport viewport = Viewport.initial();
        for (int i = 0; i < 20_000; i++) {
            double a = strange(random);
            double b = strange(random);
            double c = strange(random);
            viewport = switch (random.nextInt(5)) {
                case 0 -> viewport.panned(a, b);
                case 1 -> viewport.zoomedAbout(new Point(a, b), c);
                case 2 -> viewport.scaledAbout(new Point(a, b), c);
                case 3 -> viewport.fitting(new Rect(a, b, Math.abs(c), 50), 300, 200, 10);
                default -> new Viewport(a, b, c);
            };
            assertThat(viewport.scale()).isBetween(0.02, 4.0);
            assertThat(Double.isFinite(viewport.x()) && Double.isFinite(viewport.y())).isTrue();
        }
        Rect content = new Rect(0, 0, 500, 300);
        Rect shown = viewport.fitting(content, 800, 600, 20).toScreen(content);
        assertThat(new Rect(0, 0, 800, 600).overlaps(shown)).as("fit brings the content back").isTrue();
    }

    private static double strange(Random random) {
        return random.nextBoolean() ? STRANGE[random.nextInt(STRANGE.length)] : random.nextGaussian() * 1_000;
    }

    @Test
    void howeverFarOnePansSomeOfTheDrawingStaysInSight() {
        Rect drawing = new Rect(0, 0, 1000, 500);
        for (double far : new double[]{-1e6, -1500, 0, 1500, 1e6}) {
            Viewport kept = new Viewport(1, far, far).keepingInSight(drawing, 800, 600, 60);
            Rect seen = kept.visible(800, 600);
            assertThat(seen.overlaps(drawing)).as("panned by %s", far).isTrue();
        }
        Viewport within = new Viewport(2, -30, 12);
        assertThat(within.keepingInSight(drawing, 800, 600, 60)).isEqualTo(within);
    }
}
