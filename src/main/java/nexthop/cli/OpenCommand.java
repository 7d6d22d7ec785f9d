package nexthop.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code nexthop open}: the window. */
@Command(name = "open", description = "Opens the window, with a file in it if one is named. This is the default.")
final class OpenCommand extends Subcommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A topology of ours or of the vendor's tools.")
    private @Nullable String file;

    OpenCommand(CommandLineInterface root) {
        super(root);
    }

    @Override
    public Integer call() throws Failure {
        if (file != null && !Files.exists(terminal().path(file))) {
            throw Failure.input(file + ": There is no such file.", new NoSuchFileException(file));
        }
        return opener().open(file);
    }
}
