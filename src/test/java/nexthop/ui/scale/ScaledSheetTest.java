package nexthop.ui.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledSheetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -fx-font-size: 13px;                          | -fx-font-size: 19.5px;
            -fx-padding: 1 6 2px 6;                       | -fx-padding: 1.5 9 3px 9;
            -fx-background-insets: 1 -1 -2 -1, 0, 1;      | -fx-background-insets: 1.5 -1.5 -3 -1.5, 0, 1.5;
            -fx-background-radius: 10em;                  | -fx-background-radius: 10em;
            -fx-border-width: 0 0 .5 0;                   | -fx-border-width: 0 0 0.75 0;
            -fx-min-width: -1;                            | -fx-min-width: -1;
            -fx-max-height: 30px;                         | -fx-max-height: 45px;
            -fx-opacity: 0.4;                             | -fx-opacity: 0.4;
            -fx-background-color: #112233, rgba(1,2,3,4); | -fx-background-color: #112233, rgba(1,2,3,4);
            -fx-shape: "M 10 0 C 11 0";                   | -fx-shape: "M 10 0 C 11 0";
            -fx-font-weight: 700;                         | -fx-font-weight: 700;
            -fx-stroke-dash-array: 10px 5px;              | -fx-stroke-dash-array: 15px 7.5px;
            """)
    void lengthsGrowAndNothingElseDoes(String before, String after) {
        assertThat(ScaledSheet.scale(".a { " + before + " }", 1.5)).isEqualTo(".a { " + after + " }");
    }

    @Test
    void whatLiesOnTheSheetFollowsTheZoomInstead() {
        assertThat(ScaledSheet.scale("""
                .a { -fx-spacing: 2; }
                /* @unscaled: cards */
                .b { -fx-spacing: 2; }
                /* @scaled again */
                .c { -fx-spacing: 2; }
                """, 2)).contains(".a { -fx-spacing: 4; }", ".b { -fx-spacing: 2; }", ".c { -fx-spacing: 4; }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nexthop.css", "canvas.css", "panels.css"})
    void everySheetOfTheProgramKeepsItsRulesAndColours(String name) throws IOException {
        String sheet = Files.readString(Path.of("assets/style", name));

        String scaled = ScaledSheet.scale(sheet, 2);

        assertThat(scaled).isNotEqualTo(sheet);
        assertThat(withoutNumbers(scaled)).isEqualTo(withoutNumbers(sheet));
        assertThat(ScaledSheet.scale(sheet, 1).replaceAll("\\s", "")).hasSizeBetween(1, sheet.length());
    }

    private static String withoutNumbers(String sheet) {
        return sheet.replaceAll("-?\\d*\\.?\\d+", "0");
    }

    @Test
    void theThemesSheetIsFoundAndGivenAsData() {
        String address = ScaledSheet.of(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet(), 200);

        assertThat(address).startsWith("data:text/css");
        String text = new String(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)),
                StandardCharsets.UTF_8);
        assertThat(text).contains("-color-fg-default").contains(".button");
    }

    @Test
    void theUsualSizeLeavesTheAddressAsItIs() {
        assertThat(ScaledSheet.of("/some/sheet.css", UiScale.NORMAL)).isEqualTo("/some/sheet.css");
    }

    @Test
    void choicesGoUpAndDownAndEnd() {
        assertThat(UiScale.larger(100)).isEqualTo(125);
        assertThat(UiScale.larger(130)).isEqualTo(150);
        assertThat(UiScale.larger(250)).isEqualTo(250);
        assertThat(UiScale.smaller(250)).isEqualTo(225);
        assertThat(UiScale.smaller(100)).isEqualTo(100);
        assertThat(UiScale.within(12)).isEqualTo(100);
        assertThat(UiScale.within(4_000)).isEqualTo(250);
    }
}
