package nexthop.exchange.powershell;

import java.util.Locale;
import nexthop.scenario.PowerShellText;

/**
 * The lines of a script, and the only way for a text to come into it: as a quoted value, or as a comment that cannot end before its
 * line does.
 */
final class ScriptLines {
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** PowerShell of our own, which holds values only as {@link PowerShellText#quoted} writes them. */
    ScriptLines code(String code) {
        return line(code);
    }

    /** Code that begins a block; what follows is indented. */
    ScriptLines open(String code) {
        line(code + " {");
        depth++;
        return this;
    }

    /** The end of a block, and what follows on the same line. */
    ScriptLines close(String code) {
        depth--;
        line("}" + code);
        depth += code.endsWith("{") ? 1 : 0;
        return this;
    }

    ScriptLines close() {
        return close("");
    }

    ScriptLines blank() {
        text.append('\n');
        return this;
    }

    /** Shows a text to whoever runs the script. */
    ScriptLines say(String shown) {
        return line("Write-Host " + PowerShellText.quoted(plain(shown)));
    }

    /** Shows a text exactly as it is, for somebody to type or paste. */
    ScriptLines sayExactly(String shown) {
        return line("Write-Host " + PowerShellText.quoted(shown));
    }

    /**
     * A comment of one line.
     *
     * @param words of our own, so that the comment can be taken for no directive, such as {@code #Requires} or a signature
     */
    ScriptLines comment(String words, String more) {
        return line("# " + harmless(words + more));
    }

    ScriptLines comment(String words) {
        return comment(words, "");
    }

    /** A line of a block comment, which is taken for no keyword of the help. */
    ScriptLines help(String words, String more) {
        return line(harmless(words + more));
    }

    private ScriptLines line(String line) {
        text.append(line.isEmpty() ? "" : INDENT.repeat(depth)).append(line).append('\n');
        return this;
    }

    /** What somebody reads, with the plain forms of the marks that our own sentences are set with. */
    static String plain(String shown) {
        StringBuilder plain = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i++) {
            char character = shown.charAt(i);
            switch (character) {
                case '\u2018', '\u2019' -> plain.append('\'');
                case '\u201C', '\u201D' -> plain.append('"');
                case '\u2013' -> plain.append('-');
                case '\u2014' -> plain.append(" - ");
                case '\u2026' -> plain.append("...");
                case '\u2039' -> plain.append('<');
                case '\u203A' -> plain.append('>');
                default -> plain.append(character);
            }
        }
        return plain.toString();
    }

    /** A text for a comment: ASCII, on one line, and neither opening nor closing one. */
    static String harmless(String shown) {
        StringBuilder ascii = new StringBuilder(shown.length());
        plain(shown).codePoints().forEach(point -> {
            if (point >= ' ' && point <= '~') {
                ascii.append((char) point);
            } else {
                ascii.append("[U+").append(String.format(Locale.ROOT, "%04X", point)).append(']');
            }
        });
        return ascii.toString().replace("#>", "# >").replace("<#", "< #");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
