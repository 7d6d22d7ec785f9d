package nexthop.knowledge;

import java.util.List;

/** A command as a scenario gives it, its values still open. */
public sealed interface Command {
    /**
     * Cmdlets joined by the pipe.
     *
     * @param calls at least one
     */
    record Pipeline(List<Call> calls) implements Command {
        public Pipeline {
            calls = List.copyOf(calls);
        }
    }

    /** A program that is no cmdlet; shown to be run by hand, never part of a script. */
    record External(Template line) implements Command {}

    /** One cmdlet with its parameters, in order. */
    record Call(String cmdlet, List<Parameter> parameters) {
        public Call {
            parameters = List.copyOf(parameters);
        }
    }

    /** A parameter by name. */
    record Parameter(String name, Argument argument) {}

    /** What is given to a parameter. */
    sealed interface Argument {}

    /** A text, quoted when it is written. */
    record Text(Template value) implements Argument {}

    /** A whole number. */
    record Number(Template value) implements Argument {}

    /** {@code $null}, {@code $true} or {@code $false}. */
    record Word(String word) implements Argument {}

    /** Nothing: the parameter is a switch. */
    record Switch() implements Argument {}
}
