package nexthop.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerShellTextTest {
    private static final String NASTY = "'\u2018\u2019\u201A\u201B\"\u201C\u201D\u201E`$();#|&<>{}[]@%\\/-\u2013\u2014\u2015\u0085\u00A0\u2028\r\n\t\0"
            + "Ññ\u00D1ÂĂđĒłőŒÄÓÔĄ🙂\uD800\uDFFFabcXYZ019 +,.";

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "it's", "‘; Remove-Item x; ’", "$(calc)", "`", "a\nb", "NIÑO", "🙂", "-Force",
            "– Force", "'", "''", "x'; Write-Output y; 'z", "#>", "\uD800"})
    void namesMeanThemselves(String name) {
        assertThat(PowerShellTokens.value(PowerShellText.quoted(name))).isEqualTo(name);
    }

    @Test
    void randomNamesMeanThemselvesInEveryEncodingAndLookAlike() {
        Random random = new Random(20_260_101);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                name.append(random.nextInt(3) == 0
                        ? (char) random.nextInt(0x10000)
                        : NASTY.charAt(random.nextInt(NASTY.length())));
            }
            String text = PowerShellText.quoted(name.toString());
            assertThat(text.chars()).as(text).allMatch(c -> c >= ' ' && c <= '~');
            assertThat(new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252")))
                    .isEqualTo(text);
            assertThat(PowerShellTokens.value(text)).isEqualTo(name.toString());
        }
    }

    @Test
    void theOracleSeesWhatNaiveQuotingGetsWrong() {
        String naive = "'" + "x’; Write-Output y; ’y" + "'";
        assertThatThrownBy(() -> PowerShellTokens.value(naive)).isInstanceOf(IllegalArgumentException.class);
        String ansi = new String("'NIÑO'".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThatThrownBy(() -> PowerShellTokens.of(ansi)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsUndecidedCannotRun() {
        List<PowerShellTokens.Token> tokens = PowerShellTokens
                .of("Get-CsPool -Identity " + PowerShellText.undecided("new pool FQDN"));
        assertThat(tokens).contains(new PowerShellTokens.Token(PowerShellTokens.Kind.OPERATOR, "<"));
    }
}
