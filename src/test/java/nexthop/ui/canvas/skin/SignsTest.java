package nexthop.ui.canvas.skin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import nexthop.layout.Tone;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;
import nexthop.ui.canvas.raster.Mask;
import nexthop.ui.canvas.raster.Picture;
import org.junit.jupiter.api.Test;

/** What a colour says is said by a form as well. */
class SignsTest {
    private static final int SIZE = 16;

    private static Picture stamped(Mask mask) {
        Picture picture = new Picture(SIZE, SIZE, new int[SIZE * SIZE]);
        picture.fill(0xffffff);
        picture.stamp(mask, SIZE / 2, SIZE / 2, 0xff000000);
        return picture;
    }

    private static int different(Picture one, Picture other) {
        int different = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                different += Math.abs((one.at(x, y) & 0xff) - (other.at(x, y) & 0xff)) > 127 ? 1 : 0;
            }
        }
        return different;
    }

    @Test
    void signsOfDifferentGravityDifferWithoutColourAtTheirSmallest() {
        Map<Mark.Level, Picture> signs = new EnumMap<>(Mark.Level.class);
        signs.put(Mark.Level.ERROR, stamped(Mask.disc(Signs.LEAST)));
        signs.put(Mark.Level.WARNING, stamped(Mask.triangle(Signs.LEAST)));
        signs.put(Mark.Level.INFORMATION, stamped(Mask.square(Signs.LEAST)));
        Picture changed = stamped(Mask.diamond(Signs.LEAST));
        for (Mark.Level level : Mark.Level.values()) {
            for (Mark.Level other : Mark.Level.values()) {
                int different = different(signs.get(level), signs.get(other));
                if (level == other) {
                    assertThat(different).isZero();
                } else {
                    assertThat(different).as(level + " and " + other).isGreaterThanOrEqualTo(4);
                }
            }
            assertThat(different(signs.get(level), changed)).as(level + " and changed").isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void theBarsThatAreCutAreThoseOfTheLegacyLayer() {
        for (ServerGeneration generation : ServerGeneration.values()) {
            assertThat(Signs.isLegacy(Tone.of(generation))).as(generation.label()).isEqualTo(generation.isOcs());
        }
        for (UcmaVersion version : UcmaVersion.values()) {
            assertThat(Signs.isLegacy(Tone.of(version))).as(version.label())
                    .isEqualTo(version.isKnown() && version.isManagedByWmi());
        }
    }

    @Test
    void theKindsOfLinksDifferByDashesOrHeadsAndADimmedOneHasNoHead() {
        for (LinkLook.Stroke stroke : LinkLook.Stroke.values()) {
            for (LinkLook.Stroke other : LinkLook.Stroke.values()) {
                if (stroke != other) {
                    assertThat(stroke.dashes()).as(stroke + " and " + other).isNotEqualTo(other.dashes());
                }
            }
            assertThat(new LinkLook(stroke, Ink.DIMMED, 1).headed()).isFalse();
        }
        assertThat(new LinkLook(LinkLook.Stroke.NEXT_HOP, Ink.LINK, 1.7).headed()).isTrue();
        assertThat(new LinkLook(LinkLook.Stroke.NEXT_HOP, Ink.ACCENT, 2.4).chosen()).isTrue();
    }
}
