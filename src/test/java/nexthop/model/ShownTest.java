package nexthop.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {

    @ParameterizedTest
    @ValueSource(strings = {"fe.contoso.com", "Zürich 2", "漢字", "👩", "“quoted”", ""})
    void whatCanBeSeenStaysAsItIs(String text) {
        assertThat(Shown.plain(text)).isEqualTo(text);
        assertThat(Shown.inFull(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, U+0000", "1B, U+001B", "85, U+0085", "A0, U+00A0", "AD, U+00AD", "200B, U+200B", "202E, U+202E",
            "2028, U+2028", "3164, U+3164", "D800, U+D800", "E000, U+E000", "E0041, U+E0041", "10FFFF, U+10FFFF"})
    void whatHidesOrSteersIsSpelledOut(String point, String number) {
        String text = "a" + Character.toString(Integer.parseInt(point, 16)) + "b";
        assertThat(Shown.plain(text)).isEqualTo("a⟨" + number + "⟩b");
        assertThat(Shown.inFull(text)).isEqualTo("a⟨" + number + "⟩b");
        assertThat(Shown.quoted(text)).isEqualTo("“a⟨" + number + "⟩b”");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Shown.plain("x".repeat(120))).isEqualTo("x".repeat(120));
        assertThat(Shown.plain("x".repeat(121))).isEqualTo("x".repeat(120) + "…");
        assertThat(Shown.plain("👩".repeat(120))).isEqualTo("👩".repeat(120));
        assertThat(Shown.plain("👩".repeat(121))).isEqualTo("👩".repeat(120) + "…");
        assertThat(Shown.inFull("x".repeat(1000))).hasSize(1000);
    }

    @Test
    void numbersHaveTheirPlural() {
        assertThat(Shown.count(0, "computer")).isEqualTo("0 computers");
        assertThat(Shown.count(1, "computer")).isEqualTo("1 computer");
        assertThat(Shown.count(2, "computer")).isEqualTo("2 computers");
    }
}
