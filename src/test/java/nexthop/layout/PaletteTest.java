package nexthop.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast after WCAG 2.1: 4.5 for text, 3 for graphics that mean something. */
class PaletteTest {

    static Stream<Palette> palettes() {
        return Stream.of(Palette.LIGHT, Palette.DARK);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void textCanBeRead(Palette palette) {
        assertStandsOut(4.5, palette.text(), palette.card());
        assertStandsOut(4.5, palette.textSoft(), palette.card());
        assertStandsOut(4.5, palette.textSoft(), palette.frame());
        assertStandsOut(4.5, palette.textSoft(), palette.hatch());
        assertStandsOut(4.5, palette.textSoft(), palette.ground());
        assertStandsOut(4.5, palette.chipText(), palette.chip());
        for (String mark : List.of(palette.error(), palette.warning(), palette.information())) {
            assertStandsOut(4.5, palette.onMark(), mark);
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void linksAndMarksCanBeSeen(Palette palette) {
        for (String ground : List.of(palette.ground(), palette.frame(), palette.hatch())) {
            for (String colour : List.of(palette.link(), palette.linkSoft(), palette.retired(), palette.error(),
                    palette.warning(), palette.information())) {
                assertStandsOut(3, colour, ground);
            }
        }
    }

    /** What is dimmed so that something else is seen can still be found; what is held up by the accent stands out everywhere. */
    @ParameterizedTest
    @MethodSource("palettes")
    void whatIsDimmedOrFocusedCanBeSeen(Palette palette) {
        for (String ground : List.of(palette.ground(), palette.card(), palette.frame(), palette.hatch())) {
            assertStandsOut(3, palette.dimmed(), ground);
            assertStandsOut(3, palette.accent(), ground);
        }
        assertStandsOut(4.5, palette.retired(), palette.card());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void theBorderOfASiteCanBeSeen(Palette palette) {
        assertStandsOut(3, palette.frameLine(), palette.ground());
        assertStandsOut(3, palette.frameLine(), palette.frame());
    }

    @Test
    void whatIsTooPaleDoesNotPass() {
        assertThatThrownBy(() -> assertStandsOut(3, Palette.LIGHT.cardLine(), Palette.LIGHT.card()))
                .isInstanceOf(AssertionError.class);
    }

    /** The two palest tones tell no more than the caption beside them; a line of {@link Palette#edge} makes their bar seen. */
    @ParameterizedTest
    @MethodSource("palettes")
    void tonesCanBeSeenOrHaveAnEdgeThatCan(Palette palette) {
        for (Tone tone : Tone.values()) {
            assertStandsOut(3, palette.edge(tone), palette.card());
        }
        Set<Tone> pale = Set.of(Tone.UCMA_1, Tone.UCMA_2);
        for (Tone tone : Tone.values()) {
            if (!pale.contains(tone)) {
                assertThat(palette.edge(tone)).isEqualTo(palette.tone(tone));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everyToneHasAColourOfItsOwn(Palette palette) {
        assertThat(Stream.of(Tone.values()).map(palette::tone)).doesNotHaveDuplicates();
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Palette.contrast("#000000", "#FFFFFF")).isEqualTo(21);
        assertThat(Palette.contrast("#777777", "#FFFFFF")).isBetween(4.47, 4.49);
    }

    private static void assertStandsOut(double least, String colour, String ground) {
        assertThat(Palette.contrast(colour, ground)).as("%s on %s", colour, ground).isGreaterThanOrEqualTo(least);
    }
}
