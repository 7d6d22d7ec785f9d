package nexthop.exchange.powershell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nexthop.scenario.PowerShellTokens;
import nexthop.scenario.PowerShellTokens.Kind;
import nexthop.scenario.PowerShellTokens.Token;

/** A script as PowerShell would read it: its functions, its commands, and the kinds of its tokens. It shares nothing with the writer. */
final class ScriptReading {
    /** A command with its parameters; a parameter's tokens are empty if it is a switch. */
    record Command(String name, Map<String, List<Token>> parameters, List<Token> all) {
        /** The texts among its arguments. */
        List<String> texts() {
            return all.stream().filter(token -> token.kind() == Kind.STRING).map(Token::text).toList();
        }
    }

    private static final Pattern COMMAND = Pattern.compile("[A-Z][A-Za-z]*-[A-Z][A-Za-z0-9]*");
    private static final Pattern CHARACTER = Pattern.compile("\\[char\\]0x([0-9A-F]{4})");
    private static final String OPEN = "({[";
    private static final String CLOSED = ")}]";

    /** The tokens, each value that is put together of strings and characters as the one string that it is. */
    final List<Token> tokens;
    final Map<String, Set<String>> functions = new HashMap<>();
    final List<Command> commands = new ArrayList<>();

    private ScriptReading(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws IllegalArgumentException if the script would not parse */
    static ScriptReading of(String script) {
        ScriptReading reading = new ScriptReading(joined(PowerShellTokens.of(script)));
        reading.balance();
        for (int i = 0; i < reading.tokens.size(); i++) {
            Token token = reading.tokens.get(i);
            if (token.kind() == Kind.WORD && COMMAND.matcher(token.text()).matches()) {
                if (i > 0 && reading.tokens.get(i - 1).text().equals("function")) {
                    reading.functions.put(token.text(), reading.declared(i));
                } else {
                    reading.commands.add(reading.command(i));
                }
            }
        }
        return reading;
    }

    /** What the script is made of, whatever its values are. */
    List<String> shape() {
        return tokens.stream()
                .map(token -> token.kind() == Kind.STRING || token.kind() == Kind.COMMENT
                        ? token.kind().name()
                        : token.kind() + " " + token.text())
                .toList();
    }

    private static List<Token> joined(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int end = endOfExpression(tokens, i);
            if (end > i) {
                StringBuilder value = new StringBuilder();
                for (Token operand : tokens.subList(i + 1, end)) {
                    if (operand.kind() == Kind.STRING) {
                        value.append(operand.text());
                    } else if (CHARACTER.matcher(operand.text()).matches()) {
                        value.append((char) Integer.parseInt(operand.text().substring(8), 16));
                    }
                }
                joined.add(new Token(Kind.STRING, value.toString()));
                i = end;
            } else {
                joined.add(tokens.get(i));
            }
        }
        return joined;
    }

    /** Where the brackets close if nothing but strings and characters are joined in them, at least two; else the start. */
    private static int endOfExpression(List<Token> tokens, int start) {
        if (!isOperator(tokens.get(start), "(")) {
            return start;
        }
        int at = start + 1;
        int operands = 0;
        while (at + 1 < tokens.size()) {
            Token operand = tokens.get(at);
            boolean isOperand = operand.kind() == Kind.STRING
                    || operand.kind() == Kind.WORD && CHARACTER.matcher(operand.text()).matches();
            if (!isOperand || operands == 0 && operand.kind() != Kind.STRING) {
                return start;
            }
            operands++;
            Token next = tokens.get(at + 1);
            if (isOperator(next, ")")) {
                return operands > 1 ? at + 1 : start;
            }
            if (next.kind() != Kind.WORD || !next.text().equals("+")) {
                return start;
            }
            at += 2;
        }
        return start;
    }

    private static boolean isOperator(Token token, String text) {
        return token.kind() == Kind.OPERATOR && token.text().equals(text);
    }

    private void balance() {
        Deque<Character> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.kind() != Kind.OPERATOR && token.kind() != Kind.WORD) {
                continue;
            }
            if (token.text().equals("<")) {
                throw new IllegalArgumentException("PowerShell has no use for <");
            }
            for (char c : token.text().toCharArray()) {
                if (OPEN.indexOf(c) >= 0) {
                    open.push(c);
                } else if (CLOSED.indexOf(c) >= 0
                        && (open.isEmpty() || OPEN.indexOf(open.pop()) != CLOSED.indexOf(c))) {
                    throw new IllegalArgumentException("A bracket too many: " + token);
                }
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException("Brackets stay open: " + open);
        }
    }

    private Set<String> declared(int name) {
        Set<String> parameters = new TreeSet<>();
        int depth = 0;
        boolean inParameters = false;
        for (int i = name + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.WORD && token.text().equals("param")) {
                inParameters = true;
            } else if (isOperator(token, "(") && inParameters) {
                depth++;
            } else if (isOperator(token, ")") && inParameters && --depth == 0) {
                break;
            } else if (token.kind() == Kind.WORD && inParameters && token.text().startsWith("$")) {
                parameters.add(token.text().substring(1));
            } else if (!inParameters && token.kind() != Kind.NEWLINE && !isOperator(token, "{")) {
                break;
            }
        }
        return parameters;
    }

    private Command command(int start) {
        Map<String, List<Token>> parameters = new TreeMap<>();
        List<Token> all = new ArrayList<>();
        List<Token> value = new ArrayList<>();
        int depth = 0;
        for (int i = start + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean closes = token.kind() == Kind.OPERATOR && ")}".contains(token.text());
            boolean ends = token.kind() == Kind.NEWLINE || closes
                    || token.kind() == Kind.OPERATOR && "|;".contains(token.text());
            if (depth == 0 && ends) {
                break;
            }
            depth += closes ? -1 : token.kind() == Kind.OPERATOR && "({".contains(token.text()) ? 1 : 0;
            all.add(token);
            if (depth == 0 && token.kind() == Kind.PARAMETER) {
                value = new ArrayList<>();
                String name = token.text().substring(1);
                int colon = name.indexOf(':');
                if (parameters.put(colon < 0 ? name : name.substring(0, colon), value) != null) {
                    throw new IllegalArgumentException("A parameter stands twice: " + token);
                }
            } else {
                value.add(token);
            }
        }
        return new Command(tokens.get(start).text(), parameters, all);
    }
}
