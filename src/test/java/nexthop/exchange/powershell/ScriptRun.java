package nexthop.exchange.powershell;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs a script against a {@link Deployment}, with as much of PowerShell as our scripts use and nothing more: whatever it does not know
 * it refuses. It shows what a script does when it is run, run again, stopped or rehearsed; it is no proof of what PowerShell does.
 */
final class ScriptRun {
    /** What a run left behind. */
    record Result(List<String> shown, List<String> questions, boolean failed) {}

    /** An error that the script throws or a cmdlet ends with. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    private static final class Return extends RuntimeException {
        private static final long serialVersionUID = 1;

        Return() {
            super(null, null, false, false);
        }
    }

    @FunctionalInterface
    private interface Node {
        /** Adds what it yields to the output. */
        void run(Scope scope, List<Object> out);
    }

    private record Scope(@Nullable Scope parent, Map<String, Object> variables) {
        static final Object NULL = new Object();

        Scope root() {
            return parent == null ? this : parent.root();
        }

        @Nullable
        Object get(String name) {
            for (Scope at = this; at != null; at = at.parent) {
                Object value = at.variables.get(name.toLowerCase(Locale.ROOT));
                if (value != null) {
                    return value == NULL ? null : value;
                }
            }
            throw new Failure("The variable '$" + name + "' cannot be retrieved because it has not been set.");
        }

        void set(String name, @Nullable Object value) {
            variables.put(name.toLowerCase(Locale.ROOT), value == null ? NULL : value);
        }
    }

    private record Declared(List<String> parameters, Map<String, Boolean> texts, Node body) {}

    /** An error as a catch block sees it. */
    private record ErrorRecord(String message) {}

    private record Block(Node body) {}

    private final String source;
    private final Deployment deployment;
    private final Deque<String> answers;
    private final boolean isRehearsal;
    private final Map<String, Declared> functions = new HashMap<>();
    private final List<String> shown = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final Map<String, Object> given;
    private int at;

    private ScriptRun(String source, Deployment deployment, List<String> answers, Map<String, Object> given) {
        this.source = source;
        this.deployment = deployment;
        this.answers = new ArrayDeque<>(answers);
        this.given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.given.putAll(given);
        this.isRehearsal = given.containsKey("WhatIf");
    }

    /**
     * Runs a script.
     *
     * @param answers to its questions, in their order; y once they are used up
     * @param given parameters by name
     */
    static Result run(PlanScript script, Deployment deployment, List<String> answers, Map<String, Object> given) {
        return new ScriptRun(script.text(), deployment, answers, given).run();
    }

    private Result run() {
        Scope scope = new Scope(null, new HashMap<>());
        scope.set("WhatIfPreference", isRehearsal);
        scope.set("PSBoundParameters", given);
        boolean failed = false;
        try {
            head(scope);
            List<Object> out = new ArrayList<>();
            for (space(); at < source.length(); space()) {
                statement().run(scope, out);
            }
            if (!out.isEmpty()) {
                throw new IllegalStateException("The script lets something out: " + out);
            }
        } catch (Failure failure) {
            shown.add("ERROR " + failure.getMessage());
            failed = true;
        }
        return new Result(List.copyOf(shown), List.copyOf(questions), failed);
    }

    /** The parameters of the script; their attributes are left out. */
    private void head(Scope scope) {
        at = source.indexOf("\nparam(") + "\nparam(".length();
        while (!looking(")")) {
            while (looking("[")) {
                for (int depth = 0; depth > 0 || source.charAt(at) == '['; at++) {
                    depth += source.charAt(at) == '[' ? 1 : source.charAt(at) == ']' ? -1 : 0;
                }
            }
            take("$");
            String name = word();
            Object value = null;
            if (accept("=")) {
                value = single(expression(), scope);
            }
            scope.set(name, given.getOrDefault(name, value == null && name.equals("LogPath") ? "" : value));
            accept(",");
        }
        take(")");
    }

    // ---- statements ----

    private Node statement() {
        space();
        int start = at;
        if (source.charAt(at) == '$') {
            Node assignment = assignment();
            if (assignment != null) {
                return assignment;
            }
            at = start;
        }
        String word = peekWord();
        return switch (word) {
            case "function" -> function();
            case "if" -> conditional();
            case "while" -> loop();
            case "foreach" -> each();
            case "switch" -> choice();
            case "try" -> attempt();
            case "return" -> {
                keyword(word);
                Node value = isEnd() ? (_, _) -> {} : pipeline();
                yield (scope, out) -> {
                    value.run(scope, out);
                    throw new Return();
                };
            }
            case "throw" -> {
                keyword(word);
                Node value = isEnd() ? null : pipeline();
                yield (scope, _) -> {
                    throw new Failure(
                            value == null ? ((ErrorRecord) scope.get("_")).message() : text(single(value, scope)));
                };
            }
            default -> pipeline();
        };
    }

    private @Nullable Node assignment() {
        take("$");
        String name = word();
        boolean isScript = name.equals("script") && accept(":");
        String variable = isScript ? word() : name;
        Node index = null;
        if (at < source.length() && source.charAt(at) == '[') {
            take("[");
            index = expression();
            take("]");
        }
        if (!looking("=") || looking("==")) {
            return null;
        }
        take("=");
        Node value = pipeline();
        Node key = index;
        return (scope, _) -> {
            Object result = single(value, scope);
            Scope target = isScript ? scope.root() : scope;
            if (key == null) {
                if (!variable.equals("null")) {
                    target.set(variable, result);
                }
            } else {
                table(target.get(variable)).put(single(key, scope), result);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> table(@Nullable Object value) {
        return (Map<Object, Object>) value;
    }

    private Node function() {
        keyword("function");
        String name = word();
        take("{");
        List<String> parameters = new ArrayList<>();
        Map<String, Boolean> texts = new HashMap<>();
        if (peekWord().equals("param")) {
            keyword("param");
            take("(");
            while (!looking(")")) {
                boolean isText = accept("[string]");
                take("$");
                String parameter = word();
                parameters.add(parameter);
                texts.put(parameter, isText);
                accept(",");
            }
            take(")");
        }
        Node body = statements();
        return (_, _) -> functions.put(name, new Declared(parameters, texts, body));
    }

    /** The statements up to a closing brace. */
    private Node statements() {
        List<Node> nodes = new ArrayList<>();
        while (!looking("}")) {
            nodes.add(statement());
        }
        take("}");
        return (scope, out) -> nodes.forEach(node -> node.run(scope, out));
    }

    private Node block() {
        take("{");
        return statements();
    }

    private Node condition() {
        take("(");
        Node condition = pipeline();
        take(")");
        return condition;
    }

    private Node conditional() {
        keyword(peekWord());
        Node condition = condition();
        Node then = block();
        Node otherwise = switch (peekWord()) {
            case "elseif" -> conditional();
            case "else" -> {
                keyword("else");
                yield block();
            }
            default -> (_, _) -> {};
        };
        return (scope, out) -> (truth(single(condition, scope)) ? then : otherwise).run(scope, out);
    }

    private Node loop() {
        keyword("while");
        Node condition = condition();
        Node body = block();
        return (scope, out) -> {
            while (truth(single(condition, scope))) {
                body.run(scope, out);
            }
        };
    }

    private Node each() {
        keyword("foreach");
        take("(");
        take("$");
        String name = word();
        keyword("in");
        Node values = pipeline();
        take(")");
        Node body = block();
        return (scope, out) -> {
            for (Object value : list(single(values, scope))) {
                scope.set(name, value);
                body.run(scope, out);
            }
        };
    }

    private Node choice() {
        keyword("switch");
        Node value = condition();
        take("{");
        Map<Object, Node> cases = new LinkedHashMap<>();
        while (!looking("}")) {
            Object key = Integer.valueOf(word());
            cases.put(key, block());
        }
        take("}");
        return (scope, out) -> cases.get(single(value, scope)).run(scope, out);
    }

    private Node attempt() {
        keyword("try");
        Node body = block();
        Node handler = null;
        if (peekWord().equals("catch")) {
            keyword("catch");
            handler = block();
        }
        Node last = null;
        if (peekWord().equals("finally")) {
            keyword("finally");
            last = block();
        }
        Node caught = handler;
        Node always = last;
        return (scope, out) -> {
            try {
                body.run(scope, out);
            } catch (Failure failure) {
                if (caught == null) {
                    throw failure;
                }
                Object before = scope.variables().get("_");
                scope.set("_", new ErrorRecord(String.valueOf(failure.getMessage())));
                caught.run(scope, out);
                scope.set("_", before);
            } finally {
                if (always != null) {
                    always.run(scope, out);
                }
            }
        };
    }

    // ---- pipelines and commands ----

    private Node pipeline() {
        Node first = isCommand() ? command(null) : expression();
        while (looking("|")) {
            take("|");
            first = command(first);
        }
        return first;
    }

    private boolean isCommand() {
        space();
        int start = at;
        boolean is = Character.isUpperCase(source.charAt(at)) && word().contains("-");
        at = start;
        return is;
    }

    private Node command(@Nullable Node input) {
        String name = word();
        Map<String, Node> named = new LinkedHashMap<>();
        List<Node> positional = new ArrayList<>();
        while (!isEnd()) {
            if (source.charAt(at) == '-' && Character.isLetter(source.charAt(at + 1))) {
                take("-");
                String parameter = word();
                boolean isBound = at < source.length() && source.charAt(at) == ':';
                if (isBound) {
                    take(":");
                }
                boolean isSwitch = !isBound && (isEnd() || source.charAt(at) == '-');
                named.put(parameter, isSwitch ? (_, out) -> out.add(true) : argument());
            } else {
                positional.add(argument());
            }
        }
        return (scope, out) -> {
            List<Object> piped = new ArrayList<>();
            if (input != null) {
                piped.addAll(list(single(input, scope)));
            }
            Map<String, @Nullable Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            named.forEach((key, value) -> values.put(key, single(value, scope)));
            List<@Nullable Object> others = new ArrayList<>();
            positional.forEach(value -> others.add(single(value, scope)));
            call(name, values, others, input == null ? null : piped, scope, out);
        };
    }

    private Node argument() {
        space();
        if (source.charAt(at) == '{') {
            Node body = block();
            return (_, out) -> out.add(new Block(body));
        }
        if (source.charAt(at) == '*') {
            take("*");
            return (_, out) -> out.add("*");
        }
        if (Character.isLetter(source.charAt(at))) {
            String word = word();
            return (_, out) -> out.add(word);
        }
        return postfix();
    }

    private void call(String name, Map<String, @Nullable Object> named, List<@Nullable Object> positional,
            @Nullable List<Object> piped, Scope scope, List<Object> out) {
        Declared declared = functions.get(name);
        if (declared != null) {
            Scope inner = new Scope(scope, new HashMap<>());
            int position = 0;
            for (String parameter : declared.parameters()) {
                Object value = named.containsKey(parameter)
                        ? named.get(parameter)
                        : position < positional.size() ? positional.get(position++) : null;
                inner.set(parameter, Boolean.TRUE.equals(declared.texts().get(parameter)) ? text(value) : value);
            }
            try {
                declared.body().run(inner, out);
            } catch (Return _) {
                // what it yields is in the output
            }
            return;
        }
        switch (name) {
            case "Set-StrictMode", "Start-Transcript", "Stop-Transcript" -> {
            }
            case "Out-Host" -> list(piped).forEach(one -> shown.add("OUT " + one));
            case "Write-Host" -> shown.add(text(positional.getFirst()));
            case "Write-Warning" -> shown.add("WARNING " + text(positional.getFirst()));
            case "Read-Host" -> {
                questions.add(text(named.get("Prompt")));
                out.add(answers.isEmpty() ? "y" : answers.pop());
            }
            case "Get-Command" -> {
                if (deployment.knows(text(named.get("Name")))) {
                    out.add(text(named.get("Name")));
                }
            }
            case "Get-Date" -> out.add(deployment.now());
            case "Get-Item" -> out.add(deployment.file(text(named.get("LiteralPath"))));
            case "Sort-Object" -> list(piped).stream().distinct().sorted().forEach(out::add);
            case "Select-Object" -> out.addAll(list(piped));
            case "Where-Object" -> each(positional, list(piped), scope, out, true);
            case "ForEach-Object" -> each(positional, list(piped), scope, out, false);
            default -> out.addAll(deployment.call(name, named));
        }
    }

    private static void each(List<@Nullable Object> positional, List<Object> piped, Scope scope, List<Object> out,
            boolean isFilter) {
        Node body = ((Block) positional.getFirst()).body();
        for (Object value : piped) {
            Scope inner = new Scope(scope, new HashMap<>());
            inner.set("_", value);
            List<Object> yielded = new ArrayList<>();
            body.run(inner, yielded);
            if (!isFilter) {
                out.addAll(yielded);
            } else if (truth(yielded.isEmpty() ? null : yielded.getFirst())) {
                out.add(value);
            }
        }
    }

    // ---- expressions ----

    private Node expression() {
        Node left = comparison();
        while (looking("-and ") || looking("-or ")) {
            boolean isAnd = accept("-and");
            if (!isAnd) {
                take("-or");
            }
            Node before = left;
            Node right = comparison();
            left = (scope,
                    out) -> out.add(isAnd
                            ? truth(single(before, scope)) && truth(single(right, scope))
                            : truth(single(before, scope)) || truth(single(right, scope)));
        }
        return left;
    }

    private static final List<String> OPERATORS = List.of("-eq", "-ne", "-gt", "-ge", "-contains", "-replace");

    private Node comparison() {
        if (accept("-not ")) {
            Node operand = comparison();
            return (scope, out) -> out.add(!truth(single(operand, scope)));
        }
        Node left = sum();
        for (String operator : OPERATORS) {
            if (looking(operator + " ")) {
                take(operator);
                Node right = sum();
                Node second = operator.equals("-replace") && accept(",") ? sum() : right;
                return (scope, out) -> out
                        .add(compare(operator, single(left, scope), single(right, scope), single(second, scope)));
            }
        }
        return left;
    }

    private static Object compare(String operator, @Nullable Object left, @Nullable Object right,
            @Nullable Object second) {
        return switch (operator) {
            case "-eq" -> same(left, right);
            case "-ne" -> !same(left, right);
            case "-gt" -> order(left, right) > 0;
            case "-ge" -> order(left, right) >= 0;
            case "-contains" -> list(left).stream().anyMatch(one -> same(one, right));
            default -> text(left).replaceAll("(?i)" + text(right), text(second));
        };
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        return left == null || right == null ? left == right : text(left).equalsIgnoreCase(text(right));
    }

    private static int order(@Nullable Object left, @Nullable Object right) {
        return Long.compare(Long.parseLong(text(left)), Long.parseLong(text(right)));
    }

    private Node sum() {
        Node left = postfix();
        while (looking("+ ")) {
            take("+");
            Node before = left;
            Node right = postfix();
            left = (scope, out) -> {
                Object a = single(before, scope);
                Object b = single(right, scope);
                if (a instanceof Integer x && b instanceof Integer y) {
                    out.add(x + y);
                } else {
                    out.add(text(a) + text(b));
                }
            };
        }
        if (looking("..")) {
            take("..");
            Node before = left;
            Node right = postfix();
            return (scope, out) -> {
                for (int i = (Integer) single(before, scope); i <= (Integer) single(right, scope); i++) {
                    out.add(i);
                }
            };
        }
        return left;
    }

    private Node postfix() {
        Node value = primary();
        while (at < source.length() && (source.charAt(at) == '['
                || source.charAt(at) == '.' && Character.isLetter(source.charAt(at + 1)))) {
            Node before = value;
            if (source.charAt(at) == '[') {
                take("[");
                Node index = expression();
                take("]");
                value = (scope, out) -> add(out, indexed(single(before, scope), single(index, scope)));
                continue;
            }
            at++;
            String name = word();
            if (at < source.length() && source.charAt(at) == '(') {
                take("(");
                List<Node> arguments = new ArrayList<>();
                while (!looking(")")) {
                    arguments.add(expression());
                    accept(",");
                }
                take(")");
                value = (scope, out) -> add(out, method(single(before, scope), name,
                        arguments.stream().map(argument -> single(argument, scope)).toList()));
            } else {
                value = (scope, out) -> add(out, property(single(before, scope), name));
            }
        }
        return value;
    }

    private static void add(List<Object> out, @Nullable Object value) {
        if (value instanceof List<?> many) {
            out.addAll(many);
        } else {
            out.add(value == null ? Scope.NULL : value);
        }
    }

    private static @Nullable Object indexed(@Nullable Object value, @Nullable Object index) {
        return switch (value) {
            case Map<?, ?> map -> map.get(index);
            case Deployment.Listed listed -> listed.properties().containsKey(index)
                    ? new SimpleEntry<>(index, listed.properties().get(index))
                    : null;
            case null, default -> list(value).get((Integer) index);
        };
    }

    /** A property; the strict mode refuses one that is not there. */
    private static @Nullable Object property(@Nullable Object value, String name) {
        if (value instanceof ErrorRecord error) {
            return error;
        }
        if (name.equals("Exception") || name.equals("PSObject") || name.equals("Properties")) {
            return value;
        }
        if (name.equals("Count")) {
            return list(value).size();
        }
        if (value instanceof Map.Entry<?, ?> entry && name.equals("Value")) {
            return entry.getValue();
        }
        if (value instanceof Deployment.Listed listed && listed.properties().containsKey(name)) {
            return listed.properties().get(name);
        }
        throw new Failure("The property '" + name + "' cannot be found on this object.");
    }

    private Object method(@Nullable Object value, String name, List<@Nullable Object> arguments) {
        return switch (name) {
            case "ShouldProcess" -> !isRehearsal;
            case "ContainsKey" -> ((Map<?, ?>) value).containsKey(arguments.getFirst());
            case "Trim" -> text(value).trim();
            case "IndexOf" -> text(value).indexOf(text(arguments.getFirst()));
            case "Substring" -> arguments.size() == 1
                    ? text(value).substring((Integer) arguments.getFirst())
                    : text(value).substring((Integer) arguments.getFirst(), (Integer) arguments.getLast());
            default -> throw new IllegalStateException("Unknown method " + name);
        };
    }

    private Node primary() {
        space();
        char c = source.charAt(at);
        if (c == '\'') {
            String value = string();
            return (_, out) -> out.add(value);
        }
        if (Character.isDigit(c)) {
            Object number = Integer.valueOf(digits());
            return (_, out) -> out.add(number);
        }
        if (accept("[string]")) {
            Node operand = postfix();
            return (scope, out) -> out.add(text(single(operand, scope)));
        }
        if (accept("[char]0x")) {
            String value = String.valueOf((char) Integer.parseInt(source.substring(at, at + 4), 16));
            at += 4;
            return (_, out) -> out.add(value);
        }
        if (accept("@{")) {
            take("}");
            return (_, out) -> out.add(new HashMap<>());
        }
        if (accept("@(")) {
            List<Node> parts = new ArrayList<>();
            while (!looking(")")) {
                parts.add(pipeline());
                accept(",");
            }
            take(")");
            return (scope, out) -> {
                List<Object> all = new ArrayList<>();
                parts.forEach(part -> part.run(scope, all));
                List<Object> flat = new ArrayList<>();
                all.forEach(one -> {
                    if (one instanceof List<?> many) {
                        flat.addAll(many);
                    } else if (one != Scope.NULL) {
                        flat.add(one);
                    }
                });
                out.add(flat);
            };
        }
        if (c == '(') {
            take("(");
            Node inner = pipeline();
            take(")");
            return (scope, out) -> add(out, single(inner, scope));
        }
        if (c == '$') {
            take("$");
            String name = word();
            boolean isScript = name.equals("script") && accept(":");
            String variable = isScript ? word() : name;
            return (scope, out) -> out.add(switch (variable) {
                case "true" -> true;
                case "false" -> false;
                case "null" -> Scope.NULL;
                case "PSCmdlet" -> "PSCmdlet";
                default -> {
                    Object value = (isScript ? scope.root() : scope).get(variable);
                    yield value == null ? Scope.NULL : value;
                }
            });
        }
        throw new IllegalStateException(
                "Unknown expression: " + source.substring(at, Math.min(source.length(), at + 60)));
    }

    // ---- values ----

    /** What a node yields: nothing, one thing, or a list of many. */
    private static @Nullable Object single(Node node, Scope scope) {
        List<Object> out = new ArrayList<>();
        node.run(scope, out);
        if (out.size() == 1) {
            return out.getFirst() == Scope.NULL ? null : out.getFirst();
        }
        return out.isEmpty() ? null : out;
    }

    private static List<Object> list(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        List<Object> list = new ArrayList<>();
        if (value instanceof List<?> many) {
            list.addAll(many);
        } else {
            list.add(value);
        }
        return list;
    }

    private static boolean truth(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean is -> is;
            case String text -> !text.isEmpty();
            case List<?> list -> !list.isEmpty() && (list.size() > 1 || truth(list.getFirst()));
            default -> true;
        };
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case ErrorRecord error -> error.message();
            case Boolean is -> is ? "True" : "False";
            default -> value == Scope.NULL ? "" : value.toString();
        };
    }

    // ---- characters ----

    private void space() {
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.charAt(at) == '#') {
                at = source.indexOf('\n', at);
            } else {
                return;
            }
        }
    }

    /** Whether a command ends here: at a line's end, a bracket that closes, or a pipe. */
    private boolean isEnd() {
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        return at >= source.length() || "\r\n)}|;".indexOf(source.charAt(at)) >= 0;
    }

    private boolean looking(String text) {
        if ("-.+|=".indexOf(text.charAt(0)) >= 0 && isEnd() && !text.equals("|")) {
            return false;
        }
        if (text.equals("|")) {
            return isEnd() && at < source.length() && source.charAt(at) == '|';
        }
        space();
        return source.startsWith(text, at);
    }

    private boolean accept(String text) {
        if (!looking(text)) {
            return false;
        }
        at += text.length();
        return true;
    }

    private void take(String text) {
        space();
        if (!source.startsWith(text, at)) {
            throw new IllegalStateException(
                    "Not " + text + ": " + source.substring(at, Math.min(source.length(), at + 60)));
        }
        at += text.length();
    }

    private String word() {
        space();
        int start = at;
        while (at < source.length() && (Character.isLetterOrDigit(source.charAt(at)) || source.charAt(at) == '_'
                || source.charAt(at) == '-' && Character.isLetter(source.charAt(at + 1)))) {
            at++;
        }
        return source.substring(start, at);
    }

    private String digits() {
        int start = at;
        while (Character.isDigit(source.charAt(at))) {
            at++;
        }
        return source.substring(start, at);
    }

    private String peekWord() {
        space();
        int start = at;
        String word = at < source.length() ? word() : "";
        at = start;
        return word;
    }

    private void keyword(String word) {
        take(word);
    }

    private String string() {
        take("'");
        StringBuilder text = new StringBuilder();
        while (true) {
            char c = source.charAt(at++);
            if (c != '\'') {
                text.append(c);
            } else if (source.charAt(at) == '\'') {
                text.append(source.charAt(at++));
            } else {
                return text.toString();
            }
        }
    }
}
