package nexthop.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nexthop.cli.CommandLineInterface;
import nexthop.cli.Terminal;

/** Starts the window or the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // pictures for files are painted without a window system; the window itself does not use AWT
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        Terminal terminal = Terminal.ofProcess();
        int exitCode = run(arguments, terminal);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    private static int run(String[] arguments, Terminal terminal) {
        Door door = new Door(terminal);
        if (Stream.of(arguments).allMatch(Main::isFile)) { // without the command line, for a window comes up sooner then
            List<Path> files = Stream.of(arguments).map(file -> Path.of(file).toAbsolutePath()).toList();
            return terminal.finish(door.handOver(files) ? 0 : door.open(List.of(arguments)));
        }
        String[] commandLine = Stream.of(arguments).allMatch(Main::isForTheWindow)
                ? Stream.concat(Stream.of("open"), Stream.of(arguments)).toArray(String[]::new)
                : arguments;
        return CommandLineInterface.run(commandLine, terminal, door);
    }

    /** Files alone are opened: so file managers and drag and drop call a program. */
    private static boolean isForTheWindow(String argument) {
        return argument.equals("--new-window") || isFile(argument) || isMeantAsFile(argument);
    }

    private static boolean isFile(String argument) {
        try {
            return !argument.startsWith("-") && Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /** A name with an ending or a folder is no subcommand: what is wrong with it is told as of a file. */
    private static boolean isMeantAsFile(String argument) {
        return !argument.startsWith("-") && (argument.contains(".") || argument.contains("/"));
    }
}
