package nexthop.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void aCloserMatchScoresHigher() {
        int whole = Fuzzy.score("Fit", "fit");
        int beginning = Fuzzy.score("Fit selection", "fit");
        int within = Fuzzy.score("Outfit", "FIT");
        int scattered = Fuzzy.score("First item", "fit");

        assertThat(whole).isGreaterThan(beginning);
        assertThat(beginning).isGreaterThan(within);
        assertThat(within).isGreaterThan(scattered);
        assertThat(scattered).isGreaterThan(Fuzzy.NONE);
        assertThat(Fuzzy.score("Zoom", "fit")).isEqualTo(Fuzzy.NONE);
    }
}
