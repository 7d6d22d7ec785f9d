package nexthop.ui.canvas.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;

    /** Every letter is a black box half as wide and as high as the font is large, with a little room after it; a blank has no ink. */
    private static final class Boxes implements Typeface.Pen {
        private final List<String> asked = new ArrayList<>();

        @Override
        public List<Letter> draw(List<String> texts, int size) {
            asked.addAll(texts);
            return texts.stream().map(text -> box(text, size)).toList();
        }

        private static Letter box(String text, int size) {
            int wide = size / 2 * (int) text.codePoints().count();
            byte[] cells = new byte[wide * size / 2];
            Arrays.fill(cells, text.isBlank() ? 0 : (byte) 255);
            return new Letter(0, -size / 2, wide, size / 2, cells, wide + size * 0.1).trimmed();
        }

        @Override
        public double ascent() {
            return 0.5;
        }

        @Override
        public double lineHeight() {
            return 0.75;
        }
    }

    private final Boxes pen = new Boxes();
    private final Typeface face = new Typeface(pen);

    private static Picture white() {
        Picture picture = new Picture(60, 30, new int[60 * 30]);
        picture.fill(WHITE);
        return picture;
    }

    private static double ink(Picture picture) {
        double ink = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                ink += (255 - (picture.at(x, y) & 0xff)) / 255.0;
            }
        }
        return ink;
    }

    @Test
    void aLetterStandsOnItsBaselineInItsSize() {
        Picture picture = white();
        double end = face.at(10).write(picture, "a", 5, 20, BLACK);
        assertThat(end).isCloseTo(11, within(1e-9));
        assertThat(picture.at(5, 15)).isEqualTo(BLACK);
        assertThat(picture.at(9, 19)).isEqualTo(BLACK);
        assertThat(picture.at(10, 19)).isEqualTo(WHITE);
        assertThat(picture.at(5, 20)).isEqualTo(WHITE);
        assertThat(ink(picture)).isCloseTo(25, within(0.2));
    }

    @Test
    void whateverTheSizeAndPlaceALetterHasAsMuchInkAsItCovers() {
        for (double size = 4; size < 30; size += 0.7) {
            for (double x = 3; x < 4; x += 0.11) {
                Picture picture = white();
                face.at(size).write(picture, "a", x, 22, BLACK);
                assertThat(ink(picture)).as(size + " at " + x).isCloseTo(size * size / 4, within(size * 0.1));
            }
        }
    }

    @Test
    void betweenTwoPixelsALetterIsInBoth() {
        Picture picture = white();
        face.at(10).write(picture, "a", 5.5, 20, BLACK);
        assertThat(picture.at(5, 17) & 0xff).isBetween(120, 135);
        assertThat(picture.at(7, 17)).isEqualTo(BLACK);
        assertThat(picture.at(10, 17) & 0xff).isBetween(120, 135);
    }

    @Test
    void whatIsBesideThePictureIsLeftOut() {
        Picture picture = white();
        Lettering letters = face.at(10);
        letters.write(picture, "abc", -500, 10, BLACK);
        letters.write(picture, "abc", 100, 10, BLACK);
        letters.write(picture, "abc", 5, -40, BLACK);
        letters.write(picture, "abc", 5, 500, BLACK);
        assertThat(ink(picture)).isZero();
        letters.write(picture, "a", -3, 2, BLACK);
        assertThat(ink(picture)).isCloseTo(4, within(0.1));
    }

    @Test
    void aTextIsAsWideAsItsLettersInAnySize() {
        assertThat(face.at(10).width("abc")).isCloseTo(18, within(1e-9));
        assertThat(face.at(33.3).width("abc")).isCloseTo(3 * 33.3 * 0.6, within(1e-9));
        assertThat(face.at(10).width("")).isZero();
        assertThat(face.at(8).ascent()).isEqualTo(4);
        assertThat(face.at(8).lineHeight()).isEqualTo(6);
    }

    @Test
    void aTextWithoutRoomLosesItsEndOrItsMiddle() {
        Lettering letters = face.at(10);
        assertThat(letters.shortened("abcdef", 36)).isEqualTo("abcdef");
        assertThat(letters.shortened("abcdef", 35)).isEqualTo("abcd…");
        assertThat(letters.shortened("abcdef", 11)).isEmpty();
        assertThat(letters.shortenedWithin("abcdef", 36)).isEqualTo("abcdef");
        assertThat(letters.shortenedWithin("app-pool-17", 35)).isEqualTo("app…7");
        assertThat(letters.shortenedWithin("app-pool-17", 12)).isEqualTo("a…");
        assertThat(letters.shortenedWithin("app-pool-17", 5)).isEmpty();
    }

    @Test
    void whatIsShortenedFits() {
        for (double room = 0; room < 80; room += 1.3) {
            for (String text : List.of("app-pool-17", "شركة كونتوسو الدولية", "a\u0301bcdefghijkl",
                    "𝒜𝒷𝒸𝒹𝑒𝒻𝑔𝒽𝒾𝒿")) {
                Lettering letters = face.at(10);
                assertThat(letters.width(letters.shortened(text, room))).isLessThanOrEqualTo(room + 8);
                assertThat(letters.shortened(text, room)).doesNotEndWith("\ud835");
                assertThat(letters.width(letters.shortenedWithin(text, room))).isLessThanOrEqualTo(room + 8);
            }
        }
    }

    @Test
    void wordsAreBrokenIntoLinesAndTheLastOneTellsThatThereIsMore() {
        Lettering letters = face.at(10);
        assertThat(letters.lines("one two three", 50, 9)).containsExactly("one two", "three");
        assertThat(letters.lines("one\n\ntwo", 50, 9)).containsExactly("one", "", "two");
        assertThat(letters.lines("one two three four", 50, 1)).singleElement().asString().endsWith("…");
        assertThat(letters.lines("incomprehensibilities", 50, 9)).containsExactly("incompr…");
        assertThat(letters.lines("", 50, 9)).containsExactly("");
    }

    @Test
    void whatMakesNoSenseLetterByLetterIsDrawnAsAWhole() {
        assertThat(List.of("bots", "München", "Пул", "Σ", "東京", "a · b…")).noneMatch(Lettering::isWhole);
        assertThat(List.of("שלום", "كونتوسو", "e\u0301", "नमस्ते", "ไทย", "😀")).allMatch(Lettering::isWhole);
        face.at(10).write(white(), "שלום", 5, 20, BLACK);
        face.at(10).write(white(), "שלום", 5, 20, BLACK);
        assertThat(pen.asked).filteredOn("שלום"::equals).hasSize(1);
        assertThat(pen.asked).doesNotContain("ש");
    }

    @Test
    void lettersAreDrawnLargeAndSeldom() {
        for (double size = 5; size < 14; size += 0.1) {
            face.at(size).write(white(), "application", 5, 20, BLACK);
        }
        assertThat(pen.asked).filteredOn("a"::equals).as("once, whatever the size").hasSize(1);
        assertThat(Typeface.drawnFor(13)).isEqualTo(40);
        assertThat(Typeface.drawnFor(26)).isEqualTo(80);
        assertThat(Typeface.drawnFor(52)).isEqualTo(200);
        assertThat(Typeface.drawnFor(500)).as("the largest there is").isEqualTo(200);
    }

    @Test
    void aLetterHasAllItsPixels() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter(0, 0, 3, 3, new byte[8], 3));
    }
}
