package nexthop.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.application.Application;
import nexthop.cli.CommandLineInterface;
import nexthop.cli.Terminal;
import nexthop.cli.WithoutWindow;
import nexthop.ui.DesignerApplication;
import org.jspecify.annotations.Nullable;

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
        if (arguments.length == 0) {
            return terminal.finish(open(terminal, null));
        }
        if (arguments.length == 1 && isFile(arguments[0])) {
            return terminal.finish(open(terminal, arguments[0]));
        }
        if (arguments.length == 1 && isMeantAsFile(arguments[0])) {
            return CommandLineInterface.run(new String[]{"open", arguments[0]}, terminal, file -> open(terminal, file));
        }
        return CommandLineInterface.run(arguments, terminal, file -> open(terminal, file));
    }

    /** A file alone is opened: so file managers and drag and drop call a program. */
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

    private static int open(Terminal terminal, @Nullable String file) {
        if (!Display.isThere()) {
            return WithoutWindow.run(terminal, "There is no display", file);
        }
        try {
            Application.launch(DesignerApplication.class, file == null ? new String[0] : new String[]{file});
            return 0;
        } catch (UnsupportedOperationException e) {
            return WithoutWindow.run(terminal, "There is no display that can be used", file);
        }
    }
}
