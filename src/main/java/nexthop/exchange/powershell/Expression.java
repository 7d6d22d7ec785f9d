package nexthop.exchange.powershell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nexthop.model.Text;

/** Reads what {@link nexthop.scenario.PowerShellText#quoted} has written, to know what a command is about. */
final class Expression {
    private static final Pattern OPERAND = Pattern.compile("'((?:[^']|'')*)'|\\[char\\]0x([0-9A-F]{4})");

    private Expression() {}

    /** The text that an argument stands for: that of a quoted one, else the argument itself. */
    static String value(String argument) {
        if (!argument.startsWith("'") && !argument.startsWith("(")) {
            return argument;
        }
        StringBuilder value = new StringBuilder();
        Matcher operand = OPERAND.matcher(argument);
        while (operand.find()) {
            String literal = operand.group(1);
            if (literal == null) {
                value.append((char) Integer.parseInt(operand.group(2), 16));
            } else {
                value.append(literal.replace("''", "'"));
            }
        }
        return value.toString();
    }

    /**
     * The same, if a topology may hold each of its characters.
     *
     * @throws ScriptRefusedException if not
     */
    static String checked(String argument) {
        String value = value(argument);
        value.codePoints().forEach(point -> Text.objection(Character.toString(point)).ifPresent(objection -> {
            throw new ScriptRefusedException("The script is not written: a name in a command " + objection + ".");
        }));
        return value;
    }
}
