package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nexthop.model.Computer;
import nexthop.model.Shown;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void whatCannotBeSeenIsSpelledOut() {
        assertThat(Wording.name("a\u202Eb\u200B\u0007\u00A0\uD800"))
                .isEqualTo("a⟨U+202E⟩b⟨U+200B⟩⟨U+0007⟩⟨U+00A0⟩⟨U+D800⟩");
        assertThat(Wording.name("İstanbul 🙂 総務部 مكتب")).isEqualTo("İstanbul 🙂 総務部 مكتب");
        assertThat(Wording.name(" ")).isEqualTo("(no name)");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(Wording.name("🙂".repeat(500))).isEqualTo("🙂".repeat(120) + "…");
    }

    @Test
    void aLongListNamesThree() {
        assertThat(Wording.list(computers(1))).isEqualTo("c0");
        assertThat(Wording.list(computers(2))).isEqualTo("c0 and c1");
        assertThat(Wording.list(computers(3))).isEqualTo("c0, c1 and c2");
        assertThat(Wording.list(computers(9))).isEqualTo("c0, c1, c2 and 6 more");
    }

    @Test
    void everyCodePointIsEitherSeenOrSpelledOut() {
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            String shown = Wording.name("x" + Character.toString(letter));
            if (!shown.codePoints().allMatch(Shown::isVisible)) {
                throw new AssertionError("U+" + Integer.toHexString(letter));
            }
        }
    }

    private static List<Computer> computers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Computer(Sketch.id("c" + i), Sketch.id("pool"), "c" + i))
                .toList();
    }
}
