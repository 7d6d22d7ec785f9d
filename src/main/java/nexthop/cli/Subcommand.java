package nexthop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What the subcommands have in common. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
abstract class Subcommand implements Callable<Integer> {
    private final CommandLineInterface root;

    Subcommand(CommandLineInterface root) {
        this.root = root;
    }

    /** Does the command's work; an exit code is the answer. */
    @Override
    public abstract Integer call() throws Failure;

    Terminal terminal() {
        return root.terminal();
    }

    Opener opener() {
        return root.opener();
    }
}
