package nexthop.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads PowerShell as its tokenizer does, as far as what we write goes: the five single quotes open and close a string and are doubled
 * inside, three double quotes open an expandable one, a number sign at the start of a token begins a comment, and so on. What it does
 * not know (here-strings, a quote in the middle of a word) it refuses. It shares nothing with the writer.
 */
public final class PowerShellTokens {
    /** The kinds of token that matter for what a text means. */
    public enum Kind {
        WORD, PARAMETER, STRING, EXPANDABLE, OPERATOR, COMMENT, NEWLINE
    }

    public record Token(Kind kind, String text) {}

    private static final String SINGLE = "'\u2018\u2019\u201A\u201B";
    private static final String DOUBLE = "\"\u201C\u201D\u201E";
    private static final String DASHES = "-\u2013\u2014\u2015";

    private final String source;
    private int at;

    private PowerShellTokens(String source) {
        this.source = source;
    }

    public static List<Token> of(String source) {
        return new PowerShellTokens(source).tokens();
    }

    /** The value of an argument: a string, or texts and characters joined in brackets. */
    public static String value(String argument) {
        List<Token> tokens = of(argument);
        StringBuilder value = new StringBuilder();
        boolean expectsOperand = true;
        for (Token token : tokens) {
            if (token.kind() == Kind.OPERATOR && (token.text().equals("(") || token.text().equals(")"))) {
                continue;
            }
            if (token.kind() == Kind.WORD && token.text().equals("+")) {
                expectsOperand = true;
                continue;
            }
            if (!expectsOperand) {
                throw new IllegalArgumentException("Two operands in a row: " + argument);
            }
            expectsOperand = false;
            if (token.kind() == Kind.STRING) {
                value.append(token.text());
            } else if (token.kind() == Kind.WORD && token.text().matches("\\[char\\]0x[0-9A-F]{4}")) {
                value.append((char) Integer.parseInt(token.text().substring(8), 16));
            } else {
                throw new IllegalArgumentException("Not a value: " + token + " in " + argument);
            }
        }
        return value.toString();
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\n' || c == '\r') {
                at++;
                tokens.add(new Token(Kind.NEWLINE, "\n"));
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
                at++;
            } else if (c == '`' && at + 1 < source.length() && source.charAt(at + 1) == '\n') {
                at += 2;
            } else if (SINGLE.indexOf(c) >= 0) {
                tokens.add(new Token(Kind.STRING, quoted(SINGLE)));
            } else if (DOUBLE.indexOf(c) >= 0) {
                tokens.add(new Token(Kind.EXPANDABLE, quoted(DOUBLE)));
            } else if (c == '#') {
                tokens.add(new Token(Kind.COMMENT, comment()));
            } else if (source.startsWith("<#", at)) {
                tokens.add(new Token(Kind.COMMENT, blockComment()));
            } else if ("()|;&<>{},".indexOf(c) >= 0) {
                at++;
                tokens.add(new Token(Kind.OPERATOR, String.valueOf(c)));
            } else {
                String word = word();
                boolean isParameter = DASHES.indexOf(word.charAt(0)) >= 0 && word.length() > 1
                        && Character.isLetter(word.charAt(1));
                tokens.add(new Token(isParameter ? Kind.PARAMETER : Kind.WORD, word));
            }
        }
        return tokens;
    }

    private String quoted(String quotes) {
        StringBuilder text = new StringBuilder();
        if (at > 0 && isInWord(source.charAt(at - 1))) {
            throw new IllegalArgumentException("A quote stands in a word: " + near());
        }
        at++;
        while (true) {
            if (at >= source.length()) {
                throw new IllegalArgumentException("A string does not end: " + near());
            }
            char c = source.charAt(at++);
            if (quotes.indexOf(c) >= 0) {
                if (at < source.length() && quotes.indexOf(source.charAt(at)) >= 0) {
                    text.append(source.charAt(at++));
                } else {
                    if (at < source.length() && isInWord(source.charAt(at))) {
                        throw new IllegalArgumentException("A word goes on after a string: " + near());
                    }
                    return text.toString();
                }
            } else {
                text.append(c);
            }
        }
    }

    /** Whether a character would belong to the same token as a quote beside it, which no index does; after {@code @} a quote opens a
     * here-string. */
    private static boolean isInWord(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && "()|;&<>{},[]".indexOf(c) < 0;
    }

    private String near() {
        return source.substring(Math.max(0, Math.min(at, source.length()) - 80), Math.min(source.length(), at + 80));
    }

    private String blockComment() {
        int end = source.indexOf("#>", at + 2);
        if (end < 0) {
            throw new IllegalArgumentException("A comment does not end: " + near());
        }
        String text = source.substring(at, end + 2);
        at = end + 2;
        return text;
    }

    private String comment() {
        int start = at;
        while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
            at++;
        }
        return source.substring(start, at);
    }

    private String word() {
        int start = at;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || "()|;&<>{},".indexOf(c) >= 0
                    || SINGLE.indexOf(c) >= 0 || DOUBLE.indexOf(c) >= 0) {
                break;
            }
            at++;
        }
        return source.substring(start, at);
    }
}
