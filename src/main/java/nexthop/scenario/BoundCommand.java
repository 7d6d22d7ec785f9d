package nexthop.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A command with the names of a topology in it.
 *
 * @param calls the cmdlets of the pipeline; none if it is a program that is no cmdlet
 * @param text the command on one line, pure ASCII if it is made of cmdlets
 * @param open the labels of what is still to be decided, which stand in it in angle brackets
 * @param isPattern whether it only shows the form, because the topology holds no member to run it for
 */
public record BoundCommand(List<Call> calls, String text, SortedSet<String> open, boolean isPattern) {

    /** A cmdlet with its parameters. */
    public record Call(String cmdlet, List<Parameter> parameters) {
        public Call {
            parameters = List.copyOf(parameters);
        }

        private String text(String between) {
            return cmdlet + parameters.stream()
                    .map(parameter -> between + "-" + parameter.name()
                            + (parameter.value().isEmpty() ? "" : " " + parameter.value()))
                    .collect(Collectors.joining());
        }
    }

    /**
     * A parameter by name.
     *
     * @param value as it is written in PowerShell; empty if it is a switch
     */
    public record Parameter(String name, String value) {}

    public BoundCommand {
        calls = List.copyOf(calls);
        open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
    }

    static BoundCommand cmdlets(List<Call> calls, SortedSet<String> open, boolean isPattern) {
        String text = calls.stream().map(call -> call.text(" ")).collect(Collectors.joining(" | "));
        return new BoundCommand(calls, text, open, isPattern);
    }

    static BoundCommand external(Filled line, boolean isPattern) {
        return new BoundCommand(List.of(), line.text(), line.open(), isPattern);
    }

    /** Whether it is a program to be run by hand. */
    public boolean isExternal() {
        return calls.isEmpty();
    }

    /** Whether it can be pasted into a shell as it stands. */
    public boolean isRunnable() {
        return open.isEmpty() && !isPattern;
    }

    /** The command with a line for each parameter, joined as PowerShell joins lines. */
    public String wrapped() {
        return isExternal()
                ? text
                : calls.stream().map(call -> call.text(" `\n  ")).collect(Collectors.joining(" |\n"));
    }
}
