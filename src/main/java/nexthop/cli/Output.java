package nexthop.cli;

import java.nio.file.Path;
import nexthop.file.SafeWriter;
import nexthop.file.SaveFailedException;

/** Writes the file a command was asked for, wholly or not at all. */
final class Output {
    private Output() {}

    /**
     * Writes a file in the place of an ordinary file that may be there; links are followed.
     *
     * @throws Failure if it cannot be written, or there is something else by that name
     */
    static void write(Terminal terminal, String name, byte[] content) throws Failure {
        refuseDash(name);
        try {
            Path file = terminal.path(name);
            SafeWriter.onDisk().write(file, content).notices().forEach(terminal::say);
        } catch (SaveFailedException e) {
            throw failed(terminal, e);
        }
    }

    static void refuseDash(String name) throws Failure {
        if (name.equals("-") || name.isBlank()) {
            throw Failure.usage("-o wants the name of a file.");
        }
    }

    static Failure failed(Terminal terminal, SaveFailedException e) {
        return Failure.output(TopologyFile.relative(terminal, e.getMessage()), e);
    }
}
