package nexthop.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nexthop open}: the window. */
@Command(name = "open", description = "Opens the window, with the files in it that are named, each in a tab. If a window is open already, it takes the files and comes to the front. This is the default.")
final class OpenCommand extends Subcommand {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "A topology of ours or of the vendor's tools.")
    private List<String> files = List.of();

    @Option(names = "--new-window", description = "Open a window of its own, even if there is one already.")
    private boolean newWindow;

    OpenCommand(CommandLineInterface root) {
        super(root);
    }

    @Override
    public Integer call() throws Failure {
        List<Path> paths = files.stream().map(file -> terminal().path(file).toAbsolutePath()).toList();
        if (!newWindow && opener().handOver(paths)) {
            return ExitCode.OK;
        }
        for (String file : files) {
            if (!Files.exists(terminal().path(file))) {
                throw Failure.input(file + ": There is no such file.", new NoSuchFileException(file));
            }
        }
        return opener().open(files);
    }
}
