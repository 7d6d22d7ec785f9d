package nexthop.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** The program's command line: finds the subcommand, runs it, and turns what goes wrong into one line and an exit code. */
@Command(name = "nexthop", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Designs and checks topologies around UCMA trusted applications on OCS and Lync Server.", footer = {
        "", "Exit codes: 0 all is well, 1 findings at or above the threshold, 2 wrong use, 3 input rejected,",
        "4 output failed, 70 internal error."}, subcommands = {OpenCommand.class, CheckCommand.class,
                AdviseCommand.class, WhatIfCommand.class, PlanCommand.class, ImportCommand.class, ExportCommand.class,
                TemplatesCommand.class, RulesCommand.class, GlossaryCommand.class})
public final class CommandLineInterface implements Runnable {
    private final Terminal terminal;
    private final Opener opener;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the trace of what went wrong.")
    private boolean debug;

    private CommandLineInterface(Terminal terminal, Opener opener) {
        this.terminal = terminal;
        this.opener = opener;
    }

    /**
     * Runs a command line.
     *
     * @return the exit code
     */
    public static int run(String[] arguments, Terminal terminal, Opener opener) {
        CommandLineInterface root = new CommandLineInterface(terminal, opener);
        try {
            return terminal.finish(root.commandLine().execute(arguments));
        } catch (Throwable e) { // the last stop for whatever a command let through
            return terminal.finish(root.internalError(e));
        }
    }

    private CommandLine commandLine() {
        CommandLine.IFactory factory = new Factory(this);
        return new CommandLine(this, factory).setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(wrongUse())
                .setExecutionExceptionHandler(failure());
    }

    Terminal terminal() {
        return terminal;
    }

    Opener opener() {
        return opener;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    private IParameterExceptionHandler wrongUse() {
        return (wrong, _) -> {
            CommandLine command = wrong.getCommandLine();
            terminal.say("nexthop: " + wrong.getMessage());
            UnmatchedArgumentException.printSuggestions(wrong, terminal.err());
            terminal.say("Try " + command.getCommandSpec().qualifiedName() + " --help.");
            trace(wrong);
            return ExitCode.USAGE;
        };
    }

    private IExecutionExceptionHandler failure() {
        return (thrown, _, _) -> {
            if (thrown instanceof Failure failure) {
                terminal.say("nexthop: " + failure.getMessage());
                trace(failure);
                return failure.exitCode();
            }
            return internalError(thrown);
        };
    }

    private int internalError(Throwable thrown) {
        String message = thrown instanceof OutOfMemoryError ? "there is not enough memory" : thrown.toString();
        terminal.say("nexthop: internal error: " + message.lines().findFirst().orElse("")
                + (debug ? "" : " (--debug prints the trace)"));
        trace(thrown);
        return ExitCode.INTERNAL_ERROR;
    }

    private void trace(Throwable thrown) {
        if (debug) {
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            terminal.say(text.toString().replace("\r", "").replace("\t", "    "));
        }
    }

    /** Makes the subcommands, which all know the terminal. */
    private record Factory(CommandLineInterface root) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (Subcommand.class.isAssignableFrom(type)) {
                return type.getDeclaredConstructor(CommandLineInterface.class).newInstance(root);
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
