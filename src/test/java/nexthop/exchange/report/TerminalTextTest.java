package nexthop.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class TerminalTextTest {
    @Test
    void whatSteersATerminalIsSpelledOut() {
        assertThat(TerminalText.line("a\u001b[2Jb")).isEqualTo("a\\u{1b}[2Jb");
        assertThat(TerminalText.line("\u009b31m")).isEqualTo("\\u{9b}31m");
        assertThat(TerminalText.line("\u202eevil\u2066")).isEqualTo("\\u{202e}evil\\u{2066}");
        assertThat(TerminalText.line("a\nb\rc\td\u007f")).isEqualTo("a\\u{a}b\\u{d}c\\u{9}d\\u{7f}");
        assertThat(TerminalText.line("\ud800")).isEqualTo("\\u{d800}");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(TerminalText.line("Zürich · 漢字 👍 \\u{1b}")).isEqualTo("Zürich · 漢字 👍 \\u{1b}");
        assertThat(TerminalText.lines("a\nb")).isEqualTo("a\nb");
    }

    @Test
    void aWriterFiltersPiecesTornAnywhere() throws IOException {
        StringWriter text = new StringWriter();
        Writer filter = TerminalText.filter(text);
        for (char unit : "a👍\u001bb\n".toCharArray()) {
            filter.write(unit);
        }
        filter.write("x\u0085y", 1, 2);
        filter.flush();
        assertThat(text).hasToString("a👍\\u{1b}b\n\\u{85}y");
    }
}
